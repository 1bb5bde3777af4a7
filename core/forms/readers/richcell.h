#pragma once

#include "core/forms/grid.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringView>

namespace soctv {

/// The text of one cell or paragraph while it is read: letters, their fonts, a link.
class RichCell {
public:
    /// Adds letters. What is beyond one letter too many for a cell is dropped: the cell is refused.
    void add(QStringView text, const QString &font);
    /// Adds a line end, unless nothing is there yet.
    void startParagraph();
    /// Says where the letters that follow lead; of several links the first counts.
    void setLink(const QString &target);
    void clear();

    QStringView text() const; ///< without line ends at its end
    bool isEmpty() const { return text().isEmpty(); }
    const QString &link() const { return m_link; }
    /// The font of all letters, or of the first ones; \a usual if none is told.
    QString font(const QString &usual = {}) const;
    /// The fonts, if not all letters have \a font; else none.
    QList<FontRun> runs(const QString &font) const;
    /// The pieces between letters \a at.
    QList<RichCell> split(QChar at) const;

private:
    QString m_text;
    QList<FontRun> m_runs; // the first starts at 0
    QString m_link;
    qsizetype m_linkAt = 0;
};

/// Puts rich cells without any other style into a grid.
class RichCellWriter {
public:
    explicit RichCellWriter(Grid &grid)
        : m_grid(grid)
    {
    }
    /// Throws Error{Invalid} beyond the limits of Grid.
    void put(int row, int column, const RichCell &cell);
    /// Puts a paragraph that stands outside of tables: each tab in it begins a new cell.
    void putLine(int row, const RichCell &line);
    /// Puts each paragraph of \a lines so, from \a row on; returns the row below.
    int putLines(int row, const RichCell &lines);

private:
    Grid &m_grid;
    QHash<QString, int> m_styles; // of the grid by font
};

} // namespace soctv
