#include "ui/history/erasedialog.h"

#include "ui/history/binmodel.h"
#include "ui/plainlabel.h"
#include "ui/plaintooltip.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

namespace soctv {

namespace {

constexpr int linesInSight = 6;
constexpr int lineWidth = 110; // characters
constexpr int lowestLine = 26; // pixels

QListWidget *lines(const QString &accessibleName, const QStringList &texts, QWidget *parent)
{
    auto *list = new QListWidget(parent);
    list->setAccessibleName(accessibleName);
    list->addItems(texts);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const int height = qMax(lowestLine, list->fontMetrics().lineSpacing() + 8);
    for (int row = 0; row < list->count(); ++row) {
        list->item(row)->setSizeHint(QSize(0, height));
        list->item(row)->setToolTip(plainToolTip(texts.at(row)));
    }
    const int shown = qBound(1, list->count(), linesInSight);
    list->setFixedHeight(shown * height + 2 * list->frameWidth());
    list->setMinimumWidth(lineWidth * list->fontMetrics().averageCharWidth());
    return list;
}

QListWidget *choices(
    const QString &accessibleName, const QStringList &texts, Qt::CheckState state, QWidget *parent)
{
    QListWidget *list = lines(accessibleName, texts, parent);
    for (int row = 0; row < list->count(); ++row)
        list->item(row)->setCheckState(state);
    return list;
}

template <typename T>
QList<T> checked(const QListWidget *list, const QList<T> &all)
{
    QList<T> result;
    for (int row = 0; list && row < list->count(); ++row) {
        if (list->item(row)->checkState() == Qt::Checked)
            result.append(all.at(row));
    }
    return result;
}

QString lineOf(const ListRow &row)
{
    QStringList parts{row.texts[field("full_name")], listTitle(row.role),
        row.deleted ? EraseDialog::tr("in the bin") : EraseDialog::tr("⚠ still in this list"),
        row.texts[field("unit")], row.texts[field("position")]};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

EraseDialog::EraseDialog(const ErasureFacts &facts, QWidget *parent)
    : QDialog(parent)
    , m_facts(facts)
{
    setWindowTitle(tr("Erase for good"));
    auto *layout = new QVBoxLayout(this);
    addPersons(layout);
    if (!facts.places.isEmpty())
        addPlaces(layout);
    if (!facts.backups.isEmpty())
        addBackups(layout);
    layout->addWidget(plainLabel(this,
        tr("Out of reach: copies on USB sticks and other computers, files that "
           "were exported or sent, and paper.")));
    addButtons(layout);
}

void EraseDialog::addPersons(QVBoxLayout *layout)
{
    const int count = int(m_facts.persons.size());
    QLabel *title = plainLabel(
        this, tr("Erase %n person(s) for good? This cannot be undone.", nullptr, count));
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    layout->addWidget(title);
    layout->addWidget(plainLabel(this,
        tr("All rows of the person go, with personal accounts and sources, from "
           "the lists, the bin and every step of the history:")));
    QStringList texts;
    for (const ListRow &row : std::as_const(m_facts.rows))
        texts.append(lineOf(row));
    layout->addWidget(lines(tr("Rows to be erased"), texts, this));
}

void EraseDialog::addPlaces(QVBoxLayout *layout)
{
    QStringList texts;
    for (const OtherPlace &place : std::as_const(m_facts.places))
        texts.append(tr("%1: “%2”").arg(place.where, place.text.simplified()));
    layout->addWidget(plainLabel(this,
        tr("The same name, phone or e-mail stands in other places. Those that "
           "are ticked are emptied, the others stay as they are:")));
    m_places = choices(tr("Other places"), texts, Qt::Unchecked, this);
    m_places->setObjectName(QStringLiteral("places"));
    layout->addWidget(m_places);
}

void EraseDialog::addBackups(QVBoxLayout *layout)
{
    QStringList texts;
    for (const BackupInfo &backup : std::as_const(m_facts.backups)) {
        const QString at = backup.at.toLocalTime().toString(QStringLiteral("dd/MM/yyyy HH:mm"));
        texts.append(tr("%1 (%2)").arg(at, QFileInfo(backup.path).fileName()));
    }
    layout->addWidget(plainLabel(this,
        tr("These backups hold the person. Those that are ticked are deleted, "
           "after a new one has been made and verified:")));
    m_backups = choices(tr("Backups"), texts, Qt::Checked, this);
    m_backups->setObjectName(QStringLiteral("backups"));
    layout->addWidget(m_backups);
}

void EraseDialog::addButtons(QVBoxLayout *layout)
{
    auto *box = new QDialogButtonBox(this);
    QPushButton *keep = box->addButton(tr("Do not erase"), QDialogButtonBox::RejectRole);
    QPushButton *erase = box->addButton(tr("Erase for good"), QDialogButtonBox::AcceptRole);
    erase->setObjectName(QStringLiteral("erase"));
    keep->setDefault(true); // Enter must not erase by mistake
    keep->setFocus();
    connect(box, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(box);
}

ErasurePlan EraseDialog::plan() const
{
    return {
        m_facts.persons, checked(m_places, m_facts.places), checked(m_backups, m_facts.backups)};
}

} // namespace soctv
