#include "ui/terms/termsdialog.h"

#include "core/roster/roster.h"
#include "core/roster/termchecks.h"
#include "ui/busycursor.h"
#include "ui/choicepopup.h"
#include "ui/composededit.h"
#include "ui/plainlabel.h"
#include "ui/terms/appointdialog.h"
#include "ui/terms/postpicker.h"
#include "ui/terms/problemform.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace soctv {

TermsDialog::TermsDialog(Kind kind, Roster &roster, const QList<ListRow> &rows, QWidget *parent)
    : QDialog(parent)
    , m_kind(kind)
    , m_roster(roster)
    , m_form(new ProblemForm(this))
{
    // Made in the order of the Tab key, which begins with the decision.
    const QString act = addFields();
    m_picker = new PostPicker(rows, true, this);
    m_problem = plainLabel(this);
    m_untick = new QPushButton(tr("Untick these ro&ws"), this);
    m_summary = new QLabel(this);
    m_summary->setTextFormat(Qt::PlainText);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_form);
    layout->addWidget(m_picker, 1);
    layout->addWidget(m_problem);
    layout->addWidget(m_untick, 0, Qt::AlignLeft);
    addButtons(*layout, act);
    m_problem->hide();
    m_untick->hide();
    m_untick->setAutoDefault(false);
    connect(m_untick, &QPushButton::clicked, this, &TermsDialog::untickTroubled);
    connect(&m_picker->model(), &PickModel::ticksChanged, this, &TermsDialog::showSummary);
    showSummary();
    resize(900, 560);
}

QString TermsDialog::addFields()
{
    const QDate today = QDate::currentDate();
    if (m_kind == Move) {
        setWindowTitle(tr("Move to another unit"));
        ComposedEdit *unit = m_form->addLine(TermProblem::Unit, tr("New &unit:"));
        new ChoicePopup(unit, [this] {
            QStringList names;
            for (const UnitName &open : m_roster.unitNames().all())
                names.append(open.name);
            return names;
        });
        m_form->addDay(TermProblem::FirstDay, tr("F&rom:"), today);
        return tr("&Move");
    }
    m_form->addDecision();
    if (m_kind == End) {
        setWindowTitle(tr("End terms"));
        m_form->addDay(TermProblem::LastDay, tr("&Last day:"), today);
        return tr("&End the terms");
    }
    setWindowTitle(tr("Renew terms"));
    m_form->addDay(TermProblem::FirstDay, tr("First day of the new ter&m:"), today);
    m_form->addDay(TermProblem::LastDay, tr("&Last day (may stay empty):"));
    return tr("&Renew the terms");
}

void TermsDialog::addButtons(QVBoxLayout &layout, const QString &act)
{
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_summary, 1);
    if (m_kind == Renew) {
        auto *add = new QPushButton(tr("Add a &person…"), this);
        add->setAutoDefault(false);
        buttons->addWidget(add);
        connect(add, &QPushButton::clicked, this, &TermsDialog::addPerson);
    }
    m_act = new QPushButton(act, this);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    buttons->addWidget(m_act);
    buttons->addWidget(cancel);
    layout.addLayout(buttons);
    m_act->setDefault(true);
    cancel->setAutoDefault(false);
    connect(m_act, &QPushButton::clicked, this, &TermsDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &TermsDialog::reject);
}

qint64 TermsDialog::unit() const
{
    const ComposedEdit *edit = m_form->line(TermProblem::Unit);
    const QString typed = edit ? edit->composedText().trimmed() : QString();
    if (typed.isEmpty())
        return 0;
    const UnitNames units(m_roster.database(), m_form->day(TermProblem::FirstDay));
    const QList<qint64> found = units.find(typed);
    return found.size() == 1 ? found.first() : 0;
}

TermEnd TermsDialog::end() const
{
    return {m_picker->model().ticked(), m_form->day(TermProblem::LastDay), m_form->decision()};
}

Renewal TermsDialog::renewal() const
{
    PickModel &rows = m_picker->model();
    return {rows.ticked(), rows.unticked(), rows.added(),
        {m_form->day(TermProblem::FirstDay), m_form->day(TermProblem::LastDay),
            m_form->decision()}};
}

PostMove TermsDialog::move() const
{
    return {m_picker->model().ticked(), unit(), m_form->day(TermProblem::FirstDay)};
}

QList<TermProblem> TermsDialog::problems() const
{
    QList<TermProblem> list = m_form->unreadable();
    Database &database = m_roster.database();
    if (m_kind == End)
        return list + checkEnd(database, end());
    if (m_kind == Renew)
        return list + checkRenewal(database, renewal());
    tellUnit(list);
    return list + checkMove(database, move());
}

// A name was typed, but it is not one unit's.
void TermsDialog::tellUnit(QList<TermProblem> &problems) const
{
    const QString typed = m_form->line(TermProblem::Unit)->composedText().trimmed();
    if (typed.isEmpty() || unit() != 0)
        return;
    const UnitNames units(m_roster.database(), m_form->day(TermProblem::FirstDay));
    const QString text = units.find(typed).isEmpty()
        ? QCoreApplication::translate("Check", "“%1” is not in the list of units yet.")
        : QCoreApplication::translate("Check", "Several units are called “%1”. Choose one.");
    problems.append({TermProblem::Unit, text.arg(typed)});
}

void TermsDialog::accept()
{
    const auto found = guarded([this] {
        const BusyCursor busy;
        return problems();
    });
    if (!found)
        showProblems({{TermProblem::Posts, found.error().message}});
    else if (found->isEmpty())
        QDialog::accept();
    else
        showProblems(*found);
}

void TermsDialog::showProblems(const QList<TermProblem> &problems)
{
    const QList<TermProblem> others = m_form->show(problems);
    QStringList lines;
    for (const TermProblem &problem : others)
        lines.append(QStringLiteral("⚠ ") + problem.text);
    m_problem->setText(lines.join(QLatin1Char('\n')));
    m_problem->setVisible(!lines.isEmpty());
    m_troubled.clear();
    for (const TermProblem &problem : problems)
        m_troubled += problem.posts;
    m_untick->setVisible(!m_troubled.isEmpty());
}

void TermsDialog::untickTroubled()
{
    m_picker->model().setTicked(m_troubled, false);
    showProblems({});
}

void TermsDialog::addPerson()
{
    auto *dialog = new AppointDialog(m_roster, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        NewRow row = dialog->row();
        row.role = m_picker->model().role();
        m_picker->model().add(row, dialog->personName());
    });
    dialog->open();
}

QString TermsDialog::summary() const
{
    const Renewal counts = renewal();
    if (m_kind == Renew) {
        return tr("Go on: %1 · End: %2 · New: %3")
            .arg(counts.renewed.size())
            .arg(counts.ended.size())
            .arg(counts.added.size());
    }
    return m_kind == End ? tr("End: %1").arg(counts.renewed.size())
                         : tr("Move: %1").arg(counts.renewed.size());
}

void TermsDialog::showSummary()
{
    m_summary->setText(summary());
    m_act->setEnabled(!m_picker->model().ticked().isEmpty() || m_kind == Renew);
}

} // namespace soctv
