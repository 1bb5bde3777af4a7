#include "bench.h"

#include "core/db/statement.h"
#include "core/roster/roster.h"
#include "core/roster/search/search.h"

#include <QRandomGenerator>

namespace soctv::bench {

namespace {

// What an officer types, letter by letter.
const QStringList typedTexts{QStringLiteral("nguyen thi"), QStringLiteral("đỗ thị"),
    QStringLiteral("0912"), QStringLiteral("facebook.com/tran"), QStringLiteral("khong co ai")};

QStringList keystrokes()
{
    QStringList strokes;
    for (const QString &text : typedTexts) {
        for (qsizetype length = 1; length <= text.size(); ++length)
            strokes.append(text.left(length));
    }
    return strokes;
}

// The same question to SQL: what a program without an index of its own would do.
std::vector<double> likeTimes(Roster &roster, const QByteArray &condition)
{
    std::vector<double> times;
    for (const QString &text : keystrokes()) {
        times.push_back(timed([&] {
            Statement statement(roster.database(),
                "SELECT p.id FROM post p JOIN person pe ON pe.id = p.person "
                "LEFT JOIN unit_name u ON u.unit = p.unit "
                "AND COALESCE(u.valid_to, '9999') >= date('now') "
                "LEFT JOIN account a ON a.id = p.account WHERE p.deleted_at IS NULL "
                "AND p.role = 'account_contact' AND ("
                    + condition + ')');
            statement.bind(1, QString(QLatin1Char('%') + text + QLatin1Char('%')));
            while (statement.step()) { }
        }));
    }
    return times;
}

std::vector<double> searchTimes(Search &search, Reader &reader, int filter = -1)
{
    std::vector<double> times;
    Progress progress;
    for (const QString &text : keystrokes()) {
        ListQuery query;
        (filter < 0 ? query.search : query.filters[std::size_t(filter)]) = text;
        times.push_back(timed([&] { search.list(reader, query, progress); }));
    }
    return times;
}

void reportSearch(
    const QString &what, const std::vector<double> &ours, const std::vector<double> &like)
{
    report(what + QStringLiteral(", median"), milliseconds(median(ours)),
        QStringLiteral("SQL LIKE %1").arg(milliseconds(median(like))));
    report(what + QStringLiteral(", p95"), milliseconds(p95(ours)),
        QStringLiteral("SQL LIKE %1").arg(milliseconds(p95(like))));
}

void edits(Roster &roster, Search &search, Reader &reader, const Listing &listing)
{
    std::vector<double> commits;
    std::vector<double> follows;
    QObject::connect(&roster, &Roster::changed, &roster, [&](const Changes &changes) {
        follows.push_back(timed([&] { search.follow(reader, changes, roster.editNumber()); }));
    });
    for (int i = 0; i < 50; ++i) {
        const qint64 post = listing.posts.at(i * listing.posts.size() / 50);
        const double all = timed([&] {
            const auto done
                = roster.edit({Action::SetField, 1, field("position")}, [&](Edit &edit) {
                      setText(edit, post, field("position"), QStringLiteral("Chức vụ %1").arg(i));
                  });
            if (!done)
                qFatal("%s", qUtf8Printable(done.error().message));
        });
        commits.push_back(all - follows.back());
    }
    report(QStringLiteral("one edit, stored with its history"), milliseconds(median(commits)),
        QStringLiteral("p95 %1").arg(milliseconds(p95(commits))));
    report(QStringLiteral("search brought in line after one edit (other thread)"),
        milliseconds(median(follows)));
    report(QStringLiteral("undo of one edit"), milliseconds(timed([&] {
        const auto undone = roster.undo();
        if (!undone)
            qFatal("%s", qUtf8Printable(undone.error().message));
    })));
}

} // namespace

void listAndSearch(const QString &file, qint64 rows)
{
    report(QStringLiteral("--- lists, %1 rows").arg(rows), {});
    Progress progress;
    std::unique_ptr<Roster> roster;
    std::unique_ptr<Reader> reader;
    Search search;
    Listing listing;
    const double opened = timed([&] {
        roster = std::move(*Roster::open(file, Roster::Access::Edit));
        reader = roster->makeReader();
    });
    const double shown = timed([&] {
        search.loadOrder(*reader, progress);
        listing = search.list(*reader, {}, progress);
        readRows(roster->database(), listing.posts.mid(0, 40));
    });
    report(QStringLiteral("open, all checks of the file"), milliseconds(opened));
    report(QStringLiteral("from there to the first rows, ordered by Tên"), milliseconds(shown),
        QStringLiteral("%1 rows in section 1").arg(listing.total));
    report(QStringLiteral("until it can be searched (other thread)"), milliseconds(timed([&] {
        while (search.stage() < Search::Stage::Texts)
            search.loadMore(*reader, progress);
    })));
    report(QStringLiteral("from there to the rows to check (other thread)"),
        milliseconds(timed([&] { search.loadTexts(*reader, progress); })));
    reportSearch(QStringLiteral("one keystroke over the name"),
        searchTimes(search, *reader, field("full_name")),
        likeTimes(*roster, "pe.full_name LIKE ?1"));
    reportSearch(QStringLiteral("one keystroke over all"), searchTimes(search, *reader),
        likeTimes(*roster,
            "pe.full_name LIKE ?1 OR u.name LIKE ?1 OR pe.phone LIKE ?1 OR pe.email LIKE ?1 "
            "OR a.name LIKE ?1 OR a.link LIKE ?1"));
    for (const int sortField : {field("unit"), field("position"), field("email")}) {
        ListQuery query;
        query.sortField = sortField;
        report(QStringLiteral("sort by %1").arg(listFields[std::size_t(sortField)].name()),
            milliseconds(timed([&] { search.list(*reader, query, progress); })));
    }
    edits(*roster, search, *reader, listing);
}

} // namespace soctv::bench
