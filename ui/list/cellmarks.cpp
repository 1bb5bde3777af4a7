#include "ui/list/cellmarks.h"

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
QPixmap drawnMark(const QColor &fill, const QColor &sign)
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
    return picture;
}

// Selected cells are dark in either palette.
QIcon markIcon(const QPixmap &picture, const QPixmap &selected)
{
    QIcon icon(picture);
    icon.addPixmap(selected, QIcon::Selected);
    return icon;
}

} // namespace

QIcon warningMark(const QPalette &palette)
{
    static const QPixmap brown = drawnMark(QColor(0xb4, 0x53, 0x09), Qt::white);
    static const QPixmap yellow = drawnMark(QColor(0xfb, 0xbf, 0x24), Qt::black);
    static const QIcon onLight = markIcon(brown, yellow);
    static const QIcon onDark = markIcon(yellow, yellow);
    return isDark(palette) ? onDark : onLight;
}

QBrush warningBackground(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x4a, 0x37, 0x0b) : QColor(0xff, 0xf2, 0xc4);
}

QIcon choiceMark(const QPalette &palette)
{
    QPixmap picture(markSize, markSize);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.color(QPalette::Text));
    painter.drawPolygon(QPolygonF{QPointF(14, 24), QPointF(50, 24), QPointF(32, 44)});
    return QIcon(picture);
}

QColor gridColor(const QPalette &palette)
{
    const QColor ink = palette.color(QPalette::Text);
    const QColor paper = palette.color(QPalette::Base);
    const auto mixed = [](int a, int b) { return (a + 4 * b) / 5; };
    return QColor(mixed(ink.red(), paper.red()), mixed(ink.green(), paper.green()),
        mixed(ink.blue(), paper.blue()));
}

} // namespace soctv
