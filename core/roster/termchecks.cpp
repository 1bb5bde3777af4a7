#include "core/roster/termchecks.h"

#include "core/roster/postrecord.h"
#include "core/roster/units.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <memory>

namespace soctv {

namespace {

// Sentences, each about some of the rows: %n of them, %1 an example, %2 a day of it.
// clang-format off
constexpr auto goneText = QT_TRANSLATE_N_NOOP("soctv", "%n row(s) are in the bin or no longer in the roster. Choose the rows again.");
constexpr auto endsEarlyText = QT_TRANSLATE_N_NOOP("soctv", "%n row(s) begin only after that day, for example %1 (from %2). Choose a later day or leave them out.");
constexpr auto beginsEarlyText = QT_TRANSLATE_N_NOOP("soctv", "For %n row(s) the present term begins on that day or later, for example %1 (from %2). Choose a later first day or leave them out.");
constexpr auto closedText = QT_TRANSLATE_N_NOOP("soctv", "%n row(s) belong to a unit that is not open on %2, for example “%1”. Move them to another unit first or leave them out.");
constexpr auto twiceText = QT_TRANSLATE_N_NOOP("soctv", "%n person(s) would hold a post in the same list and unit twice, for example %1. End the other row first or leave them out.");
// clang-format on

QString said(const char *text)
{
    return QCoreApplication::translate("soctv", text);
}

QString shownDay(const QDate &day)
{
    return day.toString(QStringLiteral("dd/MM/yyyy"));
}

// Rows with the same trouble, and the first of them by name.
struct Tally {
    QList<qint64> posts = {};
    QString example = {};
    QString day = {};

    void add(qint64 post, const QString &name, const QDate &when = {})
    {
        if (posts.isEmpty()) {
            example = name;
            day = shownDay(when);
        }
        posts.append(post);
    }
    void tell(QList<TermProblem> &problems, TermProblem::Field field, const char *text) const
    {
        if (posts.isEmpty())
            return;
        QString sentence = QCoreApplication::translate("soctv", text, nullptr, int(posts.size()));
        sentence.replace(QLatin1String("%2"), day); // a name may hold a "%2" itself
        problems.append({field, sentence.replace(QLatin1String("%1"), example), posts});
    }
};

QString nameOfPerson(Database &database, qint64 person)
{
    Statement statement(database, "SELECT full_name FROM person WHERE id = ?");
    return statement.bind(1, person).step() ? statement.text(0) : QString();
}

// The last name a unit bore.
QString nameOfUnit(Database &database, qint64 unit)
{
    Statement statement(database,
        "SELECT name FROM unit_name WHERE unit = ? ORDER BY COALESCE(valid_to, '9999') DESC");
    return statement.bind(1, unit).step() ? statement.text(0) : QString();
}

bool isOpenOn(Database &database, qint64 unit, const QDate &day)
{
    Statement statement(database,
        "SELECT 1 FROM unit_name WHERE unit = ?1 AND (valid_from IS NULL OR valid_from <= ?2) "
        "AND (valid_to IS NULL OR valid_to >= ?2)");
    return statement.bind(1, unit).bind(2, day.toString(Qt::ISODate)).step();
}

// Looks at one term for many rows.
class TermChecker {
public:
    TermChecker(Database &database, const Term &term)
        : m_database(database)
        , m_term(term)
    {
    }

    bool hasFirstDay() const { return m_term.firstDay.isValid(); }

    // A post that ends the day before the term.
    void leaves(qint64 id, const PostRecord &post)
    {
        if (!requireLive(id, post) || !hasFirstDay())
            return;
        m_left.insert(id);
        if (!post.beganBefore(m_term.firstDay))
            m_begun.add(id, nameOfPerson(m_database, post.id("person")), post.day("valid_from"));
    }
    // A row that \a person gets for the term; 0: a new one. \a id names it in problems.
    void enters(qint64 id, qint64 person, const QString &role, qint64 unit, qint64 account)
    {
        if (!hasFirstDay() || unit == 0)
            return;
        if (!m_open.contains(unit))
            m_open.insert(unit, isOpenOn(m_database, unit, m_term.firstDay));
        if (!m_open.value(unit))
            m_closed.add(id, nameOfUnit(m_database, unit), m_term.firstDay);
        if (person != 0 && isHeld(person, role, unit, account))
            m_twice.add(id, nameOfPerson(m_database, person));
    }
    // Like leaves() for all of \a posts, before any enters(): those do not overlap with them.
    QList<PostRecord> leaveAll(const QList<qint64> &posts)
    {
        QList<PostRecord> records;
        for (const qint64 id : posts) {
            records.append(readPost(m_database, id));
            leaves(id, records.last());
        }
        return records;
    }

