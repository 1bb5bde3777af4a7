// Lists, orders, filters and marks against a plain recomputation from the rows in the file.

#include "core/roster/search/search.h"

#include "core/roster/checks.h"
#include "core/roster/datednames.h"
#include "core/roster/day.h"
#include "core/roster/overlap.h"
#include "core/text/email.h"
#include "core/text/fold.h"
#include "core/text/link.h"
#include "core/text/phone.h"
#include "tests/support/dump.h"
#include "tests/support/errors.h"
#include "tests/support/randomedits.h"
#include "tests/support/testroster.h"

#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void scopes();
    void marksRule_data();
    void marksRule();
    void phoneDigits_data();
    void phoneDigits();
    void unitNames();
    void formerNames();
    void terms();
    void unitCloses();
    void overlaps();
    void filters_data();
    void filters();
    void orders_data();
    void orders();
    void nameOrders();
    void unitsOfOneName();
    void likeThePlainComputation();
    void orderBeforeTexts();
    void duplicates();
    void dismissedDuplicates();
    void toCheck();
    void positions();
    void followsEdits_data();
    void followsEdits();
    void followsErase();
    void cancelled();
};

namespace {

/// A loaded search over a roster, as the worker of the window keeps it.
class Lists {
public:
    explicit Lists(TestRoster &file)
        : m_file(file)
        , m_reader(file->makeReader())
    {
        m_search.loadOrder(*m_reader, m_progress);
        m_search.loadTexts(*m_reader, m_progress);
    }

    Listing list(const ListQuery &query) { return m_search.list(*m_reader, query, m_progress); }
    void follow(const Changes &changes)
    {
        m_search.follow(*m_reader, changes, m_file->editNumber());
        m_search.loadTexts(*m_reader, m_progress);
    }
    Search &search() { return m_search; }
    Reader &reader() { return *m_reader; }

private:
    TestRoster &m_file;
    std::unique_ptr<Reader> m_reader;
    Search m_search;
    Progress m_progress;
};

ListQuery queryFor(Scope scope, const QString &search = {})
{
    ListQuery query;
    query.scope = scope;
    query.search = search;
    return query;
}

QList<ListRow> allRows(Database &database, const QDate &day)
{
    QList<qint64> posts;
    {
        Statement statement(database, "SELECT id FROM post ORDER BY id");
        while (statement.step())
            posts.append(statement.integer(0));
    }
    return readRows(database, posts, day);
}

bool has(const QString &text, const SearchPattern &pattern)
{
    const SearchText folded = searchText(text);
    return pattern.matches(folded.plain, folded.marks);
}

bool cellMatches(const ListRow &row, int field, const SearchPattern &pattern)
{
    const QString text = shownText(field, row.texts[std::size_t(field)]);
    if (row.texts[std::size_t(field)].isEmpty())
        return false;
    if (listFields[std::size_t(field)].type != FieldType::Phone)
        return has(text, pattern);
    // As it is kept, or digit by digit.
    return has(text, pattern) || has(soctv::phoneDigits(text), pattern);
}

/// The persons of each phone, e-mail address and account.
using Owners = std::array<QHash<QString, QSet<qint64>>, 3>;

std::array<QString, 3> thingsOf(const PersonLook &look)
{
    return {look.phone, look.email, look.account};
}

/// Two rows of different persons that look like one person's.
bool alike(const ListRow &a, const ListRow &b, const Owners &owners)
{
    if (a.person == b.person)
        return false;
    constexpr std::pair<Reason, Reason> own[]{{Reason::SamePhone, Reason::SharedPhone},
        {Reason::SameEmail, Reason::SharedEmail}, {Reason::SameAccount, Reason::SharedAccount}};
    const PersonLook left = lookOf(a);
    Reasons reasons = compare(left, lookOf(b));
    for (std::size_t i = 0; i < owners.size(); ++i) {
        if ((reasons & own[i].first) && owners[i].value(thingsOf(left)[i]).size() >= sharedByMany) {
            reasons.setFlag(own[i].first, false);
            reasons.setFlag(own[i].second);
        }
    }
    return mayBeSame(reasons);
}

/// The answer, computed row by row from the file.
class Plain {
public:
    explicit Plain(Database &database, const QDate &day = {})
        : m_rows(allRows(database, day))
        , m_units(database, day)
        , m_day(day)
    {
        readCalls(database);
        const QList<ListRow> today = allRows(database, {});
        const UnitNames todaysUnits(database);
        QSet<std::pair<qint64, qint64>> dismissed;
        Statement statement(database, "SELECT person_a, person_b FROM not_same");
        while (statement.step())
            dismissed.insert({statement.integer(0), statement.integer(1)});
        Owners owners;
        for (const ListRow &row : today) {
            for (std::size_t i = 0; i < owners.size() && !row.deleted; ++i)
                owners[i][thingsOf(lookOf(row))[i]].insert(row.person);
        }
        for (const ListRow &row : today) {
            if (row.deleted)
                continue;
            bool twin = false;
            bool twice = false;
            for (const ListRow &other : today) {
                twice = twice || overlap(row, other);
                const auto pair = std::minmax(row.person, other.person);
                twin = twin
                    || (!other.deleted && !dismissed.contains(pair) && alike(row, other, owners));
            }
            if (twin)
                m_twins.insert(row.post);
            if (twice)
                m_overlaps.insert(row.post);
            if (twin || twice || !checkRow(row, todaysUnits).isEmpty())
                m_toCheck.insert(row.post);
        }
    }

