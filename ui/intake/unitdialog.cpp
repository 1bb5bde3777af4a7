#include "ui/intake/unitdialog.h"

#include "core/intake/match.h"
#include "core/roster/units.h"
#include "core/text/fold.h"
#include "ui/composededit.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace soctv {

namespace {

constexpr int lowestRow = 26;

} // namespace

UnitDialog::UnitDialog(const UnitQuestion &question, const UnitNames &units, QWidget *parent)
    : QDialog(parent)
    , m_units(question.proposals)
    , m_search(new ComposedEdit(this))
    , m_list(new QListWidget(this))
    , m_accept(new QPushButton(tr("&It is this unit"), this))
{
    setWindowTitle(tr("Which unit is “%1”?").arg(question.typed));
    for (const UnitName &unit : units.all()) {
        const bool isProposed = std::ranges::any_of(
            question.proposals, [&](const auto &proposal) { return proposal.first == unit.id; });
        if (!isProposed)
            m_units.append({unit.id, unit.name});
    }
    auto *label = new QLabel(tr("&Find a unit"), this);
    label->setBuddy(m_search);
    m_search->setPlaceholderText(tr("type a part of its name, marks are not needed"));
    m_search->installEventFilter(this);
    m_list->setAccessibleName(tr("Units"));
    m_list->setUniformItemSizes(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_accept);
    buttons->addWidget(cancel);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(label);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    m_accept->setDefault(true);
    connect(m_search, &ComposedEdit::composedTextEdited, this, &UnitDialog::fill);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &QDialog::accept);
    connect(m_list, &QListWidget::currentRowChanged, this,
        [this](int row) { m_accept->setEnabled(row >= 0); });
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    resize(520, 420);
    fill({});
    m_search->setFocus();
}

void UnitDialog::fill(const QString &typed)
{
    const SearchPattern pattern(typed);
    m_list->clear();
    for (const auto &[id, name] : std::as_const(m_units)) {
        const SearchText text = searchText(name);
        if (!pattern.matches(text.plain, text.marks))
            continue;
        auto *item = new QListWidgetItem(name, m_list);
        item->setData(Qt::UserRole, id);
        item->setSizeHint({0, qMax(lowestRow, m_list->fontMetrics().lineSpacing() + 8)});
    }
    m_list->setCurrentRow(m_list->count() > 0 ? 0 : -1);
    m_accept->setEnabled(m_list->count() > 0);
}

qint64 UnitDialog::chosen() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toLongLong() : 0;
}

// Up and Down choose while the officer types.
bool UnitDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp
            || key == Qt::Key_PageDown)
            return QApplication::sendEvent(m_list, event);
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace soctv
