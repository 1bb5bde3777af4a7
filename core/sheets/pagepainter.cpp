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
constexpr double headGap = 10 * pt; // around the title
constexpr double sectionGap = 10 * pt; // above the title of a section
constexpr double signatureGap = 62 * pt; // for the signature and the stamp
constexpr double headShare = 0.46; // of the width, for the office's name
constexpr double closingShare = 0.45; // of the width, for the signature

bool isRow(Kind kind)
{
    return kind == Kind::Row || kind == Kind::BlankRow;
}

bool hasCells(Kind kind)
{
    return isRow(kind) || kind == Kind::HeaderRow;
}

} // namespace

PagePainter::PagePainter(const SheetTask &task, QPagedPaintDevice &device, const QString &family)
    : m_task(task)
    , m_device(device)
    , m_plain(family, task.sheet.textSize, PaperText::Plain)
    , m_bold(family, task.sheet.textSize, PaperText::Bold)
    , m_italic(family, task.sheet.textSize, PaperText::Italic)
    , m_titleFace(family, task.sheet.titleSize, PaperText::Bold)
    , m_pageFace(family, 13, PaperText::Plain)
    , m_signBold(family, 13, PaperText::Bold)
    , m_signItalic(family, 13, PaperText::Italic)
    , m_content(task)
{
    const QRectF page = device.pageLayout().paintRect(QPageLayout::Point);
    m_width = page.width() * pt;
    m_height = page.height() * pt;
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
            drawHead(block);
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
        laid.height = closingHeight(block);
    } else {
        const PaperText &face = faceOf(block.kind);
        const bool inTable = block.kind == Kind::UnitRow;
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
    const QList<SheetColumn> &columns = m_content.columns(block.section);
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

double PagePainter::closingHeight(const SheetBlock &block) const
{
    double height = sectionGap;
    const double width = m_width * closingShare;
    if (!block.placeAndDate.isEmpty()) {
        height += m_signItalic.lineHeight()
            * double(m_signItalic.lines(block.placeAndDate, width).size());
    }
    for (const QString &line : block.signerTitle)
        height += m_signBold.lineHeight() * double(m_signBold.lines(line, width).size());
    if (!block.signerTitle.isEmpty()) {
        height += signatureGap
            + m_signBold.lineHeight() * double(m_signBold.lines(block.signerName, width).size());
    }
    return height;
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
        if (isRow(first.kind) || first.kind == Kind::UnitRow)
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
    drawLines({QString::number(m_page)}, m_pageFace, box, Qt::AlignHCenter);
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
        drawClosing(block);
    } else if (block.kind == Kind::UnitRow) {
        const QRectF cell(0, m_y, m_width, laid.height);
        m_painter.drawRect(cell);
        drawCellLines(laid.cells.first(), face, cell, false);
    } else {
        const double gap = block.kind == Kind::Totals ? rowPadding : sectionGap;
        drawLines(laid.cells.first(), face, {0, m_y + gap, m_width, 0}, Qt::AlignLeft);
    }
    m_y += laid.height;
}

void PagePainter::drawHead(const SheetBlock &block)
{
    const double leftWidth = m_width * headShare;
    double left = 0;
    for (qsizetype i = 0; i < block.left.size(); ++i) {
        const PaperText &face = i + 1 == block.left.size() ? m_bold : m_plain;
        left = drawLines(
            face.lines(block.left[i], leftWidth), face, {0, left, leftWidth, 0}, Qt::AlignHCenter);
    }
    double right = 0;
    const double rightWidth = m_width - leftWidth;
    for (const QString &line : block.right) {
        right = drawLines(m_italic.lines(line, rightWidth), m_italic,
            {leftWidth, right, rightWidth, 0}, Qt::AlignRight);
    }
    m_y = std::max(left, right) + headGap;
    for (const QString &line : block.title) {
        m_y = drawLines(
            m_titleFace.lines(line, m_width), m_titleFace, {0, m_y, m_width, 0}, Qt::AlignHCenter);
    }
}

void PagePainter::drawCells(const LaidOut &laid)
{
    const QList<SheetColumn> &columns = m_content.columns(laid.block.section);
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

void PagePainter::drawClosing(const SheetBlock &block)
{
    const double width = m_width * closingShare;
    QRectF box(m_width - width, m_y + sectionGap, width, 0);
    const auto put = [&](const QString &text, const PaperText &face) {
        box.moveTop(drawLines(face.lines(text, width), face, box, Qt::AlignHCenter));
    };
    if (!block.placeAndDate.isEmpty())
        put(block.placeAndDate, m_signItalic);
    for (const QString &line : block.signerTitle)
        put(line, m_signBold);
    box.translate(0, signatureGap);
    if (!block.signerName.isEmpty())
        put(block.signerName, m_signBold);
}

void PagePainter::drawCellLines(
    const QStringList &lines, const PaperText &face, QRectF cell, bool centred)
{
    cell.adjust(cellPadding, 0, -cellPadding, 0);
    const double free = cell.height() - double(lines.size()) * face.lineHeight();
    cell.translate(0, free / 2);
    drawLines(lines, face, cell, centred ? Qt::AlignHCenter : Qt::AlignLeft);
}

// Returns where the next line would begin.
double PagePainter::drawLines(
    const QStringList &lines, const PaperText &face, QRectF box, Qt::Alignment alignment)
{
    if (m_painter.font() != face.font())
        m_painter.setFont(face.font());
    double y = box.top();
    for (const QString &line : lines) {
        double x = box.left();
        if (alignment != Qt::AlignLeft) {
            const double free = box.width() - face.width(line);
            x += alignment == Qt::AlignRight ? free : free / 2;
        }
        if (!line.isEmpty())
            m_painter.drawText(QPointF(x, y + face.ascent()), line);
        y += face.lineHeight();
    }
    return y;
}

} // namespace soctv
