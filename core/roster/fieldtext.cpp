#include "core/roster/fieldtext.h"

#include "core/base/error.h"
#include "core/roster/day.h"
#include "core/text/fold.h"

#include <QCoreApplication>
#include <QDate>
#include <QRegularExpression>
#include <QStringList>

namespace soctv {

namespace {

// 5/9/2026, 05-09-2026, 5.9.2026 or 2026-09-05; an invalid date for anything else.
QDate dayFrom(const QString &text)
{
    static const QRegularExpression dayFirst(
        QStringLiteral("^(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})$"));
    const auto match = dayFirst.match(text);
    if (match.hasMatch())
        return QDate(
            match.captured(3).toInt(), match.captured(2).toInt(), match.captured(1).toInt());
    return isStoredDate(text) ? QDate::fromString(text, Qt::ISODate) : QDate();
}

QString basisName(const QString &key)
{
    if (key.isEmpty())
        return QCoreApplication::translate("Basis", "not recorded");
    if (key == QLatin1String("consent"))
        return QCoreApplication::translate("Basis", "consent");
    if (key == QLatin1String("decision"))
        return QCoreApplication::translate("Basis", "appointment decision");
    if (key == QLatin1String("law"))
        return QCoreApplication::translate("Basis", "other law");
    return key;
}

} // namespace

QString storedText(int field, const QString &text)
{
    if (text.isEmpty())
        return {};
    const QString clean = cleaned(text);
    if (field == soctv::field("note") && clean.size() > noteLimit) {
        throw Error{ErrorCode::Invalid,
            QCoreApplication::translate("soctv",
                "A note has at most %1 characters; this one has %2. "
                "Nothing has changed.")
                .arg(noteLimit)
                .arg(clean.size())};
    }
    if (listFields.at(std::size_t(field)).type == FieldType::Date) {
        const QDate day = dayFrom(clean);
        return day.isValid() ? day.toString(Qt::ISODate) : clean;
    }
    return clean;
}

QString shownText(int field, const QString &stored)
{
    const FieldType type = listFields.at(std::size_t(field)).type;
    if (type == FieldType::Choice)
        return basisName(stored);
    if (type == FieldType::Date && isStoredDate(stored))
        return QDate::fromString(stored, Qt::ISODate).toString(QStringLiteral("dd/MM/yyyy"));
    return stored;
}

bool isStoredDate(const QString &stored)
{
    return storedDay(stored).isValid();
}

QStringList basisKeys()
{
    return {
        QString(), QStringLiteral("consent"), QStringLiteral("decision"), QStringLiteral("law")};
}

} // namespace soctv
