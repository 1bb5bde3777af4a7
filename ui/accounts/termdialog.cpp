#include "ui/accounts/termdialog.h"

#include "core/roster/accountchecks.h"
#include "core/roster/roster.h"
#include "ui/dayfield.h"
#include "ui/fieldform.h"
#include "ui/personfield.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace soctv {

using namespace Qt::StringLiterals;

TermDialog::TermDialog(Roster &roster, const AccountAdmin &term, QWidget *parent)
    : QDialog(parent)
    , m_roster(roster)
    , m_before(term)
    , m_form(new FieldForm(this))
    , m_person(new PersonField(roster, this))
    , m_from(new DayField(this))
    , m_to(new DayField(this))
    , m_note(new ComposedEdit(this))
{
    setWindowTitle(term.id == 0 ? tr("Add an administrator") : tr("Edit an administrator"));
    m_form->add(u"person"_s, tr("&Administrator"), m_person);
    m_form->add(u"from"_s, tr("&First day"), m_from);
    m_form->add(u"to"_s, tr("&Last day"), m_to);
    m_form->add(u"note"_s, tr("Hand-over &note"), m_note);
    m_form->setMinimumWidth(fontMetrics().averageCharWidth() * 75);
    m_person->setPerson(term.person);
    m_person->setReadOnly(term.id != 0); // another person is another term
    m_from->setDay(QDate::fromString(term.from, Qt::ISODate));
    m_to->setDay(QDate::fromString(term.to, Qt::ISODate));
    m_note->setText(term.handoverNote);
    m_note->setPlaceholderText(tr("No remarks or judgements about people"));
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(term.id == 0 ? tr("Add") : tr("Save"), QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_form);
    layout->addStretch();
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &TermDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_person, &PersonField::failed, this,
        [this](const Error &error) { m_form->tell(u"person"_s, u"⚠ " + error.message); });
    QWidget *first = m_person;
    if (term.id != 0)
        first = m_to;
    first->setFocus();
}

AccountAdmin TermDialog::term() const
{
    AccountAdmin term = m_before;
    if (term.id == 0)
        term.person = m_person->person();
    term.from = m_from->storedText();
    term.to = m_to->storedText();
    term.handoverNote = m_note->composedText();
    return term;
}

void TermDialog::accept()
{
    ComposedEdit::settleInputMethod();
    m_form->clear();
    const auto errors = guarded([&] { return adminErrors(m_roster.database(), term()); });
    if (!errors)
        return m_form->tell(u"person"_s, u"⚠ " + errors.error().message);
    for (const Issue &issue : *errors)
        m_form->tell(issue.field, u"⚠ " + accountIssueText(issue));
    if (errors->isEmpty())
        QDialog::accept();
    else
        m_form->goTo(errors->first().field);
}

} // namespace soctv
