#include "ui/warningmark.h"

#include <QPainter>
#include <QPalette>
#include <QPolygonF>

namespace soctv {

namespace {

constexpr int markSize = 64; // scaled down where it is drawn

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

// Drawn, not written: fonts for U+26A0 differ, and some draw it as a coloured picture.
QIcon drawnMark(const QColor &fill, const QColor &sign)
{
    QPixmap picture(markSize, markSize);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(fill, 6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(fill);
    painter.drawPolygon(QPolygonF{QPointF(32, 7), QPointF(59, 56), QPointF(5, 56)});
    painter.setPen(QPen(sign, 7, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(32, 24), QPointF(32, 38));
    painter.drawPoint(QPointF(32, 50));
    return QIcon(picture);
}

} // namespace

QIcon warningMark(const QPalette &palette)
{
    static const QIcon onLight = drawnMark(QColor(0xb4, 0x53, 0x09), Qt::white);
    static const QIcon onDark = drawnMark(QColor(0xfb, 0xbf, 0x24), Qt::black);
    return isDark(palette) ? onDark : onLight;
}

QBrush warningBackground(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x4a, 0x37, 0x0b) : QColor(0xff, 0xf2, 0xc4);
}

} // namespace soctv