    QList<qint64> list(const ListQuery &query) const
    {
        QList<ListRow> found;
        for (const ListRow &row : m_rows) {
            if (inScope(row, query.scope) && matches(row, query))
                found.append(row);
        }
        std::stable_sort(found.begin(), found.end(), [&](const ListRow &a, const ListRow &b) {
            const int order = compare(a, b, query);
            return query.descending ? order > 0 : order < 0;
        });
        QList<qint64> posts;
        for (const ListRow &row : found)
            posts.append(row.post);
        return posts;
    }
    qint64 total(Scope scope) const
    {
        return std::count_if(
            m_rows.begin(), m_rows.end(), [&](const ListRow &row) { return inScope(row, scope); });
    }
    const QSet<qint64> &toCheck() const { return m_toCheck; }
    const QSet<qint64> &twins() const { return m_twins; }
    const QSet<qint64> &overlaps() const { return m_overlaps; }

private:
    void readCalls(Database &database)
    {
        for (const QByteArray sql :
            {"SELECT unit, name FROM unit_name", "SELECT unit, alias FROM unit_alias"}) {
            Statement statement(database, sql);
            while (statement.step())
                m_calls[statement.integer(0)].append(statement.text(1));
        }
    }

    bool inScope(const ListRow &row, Scope scope) const
    {
        if (scope == Scope::Bin || row.deleted)
            return scope == Scope::Bin && row.deleted;
        if (scope == Scope::ToCheck)
            return m_toCheck.contains(row.post);
        const QDate today = dayOrToday(m_day);
        const QString &from = row.texts[field("valid_from")];
        const QString &to = row.texts[field("valid_to")];
        if (scope == Scope::Ended)
            return endedBefore(to, today);
        if (endedBefore(to, today) || (isAnotherDay(m_day) && !holdsOn(from, to, today)))
            return false;
        if (scope == Scope::EndingSoon)
            return endedBefore(to, today.addDays(61));
        return scope == Scope::UnitClosed ? row.unit != 0 && m_units.isClosed(row.unit)
                                          : row.role == *roleOf(scope);
    }

    bool isCalled(const ListRow &row, const SearchPattern &search) const
    {
        const QStringList calls = m_calls.value(row.unit);
        return std::any_of(
            calls.begin(), calls.end(), [&](const QString &call) { return has(call, search); });
    }

    bool matches(const ListRow &row, const ListQuery &query) const
    {
        if (query.unit != 0 && row.unit != query.unit)
            return false;
        const SearchPattern search(query.search);
        bool found = search.isEmpty() || isCalled(row, search);
        for (int i = 0; i < int(fieldCount); ++i) {
            if (listFields[std::size_t(i)].flags & Searched)
                found = found || cellMatches(row, i, search);
            const SearchPattern filter(query.filters[std::size_t(i)]);
            if (!filter.isEmpty() && !cellMatches(row, i, filter))
                return false;
        }
        return found;
    }

    int compare(const ListRow &a, const ListRow &b, const ListQuery &query) const
    {
        if (isBlank(a, query) != isBlank(b, query)) // last, in a descending list too
            return isBlank(b, query) == query.descending ? 1 : -1;
        const bool backwards = query.descending && isBlank(a, query);
        if (query.sortField != field("full_name") && !isBlank(a, query)) {
            const auto key = [&](const ListRow &row) {
                return sortKey(row.texts[std::size_t(query.sortField)]);
            };
            if (const int order = key(a).compare(key(b)); order != 0)
                return order;
        }
        const auto name = [](const ListRow &row) {
            return nameSortKey(row.texts[field("full_name")], row.texts[field("sort_name")]);
        };
        int order = compareNameKeys(name(a), name(b), query.nameOrder);
        if (order == 0)
            order = a.post < b.post ? -1 : a.post > b.post ? 1 : 0;
        return backwards ? -order : order;
    }

    static bool isBlank(const ListRow &row, const ListQuery &query)
    {
        if (query.sortField == field("full_name"))
            return false;
        const bool noUnit = query.sortField == field("unit") && row.unit == 0;
        return noUnit || row.texts[std::size_t(query.sortField)].isEmpty();
    }

    QList<ListRow> m_rows;
    UnitNames m_units;
    QDate m_day;
    QHash<qint64, QStringList> m_calls; // all names of a unit
    QSet<qint64> m_toCheck;
    QSet<qint64> m_twins;
    QSet<qint64> m_overlaps;
};

QSet<qint64> asSet(const std::vector<qint64> &list)
{
    return QSet<qint64>(list.begin(), list.end());
}

const QList<Scope> &allScopes()
{
    static const QList<Scope> scopes{Scope::Section1, Scope::Section2, Scope::Collaborators,
        Scope::ToCheck, Scope::Bin, Scope::EndingSoon, Scope::UnitClosed, Scope::Ended};
    return scopes;
}

// A sentence about the first difference; empty if there is none.
QString difference(Lists &lists, const Plain &plain, const ListQuery &query)
{
    const Listing listing = lists.list(query);
    const QString what = u"scope %1, search “%2”, sort %3, day %4"_s.arg(int(query.scope))
                             .arg(query.search)
                             .arg(query.sortField)
                             .arg(query.day.toString(Qt::ISODate));
    if (listing.posts != plain.list(query))
        return u"other rows: "_s + what;
    if (listing.total != plain.total(query.scope))
        return u"another total: "_s + what;
    for (const Scope scope : allScopes()) {
        if (listing.counts.of(scope) != plain.total(scope))
            return u"another count: "_s + what;
    }
    if (asSet(listing.marks->toCheck) != plain.toCheck())
        return u"other marks: "_s + what;
    const QList<qint64> twins = listing.marks->duplicateOf.keys();
    if (QSet<qint64>(twins.begin(), twins.end()) != plain.twins())
        return u"other duplicates: "_s + what;
    const QList<qint64> overlaps = listing.marks->overlaps.keys();
    if (QSet<qint64>(overlaps.begin(), overlaps.end()) != plain.overlaps())
        return u"other overlaps: "_s + what;
    return {};
}

qint64 addNamed(TestRoster &file, const QString &name, const QHash<QString, QString> &more = {},
    Role role = Role::AccountContact)
{
    QHash<QString, QString> texts = more;
    texts.insert(u"full_name"_s, name);
    return file.add(role, texts);
}

QDate randomDay(RandomSource &from)
{
    return QDate::currentDate().addDays(from.below(400) - 200);
}

QString randomDayText(RandomSource &from)
{
    return from.oneIn(3) ? QString() : randomDay(from).toString(Qt::ISODate);
}

void setTermsAtRandom(Edit &edit, RandomSource &from)
{
    for (const qint64 post : from.posts(edit, 6)) {
        setIfAllowed(edit, post, field("valid_from"), randomDayText(from));
        setIfAllowed(edit, post, field("valid_to"), randomDayText(from));
    }
}

// The last name of some unit ends, and every other time another follows it.
void dateNamesAtRandom(Edit &edit, RandomSource &from)
{
    const qint64 unit = from.pick(RandomSource::ids(edit, "SELECT id FROM unit"));
    const QDate day = randomDay(from);
    edit.update("unit_name", DatedNames(edit.database()).of(unit).id,
        {{"valid_to", day.addDays(-1).toString(Qt::ISODate)}});
    if (from.oneIn(2)) {
        edit.insert("unit_name",
            {{"unit", unit}, {"name", from.text(field("unit")) + u" mới"},
                {"valid_from", day.toString(Qt::ISODate)}});
    }
}

// One more post of a person in the same place, as a file may bring it.
void addPostAtRandom(Edit &edit, RandomSource &from)
{
    for (const ListRow &row : readRows(edit.database(), from.posts(edit, 3))) {
        NewRow copy{row.role, row.texts, {}, row.person, row.account};
        copy.texts[field("valid_from")] = randomDayText(from);
        addRows(edit, {copy}, UnknownUnit::Keep);
    }
}

const QList<RandomEdit> &dayEdits()
{
    static const QList<RandomEdit> edits{{Action::SetField, setTermsAtRandom},
        {Action::EditUnits, dateNamesAtRandom}, {Action::AddRows, addPostAtRandom}};
    return edits;
}

} // namespace

