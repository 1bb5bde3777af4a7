#include "core/roster/unitchecks.h"

#include "core/db/statement.h"
#include "core/roster/unitchecker.h"
#include "core/text/fold.h"

#include <initializer_list>

namespace soctv {

namespace {

QString firstOf(std::initializer_list<QString> problems)
{
    for (const QString &problem : problems) {
        if (!problem.isEmpty())
            return problem;
    }
    return {};
}

// The new parent of \a unit is one of \a above: itself or something that stands under it.
QString circle(const UnitChecker &checker, qint64 unit, qint64 target, const QSet<qint64> &above)
{
    if (unit == target)
        return UnitChecker::tr("“%1” cannot stand under itself. Choose another unit.")
            .arg(checker.nameBefore(unit));
    if (!above.contains(unit))
        return {};
    return UnitChecker::tr(
        "“%1” cannot go under “%2”, which stands under it. Choose another unit, or "
        "move “%2” elsewhere first.")
        .arg(checker.nameBefore(unit), checker.nameThen(target));
}

UnitChange moveOf(UnitChecker &checker, qint64 unit, qint64 target)
{
    UnitChange change = checker.changeOf(UnitEvent::Move, unit);
    const qint64 above = checker.aboveBefore(unit);
    change.before = checker.placeName(above);
    change.after = checker.placeName(target);
    change.changes = above != target;
    if (!change.changes)
        change.note = UnitChecker::tr("It stands there already.");
    return change;
}

// A part of a split, which nobody bears yet.
UnitChange partOf(UnitChecker &checker, const Split &split, const SplitPart &part)
{
    UnitChange change;
    change.event = UnitEvent::Found;
    change.after = cleaned(part.name);
    change.posts = int(part.posts.size());
    change.children = int(part.children.size());
    if (change.after.isEmpty())
        change.problem = UnitChecker::tr("A unit needs a name.");
    else
        change.note = checker.sameNameNote(change.after, split.closes ? split.unit : 0);
    return change;
}

// Of the ids in \a all, those that no part takes; \a known is false if a part takes another.
QSet<qint64> notTaken(const QList<qint64> &all, const QList<SplitPart> &parts,
    QList<qint64> SplitPart::*taken, bool &known)
{
    QSet<qint64> rest(all.begin(), all.end());
    for (const SplitPart &part : parts) {
        for (const qint64 id : part.*taken)
            known = rest.remove(id) && known; // twice is wrong, too
    }
    return rest;
}

UnitChange splitOf(UnitChecker &checker, const Split &split, const QDate &day)
{
    UnitChange old = checker.changeOf(UnitEvent::Split, split.unit);
    old.before = old.name;
    old.after = split.closes ? UnitChecker::tr("closes") : UnitChecker::tr("goes on");
    if (split.closes)
        old.problem = firstOf({old.problem, checker.cannotEnd(split.unit)});
    bool known = true;
    old.posts = int(notTaken(
        postsOfUnitFrom(checker.database(), split.unit, day), split.parts, &SplitPart::posts, known)
                        .size());
    old.children = int(notTaken(checker.lives().childrenFrom(split.unit, checker.day()),
        split.parts, &SplitPart::children, known)
                           .size());
    if (!known) {
        old.problem
            = UnitChecker::tr("A post or unit that was to go along is no longer in “%1”. Open "
                              "the split again.")
                  .arg(old.name);
    } else if (split.closes && old.problem.isEmpty() && old.children > 0) {
        old.problem
            = UnitChecker::tr("%n unit(s) under “%1” go on. Give each of them to one of the "
                              "new units.",
                nullptr, old.children)
                  .arg(old.name);
    }
    if (split.closes && old.posts > 0)
        old.note = UnitChecker::tr("%n post(s) stay with the closed unit.", nullptr, old.posts);
    return old;
}

UnitChange closeOf(UnitChecker &checker, qint64 unit, UnitsLeft left, int children)
{
    UnitChange change = checker.changeOf(UnitEvent::Close, unit);
    change.before = change.name;
    change.after = UnitChecker::tr("closes");
    change.children = children;
    change.problem = firstOf({change.problem, checker.cannotEnd(unit)});
    if (left == UnitsLeft::Refuse && children > 0 && change.problem.isEmpty()) {
        change.problem
            = UnitChecker::tr("%n unit(s) under “%1” go on. Move them elsewhere, or close "
                              "them, too.",
                nullptr, children)
                  .arg(change.name);
    }
    if (change.posts > 0)
        change.note
            = UnitChecker::tr("%n post(s) stay with the closed unit.", nullptr, change.posts);
    return change;
}

// What stood under units that close goes under another one.
void moveLeft(
    UnitChecker &checker, const QList<qint64> &left, qint64 target, const QSet<qint64> &ending)
{
    const QString problem = target == 0 ? QString() : checker.cannotTakeIn(target);
    if (!problem.isEmpty())
        checker.fail(UnitOrderPart::Target, problem);
    if (checker.lives().ancestorsFrom(target, checker.day()).intersects(ending)) {
        checker.fail(UnitOrderPart::Target,
            UnitChecker::tr(
                "“%1” closes too, or stands under a unit that does. Choose another unit.")
                .arg(checker.nameThen(target)));
    }
    for (const qint64 unit : left) {
        UnitChange change = moveOf(checker, unit, target);
        change.problem.clear(); // one that begins later goes along
        checker.add(change);
    }
}

// Why a unit is no mistake, and what to do with it.
QString usedBy(UnitChecker &checker, qint64 unit, const QSet<qint64> &going)
{
    const QString name = checker.nameThen(unit);
    const auto count = [&](const char *sql) {
        Statement statement(checker.database(), sql);
        return statement.bind(1, unit).step() ? int(statement.integer(0)) : 0;
    };
    const auto countedPosts
        = count("SELECT count(*) FROM post WHERE unit = ?1 AND deleted_at IS NULL");
    if (countedPosts > 0) {
        return UnitChecker::tr(
            "%n post(s) are in “%1”. Delete them first, or give them another unit.", nullptr,
            countedPosts)
            .arg(name);
    }
    QList<qint64> children = checker.lives().childrenFrom(unit, {});
    children.removeIf([&](qint64 child) { return going.contains(child); });
    if (!children.isEmpty()) {
        return UnitChecker::tr("%n unit(s) stand or stood under “%1”. Close it instead.", nullptr,
            int(children.size()))
            .arg(name);
    }
    const bool used = count("SELECT count(*) FROM account WHERE unit = ?1 AND deleted_at IS NULL")
        + count("SELECT count(*) FROM round_unit WHERE unit = ?1")
        + count("SELECT count(*) FROM unit_event WHERE other_unit = ?1 OR (unit = ?1 AND kind <> "
                "'found')");
    return used ? UnitChecker::tr("“%1” has accounts, rounds or decisions of its own. Close it "
                                  "instead.")
                      .arg(name)
                : QString();
}

// All that closes: what was chosen and, if wished, everything below it.
QList<qint64> allClosing(const UnitChecker &checker, const Closing &closing)
{
    QList<qint64> units;
    QSet<qint64> seen;
    QList<qint64> todo(closing.units.rbegin(), closing.units.rend());
    while (!todo.isEmpty()) {
        const qint64 unit = todo.takeLast();
        if (seen.contains(unit))
            continue;
        seen.insert(unit);
        units.append(unit);
        if (closing.left == UnitsLeft::Close)
            todo += checker.lives().childrenFrom(unit, checker.day());
    }
    return units;
}

} // namespace

UnitPlan checkFound(
    Database &database, const NewUnit &unit, const Decision &decision, const QDate &day)
{
    UnitChecker checker(database, decision, day.isValid() ? day : QDate::currentDate());
    const QString name = cleaned(unit.name);
    if (name.isEmpty())
        checker.fail(UnitOrderPart::Name, UnitChecker::tr("A unit needs a name."));
    const QString above = unit.parent == 0 ? QString() : checker.cannotTakeIn(unit.parent);
    if (!above.isEmpty())
        checker.fail(UnitOrderPart::Target, above);
    UnitChange change;
    change.event = UnitEvent::Found;
    change.before = checker.placeName(unit.parent);
    change.after = name;
    change.note = checker.sameNameNote(name, 0);
    checker.add(change);
    return checker.take();
}

UnitPlan checkRename(Database &database, qint64 unit, const QString &name, const Decision &decision,
    const QDate &day)
{
    UnitChecker checker(database, decision, day);
    const QString wanted = cleaned(name);
    if (wanted.isEmpty())
        checker.fail(UnitOrderPart::Name, UnitChecker::tr("A unit needs a name."));
    if (!checker.requireDay())
        return checker.take();
    UnitChange change = checker.changeOf(UnitEvent::Rename, unit);
    change.problem = firstOf({change.problem, checker.renamedLater(unit)});
    change.before = change.name;
    change.after = wanted;
    change.note = checker.sameNameNote(wanted, unit);
    if (wanted == change.before)
        checker.fail(UnitOrderPart::Name, UnitChecker::tr("The unit bears this name already."));
    checker.add(change);
    return checker.take();
}

UnitPlan checkMerge(Database &database, const QList<qint64> &units, qint64 into,
    const Decision &decision, const QDate &day)
{
    UnitChecker checker(database, decision, day);
    checker.requireSome(units);
    if (!checker.requireDay())
        return checker.take();
    const QString target = checker.cannotTakeIn(into);
    if (!target.isEmpty())
        checker.fail(UnitOrderPart::Target, target);
    const QSet<qint64> above = checker.lives().ancestorsFrom(into, checker.day());
    for (const qint64 unit : units) {
        UnitChange change = checker.changeOf(UnitEvent::Merge, unit);
        change.before = change.name;
        change.after = checker.nameThen(into);
        if (unit == into) {
            change.problem = UnitChecker::tr(
                "“%1” cannot be merged into itself. Leave it out, or choose another "
                "unit.")
                                 .arg(change.name);
        } else if (change.problem.isEmpty() && above.contains(unit)) {
            change.problem
                = UnitChecker::tr("“%1” stands above “%2”, which it would become part of. "
                                  "Move “%2” elsewhere first.")
                      .arg(change.name, change.after);
        }
        change.problem = firstOf({change.problem, checker.cannotEnd(unit)});
        checker.add(change);
    }
    return checker.take();
}

UnitPlan checkSplit(
    Database &database, const Split &split, const Decision &decision, const QDate &day)
{
    UnitChecker checker(database, decision, day);
    if (split.parts.isEmpty())
        checker.fail(UnitOrderPart::Name, UnitChecker::tr("Name at least one new unit."));
    if (!checker.requireDay())
        return checker.take();
    checker.add(splitOf(checker, split, day));
    for (const SplitPart &part : split.parts)
        checker.add(partOf(checker, split, part));
    return checker.take();
}

UnitPlan checkMove(Database &database, const QList<qint64> &units, qint64 parent,
    const Decision &decision, const QDate &day)
{
    UnitChecker checker(database, decision, day);
    checker.requireSome(units);
    if (!checker.requireDay())
        return checker.take();
    const QString target = parent == 0 ? QString() : checker.cannotTakeIn(parent);
    if (!target.isEmpty())
        checker.fail(UnitOrderPart::Target, target);
    const QSet<qint64> above = checker.lives().ancestorsFrom(parent, checker.day());
    bool any = false;
    for (const qint64 unit : units) {
        UnitChange change = moveOf(checker, unit, parent);
        if (change.changes) {
            change.problem = firstOf(
                {change.problem, circle(checker, unit, parent, above), checker.movedLater(unit)});
        }
        any = any || change.changes;
        checker.add(change);
    }
    if (!any && !units.isEmpty())
        checker.fail(UnitOrderPart::Target, UnitChecker::tr("The units stand there already."));
    return checker.take();
}

UnitPlan checkClose(
    Database &database, const Closing &closing, const Decision &decision, const QDate &day)
{
    UnitChecker checker(database, decision, day);
    checker.requireSome(closing.units);
    if (!checker.requireDay())
        return checker.take();
    const QList<qint64> units = allClosing(checker, closing);
    const QSet<qint64> ending(units.begin(), units.end());
    QList<qint64> left;
    for (const qint64 unit : units) {
        QList<qint64> children = checker.lives().childrenFrom(unit, checker.day());
        children.removeIf([&](qint64 child) { return ending.contains(child); });
        checker.add(closeOf(checker, unit, closing.left, int(children.size())));
        left += children;
    }
    if (closing.left == UnitsLeft::Move && !left.isEmpty())
        moveLeft(checker, left, closing.target, ending);
    return checker.take();
}

UnitPlan checkDelete(Database &database, const QList<qint64> &units)
{
    UnitChecker checker(database, {}, QDate::currentDate());
    checker.requireSome(units);
    const QSet<qint64> going(units.begin(), units.end());
    for (const qint64 unit : units) {
        UnitChange change = checker.changeOf(UnitEvent::Count, unit);
        change.problem = firstOf({checker.cannotBeGone(unit), usedBy(checker, unit, going)});
        checker.add(change);
    }
    return checker.take();
}

QList<qint64> postsOfUnitFrom(Database &database, qint64 unit, const QDate &day)
{
    Statement statement(database,
        "SELECT id FROM post WHERE unit = ? AND deleted_at IS NULL "
        "AND (valid_to IS NULL OR valid_to >= ?) ORDER BY id");
    statement.bind(1, unit).bind(2, isoDay(day));
    QList<qint64> posts;
    while (statement.step())
        posts.append(statement.integer(0));
    return posts;
}

} // namespace soctv
