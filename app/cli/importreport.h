#pragma once

#include "core/intake/match.h"

#include <QJsonObject>
#include <QStringList>

namespace soctv {

/// One returned file and what the plan makes of its rows.
struct FileReport {
    const ReturnedFile *file = nullptr;
    QList<const PlannedRow *> rows;
};

/// \a plan taken apart by \a files, for which it was made.
QList<FileReport> fileReports(const QList<ReturnedFile> &files, const ImportPlan &plan);

/// The object that --json prints for the file.
QJsonObject jsonOf(const FileReport &report);
/// What is printed else: one line, and one more for each row that does not come in.
QStringList linesOf(const FileReport &report);

} // namespace soctv
