#pragma once

#include <QDate>
#include <QString>

namespace soctv {

/// The day that \a stored tells, a text yyyy-MM-dd; invalid for any other text.
QDate storedDay(const QString &stored);

/// Whether that which begins on \a from and has \a to as its last day, both texts yyyy-MM-dd, holds
/// on \a day. A text that is no day does not limit it.
bool holdsOn(const QString &from, const QString &to, const QDate &day);
/// Whether its last day \a to lies before \a day.
bool endedBefore(const QString &to, const QDate &day);

/// \a day, or today if it is invalid.
QDate dayOrToday(const QDate &day);
/// Whether \a day is another than today: what is shown as of it cannot be edited.
bool isAnotherDay(const QDate &day);

} // namespace soctv