void TestSearch::initTestCase()
{
    workInMemory();
}

void TestSearch::scopes()
{
    TestRoster file;
    const qint64 one = addNamed(file, u"A"_s);
    const qint64 two = addNamed(file, u"B"_s, {}, Role::CoreStaff);
    const qint64 three = addNamed(file, u"C"_s, {}, Role::Collaborator);
    const qint64 bin = addNamed(file, u"D"_s);
    const qint64 check = addNamed(file, u"E"_s, {{u"phone"_s, u"912345678"_s}}, Role::CoreStaff);
    QVERIFY(file->edit({Action::DeleteRows, 1}, [&](Edit &edit) { deleteRows(edit, {bin}); }).ok());
    Lists lists(file);
    QCOMPARE(lists.list(queryFor(Scope::Section1)).posts, QList<qint64>{one});
    QCOMPARE(lists.list(queryFor(Scope::Section2)).posts, (QList<qint64>{two, check}));
    QCOMPARE(lists.list(queryFor(Scope::Collaborators)).posts, QList<qint64>{three});
    QCOMPARE(lists.list(queryFor(Scope::Bin)).posts, QList<qint64>{bin});
    const Listing toCheck = lists.list(queryFor(Scope::ToCheck));
    QCOMPARE(toCheck.posts, QList<qint64>{check});
    QCOMPARE(toCheck.counts.section2, 2);
    QCOMPARE(toCheck.counts.bin, 1);
    QCOMPARE(toCheck.counts.toCheck, 1);
    QCOMPARE(toCheck.editNumber, file->editNumber());
}

void TestSearch::marksRule_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("found");
    QTest::newRow("no marks") << u"do thi"_s << u"Đỗ Thị Ánh|Dọ Thi Hà|Nguyễn Đô Thị"_s;
    QTest::newRow("marks") << u"đỗ thị"_s << u"Đỗ Thị Ánh"_s;
    QTest::newRow("capitals") << u"ĐỖ"_s << u"Đỗ Thị Ánh"_s;
    QTest::newRow("some marks") << u"đo thi"_s << u"Đỗ Thị Ánh|Nguyễn Đô Thị"_s;
    QTest::newRow("other marks") << u"dọ"_s << u"Dọ Thi Hà"_s;
    QTest::newRow("tone placement") << u"hoà"_s << u"Lê Hòa"_s;
    QTest::newRow("inside a word") << u"guyen"_s << u"Nguyễn Đô Thị"_s;
    QTest::newRow("first letter") << u"l"_s << u"Lê Hòa"_s;
    QTest::newRow("nobody") << u"xyz"_s << QString();
    QTest::newRow("over two cells") << u"Ánh Trường"_s << QString();
    QTest::newRow("blanks around") << u"  hòa "_s << u"Lê Hòa"_s;
}

void TestSearch::marksRule()
{
    QFETCH(QString, typed);
    QFETCH(QString, found);
    TestRoster file;
    for (const QString &name : {u"Đỗ Thị Ánh"_s, u"Dọ Thi Hà"_s, u"Nguyễn Đô Thị"_s, u"Lê Hòa"_s})
        addNamed(file, name);
    Lists lists(file);
    QStringList names;
    for (const ListRow &row :
        readRows(file.database(), lists.list(queryFor(Scope::Section1, typed)).posts))
        names.append(row.texts[field("full_name")]);
    QStringList expected = found.split(u'|', Qt::SkipEmptyParts);
    names.sort();
    expected.sort();
    QCOMPARE(names, expected);
    QCOMPARE(lists.list(queryFor(Scope::Section1, typed)).total, 4);
}

