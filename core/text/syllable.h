#pragma once

#include <QStringView>

namespace soctv {

/// True if \a word can be a syllable of Vietnamese, as every word of a Vietnamese name is: first
/// consonants, a rhyme that the language has, at most one tone, and that one possible with the
/// rhyme. Case and the place of the tone do not count.
bool isVietnameseSyllable(QStringView word);

} // namespace soctv
