#pragma once

#include "core/intake/match.h"

#include <QJsonObject>
#include <QStringList>

namespace soctv {

/// One returned file and what the plan makes of its rows.
struct FileReport {
    const ReturnedFile *file = nullptr;
    PlannedFile note;
    QString sameAs; ///< name of the file with the same bytes; empty: there is none
    QString supersededBy; ///< name of a newer file of the unit; empty: there is none
    QList<const PlannedUnit *> units; ///< of a list of units
    QList<const PlannedRow *> rows;
    QList<const UnitQuestion *> openQuestions; ///< those that rows of it wait for
    QList<const MissingRow *> missing;
};

/// \a plan taken apart by \a files, for which it was made.
QList<FileReport> fileReports(const QList<ReturnedFile> &files, const ImportPlan &plan);

/// The object that --json prints for the file.
QJsonObject jsonOf(const FileReport &report);
/// What is printed else: one line, and one more for each row that does not come in, for each person
/// of the roster who is missing, and for what there is to say of the file.
QStringList linesOf(const FileReport &report);

} // namespace soctv
