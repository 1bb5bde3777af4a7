#include "core/sheets/pagepainter.h"

#include "core/base/error.h"
#include "core/sheets/columnwidths.h"

#include <QCoreApplication>
#include <QPagedPaintDevice>

#include <algorithm>

namespace soctv {

namespace {

using Kind = SheetBlock::Kind;

constexpr double pt = unitsPerPoint;
constexpr double rowPadding = 2.5 * pt; // above and below the text of a cell
constexpr double blankRowHeight = 21 * pt; // to be written on by hand
constexpr double sectionGap = 10 * pt; // above the title of a section

bool isRow(Kind kind)
{
    return kind == Kind::Row || kind == Kind::BlankRow;
}

bool hasCells(Kind kind)
{
    return isRow(kind) || kind == Kind::HeaderRow || kind == Kind::SumRow;
}

} // namespace

PagePainter::PagePainter(const SheetTask &task, QPagedPaintDevice &device, const QString &family)
    : m_task(task)
    , m_device(device)
    , m_plain(family, task.sheet.textSize, PaperText::Plain)
    , m_bold(family, task.sheet.textSize, PaperText::Bold)
    , m_italic(family, task.sheet.textSize, PaperText::Italic)
    , m_pageFace(family, 13, PaperText::Plain)
    , m_width(device.pageLayout().paintRect(QPageLayout::Point).width() * pt)
    , m_height(device.pageLayout().paintRect(QPageLayout::Point).height() * pt)
    , m_frame(task.sheet, family, m_width)
    , m_content(task)
{
    m_columnWidths = columnWidths(task, m_content, m_plain, m_bold, m_width);
    m_headers.resize(task.sheet.sections.size());
}

int PagePainter::paint()
{
    if (!m_painter.begin(&m_device)) {
        throw Error{ErrorCode::Io,
            QCoreApplication::translate("soctv", "The printer does not accept the pages.")};
    }
    m_painter.scale(m_device.logicalDpiX() / (72 * pt), m_device.logicalDpiY() / (72 * pt));
    m_painter.setPen(QPen(Qt::black, 0.5 * pt));
    for (SheetBlock block; m_content.next(block);) {
        if (block.kind == Kind::Head)
            m_y = m_frame.drawHead(m_painter, block);
        else
            take(laidOut(std::move(block)));
    }
    finish();
    if (!m_painter.end()) {
        throw Error{ErrorCode::Io,
            QCoreApplication::translate("soctv", "The printer does not accept the pages.")};
    }
    return m_page;
}

const PaperText &PagePainter::faceOf(Kind kind) const
{
    return isRow(kind) ? m_plain : kind == Kind::Totals ? m_italic : m_bold;
}

PagePainter::LaidOut PagePainter::laidOut(SheetBlock block) const
{
    if (hasCells(block.kind))
        return laidOutCells(std::move(block));
    LaidOut laid;
    if (block.kind == Kind::Closing) {
        laid.height = m_frame.closingHeight(block);
    } else {
        const PaperText &face = faceOf(block.kind);
        const bool inTable = block.kind == Kind::GroupRow;
        const double side = inTable ? 2 * cellPadding : 0;
        laid.cells = {face.lines(block.texts.first(), m_width - side)};
        laid.height = double(laid.cells.first().size()) * face.lineHeight() + 2 * rowPadding
            + (inTable ? 0 : sectionGap);
    }
    laid.block = std::move(block);
    return laid;
}

PagePainter::LaidOut PagePainter::laidOutCells(SheetBlock block) const
{
    const PaperText &face = faceOf(block.kind);
    const QList<TableColumn> &columns = m_content.columns(block.section);
    LaidOut laid;
    qsizetype most = 1;
    for (qsizetype i = 0; i < block.texts.size(); ++i) {
        const QStringView breaks = block.kind == Kind::Row ? lineBreaks(columns[i]) : QStringView();
        laid.cells.append(face.lines(block.texts[i], m_columnWidths[i] - 2 * cellPadding, breaks));
        most = std::max(most, laid.cells.last().size());
    }
    laid.height = double(most) * face.lineHeight() + 2 * rowPadding;
    if (block.kind == Kind::BlankRow)
        laid.height = std::max(laid.height, blankRowHeight);
    laid.block = std::move(block);
    return laid;
}

void PagePainter::take(LaidOut &&block)
{
    const Kind kind = block.block.kind;
    if (kind == Kind::Totals || kind == Kind::Closing) {
        m_closing.append(std::move(block));
        return;
    }
    if (kind == Kind::HeaderRow)
        m_headers[block.block.section] = block;
    if (kind == Kind::SumRow && !m_held.isEmpty()) {
        m_held.last().append(std::move(block));
        return;
    }
    m_open.append(std::move(block));
    if (!isRow(kind))
        return;
    m_held.append(std::move(m_open));
    m_open.clear();
    if (m_held.size() > 2)
        place(m_held.takeFirst());
}

void PagePainter::finish()
{
    Group last;
    double height = 0;
    for (const Group &group : m_held + QList<Group>{m_open + m_closing}) {
        for (const LaidOut &laid : group)
            height += laid.height;
        last += group;
    }
    const double titles = m_headers.isEmpty() ? 0 : m_headers.last().height;
    if (height + titles <= m_height) {
        place(last);
        return;
    }
    for (const Group &group : std::as_const(m_held))
        place(group);
    place(m_open + m_closing);
}

void PagePainter::place(const Group &group)
{
    double height = 0;
    for (const LaidOut &laid : group)
        height += laid.height;
    if (!group.isEmpty() && m_y + height > m_height) {
        const SheetBlock &first = group.first().block;
        if (isRow(first.kind) || first.kind == Kind::GroupRow)
            newPageWithTitles(first.section);
        else
            newPage();
    }
    for (const LaidOut &laid : group) {
        if (isRow(laid.block.kind) && m_y + laid.height > m_height)
            drawSplitRow(laid);
        else
            draw(laid);
    }
}

void PagePainter::newPage()
{
    if (!m_device.newPage()) {
        throw Error{ErrorCode::Io,
            QCoreApplication::translate("soctv", "The printer does not accept the pages.")};
    }
    ++m_page;
    m_y = 0;
    // In the middle of the top margin; Decree 30/2020/NĐ-CP, Annex I.
    const double margin = m_device.pageLayout().margins(QPageLayout::Point).top() * pt;
    const QRectF box(0, -(margin + m_pageFace.lineHeight()) / 2, m_width, 0);
    drawLines(m_painter, {QString::number(m_page)}, m_pageFace, box, Qt::AlignHCenter);
}

void PagePainter::newPageWithTitles(int section)
{
    newPage();
    draw(m_headers.at(section));
}

void PagePainter::draw(const LaidOut &laid)
{
    const SheetBlock &block = laid.block;
    const PaperText &face = faceOf(block.kind);
    if (hasCells(block.kind)) {
        drawCells(laid);
    } else if (block.kind == Kind::Closing) {
        m_frame.drawClosing(m_painter, block, m_y);
    } else if (block.kind == Kind::GroupRow) {
        const QRectF cell(0, m_y, m_width, laid.height);
        m_painter.drawRect(cell);
        drawCellLines(laid.cells.first(), face, cell, false);
    } else {
        const double gap = block.kind == Kind::Totals ? rowPadding : sectionGap;
        drawLines(m_painter, laid.cells.first(), face, {0, m_y + gap, m_width, 0}, Qt::AlignLeft);
    }
    m_y += laid.height;
}

void PagePainter::drawCells(const LaidOut &laid)
{
    const QList<TableColumn> &columns = m_content.columns(laid.block.section);
    const bool header = laid.block.kind == Kind::HeaderRow;
    const PaperText &face = faceOf(laid.block.kind);
    double x = 0;
    for (qsizetype i = 0; i < laid.cells.size(); ++i) {
        const QRectF cell(x, m_y, m_columnWidths[i], laid.height);
        m_painter.drawRect(cell);
        drawCellLines(laid.cells[i], face, cell, header || isCode(columns[i]));
        x += m_columnWidths[i];
    }
}

// A row higher than a page: as many lines as fit, then the rest on the next page.
void PagePainter::drawSplitRow(const LaidOut &laid)
{
    const PaperText &face = faceOf(laid.block.kind);
    qsizetype left = 0;
    for (const QStringList &lines : laid.cells)
        left = std::max(left, lines.size());
    for (qsizetype from = 0; left > 0;) {
        const double room = m_height - m_y - 2 * rowPadding;
        const qsizetype fit = std::clamp(qsizetype(room / face.lineHeight()), qsizetype(0), left);
        if (fit == 0) {
            newPageWithTitles(laid.block.section);
            continue;
        }
        LaidOut part;
        part.block = laid.block;
        for (const QStringList &lines : laid.cells)
            part.cells.append(lines.mid(from, fit));
        part.height = double(fit) * face.lineHeight() + 2 * rowPadding;
        draw(part);
        from += fit;
        left -= fit;
    }
}

void PagePainter::drawCellLines(
    const QStringList &lines, const PaperText &face, QRectF cell, bool centred)
{
    cell.adjust(cellPadding, 0, -cellPadding, 0);
    const double free = cell.height() - double(lines.size()) * face.lineHeight();
    cell.translate(0, free / 2);
    drawLines(m_painter, lines, face, cell, centred ? Qt::AlignHCenter : Qt::AlignLeft);
}

} // namespace soctv
