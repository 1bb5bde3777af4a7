#include "core/roster/terms.h"

#include "core/roster/postrecord.h"
#include "core/roster/termchecks.h"
#include "core/text/fold.h"

namespace soctv {

namespace {

void copySources(Edit &edit, qint64 from, qint64 to)
{
    QList<Record> sources;
    {
        Statement statement(
            edit.database(), "SELECT file, sheet, row, day FROM source WHERE post = ? ORDER BY id");
        statement.bind(1, from);
        while (statement.step()) {
            sources.append(
                {{"post", to}, {"file", statement.value(0)}, {"sheet", statement.value(1)},
                    {"row", statement.value(2)}, {"day", statement.value(3)}});
        }
    }
    for (const Record &source : std::as_const(sources))
        edit.insert("source", source);
}

Record decisionColumns(const Decision &decision)
{
    return {{"decision_no", textOrNull(cleaned(decision.number))},
        {"decision_date", dayValue(decision.date)}};
}

Record termColumns(const Term &term)
{
    Record columns = decisionColumns(term.decision);
    columns.append({"valid_from", dayValue(term.firstDay)});
    columns.append({"valid_to", dayValue(term.lastDay)});
    return columns;
}

// Lets the post \a id hold on \a lastDay for the last time, unless it ended by then.
void endPost(Edit &edit, qint64 id, const PostRecord &post, const QDate &lastDay)
{
    if (!post.endedBefore(lastDay))
        edit.update("post", id, {{"valid_to", dayValue(lastDay)}});
}

// A post of the same person in \a unit that says all that \a old would say from \a day on; 0: none.
qint64 samePostIn(Edit &edit, qint64 unit, const PostRecord &old, const QDate &day)
{
    const auto same = [&](const PostRecord &other) {
        return foldCase(other.text("position")).simplified()
            == foldCase(old.text("position")).simplified()
            && (old.id("account") == 0 || old.id("account") == other.id("account"));
    };
    const QDate last = old.day("valid_to");
    for (const PostRecord &other :
        livePosts(edit.database(), old.id("person"), old.text("role"), unit)) {
        const QDate otherLast = other.day("valid_to");
        const bool lasts = !otherLast.isValid() || (last.isValid() && otherLast >= last);
        if (other.beganBefore(day.addDays(1)) && lasts && same(other))
            return other.id("id");
    }
    return 0;
}

// The post that stands in \a unit for \a post afterwards; 0: none, it was left alone.
qint64 movePost(Edit &edit, qint64 post, qint64 unit, const QDate &day)
{
    const PostRecord old = readPost(edit.database(), post);
    if (!old.exists() || old.inBin() || old.id("unit") == unit || old.endedBefore(day))
        return 0;
    const Record there{{"unit", unit}, {"unit_text", Value()}};
    if (const QDate first = old.day("valid_from"); first.isValid() && first >= day) {
        edit.update("post", post, there);
        return post;
    }
    if (const qint64 same = samePostIn(edit, unit, old, day); same != 0) {
        endPost(edit, post, old, day.addDays(-1));
        return same;
    }
    endPost(edit, post, old, day.addDays(-1));
    Record record = there;
    record.append({"valid_from", dayValue(day)});
    const qint64 next = edit.insert("post", old.copy(record));
    copySources(edit, post, next);
    return next;
}

void requireNone(const QList<TermProblem> &problems)
{
    if (!problems.isEmpty())
        throw Error{ErrorCode::Invalid, problems.first().text};
}

bool isOfUnit(Database &database, qint64 account)
{
    Statement statement(database, "SELECT 1 FROM account WHERE id = ? AND kind = 'official'");
    return statement.bind(1, account).step();
}

// A row of \a row's person with the dates and the decision of \a term.
qint64 addWithTerm(Edit &edit, NewRow row, const Term &term)
{
    row.texts[field("decision_no")] = term.decision.number;
    row.texts[field("decision_date")] = term.decision.date.toString(Qt::ISODate);
    row.texts[field("valid_from")] = term.firstDay.toString(Qt::ISODate);
    row.texts[field("valid_to")] = term.lastDay.toString(Qt::ISODate);
    return addRows(edit, {row}, UnknownUnit::Keep).first();
}

} // namespace

void endTerms(Edit &edit, const TermEnd &end)
{
    requireNone(checkEnd(edit.database(), end));
    for (const qint64 id : end.posts) {
        const PostRecord post = readPost(edit.database(), id);
        if (post.endedBefore(end.lastDay))
            continue;
        endPost(edit, id, post, end.lastDay);
        if (post.text("decision_no").isEmpty() && post.text("decision_date").isEmpty())
            edit.update("post", id, decisionColumns(end.decision));
    }
}

qint64 appointSuccessor(Edit &edit, const Succession &succession)
{
    requireNone(checkSuccession(edit.database(), succession));
    const PostRecord holder = readPost(edit.database(), succession.post);
    endPost(edit, succession.post, holder, succession.term.firstDay.addDays(-1));
    NewRow row{roleFromKey(holder.text("role")), succession.texts};
    row.person = succession.person;
    if (row.texts[field("position")].isEmpty())
        row.texts[field("position")] = holder.text("position");
    if (const qint64 account = holder.id("account"); isOfUnit(edit.database(), account))
        row.account = account;
    const qint64 post = addWithTerm(edit, row, succession.term);
    // The unit itself, not what its name would find: a closed or second unit may bear it too.
    const qint64 unit = holder.id("unit");
    edit.update("post", post,
        {{"unit", unit == 0 ? Value() : Value(unit)},
            {"unit_text", textOrNull(holder.text("unit_text"))}});
    return post;
}

QList<qint64> renewTerms(Edit &edit, const Renewal &renewal)
{
    requireNone(checkRenewal(edit.database(), renewal));
    const QDate lastDay = renewal.term.firstDay.addDays(-1);
    QList<qint64> posts;
    for (const qint64 id : renewal.renewed) {
        const PostRecord old = readPost(edit.database(), id);
        endPost(edit, id, old, lastDay);
        posts.append(edit.insert("post", old.copy(termColumns(renewal.term))));
    }
    for (const qint64 id : renewal.ended)
        endPost(edit, id, readPost(edit.database(), id), lastDay);
    for (const NewRow &row : renewal.added)
        posts.append(addWithTerm(edit, row, renewal.term));
    return posts;
}

QList<qint64> movePosts(Edit &edit, const PostMove &move)
{
    requireNone(checkMove(edit.database(), move));
    return movePosts(edit, move.posts, move.unit, move.day);
}

QList<qint64> movePosts(Edit &edit, const QList<qint64> &posts, qint64 unit, const QDate &day)
{
    QList<qint64> moved;
    for (const qint64 post : posts) {
        if (const qint64 there = movePost(edit, post, unit, day); there != 0)
            moved.append(there);
    }
    return moved;
}

} // namespace soctv
