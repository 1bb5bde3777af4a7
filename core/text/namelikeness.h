#pragma once

#include <QString>
#include <QStringList>

namespace soctv {

/// How far two full names of people are the same.
enum class NameLikeness {
    Same, ///< but for case, blanks and the place of tone marks
    WithoutMarks, ///< one of them is typed without marks
    Similar, ///< what a slip of the pen makes of a name
    Other
};

/// Similar are names that differ in marks, in the order of their words, in words that only one of
/// them has (before the given name), or by one slip of typing in one word; "Ng." stands for Nguyễn.
NameLikeness compareNames(const QString &a, const QString &b);

/// Texts of which names that are not Other have at least one in common: what an index finds them
/// by.
QStringList likenessKeys(const QString &name);

} // namespace soctv