void TestSearch::phoneDigits_data()
{
    QTest::addColumn<QString>("kept");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");
    const auto row = [](const QString &kept, const QString &typed, bool found) {
        QTest::newRow((kept + u" / " + typed).toUtf8().constData()) << kept << typed << found;
    };
    row(u"0912.345.678"_s, u"0912345"_s, true);
    row(u"0912.345.678"_s, u"345.678"_s, true);
    row(u"0912 345 678"_s, u"345678"_s, true);
    row(u"+84912345678"_s, u"0912345678"_s, true);
    row(u"0912345678"_s, u"0912 345 678"_s, true);
    row(u"0912345678"_s, u"0912.345.678"_s, true);
    row(u"0912.345.678"_s, u"0912 345"_s, true);
    row(u"0912345678"_s, u"+84 912 345 678"_s, true);
    row(u"0912345678"_s, u"0912 346"_s, false);
    row(u"0912345678"_s, u"0987"_s, false);
}

void TestSearch::phoneDigits()
{
    QFETCH(QString, kept);
    QFETCH(QString, typed);
    QFETCH(bool, found);
    TestRoster file;
    const qint64 post = addNamed(file, u"Đỗ Thị Ánh"_s, {{u"phone"_s, kept}});
    addNamed(file, u"Lê Ái"_s, {{u"phone"_s, u"0900000000"_s}});
    Lists lists(file);
    const QList<qint64> expected = found ? QList<qint64>{post} : QList<qint64>();
    QCOMPARE(lists.list(queryFor(Scope::Section1, typed)).posts, expected);
    ListQuery query = queryFor(Scope::Section1);
    query.filters[field("phone")] = typed;
    QCOMPARE(lists.list(query).posts, expected);
}

void TestSearch::unitNames()
{
    TestRoster file;
    const qint64 a = addNamed(file, u"A"_s, {{u"unit"_s, u"Trường Mầm non Hòa Mi"_s}});
    const qint64 b = addNamed(file, u"B"_s, {{u"unit"_s, u"Bệnh viện Hoa Sen"_s}});
    const qint64 c = addNamed(file, u"C"_s);
    QVERIFY(file.set(c, u"unit"_s, u"Nhà máy Hoa Lư"_s)); // no unit yet
    Lists lists(file);
    QCOMPARE(lists.list(queryFor(Scope::Section1, u"hoa"_s)).posts, (QList<qint64>{a, b, c}));
    QCOMPARE(lists.list(queryFor(Scope::Section1, u"hoà"_s)).posts, QList<qint64>{a});
    QCOMPARE(lists.list(queryFor(Scope::Section1, u"hoa lu"_s)).posts, QList<qint64>{c});
    ListQuery query = queryFor(Scope::Section1);
    query.filters[field("unit")] = u"benh vien"_s;
    QCOMPARE(lists.list(query).posts, QList<qint64>{b});
    query.filters[field("unit")] = u"hoa"_s;
    QCOMPARE(lists.list(query).posts, (QList<qint64>{a, b, c}));
    query.unit = file.row(a).unit;
    QCOMPARE(lists.list(query).posts, QList<qint64>{a});
    ListQuery units = queryFor(Scope::Section1);
    units.units = {file.row(a).unit, file.row(b).unit};
    QCOMPARE(lists.list(units).posts, (QList<qint64>{a, b}));
    QCOMPARE(lists.list(units).total, 3); // of the list
    units.units = {file.row(b).unit};
    QCOMPARE(lists.list(units).posts, QList<qint64>{b});
}

// Found by what they are called now, were called and are called by some; shown as of the day.
void TestSearch::formerNames()
{
    TestRoster file;
    const qint64 a = addNamed(file, u"A"_s, {{u"unit"_s, u"Công đoàn quận Bến"_s}});
    const qint64 b = addNamed(file, u"B"_s, {{u"unit"_s, u"Công đoàn phường Chợ"_s}});
    const qint64 unit = file.row(a).unit;
    Lists lists(file);
    connect(&file.roster(), &Roster::changed, this,
        [&](const Changes &changes) { lists.follow(changes); });
    QVERIFY(file->edit({Action::EditUnits, 1},
                    [&](Edit &edit) {
                        edit.update("unit_name", DatedNames(edit.database()).of(unit).id,
                            {{"valid_to", u"2025-06-30"_s}});
                        edit.insert("unit_name",
                            {{"unit", unit}, {"name", u"Công đoàn phường Đò"_s},
                                {"valid_from", u"2025-07-01"_s}});
                        addUnitAlias(edit, unit, u"Bến Mới"_s);
                    })
                .ok());
    const QDate then(2025, 6, 30);
    for (const QDate &day : {QDate(), then}) {
        for (const QString &typed : {u"quan ben"_s, u"phường đò"_s, u"bến mới"_s}) {
            ListQuery query = queryFor(Scope::Section1, typed);
            query.day = day;
            QCOMPARE(lists.list(query).posts, QList<qint64>{a});
        }
    }
    // The filter row goes by what the cells show, and so does the order.
    ListQuery query = queryFor(Scope::Section1);
    query.filters[field("unit")] = u"phường"_s;
    QCOMPARE(lists.list(query).posts, (QList<qint64>{a, b}));
    query.day = then;
    QCOMPARE(lists.list(query).posts, QList<qint64>{b});
    query.filters[field("unit")].clear();
    query.sortField = field("unit");
    QCOMPARE(lists.list(query).posts, (QList<qint64>{b, a})); // phường Chợ, quận Bến
    query.day = {};
    QCOMPARE(lists.list(query).posts, (QList<qint64>{b, a})); // phường Chợ, phường Đò
    query.descending = true;
    QVERIFY(file->undo().ok());
    QCOMPARE(lists.list(query).posts, (QList<qint64>{a, b}));
    QVERIFY(lists.list(queryFor(Scope::Section1, u"bến mới"_s)).posts.isEmpty());
}

