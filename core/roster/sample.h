#pragma once

#include "core/roster/field.h"

#include <QStringList>

#include <vector>

namespace soctv {

/// One fictional list row.
struct SampleRow {
    RowTexts texts;
    int section = 1; ///< 1 or 2 of Mẫu 01, 3: a collaborator
};

/// The rows of a sample roster: fictional, obviously so, and the same for the same count. They have
/// what real lists have: every way of writing phones and links, 3 % of rows with something to
/// check, 1 % that look like another row, units of 1 to 400 people.
class SampleRows {
public:
    explicit SampleRows(qint64 count);

    qint64 count() const { return m_count; }
    /// \a index from 0; in no order that matters, any may be asked alone.
    SampleRow row(qint64 index) const;
    /// The names of all units of the rows.
    const QStringList &units() const { return m_units; }

private:
    qsizetype unitOf(qint64 index) const;

    qint64 m_count;
    QStringList m_units;
    std::vector<qint64> m_firstRows; // of each unit
};

} // namespace soctv