    QList<TermProblem> problems()
    {
        QList<TermProblem> list = checkDays();
        m_gone.tell(list, TermProblem::Posts, goneText);
        m_begun.tell(list, TermProblem::FirstDay, beginsEarlyText);
        m_closed.tell(list, TermProblem::Posts, closedText);
        m_twice.tell(list, TermProblem::Posts, twiceText);
        return list;
    }

private:
    bool requireLive(qint64 id, const PostRecord &post)
    {
        const bool live = post.exists() && !post.inBin();
        if (!live)
            m_gone.add(id, {});
        return live;
    }

    QList<TermProblem> checkDays() const;

    // Somebody may look after several accounts of one unit: those are several rows.
    bool isHeld(qint64 person, const QString &role, qint64 unit, qint64 account)
    {
        const auto collides
            = [&](qint64 other) { return account == 0 || other == 0 || account == other; };
        for (const PostRecord &other : livePosts(m_database, person, role, unit)) {
            if (!m_left.contains(other.id("id"))
                && other.holdsWithin(m_term.firstDay, m_term.lastDay)
                && collides(other.id("account")))
                return true;
        }
        const QString key = QStringLiteral("%1 %2 %3").arg(person).arg(unit).arg(role);
        for (const qint64 other : m_entered.values(key)) {
            if (collides(other))
                return true;
        }
        m_entered.insert(key, account);
        return false;
    }

