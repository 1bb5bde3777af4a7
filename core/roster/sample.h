#pragma once

#include "core/roster/field.h"

#include <QDate>
#include <QStringList>

namespace soctv {

/// The day of a sample that is the same every time; terms end around it.
constexpr QDate sampleDay = QDate::fromJulianDay(2461042); // 2026-01-01

/// One fictional list row.
struct SampleRow {
    RowTexts texts;
    int section = 1; ///< 1 or 2 of Mẫu 01, 3: a collaborator
};

/// The rows of a sample roster: fictional, obviously so, and the same every time. They have what
/// real lists have: every way of writing phones and links, tone marks in either place, 3 % of rows
/// with something to check, 1 % that look like the row before, units of 1 to 400 people, terms that
/// ended lately or end soon.
class SampleRows {
public:
    /// Terms are as they stand on \a day.
    explicit SampleRows(qint64 count, const QDate &day = sampleDay);

    qint64 count() const { return m_count; }
    /// Row \a index, from 0; any may be asked alone. The rows of a unit follow one another.
    SampleRow row(qint64 index) const;
    /// The names of all units of the rows, none twice.
    const QStringList &units() const { return m_units; }

private:
    qint64 m_count;
    QDate m_day;
    QStringList m_units;
};

} // namespace soctv
