#include "core/roster/day.h"

namespace soctv {

namespace {

constexpr qsizetype storedSize = 10;

// -1: not a number. QDate::fromString() takes ten times as long, too long for 10⁶ rows.
int digits(const QString &text, int from, int count)
{
    int number = 0;
    for (int i = from; i < from + count; ++i) {
        const int digit = text.at(i).unicode() - u'0';
        if (digit < 0 || digit > 9)
            return -1;
        number = 10 * number + digit;
    }
    return number;
}

} // namespace

QDate storedDay(const QString &stored)
{
    if (stored.size() != storedSize || stored.at(4) != u'-' || stored.at(7) != u'-')
        return {};
    const int year = digits(stored, 0, 4);
    return year > 0 ? QDate(year, digits(stored, 5, 2), digits(stored, 8, 2)) : QDate();
}

bool holdsOn(const QString &from, const QString &to, const QDate &day)
{
    const QDate first = storedDay(from);
    return (!first.isValid() || first <= day) && !endedBefore(to, day);
}

bool endedBefore(const QString &to, const QDate &day)
{
    const QDate last = storedDay(to);
    return last.isValid() && last < day;
}

QDate dayOrToday(const QDate &day)
{
    return day.isValid() ? day : QDate::currentDate();
}

bool isAnotherDay(const QDate &day)
{
    return day.isValid() && day != QDate::currentDate();
}

} // namespace soctv
