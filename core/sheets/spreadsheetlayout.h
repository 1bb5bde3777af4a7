#pragma once

#include "core/sheets/headrows.h"
#include "core/sheets/papertext.h"

#include <algorithm>

namespace soctv {

/// How wide the columns and how high the rows of a sheet are in a spreadsheet, whatever its format.
/// Everything outwards is in points.
class SpreadsheetLayout {
public:
    static constexpr double signSize = 13; ///< font of place, date and signature
    static constexpr double numberSize = 13; ///< of the page number
    static constexpr double signatureGap = 62; ///< for the signature and the stamp
    static constexpr double blankRowHeight = 21; ///< to be written on by hand
    static constexpr double ruleRowHeight = 6; ///< a row with nothing but the rules of the head
    static constexpr double ruleTop = 1.5; ///< from the upper edge of a row to the rule
    static constexpr double recipientsTitleSize = 12; ///< Decree 30/2020/NĐ-CP, Annex I
    static constexpr double recipientsSize = 11;

    enum class Face { Plain, Bold, Title, Sign };

    SpreadsheetLayout(const SheetTask &task, const SheetContent &content);

    int columnCount() const { return int(m_widths.size()); }
    int lastColumn() const { return columnCount() - 1; }
    double width(int column) const { return m_widths[column] / unitsPerPoint; }
    /// The office's name takes the columns up to this one,
    int lastLeftColumn() const { return m_lastLeft; }
    /// and the signature those from this one on.
    int firstRightColumn() const { return std::min(m_lastLeft + 1, lastColumn()); }

    /// How many lines a header row or row takes.
    int lines(const SheetBlock &row) const;
    /// How many lines most of the first rows take.
    int usualLines() const { return m_usualLines; }
    double rowHeight(int lines) const;
    /// The height of a text across the columns \a first to \a last.
    double heightAcross(int first, int last, const QString &text, Face face) const;
    double heightAcross(int first, int last, const QString &text, const PaperText &letters) const;
    /// The width of the columns \a first to \a last together.
    double widthAcross(int first, int last) const;
    /// The lines at the top, in rows.
    QList<HeadRow> headRows(const SheetBlock &head) const;
    double headHeight(const HeadRow &row) const;

private:
    void placeHead(double width);
    int countUsualLines() const;
    const PaperText &text(Face face) const;

    const SheetTask &m_task;
    const SheetContent &m_content;
    PaperText m_plain, m_bold, m_title, m_sign;
    QList<double> m_widths; // units of papertext.h
    int m_lastLeft = 0;
    int m_usualLines = 1;
};

} // namespace soctv
