#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <array>

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

/// The words of \a text with letters above ASCII that are neither a possible syllable nor an
/// acronym.
int oddWords(const QString &text);
/// True if \a text holds Vietnamese letters with marks and has no odd words.
bool readsAsVietnamese(const QString &text);
/// True if \a text holds letters that only Unicode has.
bool isSurelyUnicode(QStringView text);
/// True for plain letters, which are the same in every encoding.
bool isPlainText(QStringView text);

/// A text without a font, read as it was perhaps meant. To be asked about, never used silently.
struct LegacyProposal {
    LegacyEncoding encoding = LegacyEncoding::None; ///< None: there is nothing to propose
    QString text;
};

/// Proposes only where \a text does not read as it is and where every word of it with such letters
/// becomes a possible syllable (or an acronym). Capitals stay capitals: several, no small letter.
LegacyProposal legacyProposal(QStringView text);
/// \a text in an encoding that texts beside it tell; capitals as above.
LegacyProposal readInEncoding(QStringView text, LegacyEncoding encoding);

/// In which encoding texts are that were written alike, as those of a column.
class EncodingVote {
public:
    void add(QStringView text);
    void add(const EncodingVote &other);
    /// The one that most of the texts fit which do not read as they are; None: none fits any.
    LegacyEncoding winner() const;
    int votesFor(LegacyEncoding encoding) const;
    int voters() const { return m_voters; } ///< texts that were tried in all encodings
    int unreadable() const { return m_unreadable; } ///< texts that do not read as they are
    int unicode() const { return m_unicode; } ///< texts with letters that only Unicode has

private:
    std::array<int, 7> m_votes{}; // by LegacyEncoding
    int m_voters = 0;
    int m_unreadable = 0;
    int m_unicode = 0;
};

} // namespace soctv
