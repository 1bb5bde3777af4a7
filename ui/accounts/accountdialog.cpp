#include "ui/accounts/accountdialog.h"

#include "core/roster/checks.h"
#include "core/roster/platforms.h"
#include "core/roster/roster.h"
#include "core/text/pagelink.h"
#include "ui/dayfield.h"
#include "ui/fieldform.h"
#include "ui/print/unitfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace soctv {

using namespace Qt::StringLiterals;

AccountDialog::AccountDialog(Roster &roster, const OfficialAccount &account, QWidget *parent)
    : QDialog(parent)
    , m_roster(roster)
    , m_account(account.id)
    , m_form(new FieldForm(this))
    , m_link(new ComposedEdit(this))
    , m_platform(new QComboBox(this))
    , m_name(new ComposedEdit(this))
    , m_unit(new UnitField(this))
    , m_since(new DayField(this))
    , m_inUse(new QCheckBox(tr("In &use"), this))
    , m_platformChosen(account.id != 0)
{
    setWindowTitle(m_account == 0 ? tr("Add an official account") : tr("Edit an official account"));
    buildForm();
    fillUnits(account);
    fill(textsOf(account));
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(
        m_account == 0 ? tr("Add the account") : tr("Save"), QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_form);
    layout->addWidget(m_inUse);
    layout->addStretch();
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &AccountDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_link, &ComposedEdit::composedTextEdited, this, &AccountDialog::followLink);
    connect(m_platform, &QComboBox::activated, this, [this] {
        m_platformChosen = true;
        tellRemarks();
    });
    for (ComposedEdit *edit : {m_name, static_cast<ComposedEdit *>(m_since)}) {
        connect(edit, &ComposedEdit::composedTextEdited, this, [this] { tellRemarks(); });
    }
    tellRemarks();
    m_link->setFocus();
}

void AccountDialog::buildForm()
{
    m_platform->addItem(tr("Choose…"), QString());
    for (const Platform &platform : platforms())
        m_platform->addItem(platformTitle(platform.key), QString(platform.key));
    m_link->setPlaceholderText(u"https://…"_s);
    m_unit->setPlaceholderText(tr("None"));
    m_form->add(u"link"_s, tr("&Link"), m_link);
    m_form->add(u"platform"_s, tr("&Platform"), m_platform);
    m_form->add(u"name"_s, tr("&Name"), m_name);
    m_form->add(u"unit"_s, tr("&Owner unit"), m_unit);
    m_form->add(u"since"_s, tr("&Since"), m_since);
    m_form->setMinimumWidth(fontMetrics().averageCharWidth() * 80);
}

// The units of today, and the one it belongs to if that has closed.
void AccountDialog::fillUnits(const OfficialAccount &account)
{
    QList<UnitName> units = m_roster.unitNames().all();
    const bool isThere
        = std::ranges::any_of(units, [&](const UnitName &unit) { return unit.id == account.unit; });
    if (account.unit != 0 && !isThere)
        units.append({account.unit, account.unitName, {}});
    m_unit->setUnits(units);
}

void AccountDialog::fill(const AccountTexts &texts)
{
    m_link->setText(texts.link);
    m_platform->setCurrentIndex(qMax(0, m_platform->findData(texts.platform)));
    m_name->setText(texts.name);
    m_unit->setUnit(texts.unit);
    m_since->setDay(QDate::fromString(texts.since, Qt::ISODate));
    m_inUse->setChecked(texts.inUse);
}

AccountTexts AccountDialog::texts() const
{
    return {m_platform->currentData().toString(), m_name->composedText(), m_link->composedText(),
        m_unit->unit(), m_since->storedText(), m_inUse->isChecked()};
}

void AccountDialog::followLink()
{
    const QString told = platformOf(parsePageLink(m_link->composedText()));
    if (!m_platformChosen && !told.isEmpty())
        m_platform->setCurrentIndex(m_platform->findData(told));
    tellRemarks();
}

void AccountDialog::tellRemarks()
{
    m_form->clear();
    for (const Issue &issue : accountRemarks(texts()))
        tellRemark(issue);
}

void AccountDialog::tellRemark(const Issue &issue)
{
    // A link that is only not in its tidy form is shown in it by itself.
    if (issue.code == "link_scheme"_L1 || issue.code == "link_tracking"_L1)
        return m_form->tell(issue.field, tr("Shown as %1").arg(issue.offer));
    if (issue.code == "account_other_platform"_L1 && texts().platform.isEmpty())
        return;
    const bool isPlatform = issue.code == "account_other_platform"_L1;
    m_form->tell(issue.field, u"⚠ " + accountIssueText(issue),
        isPlatform ? tr("Take it") : offerText(issue), [this, issue] { takeOffer(issue); });
}

void AccountDialog::takeOffer(const Issue &issue)
{
    if (issue.field == "platform"_L1)
        m_platform->setCurrentIndex(m_platform->findData(issue.offer));
    else
        m_link->setText(issue.offer);
    followLink();
    m_form->goTo(issue.field);
}

void AccountDialog::accept()
{
    ComposedEdit::settleInputMethod();
    tellRemarks();
    const auto errors
        = guarded([&] { return accountErrors(m_roster.database(), texts(), m_account); });
    if (!errors)
        return m_form->tell(u"link"_s, u"⚠ " + errors.error().message);
    for (const Issue &issue : *errors)
        m_form->tell(issue.field, u"⚠ " + accountIssueText(issue));
    if (errors->isEmpty())
        QDialog::accept();
    else
        m_form->goTo(errors->first().field);
}

} // namespace soctv
