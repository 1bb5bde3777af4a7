#include "core/roster/samplefile.h"

#include "core/roster/office.h"
#include "core/roster/posts.h"
#include "core/roster/sample.h"
#include "core/roster/schema.h"

#include <QFile>

namespace soctv {

namespace {

constexpr qint64 rowsPerTransaction = 20000;
constexpr qint64 sampleDay = 1767225600; // 2026-01-01: a clock would make every file another

Role roleOf(const SampleRow &row)
{
    constexpr Role roles[] = {Role::AccountContact, Role::CoreStaff, Role::Collaborator};
    return roles[row.section - 1];
}

void fill(Database &database, qint64 rows, Progress &progress)
{
    const SampleRows sample(rows);
    {
        Transaction transaction(database);
        Edit edit(database);
        fillOffice(edit,
            {QStringLiteral("Liên đoàn Lao động phường Ví Dụ"),
                QStringLiteral("Liên đoàn Lao động thành phố Ví Dụ")});
        edit.saveIds();
        transaction.commit();
    }
    for (qint64 from = 0; from < rows; from += rowsPerTransaction) {
        progress.step(from, rows);
        QList<NewRow> batch;
        for (qint64 i = from; i < std::min(rows, from + rowsPerTransaction); ++i) {
            SampleRow row = sample.row(i);
            batch.append({roleOf(row), std::move(row.texts)});
        }
        Transaction transaction(database);
        Edit edit(database);
        addRows(edit, batch, UnknownUnit::Create);
        edit.saveIds();
        transaction.commit();
    }
    Statement changed(database, "UPDATE meta SET value = ? WHERE key = 'changed_at'");
    changed.bind(1, sampleDay).run();
}

} // namespace

Done createSample(const QString &path, qint64 rows, Progress &progress)
{
    return guarded([&] {
        Database database = Database::create(path);
        try {
            database.trust();
            createSchema(database);
            fill(database, rows, progress);
            database.close();
        } catch (const Error &) {
            database.close();
            QFile::remove(path); // ours, and not finished
            throw;
        }
    });
}

} // namespace soctv
