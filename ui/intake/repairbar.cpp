#include "ui/intake/repairbar.h"
#include "ui/plaintooltip.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>

#include <algorithm>
#include <numeric>

namespace soctv {

namespace {

constexpr int linesInSight = 4;

} // namespace

RepairBar::RepairBar(QWidget *parent)
    : QScrollArea(parent)
{
    auto *content = new QWidget(this);
    m_layout = new QGridLayout(content);
    m_layout->setContentsMargins(6, 3, 6, 3);
    m_layout->setVerticalSpacing(3);
    m_layout->setColumnStretch(0, 1);
    m_all = addLine(0);
    connect(m_all.button, &QPushButton::clicked, this, &RepairBar::pressAll);
    setWidget(content);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus); // its buttons scroll it
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("What can be mended"));
    hide();
}

RepairBar::Line RepairBar::addLine(int row)
{
    Line line{new QLabel, new QPushButton};
    line.text->setTextFormat(Qt::PlainText);
    line.text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    line.text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    line.button->setAutoDefault(true); // Enter presses the one with the focus
    line.button->setFocusPolicy(Qt::TabFocus); // after a click, Enter is for the import
    m_layout->addWidget(line.text, row, 0);
    m_layout->addWidget(line.button, row, 1);
    return line;
}

void RepairBar::setKinds(const QList<RepairKind> &kinds)
{
    m_kinds = kinds;
    makeLines(kinds.size());
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const bool used = i < kinds.size();
        m_lines[i].text->setVisible(used);
        m_lines[i].button->setVisible(used);
        if (!used)
            continue;
        const RepairKind &kind = kinds.at(i);
        const QString text = repairText(kind);
        m_lines[i].text->setText((kind.isTaken() ? QStringLiteral("✓ ") : QString()) + text);
        m_lines[i].text->setToolTip(plainToolTip(text));
        m_lines[i].button->setText(kind.isTaken() ? tr("Keep as typed (%1)").arg(kind.cells)
                                                  : tr("Mend all (%1)").arg(kind.cells));
        m_lines[i].button->setAccessibleDescription(text);
    }
    showAll();
    setVisible(!kinds.isEmpty());
    updateGeometry();
}

void RepairBar::makeLines(qsizetype count)
{
    while (m_lines.size() < count) {
        const qsizetype number = m_lines.size();
        m_lines.append(addLine(int(number) + 1));
        connect(
            m_lines.last().button, &QPushButton::clicked, this, [this, number] { press(number); });
    }
}

void RepairBar::showAll()
{
    const bool several = m_kinds.size() > 1;
    const auto sum = [this](int RepairKind::*number) {
        return std::accumulate(m_kinds.begin(), m_kinds.end(), 0,
            [number](int total, const RepairKind &kind) { return total + kind.*number; });
    };
    const int cells = sum(&RepairKind::cells);
    const int taken = sum(&RepairKind::taken);
    m_all.text->setVisible(several);
    m_all.button->setVisible(several);
    m_all.text->setText(tr("%1 of %2 cells mended. The file itself is never changed.")
                            .arg(QString::number(taken), QString::number(cells)));
    m_all.button->setText(taken == cells ? tr("Keep everything as typed (%1)").arg(cells)
                                         : tr("Mend everything (%1)").arg(cells));
}

void RepairBar::press(qsizetype line)
{
    if (line < m_kinds.size())
        Q_EMIT wanted({m_kinds.at(line).code}, !m_kinds.at(line).isTaken());
}

void RepairBar::pressAll()
{
    QList<QLatin1String> codes;
    for (const RepairKind &kind : std::as_const(m_kinds))
        codes.append(kind.code);
    const bool taken = std::ranges::all_of(m_kinds, &RepairKind::isTaken);
    Q_EMIT wanted(codes, !taken);
}

QSize RepairBar::sizeHint() const
{
    const int lines = int(m_kinds.size()) + (m_kinds.size() > 1 ? 1 : 0);
    const int line = m_all.button->sizeHint().height() + m_layout->verticalSpacing();
    const QMargins margins = m_layout->contentsMargins();
    return {200,
        qMin(lines, linesInSight) * line + margins.top() + margins.bottom() + 2 * frameWidth()};
}

} // namespace soctv
