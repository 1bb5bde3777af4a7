#pragma once

#include <QStringView>

namespace soctv {

/// How many slips of typing turn \a a into \a b: a letter too many, missing or another one, two
/// neighbours swapped (Damerau and Levenshtein, no letter touched twice). Above \a limit it is
/// limit + 1.
int typingDistance(QStringView a, QStringView b, int limit);

} // namespace soctv
