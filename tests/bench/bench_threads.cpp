#include "bench.h"

#include "core/forms/catalog.h"
#include "core/roster/posts.h"
#include "core/roster/roster.h"
#include "core/roster/search/search.h"
#include "core/sheets/rosterrows.h"
#include "core/sheets/xlsx.h"

#include <QBuffer>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <memory>

namespace soctv::bench {

namespace {

void exportOnce(Reader &reader, Progress &progress)
{
    const SheetDescription sheet = loadSheet(u"mau-01");
    const SheetSettings settings;
    RosterRows rows(reader, sheet, settings);
    QBuffer target;
    target.open(QIODevice::WriteOnly);
    writeXlsx({sheet, settings, {QStringLiteral("Liên đoàn Ví Dụ"), {}, {}}, rows, progress,
                  QDateTime::fromSecsSinceEpoch(0, Qt::UTC)},
        target);
}

// What the worker of the window does: load, search, export; over and over until stopped.
void work(const Roster &roster, const std::atomic_bool &stop)
{
    Progress progress([&stop](qint64, qint64) {
        if (stop)
            throw Error{ErrorCode::Cancelled, {}};
    });
    const Done ended = guarded([&] {
        const std::unique_ptr<Reader> reader = roster.makeReader();
        for (;;) {
            Search search;
            search.loadOrder(*reader, progress);
            search.loadTexts(*reader, progress);
            search.list(*reader, {}, progress);
            uninterrupted([&] { exportOnce(*reader, progress); });
        }
    });
    if (ended.error().code != ErrorCode::Cancelled)
        qFatal("%s", qUtf8Printable(ended.error().message));
}

} // namespace

void editsWhileJobsRun(const QString &file, qint64 rows)
{
    const auto roster = std::move(*Roster::open(file, Roster::Access::Edit));
    std::atomic_bool stop = false;
    const std::unique_ptr<QThread> worker(QThread::create([&] { work(*roster, stop); }));
    worker->start();
    std::vector<double> waits;
    for (qint64 i = 1; i <= 200; ++i) {
        const qint64 post = roster->database().number(
            "SELECT id FROM post WHERE deleted_at IS NULL ORDER BY id LIMIT 1");
        waits.push_back(timed([&] {
            const auto done = roster->edit({Action::SetField, 1, field("phone")}, [&](Edit &edit) {
                setText(edit, post, field("phone"), QString::number(900000000 + i));
            });
            if (!done)
                qFatal("%s", qUtf8Printable(done.error().message));
        }));
        QThread::msleep(10);
    }
    stop = true;
    worker->wait();
    report(QStringLiteral("one edit while a job loads and exports, %1 rows").arg(rows),
        milliseconds(median(waits)),
        QStringLiteral("longest of 200: %1")
            .arg(milliseconds(*std::max_element(waits.begin(), waits.end()))));
}

} // namespace soctv::bench