void TestSearch::terms()
{
    TestRoster file;
    const QDate today = QDate::currentDate();
    const auto add = [&](const QString &name, const QDate &first, const QDate &last) {
        return addNamed(file, name,
            {{u"valid_from"_s, first.toString(Qt::ISODate)},
                {u"valid_to"_s, last.toString(Qt::ISODate)}},
            Role::Collaborator);
    };
    const qint64 over = add(u"A"_s, today.addYears(-6), today.addDays(-1));
    const qint64 lastDay = add(u"B"_s, today.addYears(-5), today);
    const qint64 soon = add(u"C"_s, {}, today.addDays(60));
    const qint64 notSoon = add(u"D"_s, today.addYears(-1), today.addDays(61));
    const qint64 later = add(u"E"_s, today.addDays(1), {});
    const qint64 always = addNamed(file, u"F"_s, {}, Role::Collaborator);
    Lists lists(file);
    connect(&file.roster(), &Roster::changed, this,
        [&](const Changes &changes) { lists.follow(changes); });
    const auto posts = [&](Scope scope, const QDate &day = {}) {
        ListQuery query = queryFor(scope);
        query.day = day;
        return lists.list(query).posts;
    };
    using Posts = QList<qint64>;
    QCOMPARE(posts(Scope::Collaborators), (Posts{lastDay, soon, notSoon, later, always}));
    QCOMPARE(posts(Scope::EndingSoon), (Posts{lastDay, soon}));
    QCOMPARE(posts(Scope::Ended), Posts{over});
    const ListCounts counts = lists.list(queryFor(Scope::Section1)).counts;
    QCOMPARE(counts.collaborators, 5);
    QCOMPARE(counts.endingSoon, 2);
    QCOMPARE(counts.ended, 1);
    // As of another day those that hold on it.
    QCOMPARE(posts(Scope::Collaborators, today.addDays(-1)),
        (Posts{over, lastDay, soon, notSoon, always}));
    QCOMPARE(posts(Scope::EndingSoon, today.addDays(-1)), (Posts{over, lastDay}));
    QVERIFY(posts(Scope::Ended, today.addDays(-1)).isEmpty());
    QCOMPARE(posts(Scope::Collaborators, today.addYears(-7)), (Posts{soon, always}));
    QCOMPARE(posts(Scope::Collaborators, today), posts(Scope::Collaborators));
    // They follow what is typed, undone and thrown away.
    QVERIFY(file.set(always, u"valid_to"_s, today.addDays(-9).toString(u"dd/MM/yyyy"_s)));
    QCOMPARE(posts(Scope::Ended), (Posts{over, always}));
    QVERIFY(file->undo().ok());
    QCOMPARE(posts(Scope::Ended), Posts{over});
    QVERIFY(file.set(over, u"valid_to"_s, u"cuối năm"_s)); // no day: it does not end
    QVERIFY(posts(Scope::Ended).isEmpty());
    QVERIFY(posts(Scope::ToCheck).contains(over));
    QVERIFY(file->undo().ok());
    QVERIFY(
        file->edit({Action::DeleteRows, 1}, [&](Edit &edit) { deleteRows(edit, {over}); }).ok());
    QVERIFY(posts(Scope::Ended).isEmpty());
}

// A unit that closes puts its rows into their list and among those to check, and undo takes them
// out again, although no row changes itself.
void TestSearch::unitCloses()
{
    TestRoster file;
    const qint64 a = addNamed(file, u"A"_s, {{u"unit"_s, u"Công đoàn Mẫu"_s}});
    const qint64 ended = addNamed(file, u"B"_s,
        {{u"unit"_s, u"Công đoàn Mẫu"_s}, {u"valid_to"_s, u"2020-12-31"_s}}, Role::Collaborator);
    addNamed(file, u"C"_s, {{u"unit"_s, u"Công đoàn Khác"_s}});
    const qint64 unit = file.row(a).unit;
    Lists lists(file);
    connect(&file.roster(), &Roster::changed, this,
        [&](const Changes &changes) { lists.follow(changes); });
    QVERIFY(lists.list(queryFor(Scope::UnitClosed)).posts.isEmpty());
    const QDate lastDay = QDate::currentDate().addDays(-3);
    QVERIFY(file->edit({Action::EditUnits, 1},
                    [&](Edit &edit) {
                        edit.update("unit_name", DatedNames(edit.database()).of(unit).id,
                            {{"valid_to", lastDay.toString(Qt::ISODate)}});
                    })
                .ok());
    for (const Scope scope : {Scope::UnitClosed, Scope::ToCheck})
        QCOMPARE(lists.list(queryFor(scope)).posts, QList<qint64>{a}); // B has ended before
    QCOMPARE(lists.list({}).counts.unitClosed, 1);
    QCOMPARE(checkRow(file.row(a), file->unitNames()).first().code, QLatin1String("unit_closed"));
    QVERIFY(checkRow(file.row(ended), file->unitNames()).isEmpty());
    ListQuery before = queryFor(Scope::UnitClosed);
    before.day = lastDay;
    QVERIFY(lists.list(before).posts.isEmpty());
    QVERIFY(file->undo().ok());
    for (const Scope scope : {Scope::UnitClosed, Scope::ToCheck})
        QVERIFY(lists.list(queryFor(scope)).posts.isEmpty());
    QVERIFY(file->redo().ok());
    QCOMPARE(lists.list(queryFor(Scope::UnitClosed)).posts, QList<qint64>{a});
}

