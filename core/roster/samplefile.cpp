#include "core/roster/samplefile.h"

#include "core/roster/office.h"
#include "core/roster/posts.h"
#include "core/roster/sample.h"
#include "core/roster/samplenetwork.h"
#include "core/roster/schema.h"
#include "core/roster/units.h"

#include <QFile>

namespace soctv {

namespace {

constexpr qint64 rowsPerTransaction = 20000;

Role roleOf(const SampleRow &row)
{
    constexpr Role roles[] = {Role::AccountContact, Role::CoreStaff, Role::Collaborator};
    return roles[row.section - 1];
}

void fill(Database &database, qint64 rows, const QDate &day, Progress &progress)
{
    const SampleRows sample(rows, day);
    std::shared_ptr<UnitNames> names; // read once, not for each batch
    const auto transact = [&](const auto &function) {
        Transaction transaction(database);
        Edit edit(database);
        if (names)
            edit.keepUnitNames(names);
        function(edit);
        names = edit.unitNames();
        edit.saveIds();
        transaction.commit();
    };
    transact([&](Edit &edit) {
        fillOffice(edit,
            {QStringLiteral("Liên đoàn Lao động phường Ví Dụ"),
                QStringLiteral("Liên đoàn Lao động thành phố Ví Dụ")});
        addSampleUnits(edit, sample.units(), day);
    });
    for (qint64 from = 0; from < rows; from += rowsPerTransaction) {
        progress.step(from, rows);
        QList<NewRow> batch;
        for (qint64 i = from; i < std::min(rows, from + rowsPerTransaction); ++i) {
            SampleRow row = sample.row(i);
            batch.append({roleOf(row), std::move(row.texts)});
        }
        transact([&](Edit &edit) {
            addRows(edit, batch, UnknownUnit::Create);
            if (from == 0)
                addSampleAccounts(edit, day);
        });
    }
    Statement changed(database, "UPDATE meta SET value = ? WHERE key = 'changed_at'");
    changed.bind(1, QDateTime(day, QTime(0, 0), Qt::UTC).toSecsSinceEpoch()).run();
}

} // namespace

Done createSample(const QString &path, qint64 rows, Progress &progress, const QDate &day)
{
    return guarded([&] {
        Database database = Database::create(path);
        try {
            database.trust();
            createSchema(database);
            fill(database, rows, day, progress);
            database.close();
        } catch (const Error &) {
            database.close();
            QFile::remove(path); // ours, and not finished
            throw;
        }
    });
}

} // namespace soctv
