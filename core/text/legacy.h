#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace soctv {

/// How Vietnamese was written before Unicode: 8-bit letters that only the right font shows.
enum class LegacyEncoding : quint8 {
    None, ///< Unicode
    Tcvn3, ///< ABC: fonts .Vn…; no capitals with tones
    Tcvn3Capitals, ///< fonts .Vn…H, which draw every letter as a capital
    Vni, ///< VNI-Windows: fonts VNI-…, one or two bytes for a letter
    Viscii,
    Cp1258, ///< of Windows: tones are letters of their own
    Tcvn5712 ///< VN1, with capitals: files of old Unix systems
};

/// What the name of a font says; None: nothing.
LegacyEncoding encodingOfFont(QStringView font);

/// \a text, whose letters are what a spreadsheet shows for the bytes (Windows-1252, or U+0080 …
/// U+00FF as they are), in Unicode, NFC. Letters that the encoding does not have stay. U+00AD is
/// the ư of TCVN3. Tcvn3Capitals gives capitals only: what was a small letter cannot be told.
QString decodedLegacy(QStringView text, LegacyEncoding encoding);
/// The same for the bytes of a text file.
QString decodedLegacy(QByteArrayView bytes, LegacyEncoding encoding);

/// True if \a text holds Vietnamese letters with marks and every word that does is a possible
/// syllable or an acronym.
bool readsAsVietnamese(const QString &text);

/// A text without a font, read as it was perhaps meant. To be asked about, never used silently.
struct LegacyProposal {
    LegacyEncoding encoding = LegacyEncoding::None; ///< None: there is nothing to propose
    QString text;
};

/// Proposes only where \a text does not read as it is and where every word of it with such letters
/// becomes a possible syllable (or an acronym). Capitals stay capitals.
LegacyProposal legacyProposal(QStringView text);

/// The same for texts that were written alike, as those of a column: the encoding that most of
/// them fit; None where none of them needs one.
LegacyEncoding proposedEncoding(const QStringList &texts);

} // namespace soctv
