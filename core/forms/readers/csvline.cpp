#include "core/forms/readers/csvline.h"

#include <QRegularExpression>

namespace soctv {

QByteArray csvLine(const QStringList &cells)
{
    QString line;
    for (const QString &text : cells) {
        QString cell = protectedCell(text);
        cell.replace(QLatin1Char('"'), QLatin1String("\"\""));
        if (!line.isEmpty())
            line += QLatin1Char(',');
        line += QLatin1Char('"') + cell + QLatin1Char('"');
    }
    return line.toUtf8() + "\r\n";
}

QString protectedCell(const QString &text)
{
    static const QRegularExpression harmless(QStringLiteral("^[+-]?[0-9][0-9 ()./-]*$"));
    // A ' that stands there already gets another, or reading back would take the user's.
    qsizetype i = 0;
    while (i < text.size() && text[i] == QLatin1Char('\''))
        ++i;
    if (i == text.size() || !QStringView(u"=+-@\t\r").contains(text[i]))
        return text;
    return i == 0 && harmless.match(text).hasMatch() ? text : QLatin1Char('\'') + text;
}

} // namespace soctv
