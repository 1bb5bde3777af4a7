#include "ui/terms/termwords.h"

#include "core/roster/fieldtext.h"
#include "ui/view.h"

#include <QCoreApplication>

namespace soctv {

QString shownDayText(const QString &stored)
{
    return shownText(field("valid_from"), stored);
}

QString decisionText(const RowTexts &texts)
{
    QStringList parts{texts[field("decision_no")], shownDayText(texts[field("decision_date")])};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString roleName(Role role)
{
    return viewName(viewOf(role));
}

QString termStateText(PersonTerm::State state)
{
    switch (state) {
    case PersonTerm::Holds:
        return QCoreApplication::translate("soctv", "holds");
    case PersonTerm::Later:
        return QCoreApplication::translate("soctv", "begins later");
    case PersonTerm::Ended:
        return QCoreApplication::translate("soctv", "ended");
    case PersonTerm::InBin:
        break;
    }
    return QCoreApplication::translate("soctv", "in the bin");
}

} // namespace soctv
