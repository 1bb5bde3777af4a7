#include "ui/accounts/termpane.h"

#include "core/roster/accountchecks.h"
#include "core/roster/day.h"
#include "core/roster/roster.h"
#include "ui/accounts/accountedits.h"
#include "ui/accounts/termmodel.h"
#include "ui/plainlabel.h"
#include "ui/readingtable.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace soctv {

namespace {

constexpr int characters[] = {30, 14, 14, 40}; // widths of the columns

} // namespace

TermPane::TermPane(Roster &roster, AccountEdits &edits, QWidget *parent)
    : QWidget(parent)
    , m_roster(roster)
    , m_edits(edits)
    , m_model(new TermModel(this))
    , m_table(new QTableView(this))
    , m_title(plainLabel(this))
    , m_issues(plainLabel(this))
    , m_claim(new QPushButton(tr("&Mark as the unit’s account"), this))
    , m_add(new QPushButton(tr("Add an a&dministrator…"), this))
    , m_edit(new QPushButton(tr("Edit the &line…"), this))
    , m_remove(new QPushButton(tr("&Take off the list"), this))
{
    makeReadingTable(*m_table, tr("Administrators over time"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    fitTable();
    auto *lines = new QHBoxLayout;
    lines->addWidget(m_issues, 1);
    lines->addWidget(m_claim, 0, Qt::AlignTop);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_add, m_edit, m_remove}) {
        button->setAutoDefault(true);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_title);
    layout->addLayout(lines);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    connect(m_claim, &QPushButton::clicked, this, [this] { m_edits.claimSameLink(*m_account); });
    connect(m_add, &QPushButton::clicked, this, [this] { m_edits.addTerm(m_account->id); });
    connect(m_edit, &QPushButton::clicked, this, &TermPane::editTerm);
    connect(m_remove, &QPushButton::clicked, this, &TermPane::removeTerm);
    connect(m_table, &QTableView::doubleClicked, this, &TermPane::editTerm);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &TermPane::updateButtons);
    setFocusProxy(m_table);
    updateButtons();
}

void TermPane::fitTable()
{
    for (int column = 0; const int count : characters)
        m_table->setColumnWidth(column++, count * m_table->fontMetrics().averageCharWidth());
    fitReadingRows(*m_table);
}

void TermPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitTable();
}

void TermPane::setAccount(const OfficialAccount *account, const QDate &day, bool editable)
{
    const qint64 term = currentTerm().id;
    m_account = account ? std::optional(*account) : std::nullopt;
    m_editable = editable;
    QList<AccountAdmin> terms;
    if (account) {
        const auto read = guarded([&] { terms = adminsOf(m_roster.database(), account->id); });
        if (!read)
            Q_EMIT failed(read.error());
    }
    if (isAnotherDay(day)) { // who came later was not known then
        terms.removeIf([&](const AccountAdmin &one) {
            return !one.from.isEmpty() && one.from > day.toString(Qt::ISODate);
        });
    }
    m_model->setTerms(terms);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->term(row).id == term || row == 0)
            m_table->selectionModel()->setCurrentIndex(m_model->index(row, 0),
                QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    m_title->setText(account ? tr("Administrators of “%1”")
                                   .arg(account->name.isEmpty() ? account->link : account->name)
                             : tr("No official account is chosen."));
    tellIssues();
    updateButtons();
}

void TermPane::tellIssues()
{
    QStringList lines;
    bool alsoPersonal = false;
    if (m_account) {
        for (const Issue &issue : std::as_const(m_account->issues)) {
            lines.append(QStringLiteral("⚠ ") + accountIssueText(issue));
            alsoPersonal = alsoPersonal || issue.code == QLatin1String("account_also_personal");
        }
    }
    m_issues->setText(lines.join(QLatin1Char('\n')));
    m_issues->setVisible(!lines.isEmpty());
    m_claim->setVisible(alsoPersonal && m_editable);
}

void TermPane::updateButtons()
{
    const bool any = m_editable && currentTerm().id != 0;
    m_add->setEnabled(m_editable && m_account.has_value());
    m_edit->setEnabled(any);
    m_remove->setEnabled(any);
}

AccountAdmin TermPane::currentTerm() const
{
    return m_model->term(m_table->currentIndex().row());
}

void TermPane::editTerm()
{
    if (m_edit->isEnabled())
        m_edits.editTerm(currentTerm());
}

void TermPane::removeTerm()
{
    if (m_remove->isEnabled())
        m_edits.removeTerm(currentTerm());
}

void TermPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete)
        removeTerm();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        editTerm();
    else
        QWidget::keyPressEvent(event);
}

} // namespace soctv
