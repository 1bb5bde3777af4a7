#include "core/forms/readers/cellvalue.h"

#include <QDateTime>

namespace soctv {

QString isoDateText(const QString &iso)
{
    const QDateTime moment = QDateTime::fromString(iso, Qt::ISODate);
    if (!moment.isValid())
        return {};
    const bool hasTime = moment.time() != QTime(0, 0);
    return moment.toString(hasTime ? u"dd/MM/yyyy HH:mm" : u"dd/MM/yyyy");
}

QString addressInFormula(QByteArrayView formula)
{
    const QString text = QString::fromUtf8(formula).trimmed();
    if (!text.startsWith(u"HYPERLINK(\"", Qt::CaseInsensitive))
        return {};
    const qsizetype end = text.indexOf(u'"', 11);
    const QChar after = end > 0 ? text.mid(end + 1).trimmed().left(1).append(u' ').front() : u' ';
    return after == u',' || after == u';' || after == u')' ? text.sliced(11, end - 11) : QString();
}

} // namespace soctv
