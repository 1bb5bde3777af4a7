#include "core/forms/readers/odfnumber.h"

#include "core/forms/readers/cellvalue.h"

#include <QDateTime>

#include <algorithm>

namespace soctv {

namespace {

// What stands between the digits of any number and tells nothing.
bool isSeparator(QChar c)
{
    return c.isSpace() || c == u'.' || c == u',' || c == u'-' || c == u'%';
}

} // namespace

QString odfNumberText(QByteArrayView value, QStringView shown)
{
    bool isNumber = false;
    const double number = value.toByteArray().toDouble(&isNumber);
    if (!isNumber)
        return {};
    const QString plain = plainNumber(number);
    QString digits;
    std::ranges::copy_if(shown, std::back_inserter(digits), [](QChar c) { return c.isDigit(); });
    const qsizetype zeros = digits.size() - plain.size();
    const bool sameDigits = zeros >= 0 && digits.endsWith(plain)
        && std::ranges::all_of(digits.first(zeros), [](QChar c) { return c == u'0'; });
    const bool hasLetters
        = std::ranges::any_of(shown, [](QChar c) { return !c.isDigit() && !isSeparator(c); });
    return sameDigits && (zeros > 0 || hasLetters) ? shown.toString() : plain;
}

QString odfDateText(const QString &value, const NumberFormat &format)
{
    constexpr double secondsOfDay = 86400;
    const QDateTime moment = QDateTime::fromString(value, Qt::ISODate);
    if (!moment.isValid())
        return {};
    const double serial = double(QDate(1899, 12, 30).daysTo(moment.date()))
        + double(moment.time().msecsSinceStartOfDay() / 1000) / secondsOfDay;
    // Before March 1900 day numbers differ between programs.
    return serial > 60 && format.isDate(serial) ? format.shown(serial) : isoDateText(value);
}

} // namespace soctv
