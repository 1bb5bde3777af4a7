#include "core/roster/unitfield.h"

#include "core/text/fold.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

namespace soctv {

namespace {

// As in field.cpp: blanks do not tell apart.
QString headerKey(QStringView header)
{
    return foldHeader(header).remove(QLatin1Char(' '));
}

QHash<QString, int> headerKeys()
{
    QHash<QString, int> keys;
    for (int i = 0; i < int(unitFieldCount); ++i) {
        const std::string_view aliases = unitFields[std::size_t(i)].aliases;
        const QStringList words
            = QString::fromUtf8(aliases.data(), qsizetype(aliases.size())).split(u'|');
        for (const QString &alias : words)
            keys.insert(headerKey(alias), i);
        keys.insert(headerKey(QString(unitFields[std::size_t(i)].name())), i);
    }
    return keys;
}

} // namespace

int unitFieldByKey(QStringView key)
{
    for (int i = 0; i < int(unitFieldCount); ++i) {
        if (unitFields[std::size_t(i)].name() == key)
            return i;
    }
    return -1;
}

int unitFieldByHeader(QStringView header)
{
    static const QHash<QString, int> keys = headerKeys();
    const QString key = headerKey(header);
    return key.isEmpty() ? -1 : keys.value(key, -1);
}

QString unitFieldTitle(int index)
{
    return QCoreApplication::translate("soctv", unitFields.at(std::size_t(index)).title);
}

} // namespace soctv
