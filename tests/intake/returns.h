#pragma once

#include "core/intake/importer.h"
#include "tests/support/testroster.h"

#include <QFile>

namespace soctv {

/// Hands files in to a roster, as the command line and the window do.
class Returns {
public:
    explicit Returns(TestRoster &roster)
        : m_roster(roster)
    {
    }

    /// Adds a file of CSV lines to the next plan.
    Returns &add(const QString &name, const QStringList &lines)
    {
        QFile file(m_roster.path(name));
        if (!file.open(QIODevice::WriteOnly))
            throw std::runtime_error("the file cannot be written");
        file.write(lines.join(QLatin1Char('\n')).toUtf8());
        file.close();
        return addPath(file.fileName());
    }
    Returns &addPath(const QString &path)
    {
        m_files.append(readReturnedFile(path));
        return *this;
    }

    ImportPlan plan() const
    {
        Progress progress;
        return planImport(*m_roster->makeReader(), m_files, Role::AccountContact, progress);
    }
    /// Plans and writes.
    ImportPlan import() const
    {
        ImportPlan done = plan();
        if (const Done written = importRows(m_roster.roster(), done); !written)
            throw std::runtime_error(written.error().message.toStdString());
        return done;
    }

private:
    TestRoster &m_roster;
    QList<ReturnedFile> m_files;
};

/// All rows that are not in the bin, in the order they were added.
inline QList<ListRow> listRows(TestRoster &roster)
{
    QList<qint64> posts;
    Statement statement(
        roster->database(), "SELECT id FROM post WHERE deleted_at IS NULL ORDER BY id");
    while (statement.step())
        posts.append(statement.integer(0));
    return readRows(roster->database(), posts);
}

inline QStringList outcomes(const ImportPlan &plan)
{
    QStringList keys;
    for (const PlannedRow &row : plan.rows)
        keys.append(outcomeKey(row.outcome));
    return keys;
}

} // namespace soctv
