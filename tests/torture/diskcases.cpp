#include "tests/torture/diskcases.h"

#include "core/db/identify.h"
#include "core/roster/counts.h"
#include "tests/support/madeupversion.h"

#include <QDir>

namespace soctv::torture {

namespace {

constexpr qint64 returnedList = 90; // the number of the action that would have written it
constexpr int returnedRows = 300;

void require(const auto &result)
{
    if (!result)
        throw result.error();
}

void nothing(Workload &)
{
}

bool isDone(Database &, const Workload &)
{
    return true; // it said so, and the file is whole
}

RosterCounts countsOf(const QString &path)
{
    RosterFile file = viewAnyVersion(path);
    return countRoster(file.database);
}

DiskCase simple(const char *name, std::function<void(Workload &, const QString &)> action)
{
    return {name, nothing, std::move(action), &Workload::file, isDone};
}

DiskCase erasing()
{
    DiskCase erase = simple("erase", [](Workload &workload, const QString &) {
        const qint64 person = workload.roster().database().number("SELECT max(id) FROM person");
        require(workload.roster().erase({person}));
    });
    erase.mayOwe = true;
    return erase;
}

DiskCase importing()
{
    return {"import",
        [](Workload &workload) { workload.writeReturned(returnedList, returnedRows); },
        [](Workload &workload, const QString &folder) {
            workload.importReturned(
                QDir(folder).filePath(QStringLiteral("phiếu %1.csv").arg(returnedList)));
        },
        &Workload::file,
        [](Database &file, const Workload &) { return countRoster(file).posts > returnedRows; }};
}

DiskCase migrating()
{
    return {"migrate", [](Workload &workload) { workload.copyToMigrate(); },
        [](Workload &workload, const QString &) { workload.migrateCopy(); },
        &Workload::migratedFile,
        [](Database &file, const Workload &workload) {
            return file.number("PRAGMA user_version") == 2
                && countRoster(file) == countsOf(workload.file());
        }};
}

DiskCase restoring()
{
    return {"restore",
        [](Workload &workload) {
            workload.keep();
            addMany(workload);
        },
        [](Workload &workload, const QString &) { workload.restore(); }, &Workload::file,
        [](Database &file, const Workload &workload) {
            return countRoster(file) == countsOf(workload.keptFile());
        }};
}

} // namespace

RosterFile viewAnyVersion(const QString &path)
{
    auto file = RosterFile::open(path, RosterFile::Access::View, madeUpVersion2(true));
    if (!file && readRosterHeader(path).version == 1)
        file = RosterFile::open(path, RosterFile::Access::View);
    require(file);
    return std::move(*file);
}

void addMany(Workload &workload)
{
    RandomSource random(7);
    require(workload.roster().edit(Step{Action::AddRows, 200}, [&](Edit &edit) {
        QList<NewRow> rows;
        while (rows.size() < 200)
            rows += random.rows(edit, 20);
        addRows(edit, rows, UnknownUnit::Create);
    }));
}

const QList<DiskCase> &diskCases()
{
    const auto inFolder = [](const QString &folder, const char *name) {
        return QDir(folder).filePath(QString::fromUtf8(name));
    };
    static const QList<DiskCase> cases{
        simple("edit", [](Workload &workload, const QString &) { addMany(workload); }),
        simple(
            "undo", [](Workload &workload, const QString &) { require(workload.roster().undo()); }),
        erasing(),
        simple("backup",
            [](Workload &workload, const QString &) {
                require(workload.roster().backUp(QStringLiteral("manual")));
            }),
        simple("copy",
            [=](Workload &workload, const QString &folder) {
                require(workload.roster().backUpTo(inFolder(folder, "bản sao.soctv")));
            }),
        simple("open",
            [](Workload &workload, const QString &) {
                workload.close();
                workload.open();
            }),
        simple("new",
            [=](Workload &, const QString &folder) {
                require(Roster::create(inFolder(folder, "mới.soctv"), {QStringLiteral("X"), {}}));
            }),
        importing(),
        migrating(),
        restoring(),
    };
    return cases;
}

} // namespace soctv::torture
