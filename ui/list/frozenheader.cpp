#include "ui/list/frozenheader.h"

#include <QMouseEvent>
#include <QPainter>

namespace soctv {

namespace {

constexpr int gripMargin = 3; // pixels right of the last frozen section that still resize it

QMouseEvent shifted(const QMouseEvent &event, int shift)
{
    return QMouseEvent(event.type(), event.position() + QPointF(shift, 0), event.globalPosition(),
        event.button(), event.buttons(), event.modifiers(), event.pointingDevice());
}

} // namespace

FrozenHeader::FrozenHeader(int frozenSections, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_frozenSections(frozenSections)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QHeaderView::sectionResized, this, [this] {
        viewport()->update();
        Q_EMIT arranged();
    });
}

int FrozenHeader::frozenWidth() const
{
    int width = 0;
    for (int section = 0; section < qMin(m_frozenSections, count()); ++section)
        width += sectionSize(section); // 0 for a hidden one
    return width * 3 <= viewport()->width() * 2 ? width : 0;
}

int FrozenHeader::visibleLeft(int section) const
{
    const bool stays = section < m_frozenSections && frozenWidth() > 0;
    return stays ? sectionPosition(section) : sectionViewportPosition(section);
}

void FrozenHeader::setStrip(QWidget *strip)
{
    m_strip = strip;
    m_strip->setParent(this);
    m_strip->show();
    updateGeometries();
    updateGeometry();
}

QSize FrozenHeader::sizeHint() const
{
    const QSize titles = QHeaderView::sizeHint();
    return m_strip ? titles + QSize(0, m_strip->sizeHint().height()) : titles;
}

void FrozenHeader::updateGeometries()
{
    const int height = m_strip ? m_strip->sizeHint().height() : 0;
    setViewportMargins(0, 0, 0, height);
    QHeaderView::updateGeometries();
    if (m_strip)
        m_strip->setGeometry(0, this->height() - height, width(), height);
    Q_EMIT arranged();
}

void FrozenHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    const int width = frozenWidth();
    if (offset() == 0 || width == 0)
        return;
    QPainter painter(viewport());
    painter.setClipRect(0, 0, width, viewport()->height());
    for (int section = 0; section < m_frozenSections; ++section) {
        const QRect area(sectionPosition(section), 0, sectionSize(section), viewport()->height());
        painter.fillRect(area, palette().brush(QPalette::Button));
        painter.save();
        paintSection(&painter, area, section);
        painter.restore();
    }
}

int FrozenHeader::shiftAt(const QMouseEvent &event) const
{
    const bool stays = event.position().x() < frozenWidth() + gripMargin && frozenWidth() > 0;
    return stays ? -offset() : 0;
}

void FrozenHeader::mousePressEvent(QMouseEvent *event)
{
    m_shift = shiftAt(*event);
    QMouseEvent there = shifted(*event, m_shift);
    QHeaderView::mousePressEvent(&there);
}

void FrozenHeader::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() == Qt::NoButton)
        m_shift = shiftAt(*event);
    QMouseEvent there = shifted(*event, m_shift);
    QHeaderView::mouseMoveEvent(&there);
}

void FrozenHeader::mouseReleaseEvent(QMouseEvent *event)
{
    QMouseEvent there = shifted(*event, m_shift);
    QHeaderView::mouseReleaseEvent(&there);
}

void FrozenHeader::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_shift = shiftAt(*event);
    QMouseEvent there = shifted(*event, m_shift);
    QHeaderView::mouseDoubleClickEvent(&there);
}

} // namespace soctv