// The control: without the second look into the file, rows of two accounts would be marked.
void TestSearch::overlaps()
{
    TestRoster file;
    const QHash<QString, QString> texts{{u"unit"_s, u"Công đoàn Mẫu"_s},
        {u"valid_from"_s, u"2024-01-01"_s}, {u"valid_to"_s, u"2026-12-31"_s}};
    const qint64 first = addNamed(file, u"A"_s, texts, Role::Collaborator);
    NewRow more = TestRoster::row(Role::Collaborator, texts);
    more.person = file.row(first).person;
    more.texts[field("valid_from")] = u"2026-12-31"_s;
    more.texts[field("valid_to")].clear();
    NewRow after = more;
    after.texts[field("valid_from")] = u"2040-01-01"_s;
    after.role = Role::CoreStaff;
    const QList<qint64> added = file.addAll({more, after});
    Lists lists(file);
    connect(&file.roster(), &Roster::changed, this,
        [&](const Changes &changes) { lists.follow(changes); });
    const Listing listing = lists.list(queryFor(Scope::ToCheck));
    QCOMPARE(listing.posts, (QList<qint64>{first, added.first()}));
    QCOMPARE(listing.marks->overlaps.value(added.first()).found, u"01/01/2024 – 31/12/2026"_s);
    QCOMPARE(listing.marks->overlaps.value(first).found, u"31/12/2026 – …"_s);
    QVERIFY(file.set(first, u"valid_to"_s, u"2026-12-30"_s)); // mends what is there
    QVERIFY(lists.list(queryFor(Scope::ToCheck)).posts.isEmpty());
    QVERIFY(!file.set(first, u"valid_to"_s, u"2027-01-01"_s)); // and may not come back
    QVERIFY(file->undo().ok());
    QCOMPARE(lists.list(queryFor(Scope::ToCheck)).posts.size(), 2);
    QVERIFY(
        file->edit({Action::DeleteRows, 1}, [&](Edit &edit) { deleteRows(edit, {first}); }).ok());
    QVERIFY(lists.list(queryFor(Scope::ToCheck)).posts.isEmpty());
    QVERIFY(file->undo().ok());
    QVERIFY(file.set(first, u"account_name"_s, u"Một"_s));
    QCOMPARE(lists.list(queryFor(Scope::ToCheck)).posts.size(), 2);
    QVERIFY(file.set(added.first(), u"account_name"_s, u"Hai"_s));
    QVERIFY(lists.list(queryFor(Scope::ToCheck)).posts.isEmpty());
}

void TestSearch::filters_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(fieldCount); ++i) {
        if (!(listFields[std::size_t(i)].flags & PanelOnly))
            QTest::newRow(listFields[std::size_t(i)].title) << i;
    }
}

// A filter looks at its own column and at no other.
void TestSearch::filters()
{
    QFETCH(int, index);
    TestRoster file;
    NewRow with{Role::AccountContact, {}, {}, 0};
    NewRow without = with;
    for (int i = 0; i < int(fieldCount); ++i) {
        const bool isDate = listFields[std::size_t(i)].type == FieldType::Date;
        with.texts[std::size_t(i)] = isDate ? u"2061-03-04"_s : u"chữ khác"_s;
        without.texts[std::size_t(i)] = i == index ? with.texts[std::size_t(i)]
            : isDate                               ? u"2066-09-05"_s
                                                   : u"Tìm Được 77"_s;
    }
    const bool isDate = listFields[std::size_t(index)].type == FieldType::Date;
    with.texts[std::size_t(index)] = isDate ? u"2066-09-05"_s : u"Tìm Được 77"_s;
    const QList<qint64> posts = file.addAll({with, without});
    Lists lists(file);
    for (const QString &typed :
        isDate ? QStringList{u"05/09/2066"_s, u"9/2066"_s} : QStringList{u"duoc 77"_s, u"Được"_s}) {
        ListQuery query = queryFor(Scope::Section1);
        query.filters[std::size_t(index)] = typed;
        QCOMPARE(lists.list(query).posts, QList<qint64>{posts.first()});
    }
}

void TestSearch::orders_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(fieldCount); ++i)
        QTest::newRow(listFields[std::size_t(i)].title) << i;
}

void TestSearch::orders()
{
    QFETCH(int, index);
    TestRoster file;
    const SampleRows sample(150);
    QList<NewRow> rows;
    for (qint64 i = 0; i < sample.count(); ++i)
        rows.append({Role::AccountContact, sample.row(i).texts, {}, 0});
    file.addAll(rows);
    Lists lists(file);
    const Plain plain(file.database());
    for (const bool descending : {false, true}) {
        ListQuery query = queryFor(Scope::Section1);
        query.sortField = index;
        query.descending = descending;
        const QString found = difference(lists, plain, query);
        QVERIFY2(found.isEmpty(), qPrintable(found));
    }
}

void TestSearch::nameOrders()
{
    TestRoster file;
    for (const QString &name : {u"Trần Văn An"_s, u"Lê Thị Ân"_s, u"Lê Bảo An"_s, u"Đỗ Văn An"_s,
             u"Bùi Văn Ánh"_s, u"An"_s})
        addNamed(file, name);
    Lists lists(file);
    const auto names = [&](NameOrder order) {
        ListQuery query = queryFor(Scope::Section1);
        query.nameOrder = order;
        QStringList list;
        for (const ListRow &row : readRows(file.database(), lists.list(query).posts))
            list.append(row.texts[field("full_name")]);
        return list;
    };
    QCOMPARE(names(NameOrder::GivenFamilyMiddle),
        (QStringList{u"An"_s, u"Đỗ Văn An"_s, u"Lê Bảo An"_s, u"Trần Văn An"_s, u"Bùi Văn Ánh"_s,
            u"Lê Thị Ân"_s}));
    QCOMPARE(names(NameOrder::GivenMiddleFamily),
        (QStringList{u"An"_s, u"Lê Bảo An"_s, u"Đỗ Văn An"_s, u"Trần Văn An"_s, u"Bùi Văn Ánh"_s,
            u"Lê Thị Ân"_s}));
}

