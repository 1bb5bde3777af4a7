#include "core/roster/field.h"

#include "core/text/fold.h"

#include <QCoreApplication>
#include <QHash>

namespace soctv {

namespace {

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

// "Điện thoại", "DIEN THOAI:" and "S.Đ.T" fold to the same few words; blanks do not tell apart.
QString headerKey(QStringView header)
{
    return foldHeader(header).remove(QLatin1Char(' '));
}

QHash<QString, int> headerKeys()
{
    QHash<QString, int> keys;
    for (int i = 0; i < int(fieldCount); ++i) {
        for (const QString &alias :
            fromView(listFields[i].aliases).split(QLatin1Char('|'), Qt::SkipEmptyParts))
            keys.insert(headerKey(alias), i);
        keys.insert(headerKey(QString::fromLatin1(listFields[i].title)), i);
        keys.insert(headerKey(QString(listFields[i].name())), i);
    }
    return keys;
}

} // namespace

int fieldByKey(QStringView key)
{
    for (int i = 0; i < int(fieldCount); ++i) {
        if (listFields[i].name() == key)
            return i;
    }
    return -1;
}

int fieldByHeader(QStringView header)
{
    static const QHash<QString, int> keys = headerKeys();
    const QString key = headerKey(header);
    return key.isEmpty() ? -1 : keys.value(key, -1);
}

QString fieldTitle(int index)
{
    return QCoreApplication::translate("Field", listFields.at(std::size_t(index)).title);
}

} // namespace soctv
