#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QList>
#include <QString>

#include <utility>

namespace soctv::torture {

/// What a suite is asked for on the command line.
struct Options {
    quint32 seed = 1;
    qint64 count = 0; ///< cases to try
    int seconds = 0; ///< instead of a count
    QByteArray control; ///< a weakness to put in, which the suite must find; empty: none
};

/// One run of one suite: says how long to go on, and keeps the counts.
class Run {
public:
    explicit Run(const Options &options);

    /// True until the count is reached or the time is over.
    bool wantsMore() const;
    /// How many cases are still wanted; with a time, more than can be done.
    qint64 wanted() const;
    /// A seed that no earlier call has given, nor an earlier run that was resumed.
    quint32 nextSeed() { return m_seed++; }
    const QByteArray &control() const { return m_options.control; }

    void addCases(qint64 n = 1) { m_cases += n; }
    /// Counts \a n of something that happened, for the line at the end.
    void count(const char *what, qint64 n = 1);
    /// Counts one failure of the kind \a kind; the first ones are told in full.
    void fail(const char *kind, const QString &what);

    qint64 cases() const { return m_cases; }
    qint64 failures() const { return m_failures; }
    quint32 seed() const { return m_seed; }
    /// "300 kills, 4512 acknowledged; 0 failures; 41.3 s"
    QString summary(const char *unit) const;

private:
    using Counts = QList<std::pair<QByteArray, qint64>>;

    Options m_options;
    quint32 m_seed;
    QElapsedTimer m_timer;
    qint64 m_cases = 0;
    qint64 m_failures = 0;
    Counts m_counts;
    Counts m_kinds; // of failures
};

/// What is told where the program dies or hangs in the middle of a case. \a text must be a literal.
void setBreadcrumb(const char *text, qint64 number);
/// Ends the process as a crash does unless it is called again in time; 0: there is no hurry any
/// more. Seconds of work: a machine may stand still, and a process be stopped.
void expectEndIn(int seconds);
/// From now on a crash tells the last breadcrumb.
void tellBreadcrumbOnCrash();

/// One row of the table "Tests: numbers to reach" of the design.
struct Suite {
    const char *name;
    const char *unit; ///< what a case is, in the plural
    qint64 everyChange;
    qint64 release;
    void (*run)(Run &run);
    QList<QByteArray> controls; ///< each turns the suite red
};

/// All suites in the order they are run.
const QList<Suite> &suites();

} // namespace soctv::torture