// To the eye their rows are of one unit, so they are in order of name.
void TestSearch::unitsOfOneName()
{
    TestRoster file;
    const qint64 c = addNamed(file, u"Phan C"_s, {{u"unit"_s, u"Công đoàn Mẫu"_s}});
    const qint64 b = addNamed(file, u"Lê B"_s, {{u"unit"_s, u"Công đoàn Thử"_s}});
    const qint64 a = addNamed(file, u"Vũ A"_s, {{u"unit"_s, u"Công đoàn Mẫu"_s}});
    const qint64 z = addNamed(file, u"An"_s, {{u"unit"_s, u"Xí nghiệp"_s}});
    QVERIFY(file->edit({Action::EditUnits, 1},
                    [&](Edit &edit) {
                        edit.update("unit_name",
                            DatedNames(edit.database()).of(file.row(b).unit).id,
                            {{"name", u"Công đoàn Mẫu"_s}});
                    })
                .ok());
    Lists lists(file);
    ListQuery query = queryFor(Scope::Section1);
    query.sortField = field("unit");
    QCOMPARE(lists.list(query).posts, (QList<qint64>{a, b, c, z}));
    query.descending = true;
    QCOMPARE(lists.list(query).posts, (QList<qint64>{z, c, b, a}));
}

void TestSearch::likeThePlainComputation()
{
    TestRoster file;
    const SampleRows sample(700);
    QList<NewRow> rows;
    for (qint64 i = 0; i < sample.count(); ++i) {
        const SampleRow row = sample.row(i);
        rows.append({row.section == 1 ? Role::AccountContact
                : row.section == 2    ? Role::CoreStaff
                                      : Role::Collaborator,
            row.texts, {}, 0});
    }
    const QList<qint64> posts = file.addAll(rows);
    QVERIFY(file->edit({Action::DeleteRows, 20},
                    [&](Edit &edit) { deleteRows(edit, posts.mid(100, 20)); })
                .ok());
    Lists lists(file);
    const Plain plain(file.database());
    QVERIFY(plain.toCheck().size() > 20);
    QVERIFY(plain.twins().size() >= 8);
    for (const Scope scope : allScopes()) {
        for (const QString &typed :
            {QString(), u"nguyen"_s, u"nguyễn thị"_s, u"0900"_s, u"hoa"_s, u"hoà"_s, u"chu tich"_s,
                u"congdoan.example"_s, u"facebook.com/vidu"_s, u"1"_s, u"hanh chinh"_s}) {
            const QString found = difference(lists, plain, queryFor(scope, typed));
            QVERIFY2(found.isEmpty(), qPrintable(found));
        }
    }
}

// The first rows show before anything can be searched.
void TestSearch::orderBeforeTexts()
{
    TestRoster file;
    const qint64 b = addNamed(file, u"Bình"_s);
    const qint64 a = addNamed(file, u"An"_s);
    const auto reader = file->makeReader();
    Search search;
    Progress progress;
    search.loadOrder(*reader, progress);
    QVERIFY(!search.isLoaded());
    const Listing listing = search.list(*reader, queryFor(Scope::Section1), progress);
    QCOMPARE(listing.posts, (QList<qint64>{a, b}));
    QCOMPARE(listing.counts.section1, 2);
    search.loadTexts(*reader, progress);
    QVERIFY(search.isLoaded());
    QCOMPARE(
        search.list(*reader, queryFor(Scope::Section1, u"bi"_s), progress).posts, QList<qint64>{b});
}

void TestSearch::duplicates()
{
    TestRoster file;
    const QString name = u"Lê Thị Thuý"_s;
    const qint64 first = addNamed(file, name,
        {{u"phone"_s, u"0912345678"_s}, {u"email"_s, u"A@b.example"_s},
            {u"unit"_s, u"Trường Mẫu"_s}, {u"account_link"_s, u"fb.com/le.thuy.vidu"_s}});
    const QList<QHash<QString, QString>> twins{{{u"phone"_s, u"+84 912.345.678"_s}},
        {{u"email"_s, u"a@B.example "_s}}, {{u"unit"_s, u"TRƯỜNG MẪU"_s}},
        {{u"account_link"_s, u"https://m.facebook.com/LeThuyVidu?ref=1"_s}}};
    QList<qint64> alikes;
    for (const auto &twin : twins)
        alikes.append(addNamed(file, u"LÊ THỊ THÚY"_s, twin, Role::CoreStaff));
    const qint64 nameOnly = addNamed(file, name, {{u"phone"_s, u"0987654321"_s}});
    const qint64 phoneOnly = addNamed(file, u"Trần Ái"_s, {{u"phone"_s, u"0912345678"_s}});
    const qint64 samePerson = file.addAll({{Role::CoreStaff, {}, {}, file.row(nameOnly).person}})
                                  .first(); // a second post is no duplicate
    Lists lists(file);
    const auto marks = lists.list(queryFor(Scope::Section1)).marks;
    for (const qint64 post : QList<qint64>{first} + alikes)
        QVERIFY(marks->duplicateOf.contains(post) && marks->isMarked(post));
    for (const qint64 post : {nameOnly, phoneOnly, samePerson})
        QVERIFY(!marks->duplicateOf.contains(post));
}

void TestSearch::dismissedDuplicates()
{
    TestRoster file;
    const QHash<QString, QString> phone{{u"phone"_s, u"0912345678"_s}};
    const qint64 a = addNamed(file, u"Lê Ái"_s, phone);
    const qint64 b = addNamed(file, u"Lê Ái"_s, phone);
    Lists lists(file);
    connect(&file.roster(), &Roster::changed, this,
        [&](const Changes &changes) { lists.follow(changes); });
    const auto twins
        = [&] { return lists.list(queryFor(Scope::Section1)).marks->duplicateOf.size(); };
    QCOMPARE(twins(), 2);
    QVERIFY(
        file->edit({Action::DismissDuplicate, 1},
                [&](Edit &edit) { dismissDuplicate(edit, file.row(b).person, file.row(a).person); })
            .ok());
    QCOMPARE(twins(), 0);
    const qint64 c = addNamed(file, u"Lê Ái"_s, phone); // like both of them
    QCOMPARE(twins(), 3);
    QVERIFY(file->edit({Action::DeleteRows, 1}, [&](Edit &edit) { deleteRows(edit, {c}); }).ok());
    QCOMPARE(twins(), 0);
    QVERIFY(file->undo().ok() && file->undo().ok() && file->undo().ok());
    QCOMPARE(twins(), 2);
}

