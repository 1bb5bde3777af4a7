#include "ui/statistics/barchart.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace soctv {

namespace {

constexpr int margin = 12; // pixels
constexpr int gap = 9; // below a bar
constexpr int valueGap = 6; // between a bar and its number

// Calls \a draw(line, y) for each line of \a text in a column of \a width; returns the height.
template <typename Draw>
int layOut(const QString &text, const QFont &font, int width, Draw draw)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    qreal y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        draw(line, y);
        y += line.height();
    }
    layout.endLayout();
    return qCeil(y);
}

int paintText(QPainter &painter, const QString &text, int top, int width)
{
    return layOut(text, painter.font(), width, [&](const QTextLine &line, qreal y) {
        line.draw(&painter, {margin, top + y});
    });
}

QFont titleFont(QFont font)
{
    font.setBold(true);
    return font;
}

} // namespace

BarChart::BarChart(QWidget *parent)
    : QFrame(parent)
{
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    setForegroundRole(QPalette::Text);
    setAutoFillBackground(true);
}

void BarChart::setBars(const QString &title, QList<Bar> bars)
{
    bars.removeIf([](const Bar &bar) { return bar.value <= 0; });
    std::ranges::stable_sort(bars, std::ranges::greater(), &Bar::value);
    m_title = title;
    m_bars = std::move(bars);
    describe();
    update();
}

// A screen reader hears what is drawn.
void BarChart::describe()
{
    QStringList parts;
    for (const Bar &bar : fitting().bars)
        parts.append(bar.name + QStringLiteral(": ") + QLocale().toString(bar.value));
    if (const QString others = fitting().others; !others.isEmpty())
        parts.append(others);
    setAccessibleName(m_title);
    setAccessibleDescription(parts.join(QStringLiteral("; ")));
}

int BarChart::textWidth() const
{
    return std::max(1, width() - 2 * margin);
}

int BarChart::barHeight() const
{
    return fontMetrics().height() * 3 / 4;
}

int BarChart::heightOf(const QString &name) const
{
    return layOut(name, font(), textWidth(), [](const QTextLine &, qreal) {}) + barHeight() + gap;
}

BarChart::Shown BarChart::fitting() const
{
    const int title = layOut(m_title, titleFont(font()), textWidth(), [](auto &, qreal) {});
    int left = height() - 2 * margin - title;
    Shown shown;
    for (const Bar &bar : m_bars) {
        left -= heightOf(bar.name);
        if (left < 0)
            break;
        shown.bars.append(bar);
    }
    if (shown.bars.size() == m_bars.size())
        return shown;
    // The words about the others need their room, too.
    const int others = 2 * fontMetrics().lineSpacing();
    left += heightOf(m_bars.at(shown.bars.size()).name);
    while (left < others && shown.bars.size() > 1)
        left += heightOf(shown.bars.takeLast().name);
    qint64 rest = 0;
    for (const Bar &bar : m_bars.mid(shown.bars.size()))
        rest += bar.value;
    const auto count = int(m_bars.size() - shown.bars.size());
    shown.others = tr("%n other(s): %1", nullptr, count).arg(QLocale().toString(rest));
    return shown;
}

void BarChart::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Text));
    painter.setFont(titleFont(font()));
    int top = margin;
    top += paintText(painter, m_title, top, textWidth()) + gap;
    painter.setFont(font());
    const Shown shown = fitting();
    if (shown.bars.isEmpty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        paintText(painter, tr("Nothing to draw yet."), top, textWidth());
        return;
    }
    const qint64 longest = shown.bars.first().value;
    for (const Bar &bar : shown.bars)
        top = paintBar(painter, bar, top, longest);
    paintText(painter, shown.others, top, textWidth());
}

int BarChart::paintBar(QPainter &painter, const Bar &bar, int top, qint64 longest) const
{
    top += paintText(painter, bar.name, top, textWidth());
    const QFontMetrics metrics(font());
    const int room
        = textWidth() - metrics.horizontalAdvance(QLocale().toString(longest)) - valueGap;
    const int length = std::max(1, int(double(bar.value) / double(longest) * room));
    const QRect body(margin, top, length, barHeight());
    painter.fillRect(body, palette().color(QPalette::Highlight));
    const int baseline = top + (barHeight() + metrics.capHeight()) / 2;
    painter.drawText(body.right() + 1 + valueGap, baseline, QLocale().toString(bar.value));
    return body.bottom() + 1 + gap;
}

void BarChart::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        describe();
}

void BarChart::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    describe();
}

QSize BarChart::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 50, 300};
}

QSize BarChart::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 24, 140};
}

} // namespace soctv
