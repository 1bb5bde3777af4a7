#include "core/roster/office.h"

#include "core/roster/units.h"
#include "core/text/fold.h"

#include <QCoreApplication>

namespace soctv {

void fillOffice(Edit &edit, const Office &office)
{
    const QString name = cleaned(office.name);
    const QString superior = cleaned(office.superior);
    if (name.isEmpty()) {
        throw Error{
            ErrorCode::Invalid, QCoreApplication::translate("soctv", "The office needs a name.")};
    }
    const QString kind = QStringLiteral("federation");
    const Value above = superior.isEmpty() ? Value() : Value(addUnit(edit, superior, kind, {}));
    const qint64 unit = addUnit(edit, name, kind, above);
    edit.setOffice(QStringLiteral("name"), name);
    edit.setOffice(QStringLiteral("superior"), superior);
    edit.setOffice(QStringLiteral("unit"), QString::number(unit));
}

} // namespace soctv