void TestSearch::toCheck()
{
    TestRoster file;
    const qint64 post = addNamed(file, u"Lê Ái"_s, {{u"phone"_s, u"912345678"_s}});
    Lists lists(file);
    connect(&file.roster(), &Roster::changed, this,
        [&](const Changes &changes) { lists.follow(changes); });
    QCOMPARE(lists.list(queryFor(Scope::ToCheck)).posts, QList<qint64>{post});
    QVERIFY(file.set(post, u"phone"_s, u"0912345678"_s));
    QVERIFY(lists.list(queryFor(Scope::ToCheck)).posts.isEmpty());
    QVERIFY(file.set(post, u"unit"_s, u"Nhà máy A"_s));
    QCOMPARE(lists.list(queryFor(Scope::ToCheck)).counts.toCheck, 1);
    // The unit comes into being somewhere else: this row is settled, too.
    addNamed(file, u"Trần B"_s, {{u"unit"_s, u"Nhà máy A"_s}});
    QVERIFY(lists.list(queryFor(Scope::ToCheck)).posts.isEmpty());
    QVERIFY(file->undo().ok());
    QCOMPARE(lists.list(queryFor(Scope::ToCheck)).posts, QList<qint64>{post});
}

void TestSearch::positions()
{
    TestRoster file;
    for (int i = 0; i < 3; ++i)
        addNamed(file, u"A"_s, {{u"position"_s, u"Đoàn viên"_s}});
    const qint64 chair = addNamed(file, u"B"_s, {{u"position"_s, u"Chủ tịch"_s}});
    Lists lists(file);
    QCOMPARE(lists.search().commonPositions(5), (QStringList{u"Đoàn viên"_s, u"Chủ tịch"_s}));
    QCOMPARE(lists.search().commonPositions(1), QStringList{u"Đoàn viên"_s});
    connect(&file.roster(), &Roster::changed, this,
        [&](const Changes &changes) { lists.follow(changes); });
    QVERIFY(
        file->edit({Action::DeleteRows, 1}, [&](Edit &edit) { deleteRows(edit, {chair}); }).ok());
    QCOMPARE(lists.search().commonPositions(5), QStringList{u"Đoàn viên"_s});
}

void TestSearch::followsEdits_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 4; ++seed)
        QTest::newRow(QByteArray::number(seed).constData()) << seed;
}

// What follow() makes of each change is what a fresh load finds, and what the file says.
void TestSearch::followsEdits()
{
    QFETCH(quint32, seed);
    TestRoster file;
    RandomSource from(seed);
    Lists lists(file);
    connect(&file.roster(), &Roster::changed, this,
        [&](const Changes &changes) { lists.follow(changes); });
    for (int i = 0; i < 60; ++i) {
        const RandomEdit drawn = from.oneIn(3) ? from.pick(dayEdits()) : from.pick(randomEdits());
        QVERIFY(
            file->edit({drawn.action, 1}, [&](Edit &edit) { drawn.operation(edit, from); }).ok());
        for (int n = from.oneIn(3) ? from.below(4) : 0; n > 0; --n) {
            const auto moved = from.oneIn(2) ? file->undo() : file->redo();
            Q_UNUSED(moved) // at an end of the history nothing happens
        }
        if (i % 3 != 0)
            continue;
        Lists fresh(file);
        const QDate day = from.oneIn(2) ? QDate() : randomDay(from);
        const Plain plain(file.database(), day);
        for (const Scope scope : allScopes()) {
            ListQuery query = queryFor(scope,
                from.pick(QStringList{{}, u"nguyen"_s, u"hoa"_s, u"09"_s, u"thị"_s, u"mới"_s}));
            query.day = day;
            query.sortField = from.pick(QList<int>{field("full_name"), field("full_name"),
                field("unit"), field("position"), field("valid_to")});
            query.nameOrder
                = from.pick(QList{NameOrder::GivenFamilyMiddle, NameOrder::GivenMiddleFamily});
            query.descending = from.oneIn(2);
            const QString found = difference(lists, plain, query);
            QVERIFY2(found.isEmpty(), qPrintable(u"followed: "_s + found));
            const QString loaded = difference(fresh, plain, query);
            QVERIFY2(loaded.isEmpty(), qPrintable(u"loaded: "_s + loaded));
            QCOMPARE(lists.list(query).editNumber, fresh.list(query).editNumber);
            QCOMPARE(lists.list(query).marks->duplicateOf, fresh.list(query).marks->duplicateOf);
            QCOMPARE(lists.list(query).marks->pairs, fresh.list(query).marks->pairs);
            QCOMPARE(lists.search().commonPositions(10), fresh.search().commonPositions(10));
        }
    }
}

void TestSearch::followsErase()
{
    TestRoster file;
    const qint64 a = addNamed(file, u"Lê Ái"_s);
    const qint64 b = addNamed(file, u"Trần B"_s);
    Lists lists(file);
    connect(&file.roster(), &Roster::changed, this,
        [&](const Changes &changes) { lists.follow(changes); });
    QVERIFY(file->erase({file.row(a).person}).ok());
    QCOMPARE(lists.list(queryFor(Scope::Section1)).posts, QList<qint64>{b});
    QVERIFY(lists.list(queryFor(Scope::Section1, u"le ai"_s)).posts.isEmpty());
}

void TestSearch::cancelled()
{
    TestRoster file;
    addNamed(file, u"Lê Ái"_s);
    Lists lists(file);
    Progress progress;
    progress.cancel();
    QVERIFY(fails(ErrorCode::Cancelled,
        [&] { lists.search().list(lists.reader(), queryFor(Scope::Section1), progress); }));
    QVERIFY(
        fails(ErrorCode::Cancelled, [&] { lists.search().loadOrder(lists.reader(), progress); }));
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
