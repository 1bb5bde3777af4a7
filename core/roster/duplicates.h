#pragma once

#include "core/roster/posts.h"

#include <QFlags>
#include <QStringList>

namespace soctv {

/// What speaks for two rows being of one person, and against it.
enum class Reason : quint16 {
    SameName = 0x1, ///< case and the place of tone marks do not count
    NameWithoutMarks = 0x2, ///< the same, but one of them is typed without marks
    NameOtherMarks = 0x4,
    NameOtherOrder = 0x8,
    NameNear = 0x10, ///< what a slip of the pen makes of a name, see NameLikeness
    SameUnit = 0x20,
    SamePhone = 0x40,
    SameEmail = 0x80,
    SameAccount = 0x100,
    SharedPhone = 0x200, ///< the same, but it belongs to an office: a landline, or several have it
    SharedEmail = 0x400,
    SharedAccount = 0x800,
    OtherUnit = 0x1000,
    OtherPhone = 0x2000,
    OtherEmail = 0x4000,
    OtherAccount = 0x8000
};
Q_DECLARE_FLAGS(Reasons, Reason)
Q_DECLARE_OPERATORS_FOR_FLAGS(Reasons)

/// From this many persons on a phone, e-mail address or account is no one's own.
constexpr int sharedByMany = 5;

/// What a row is compared by. Equal means the same, whatever the writing; empty: it has none.
struct PersonLook {
    QString name; ///< as typed
    QString words; ///< see sortedWords()
    QString unit;
    QString phone; ///< +84…
    QString email;
    QString account;
};
PersonLook lookOf(const ListRow &row);
/// The words of a name without marks in order of the alphabet: equal for names that differ in marks
/// or in the order of their words.
QString sortedWords(const QString &name);

/// Compares two rows; what they share belongs to one person as far as they tell.
Reasons compare(const PersonLook &a, const PersonLook &b);
/// The reasons of two persons of whom several rows were compared.
Reasons united(Reasons a, Reasons b);
/// How sure it is that they are one person, 0 to 99.
int certainty(Reasons reasons);
/// True if an officer should look at them: some name, and something that belongs to one person or
/// the unit with a name that is the same.
bool mayBeSame(Reasons reasons);

/// "same_name", "same_phone", …: stable.
QStringList reasonKeys(Reasons reasons);
/// The same in the interface language, what speaks against it last.
QStringList reasonTexts(Reasons reasons);

/// Two persons who may be one.
struct DuplicatePair {
    qint64 left = 0; ///< the one who was in the roster first
    qint64 right = 0;
    Reasons reasons;

    bool operator==(const DuplicatePair &) const = default;
};

} // namespace soctv
