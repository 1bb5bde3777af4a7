#include "tests/torture/workload.h"

#include "core/forms/catalog.h"
#include "core/intake/importer.h"
#include "core/roster/restore.h"
#include "core/roster/sample.h"
#include "core/sheets/officetexts.h"
#include "core/sheets/rosterrows.h"
#include "core/sheets/writers.h"
#include "tests/support/madeupversion.h"
#include "tests/support/oddrows.h"
#include "tests/support/randomedits.h"
#include "tests/torture/state.h"

#include <QDir>
#include <QFile>

namespace soctv::torture {

namespace {

template <typename T>
T valueOf(Result<T> result)
{
    if (!result)
        throw result.error();
    return std::move(*result);
}

// One action in how many is of this kind; the rest are edits.
struct Share {
    Workload::Kind kind;
    int percent;
};
constexpr std::array shares{Share{Workload::Kind::Undo, 12}, Share{Workload::Kind::Redo, 6},
    Share{Workload::Kind::Import, 6}, Share{Workload::Kind::Backup, 6},
    Share{Workload::Kind::Export, 6}, Share{Workload::Kind::Erase, 4},
    Share{Workload::Kind::Migrate, 4}, Share{Workload::Kind::Keep, 3},
    Share{Workload::Kind::Restore, 4}};

} // namespace

const char *nameOf(Workload::Kind kind)
{
    constexpr std::array names{"create", "edit", "undo", "redo", "import", "backup", "export",
        "erase", "migrate", "keep", "restore"};
    return names[std::size_t(kind)];
}

Workload::Workload(const QString &folder, quint32 seed)
    : m_folder(folder)
    , m_seed(seed)
    , m_random(seed)
{
}

QString Workload::path(const QString &name) const
{
    return QDir(m_folder).filePath(name);
}

QString Workload::file() const
{
    return path(QStringLiteral("thử.soctv"));
}

quint32 Workload::seedOf(qint64 n) const
{
    return m_seed * 2654435761U + quint32(n) * 40503U;
}

QString Workload::migratedFile() const
{
    return path(QStringLiteral("cũ.soctv"));
}

QString Workload::exportedBy(qint64 n) const
{
    const std::span all = writers();
    return path(
        QStringLiteral("danh sách.") + QLatin1String(all[std::size_t(n) % all.size()].extension));
}

Workload::Kind Workload::kindOf(qint64 n) const
{
    if (n == 0)
        return Kind::Create;
    QRandomGenerator random(seedOf(n));
    int drawn = random.bounded(100);
    for (const Share &share : shares) {
        drawn -= share.percent;
        if (drawn < 0)
            return share.kind == Kind::Restore && !m_restores ? Kind::Edit : share.kind;
    }
    return Kind::Edit;
}

void Workload::open()
{
    if (!m_roster)
        m_roster = valueOf(Roster::open(file(), Roster::Access::Edit));
}

void Workload::create()
{
    m_roster = valueOf(Roster::create(file(), {QStringLiteral("Liên đoàn Lao động tỉnh Mẫu"), {}}));
}

void Workload::perform(qint64 n)
{
    const Kind kind = kindOf(n);
    if (kind == Kind::Create)
        return create();
    open();
    m_random.reseed(seedOf(n) + 1);
    switch (kind) {
    case Kind::Undo:
        if (m_roster->undoStep())
            valueOf(m_roster->undo());
        return;
    case Kind::Redo:
        if (m_roster->redoStep())
            valueOf(m_roster->redo());
        return;
    case Kind::Import:
        return importReturned(writeReturned(n, 3 + m_random.below(8)));
    case Kind::Backup:
        valueOf(m_roster->backUp(QStringLiteral("manual")));
        return;
    case Kind::Export:
        return exportList(n);
    case Kind::Erase:
        return erase();
    case Kind::Migrate:
        copyToMigrate();
        return migrateCopy();
    case Kind::Keep:
        return keep();
    case Kind::Restore:
        return restore();
    default:
        return edit();
    }
}

void Workload::edit()
{
    const RandomEdit entry = m_random.pick(randomEdits());
    valueOf(m_roster->edit(
        Step{entry.action, 1}, [&](Edit &edit) { entry.operation(edit, m_random); }));
}

QString Workload::writeReturned(qint64 n, int rows)
{
    QStringList titles{QStringLiteral("STT")};
    for (const int f : formFields)
        titles.append(fieldTitle(f));
    QStringList lines{titles.join(QLatin1Char(';'))};
    for (int row = 1; row <= rows; ++row) {
        const RowTexts texts = m_sample.row(m_random.below(500)).texts;
        QStringList cells{QString::number(row)};
        for (const int f : formFields)
            cells.append(texts[std::size_t(f)]);
        lines.append(cells.join(QLatin1Char(';')));
    }
    const QString returned = path(QStringLiteral("phiếu %1.csv").arg(n));
    writeBytes(returned, lines.join(QLatin1Char('\n')).toUtf8());
    return returned;
}

// Read by the worker process.
void Workload::importReturned(const QString &path)
{
    if (!m_worker)
        m_worker = std::make_unique<IntakeWorker>(QStringLiteral(SOCTV_TEST_WORKER));
    Progress progress;
    const QList<ReturnedFile> files{readReturnedFile(path, *m_worker, {}, progress)};
    const ImportPlan plan
        = planImport(*m_roster->makeReader(), files, Role::Collaborator, Choices(), progress);
    valueOf(importRows(*m_roster, plan, progress));
}

void Workload::exportList(qint64 n)
{
    const SheetDescription sheet = loadSheet(u"mau-01");
    SheetSettings settings;
    takeOffice(settings, *m_roster);
    RosterRows rows(m_roster->database(), sheet, settings);
    Progress progress;
    exportSheet({sheet, settings, sheetOffice(*m_roster), rows, progress, m_roster->changedAt()},
        exportedBy(n));
}

void Workload::erase()
{
    QList<qint64> persons;
    Statement statement(m_roster->database(), "SELECT id FROM person ORDER BY id");
    while (statement.step())
        persons.append(statement.integer(0));
    statement.reset();
    if (!persons.isEmpty())
        valueOf(m_roster->erase({m_random.pick(persons)}));
}

void Workload::copyToMigrate()
{
    QFile::remove(migratedFile());
    valueOf(m_roster->backUpTo(migratedFile()));
}

// As a later program does.
void Workload::migrateCopy()
{
    RosterFile file
        = valueOf(RosterFile::open(migratedFile(), RosterFile::Access::Edit, madeUpVersion2(true)));
    file.database.close();
}

QString Workload::keptFile() const
{
    return path(QStringLiteral("gốc.soctv"));
}

void Workload::keep()
{
    QFile::remove(keptFile());
    valueOf(m_roster->backUpTo(keptFile()));
}

void Workload::restore()
{
    if (!QFile::exists(keptFile()))
        return;
    close();
    Progress progress;
    valueOf(restoreBackup(keptFile(), valueOf(RosterFile::open(file(), RosterFile::Access::Edit)),
        {backupFolder(file())}, progress));
    open();
}

} // namespace soctv::torture
