#include "ui/accounts/handoverdialog.h"

#include "core/roster/roster.h"
#include "ui/dayfield.h"
#include "ui/fieldform.h"
#include "ui/personfield.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace soctv {

using namespace Qt::StringLiterals;

HandoverDialog::HandoverDialog(Roster &roster, const OfficialAccount &account, QWidget *parent)
    : QDialog(parent)
    , m_roster(roster)
    , m_account(account)
    , m_form(new FieldForm(this))
    , m_from(new QComboBox(this))
    , m_to(new PersonField(roster, this))
    , m_day(new DayField(this))
    , m_note(new ComposedEdit(this))
    , m_result(new QLabel(this))
{
    setWindowTitle(tr("Hand over: %1").arg(account.name.isEmpty() ? account.link : account.name));
    for (const AccountAdmin &admin : account.admins)
        m_from->addItem(admin.person == 0 ? tr("(erased)") : admin.fullName, admin.id);
    m_from->addItem(tr("Nobody: the others stay"), 0);
    m_note->setPlaceholderText(tr("No remarks or judgements about people"));
    m_form->add(u"from"_s, tr("&Hands over"), m_from);
    m_form->add(u"person"_s, tr("&Takes over"), m_to);
    m_form->add(u"day"_s, tr("From the &day"), m_day);
    m_form->add(u"note"_s, tr("Hand-over &note"), m_note);
    m_form->setMinimumWidth(fontMetrics().averageCharWidth() * 75);
    m_result->setTextFormat(Qt::PlainText);
    m_result->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Hand over"), QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_form);
    layout->addWidget(m_result);
    layout->addStretch();
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &HandoverDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_from, &QComboBox::activated, this, &HandoverDialog::tell);
    connect(m_to, &PersonField::personChanged, this, &HandoverDialog::tell);
    connect(m_to, &PersonField::failed, this,
        [this](const Error &error) { m_form->tell(u"person"_s, u"⚠ " + error.message); });
    connect(m_day, &ComposedEdit::composedTextEdited, this, &HandoverDialog::tell);
    connect(m_note, &ComposedEdit::composedTextEdited, this, &HandoverDialog::tell);
    m_day->setDay(QDate::currentDate());
    tell();
    m_to->setFocus();
}

Handover HandoverDialog::handover() const
{
    return {m_account.id, m_from->currentData().toLongLong(), m_to->person(), m_day->day(),
        m_note->composedText()};
}

// What will be: so that nobody wonders whose last day is which.
void HandoverDialog::tell()
{
    m_form->clear();
    const Handover chosen = handover();
    const QString format = u"dd/MM/yyyy"_s;
    QStringList parts;
    if (chosen.day.isValid() && chosen.term != 0) {
        parts.append(tr("%1 administers it until %2.")
                         .arg(m_from->currentText(), chosen.day.addDays(-1).toString(format)));
    }
    if (chosen.day.isValid() && chosen.person != 0) {
        parts.append(tr("%1 from %2.")
                         .arg(m_to->text().section(u" · "_s, 0, 0), chosen.day.toString(format)));
    }
    m_result->setText(parts.join(u' '));
}

void HandoverDialog::accept()
{
    ComposedEdit::settleInputMethod();
    tell();
    const auto errors = guarded([&] { return handoverErrors(m_roster.database(), handover()); });
    if (!errors)
        return m_form->tell(u"person"_s, u"⚠ " + errors.error().message);
    for (Issue issue : *errors) {
        if (issue.code == "date_invalid"_L1)
            issue.found = m_day->composedText();
        m_form->tell(issue.field == "from"_L1 ? u"day"_s : QString(issue.field),
            u"⚠ " + accountIssueText(issue));
    }
    if (errors->isEmpty())
        QDialog::accept();
    else
        m_form->goTo(errors->first().field);
}

} // namespace soctv
