#include "ui/print/sheetpreview.h"

#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

namespace soctv {

namespace {

constexpr int gap = 12; // around each page
constexpr int imagesKept = 6;
constexpr int smallestPercent = 25;
constexpr int largestPercent = 400;
constexpr int percentStep = 25;

} // namespace

SheetPreview::SheetPreview(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_paper(QPageSize(QPageSize::A4), QPageLayout::Landscape, {})
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Pages"));
    viewport()->setBackgroundRole(QPalette::Dark);
    setMinimumSize(200, 150);
    // A scroll bar that comes and goes would change the width that pages fit.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
}

void SheetPreview::clear(const QPageLayout &paper)
{
    m_paper = paper;
    m_pages.clear();
    m_images.clear();
    updateScrollBars();
    viewport()->update();
}

void SheetPreview::append(const RecordedPage &page)
{
    m_pages.push_back(page);
    updateScrollBars();
    if (pageRect(pageCount() - 1).intersects(viewport()->rect()))
        viewport()->update();
}

int SheetPreview::currentPage() const
{
    const QScrollBar *bar = verticalScrollBar();
    const int last = qMax(0, pageCount() - 1);
    if (bar->value() == bar->minimum())
        return 0;
    if (bar->value() == bar->maximum())
        return last;
    return qBound(0, (bar->value() + viewport()->height() / 2) / step(), last);
}

void SheetPreview::showPage(int page)
{
    verticalScrollBar()->setValue(qBound(0, page, pageCount() - 1) * step());
}

void SheetPreview::setZoom(Zoom zoom, int percent)
{
    const int page = currentPage();
    m_zoom = zoom;
    m_percent = qBound(smallestPercent, percent, largestPercent);
    m_images.clear();
    updateScrollBars();
    showPage(page);
    viewport()->update();
}

double SheetPreview::inch() const
{
    if (m_zoom == Zoom::Percent)
        return logicalDpiX() * m_percent / 100.0;
    const QSizeF paper = m_paper.fullRect(QPageLayout::Inch).size();
    const QSizeF room = viewport()->size() - QSize(2 * gap, 2 * gap);
    const double fitsWidth = room.width() / paper.width();
    const double fits
        = m_zoom == Zoom::Width ? fitsWidth : qMin(fitsWidth, room.height() / paper.height());
    return qMax(fits, 10.0);
}

QSize SheetPreview::pageSize() const
{
    return (m_paper.fullRect(QPageLayout::Inch).size() * inch()).toSize();
}

int SheetPreview::step() const
{
    return pageSize().height() + gap;
}

QRect SheetPreview::pageRect(int page) const
{
    const QSize size = pageSize();
    const int left = qMax(gap, (viewport()->width() - size.width()) / 2);
    return {QPoint(left - horizontalScrollBar()->value(),
                gap + page * step() - verticalScrollBar()->value()),
        size};
}

QImage SheetPreview::pageImage(int page) const
{
    if (const auto known = m_images.constFind(page); known != m_images.constEnd())
        return *known;
    const double ratio = devicePixelRatioF();
    QImage image(pageSize() * ratio, QImage::Format_RGB32);
    image.fill(Qt::white); // paper is white in a dark theme too
    const QMarginsF margins = m_paper.mode() == QPageLayout::FullPageMode
        ? QMarginsF()
        : m_paper.margins(QPageLayout::Inch);
    const double scale = inch() * ratio;
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    m_pages.at(std::size_t(page))
        .paint(painter, QPointF(margins.left(), margins.top()) * scale, scale);
    painter.end();
    image.setDevicePixelRatio(ratio);
    if (m_images.size() >= imagesKept)
        m_images.clear();
    m_images.insert(page, image);
    return image;
}

void SheetPreview::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const int first = qMax(0, verticalScrollBar()->value() / step() - 1);
    for (int page = first; page < pageCount(); ++page) {
        const QRect rect = pageRect(page);
        if (rect.top() > event->rect().bottom())
            break;
        if (!rect.intersects(event->rect()))
            continue;
        painter.drawImage(rect.topLeft(), pageImage(page));
        painter.setPen(palette().color(QPalette::Shadow));
        painter.drawRect(rect.adjusted(-1, -1, 0, 0));
    }
}

void SheetPreview::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    const int page = m_current;
    m_images.clear();
    updateScrollBars();
    if (m_zoom != Zoom::Percent)
        showPage(page);
}

void SheetPreview::keyPressEvent(QKeyEvent *event)
{
    const bool pagesFit = pageSize().height() <= viewport()->height();
    switch (event->key()) {
    case Qt::Key_PageDown:
        if (pagesFit)
            showPage(currentPage() + 1);
        else
            verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepAdd);
        break;
    case Qt::Key_PageUp:
        if (pagesFit)
            showPage(currentPage() - 1);
        else
            verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepSub);
        break;
    case Qt::Key_Home:
        showPage(0);
        break;
    case Qt::Key_End:
        showPage(pageCount() - 1);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void SheetPreview::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    const int now = qRound(inch() * 100 / logicalDpiX());
    const int change = event->angleDelta().y() > 0 ? percentStep : -percentStep;
    setZoom(Zoom::Percent, now + change);
    event->accept();
}

void SheetPreview::scrollContentsBy(int, int)
{
    viewport()->update();
    noteCurrentPage();
}

void SheetPreview::updateScrollBars()
{
    const QSize size = pageSize();
    const QSize room = viewport()->size();
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setSingleStep(step() / 12);
    verticalScrollBar()->setRange(0, qMax(0, pageCount() * step() + gap - room.height()));
    horizontalScrollBar()->setPageStep(room.width());
    horizontalScrollBar()->setRange(0, qMax(0, size.width() + 2 * gap - room.width()));
    noteCurrentPage();
}

void SheetPreview::noteCurrentPage()
{
    const int page = currentPage();
    if (std::exchange(m_current, page) != page)
        Q_EMIT currentPageChanged(page);
}

} // namespace soctv
