#pragma once

#include <QElapsedTimer>
#include <QString>

#include <vector>

namespace soctv::bench {

/// Prints one line: what was measured, the figure, and what to compare it with.
void report(const QString &what, const QString &figure, const QString &note = {});
QString milliseconds(double value);

/// Runs \a work once and returns the milliseconds it took.
template <typename F>
double timed(F &&work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Half, and 95 of 100, of the \a values are not above it.
double median(std::vector<double> values);
double p95(std::vector<double> values);

/// The sample roster with \a rows rows in the folder \a folder, made if it is not there.
QString sampleFile(const QString &folder, qint64 rows);

void listAndSearch(const QString &file, qint64 rows);
void editsWhileJobsRun(const QString &file, qint64 rows);
void memory(const QString &file, qint64 rows);
void window(const QString &file, qint64 rows);
void safety(const QString &file, qint64 rows);
void sheets(const QString &folder, qint64 rows);
void importing(const QString &folder);
void returns();
void units(const QString &folder);

} // namespace soctv::bench
