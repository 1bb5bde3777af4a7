#include "ui/window/officedialog.h"

#include "core/db/statement.h"
#include "core/roster/datednames.h"
#include "core/text/fold.h"
#include "ui/composededit.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

namespace soctv {

namespace {

// The name in force of the unit that the office itself is.
qint64 officeNameId(Database &database)
{
    const qint64 unit
        = database.number("SELECT CAST(value AS INTEGER) FROM office WHERE key = 'unit'");
    return DatedNames(database).of(unit).id;
}

} // namespace

OfficeDialog::OfficeDialog(Roster &roster, QWidget *parent)
    : QDialog(parent)
    , m_name(new ComposedEdit(this))
    , m_superior(new ComposedEdit(this))
{
    setWindowTitle(tr("Office names"));
    m_name->setText(roster.officeText(QStringLiteral("name")));
    m_superior->setText(roster.officeText(QStringLiteral("superior")));
    for (ComposedEdit *edit : {m_name, m_superior})
        edit->setMinimumWidth(fontMetrics().averageCharWidth() * 50);
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Name of the office *"), m_name);
    form->addRow(tr("Body &above it"), m_superior);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *store = buttons->addButton(tr("Save the names"), QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    form->addRow(buttons);
    const auto allow = [this, store] { store->setEnabled(!office().name.isEmpty()); };
    connect(m_name, &ComposedEdit::composedTextEdited, this, allow);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    allow();
}

Office OfficeDialog::office() const
{
    return {cleaned(m_name->composedText()), cleaned(m_superior->composedText())};
}

Done OfficeDialog::store(Roster &roster, const Office &office)
{
    return roster.edit(Step{Action::SetOffice}, [&](Edit &edit) {
        edit.setOffice(QStringLiteral("name"), office.name);
        edit.setOffice(QStringLiteral("superior"), office.superior);
        if (const qint64 id = officeNameId(edit.database()))
            edit.update("unit_name", id, {{"name", office.name}});
    });
}

} // namespace soctv
