#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

namespace soctv {

/// Họ, đệm, tên: the first word, those between, the last. A single word is the given name.
struct NameParts {
    QString family;
    QString middle;
    QString given;
};
NameParts nameParts(QStringView fullName);

/// What decides after the given name (domain.md 5; offices differ).
enum class NameOrder { GivenFamilyMiddle, GivenMiddleFamily };

/// The stored sort key of a person: given, family, middle, each closed by a NUL byte, so that
/// either order reads the same key. \a sortName, if any, takes the place of \a fullName. Equal for
/// names that differ only in case or in the place of a tone mark.
QByteArray nameSortKey(QStringView fullName, QStringView sortName = {});

/// <0, 0, >0 as \a left comes before, with or after \a right; both are from nameSortKey.
int compareNameKeys(QByteArrayView left, QByteArrayView right, NameOrder order);

/// \a key, from nameSortKey, turned so that memcmp (and SQL's ORDER BY) gives \a order.
QByteArray nameOrderKey(QByteArrayView key, NameOrder order);

/// A key of any text whose memcmp order is Vietnamese: word by word, in a word letters before
/// tones, and lower case before upper when all words are equal. Punctuation parts words.
QByteArray sortKey(QStringView text);

} // namespace soctv
