#include "ui/units/unitpane.h"

#include "core/roster/roster.h"
#include "core/roster/unitdetails.h"
#include "core/roster/units.h"
#include "ui/composededit.h"
#include "ui/plainlabel.h"
#include "ui/readingtable.h"
#include "ui/units/unitform.h"
#include "ui/units/unithistorymodel.h"

#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

namespace soctv {

namespace {

constexpr int smallestRow = 26; // pixels

} // namespace

UnitPane::UnitPane(Roster &roster, QWidget *parent)
    : QWidget(parent)
    , m_roster(roster)
    , m_title(plainLabel(this))
    , m_counts(plainLabel(this))
    , m_form(new UnitForm(roster, this))
    , m_aliases(new QListWidget(this))
    , m_alias(new ComposedEdit(this))
    , m_aliasProblem(plainLabel(this))
    , m_addAlias(new QPushButton(tr("Add"), this))
    , m_removeAlias(new QPushButton(tr("Remove"), this))
    , m_history(new UnitHistoryModel(this))
    , m_historyTable(new QTableView(this))
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    makeReadingTable(*m_historyTable, tr("What it was, and what happened to it"));
    m_historyTable->setModel(m_history);
    m_historyTable->setMinimumHeight(fontMetrics().lineSpacing() * 9);
    const int letter = fontMetrics().averageCharWidth();
    const int widths[] = {13, 13, 38};
    for (int column = 0; column < UnitHistoryModel::Decision; ++column)
        m_historyTable->setColumnWidth(column, widths[column] * letter);
    m_historyTable->horizontalHeader()->setStretchLastSection(true);
    auto *historyTitle = new QLabel(tr("What it was, and what happened to it"), this);
    historyTitle->setBuddy(m_historyTable);

    auto *content = new QWidget(this);
    auto *inner = new QVBoxLayout(content);
    inner->addWidget(m_title);
    inner->addWidget(m_counts);
    inner->addWidget(m_form);
    inner->addWidget(buildAliases());
    inner->addWidget(historyTitle);
    inner->addWidget(m_historyTable, 1);
    auto *area = new QScrollArea(this);
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(area);
    setFocusProxy(m_form);
    connect(m_form, &UnitForm::failed, this, &UnitPane::failed);
}

QWidget *UnitPane::buildAliases()
{
    auto *box = new QWidget(this);
    auto *title = new QLabel(tr("Other names it is found by"), box);
    title->setBuddy(m_aliases);
    m_aliases->setAccessibleName(tr("Other names"));
    m_aliases->setMaximumHeight(fontMetrics().lineSpacing() * 4 + 8);
    m_alias->setAccessibleName(tr("One more name"));
    m_alias->setPlaceholderText(tr("one more name"));
    m_aliasProblem->hide();
    auto *line = new QHBoxLayout;
    line->addWidget(m_alias, 1);
    line->addWidget(m_addAlias);
    line->addWidget(m_removeAlias);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->addWidget(title);
    layout->addWidget(m_aliases);
    layout->addLayout(line);
    layout->addWidget(m_aliasProblem);
    connect(m_addAlias, &QPushButton::clicked, this, &UnitPane::addAlias);
    connect(m_removeAlias, &QPushButton::clicked, this, &UnitPane::removeAlias);
    connect(m_alias, &QLineEdit::returnPressed, this, &UnitPane::addAlias);
    connect(m_alias, &QLineEdit::textChanged, this, [this] {
        m_aliasProblem->hide();
        updateButtons();
    });
    connect(m_aliases, &QListWidget::currentRowChanged, this, &UnitPane::updateButtons);
    return box;
}

void UnitPane::setUnit(qint64 unit, const UnitOverview &overview, const QDate &day)
{
    if (unit != m_unit)
        m_alias->clear();
    m_unit = unit;
    const UnitNode *node = overview.tree.node(unit);
    const QStringList path = overview.tree.path(unit);
    m_title->setText(node ? path.join(QStringLiteral(" › ")) : tr("Choose a unit."));
    m_form->setUnit(node ? unit : 0, node ? node->name : QString(), day);
    showCounts(overview);
    showAliases();
    const auto read = guarded([&] {
        m_history->setHistory(node ? readUnitHistory(m_roster.database(), unit) : UnitHistory());
    });
    if (!read)
        Q_EMIT failed(read.error());
    updateButtons();
}

void UnitPane::showCounts(const UnitOverview &overview)
{
    const qsizetype place = overview.tree.indexOf(m_unit);
    m_counts->setVisible(place >= 0);
    if (place < 0)
        return;
    const UnitFacts &facts = overview.facts.at(place);
    int below = 0;
    for (qsizetype i = place; i < overview.tree.endOf(place); ++i)
        below += overview.facts.at(i).posts;
    QString text = tr("%n person(s) of its own", nullptr, facts.people) + QStringLiteral(" · ")
        + tr("%n post(s)", nullptr, facts.posts);
    if (below > facts.posts)
        text += QStringLiteral(" · ") + tr("%n post(s) with all units below", nullptr, below);
    m_counts->setText(text);
}

void UnitPane::showAliases()
{
    UnitDetails details;
    const auto read = guarded([&] { details = readUnitDetails(m_roster.database(), m_unit); });
    if (!read)
        Q_EMIT failed(read.error());
    m_aliases->clear();
    for (const UnitAlias &alias : std::as_const(details.aliases)) {
        auto *item = new QListWidgetItem(alias.alias, m_aliases);
        item->setData(Qt::UserRole, alias.id);
        item->setSizeHint({0, qMax(smallestRow, fontMetrics().height() + 8)});
    }
}

void UnitPane::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    m_form->setReadOnly(readOnly);
    m_alias->setReadOnly(readOnly);
    updateButtons();
}

void UnitPane::updateButtons()
{
    const bool mayEdit = !m_isReadOnly && m_unit != 0;
    m_alias->setEnabled(m_unit != 0);
    m_addAlias->setEnabled(mayEdit && !m_alias->text().trimmed().isEmpty());
    m_removeAlias->setEnabled(mayEdit && m_aliases->currentItem());
}

bool UnitPane::commit()
{
    return m_form->commit();
}

void UnitPane::addAlias()
{
    if (!m_addAlias->isEnabled())
        return;
    const QString typed = m_alias->text();
    QString problem;
    const auto checked
        = guarded([&] { problem = checkUnitAlias(m_roster.database(), m_unit, typed); });
    if (checked && problem.isEmpty()) {
        const Done done = m_roster.edit(
            {Action::EditUnits, 1}, [&](Edit &edit) { addUnitAlias(edit, m_unit, typed); });
        if (!done)
            return Q_EMIT failed(done.error());
        m_alias->clear();
        return showAliases();
    }
    m_aliasProblem->setText(QStringLiteral("⚠ ") + problem);
    m_aliasProblem->show();
}

void UnitPane::removeAlias()
{
    const QListWidgetItem *item = m_aliases->currentItem();
    if (!item || m_isReadOnly)
        return;
    const qint64 alias = item->data(Qt::UserRole).toLongLong();
    const Done done
        = m_roster.edit({Action::EditUnits, 1}, [&](Edit &edit) { removeUnitAlias(edit, alias); });
    if (!done)
        return Q_EMIT failed(done.error());
    showAliases();
}

} // namespace soctv
