#include "ui/units/kindsdialog.h"

#include "core/roster/roster.h"
#include "core/roster/unitdetails.h"
#include "ui/composededit.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace soctv {

namespace {

constexpr int smallestRow = 26; // pixels

} // namespace

KindsDialog::KindsDialog(Roster &roster, QWidget *parent)
    : QDialog(parent)
    , m_roster(roster)
    , m_list(new QListWidget(this))
    , m_name(new ComposedEdit(this))
    , m_problem(new QLabel(this))
    , m_rename(new QPushButton(tr("&Rename"), this))
    , m_remove(new QPushButton(tr("Re&move"), this))
{
    setWindowTitle(tr("Kinds of units"));
    auto *title = new QLabel(tr("&Kinds"), this);
    title->setBuddy(m_list);
    auto *label = new QLabel(tr("&Name"), this);
    label->setBuddy(m_name);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *addButton = new QPushButton(tr("&Add"), this);
    auto *close = new QPushButton(tr("Close"), this);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {addButton, m_rename, m_remove}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(title);
    layout->addWidget(m_list, 1);
    layout->addWidget(label);
    layout->addWidget(m_name);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    close->setAutoDefault(false);
    connect(addButton, &QPushButton::clicked, this, &KindsDialog::add);
    connect(m_rename, &QPushButton::clicked, this, &KindsDialog::rename);
    connect(m_remove, &QPushButton::clicked, this, &KindsDialog::remove);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_list, &QListWidget::currentRowChanged, this, &KindsDialog::showCurrent);
    connect(m_name, &QLineEdit::textChanged, m_problem, &QWidget::hide);
    resize(520, 460);
    fill(0);
}

void KindsDialog::fill(qint64 current)
{
    const auto read = guarded([&] {
        const QHash<qint64, int> counts = unitsByKind(m_roster.database());
        m_list->clear();
        for (const UnitKind &kind : unitKinds(m_roster.database())) {
            const QString text = kind.name + QStringLiteral(" — ")
                + tr("%n unit(s)", nullptr, counts.value(kind.id));
            auto *item = new QListWidgetItem(text, m_list);
            item->setData(Qt::UserRole, kind.id);
            item->setData(Qt::UserRole + 1, kind.name);
            item->setSizeHint({0, qMax(smallestRow, fontMetrics().height() + 8)});
            if (kind.id == current)
                m_list->setCurrentItem(item);
        }
    });
    if (!read) {
        m_problem->setText(read.error().message);
        m_problem->show();
    }
    if (!m_list->currentItem())
        m_list->setCurrentRow(0);
}

qint64 KindsDialog::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toLongLong() : 0;
}

void KindsDialog::showCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    m_name->setText(item ? item->data(Qt::UserRole + 1).toString() : QString());
    m_rename->setEnabled(item);
    m_remove->setEnabled(item);
}

// Runs one step, which tells the kind to show then.
void KindsDialog::change(const std::function<qint64(Edit &)> &function)
{
    const auto kind = m_roster.edit({Action::EditUnitKinds, 1}, function);
    if (kind)
        return fill(*kind);
    m_problem->setText(QStringLiteral("⚠ ") + kind.error().message);
    m_problem->show();
}

void KindsDialog::add()
{
    change([name = m_name->text()](Edit &edit) { return addUnitKind(edit, name); });
}

void KindsDialog::rename()
{
    change([kind = current(), name = m_name->text()](Edit &edit) {
        renameUnitKind(edit, kind, name);
        return kind;
    });
}

void KindsDialog::remove()
{
    change([kind = current()](Edit &edit) {
        removeUnitKind(edit, kind);
        return qint64(0);
    });
}

} // namespace soctv
