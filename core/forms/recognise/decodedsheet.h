#pragma once

#include "core/forms/recognise/celltext.h"
#include "core/forms/workbook.h"

#include <QHash>
#include <QList>

namespace soctv {

/// A sheet with its texts in Unicode, so that what they say can be recognised, and how they were
/// typed. Old encodings are told by the fonts. Where there are none, by the texts: those of a
/// column are taken for one encoding if they become Vietnamese in it and do not read as they are.
class DecodedSheet {
public:
    /// \a isOneEncoding: the texts were bytes of a file that does not say in which encoding.
    DecodedSheet(const Grid &typed, bool isOneEncoding);

    /// In Unicode. Its fonts are still those of the typed texts.
    const Grid &grid() const { return m_grid; }
    /// True if some text was decoded.
    bool isOld() const { return !m_encodings.isEmpty(); }
    /// The text of a cell as it is, blanks and all.
    CellText cell(int row, int column) const;
    /// The encoding that all texts of the file are taken for; None: they have none in common.
    LegacyEncoding encoding() const { return m_encoding; }

private:
    void decodeByFonts();
    void decodeByColumns();
    void decodeAlike();
    bool hasOldFont(int row, int column) const;
    void set(int row, int column, const QString &text, LegacyEncoding encoding);
    template <typename Use>
    void eachWithoutFont(Use use);

    Grid m_typed;
    Grid m_grid;
    QHash<std::pair<int, int>, LegacyEncoding> m_encodings; // column, row
    bool m_hasOldFonts = false;
    LegacyEncoding m_encoding = LegacyEncoding::None;
};

/// All sheets of a file.
struct DecodedWorkbook {
    explicit DecodedWorkbook(const Workbook &workbook);

    QList<DecodedSheet> sheets;
    /// What its bytes are taken for if they alone did not tell; None: they did, or nothing fits.
    LegacyEncoding encoding = LegacyEncoding::None;
};

} // namespace soctv
