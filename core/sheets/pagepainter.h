#pragma once

#include "core/sheets/fill.h"
#include "core/sheets/paperframe.h"

#include <QPainter>
#include <QRectF>

class QPagedPaintDevice;

namespace soctv {

/// Sets a filled sheet on pages. Rows are never split, unless one is higher than a page; the title
/// of a section stays with its first row and the signature with the last two; the column titles
/// come again on every page.
class PagePainter {
public:
    PagePainter(const SheetTask &task, QPagedPaintDevice &device, const QString &family);

    /// Paints everything and returns the number of pages.
    int paint();

private:
    // A block with its texts broken into lines.
    struct LaidOut {
        SheetBlock block;
        QList<QStringList> cells; // the lines of each cell
        double height = 0;
    };
    using Group = QList<LaidOut>; // what must not be parted

    LaidOut laidOut(SheetBlock block) const;
    LaidOut laidOutCells(SheetBlock block) const;
    const PaperText &faceOf(SheetBlock::Kind kind) const;

    void take(LaidOut &&block);
    void finish();
    void place(const Group &group);
    void newPage();
    void newPageWithTitles(int section);

    void draw(const LaidOut &laid);
    void drawCells(const LaidOut &laid);
    void drawSplitRow(const LaidOut &laid);
    void drawCellLines(const QStringList &lines, const PaperText &face, QRectF cell, bool centred);

    const SheetTask &m_task;
    QPagedPaintDevice &m_device;
    PaperText m_plain, m_bold, m_italic;
    PaperText m_pageFace;
    double m_width; // of the page without its margins
    double m_height;
    PaperFrame m_frame;
    QPainter m_painter;
    SheetContent m_content;
    QList<double> m_columnWidths;
    QList<LaidOut> m_headers; // of each section that was met
    Group m_open; // titles that wait for their first row
    QList<Group> m_held; // the last rows, which the signature may need
    Group m_closing;
    double m_y = 0;
    int m_page = 1;
};

} // namespace soctv
