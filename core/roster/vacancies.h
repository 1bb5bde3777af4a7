#pragma once

#include "core/base/progress.h"
#include "core/db/reader.h"

#include <QDate>
#include <QList>

namespace soctv {

/// How far back posts that ended are looked at.
constexpr int daysBack = 90;

/// A post that ended lately, and nobody has taken it up since.
struct Vacancy {
    qint64 post = 0;
    qint64 unit = 0;

    bool operator==(const Vacancy &) const = default;
};

/// The posts whose last day is one of the daysBack days before \a today and that nobody holds:
/// neither does another post of the same unit, role and position begin on that last day or later,
/// nor one of the same person and role (who moved with the unit, or was renewed). Posts of units
/// that are closed have no successor to wait for. For a job, in short turns: may throw
/// Error{Interrupted}, and Error{Cancelled} from \a progress.
QList<Vacancy> vacancies(Reader &reader, Progress &progress, const QDate &today);

} // namespace soctv