    Database &m_database;
    const Term m_term;
    QSet<qint64> m_left;
    QHash<qint64, bool> m_open;
    QMultiHash<QString, qint64> m_entered; // accounts of those who get a row
    Tally m_gone;
    Tally m_begun;
    Tally m_closed;
    Tally m_twice;
};

void checkDecision(QList<TermProblem> &problems, const Decision &decision)
{
    if (!decision.number.trimmed().isEmpty() && !decision.date.isValid()) {
        problems.append({TermProblem::DecisionDate,
            said(QT_TRANSLATE_NOOP("soctv", "A decision has a date: type it, too."))});
    }
}

QList<TermProblem> TermChecker::checkDays() const
{
    QList<TermProblem> list;
    if (!hasFirstDay()) {
        list.append({TermProblem::FirstDay,
            said(QT_TRANSLATE_NOOP("soctv", "Type the first day, for example 01/07/2026."))});
    }
    if (hasFirstDay() && m_term.lastDay.isValid() && m_term.lastDay < m_term.firstDay) {
        list.append({TermProblem::LastDay,
            said(QT_TRANSLATE_NOOP("soctv",
                "The last day lies before the first. Choose a later one, or leave it empty."))});
    }
    checkDecision(list, m_term.decision);
    return list;
}

void requireSome(QList<TermProblem> &problems, bool some)
{
    if (!some) {
        problems.prepend({TermProblem::Posts,
            said(QT_TRANSLATE_NOOP("soctv", "Nobody is picked. Tick at least one row."))});
    }
}

void checkPerson(
    QList<TermProblem> &problems, Database &database, qint64 person, const QString &newName)
{
    if (person == 0 && newName.trimmed().isEmpty()) {
        problems.append({TermProblem::Person,
            said(QT_TRANSLATE_NOOP("soctv", "Type the full name of the new person."))});
    }
    Statement inBin(database, "SELECT deleted_at IS NOT NULL FROM person WHERE id = ?");
    if (person != 0 && (!inBin.bind(1, person).step() || inBin.integer(0) != 0)) {
        problems.append({TermProblem::Person,
            said(QT_TRANSLATE_NOOP(
                     "soctv", "%1 is in the bin. Restore the row first (History, bin)."))
                .arg(nameOfPerson(database, person))});
    }
}

} // namespace

QList<TermProblem> checkEnd(Database &database, const TermEnd &end)
{
    QList<TermProblem> problems;
    requireSome(problems, !end.posts.isEmpty());
    if (!end.lastDay.isValid()) {
        problems.append({TermProblem::LastDay,
            said(QT_TRANSLATE_NOOP("soctv", "Type the last day, for example 30/06/2026."))});
    }
    checkDecision(problems, end.decision);
    Tally gone;
    Tally later;
    qsizetype ended = 0;
    for (const qint64 id : end.posts) {
        const PostRecord post = readPost(database, id);
        if (!post.exists() || post.inBin())
            gone.add(id, {});
        else if (end.lastDay.isValid() && !post.beganBefore(end.lastDay.addDays(1)))
            later.add(id, nameOfPerson(database, post.id("person")), post.day("valid_from"));
        ended += end.lastDay.isValid() && post.endedBefore(end.lastDay) ? 1 : 0;
    }
    gone.tell(problems, TermProblem::Posts, goneText);
    later.tell(problems, TermProblem::LastDay, endsEarlyText);
    if (ended == end.posts.size() && ended > 0) {
        problems.append({TermProblem::LastDay,
            said(QT_TRANSLATE_NOOP("soctv", "All of these rows end before that day already."))});
    }
    return problems;
}

QList<TermProblem> checkSuccession(Database &database, const Succession &succession)
{
    TermChecker checker(database, succession.term);
    const PostRecord holder = checker.leaveAll({succession.post}).first();
    checker.enters(succession.post, succession.person, holder.text("role"), holder.id("unit"), 0);
    QList<TermProblem> problems = checker.problems();
    checkPerson(problems, database, succession.person, succession.texts[field("full_name")]);
    if (succession.person != 0 && succession.person == holder.id("person")) {
        problems.append({TermProblem::Person,
            said(QT_TRANSLATE_NOOP(
                     "soctv", "%1 holds this post already. For a new term choose “Renew terms…”."))
                .arg(nameOfPerson(database, succession.person))});
    }
    return problems;
}

QList<TermProblem> checkRenewal(Database &database, const Renewal &renewal)
{
    TermChecker checker(database, renewal.term);
    const QList<PostRecord> renewed = checker.leaveAll(renewal.renewed);
    checker.leaveAll(renewal.ended);
    for (qsizetype i = 0; i < renewed.size(); ++i) {
        const PostRecord &post = renewed.at(i);
        checker.enters(renewal.renewed.at(i), post.id("person"), post.text("role"), post.id("unit"),
            post.id("account"));
    }
    QList<TermProblem> problems;
    const std::unique_ptr<UnitNames> units
        = renewal.added.isEmpty() ? nullptr : std::make_unique<UnitNames>(database, renewal.term.firstDay);
    for (const NewRow &row : renewal.added) {
        const QList<qint64> found = units->find(row.texts[field("unit")]);
        checker.enters(
            0, row.person, roleKey(row.role), found.size() == 1 ? found.first() : 0, row.account);
        checkPerson(problems, database, row.person, row.texts[field("full_name")]);
    }
    problems = checker.problems() + problems;
    requireSome(problems,
        !renewal.renewed.isEmpty() || !renewal.ended.isEmpty() || !renewal.added.isEmpty());
    return problems;
}

QList<TermProblem> checkMove(Database &database, const PostMove &move)
{
    TermChecker checker(database, {move.day, {}, {}});
    QList<TermProblem> problems;
    if (move.unit == 0) {
        problems.append({TermProblem::Unit, said(QT_TRANSLATE_NOOP("soctv", "Choose a unit."))});
    } else if (checker.hasFirstDay() && !isOpenOn(database, move.unit, move.day)) {
        problems.append({TermProblem::Unit,
            said(QT_TRANSLATE_NOOP(
                     "soctv", "“%1” is not open on that day. Choose another unit or day."))
                .arg(nameOfUnit(database, move.unit))});
    }
    problems += checker.problems();
    Tally gone;
    qsizetype moving = 0;
    for (const qint64 id : move.posts) {
        const PostRecord post = readPost(database, id);
        if (!post.exists() || post.inBin())
            gone.add(id, {});
        else if (post.id("unit") != move.unit && !post.endedBefore(move.day))
            ++moving;
    }
    gone.tell(problems, TermProblem::Posts, goneText);
    if (gone.posts.isEmpty() && moving == 0 && checker.hasFirstDay() && move.unit != 0) {
        problems.append({TermProblem::Unit,
            said(QT_TRANSLATE_NOOP("soctv",
                "All of these rows stand in that unit already, or end before that day."))});
    }
    return problems;
}

} // namespace soctv
