#pragma once

#include "core/intake/importer.h"
#include "tests/support/testroster.h"

#include <QFile>

namespace soctv {

/// Hands files in to a roster, as the command line and the window do after reading them.
class Returns {
public:
    explicit Returns(TestRoster &roster)
        : m_roster(roster)
    {
    }

    /// Adds a file of one table to the next plan: titles first, cells apart by semicolons.
    Returns &add(const QString &name, const QStringList &lines)
    {
        ReturnedFile file;
        file.name = name;
        auto workbook = std::make_shared<Workbook>();
        workbook->sheets.append(Grid());
        workbook->sheets.last().name = QStringLiteral("Mẫu 1");
        file.workbook = workbook;
        const QStringList titles = lines.first().split(QLatin1Char(';'));
        for (int i = 1; i < lines.size(); ++i)
            file.form.rows.append(formRow(titles, lines[i].split(QLatin1Char(';')), i));
        m_files.append(file);
        return *this;
    }
    Returns &addPath(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            throw std::runtime_error("the file cannot be read");
        QString text = QString::fromUtf8(file.readAll()).remove(QChar::CarriageReturn);
        text.remove(QChar(QChar::ByteOrderMark));
        return add(path.section(QLatin1Char('/'), -1), text.trimmed().split(QLatin1Char('\n')));
    }

    /// To change what was handed in and what is decided, before plan() and import().
    ReturnedFile &file(int index = 0) { return m_files[index]; }
    FormRow &row(int index) { return m_files.last().form.rows[index]; }
    Choices choices;

    ImportPlan plan() const
    {
        Progress progress;
        return planImport(
            *m_roster->makeReader(), m_files, Role::AccountContact, choices, progress);
    }
    /// Plans and writes.
    ImportPlan import() const
    {
        ImportPlan done = plan();
        Progress progress;
        if (const Done written = importRows(m_roster.roster(), done, progress); !written)
            throw std::runtime_error(written.error().message.toStdString());
        return done;
    }
    const QList<ReturnedFile> &files() const { return m_files; }

private:
    static FormRow formRow(const QStringList &titles, const QStringList &cells, int row)
    {
        FormRow result;
        result.row = row;
        for (int column = 0; column < titles.size(); ++column) {
            const QString cell = cells.value(column).trimmed();
            if (const int index = fieldByHeader(titles[column]); index >= 0)
                result.texts[std::size_t(index)] = cell;
            else if (titles[column] == QStringLiteral("Mục"))
                result.section = cell.toInt();
        }
        return result;
    }

    TestRoster &m_roster;

protected:
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

inline QStringList codesOf(const QList<Issue> &issues)
{
    QStringList codes;
    for (const Issue &issue : issues)
        codes.append(issue.code);
    return codes;
}

} // namespace soctv
