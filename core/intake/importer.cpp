#include "core/intake/importer.h"

#include "core/intake/cells.h"
#include "core/text/fold.h"
#include "core/text/link.h"

#include <QCoreApplication>

namespace soctv {

namespace {

constexpr qsizetype rowsPerCall = 5000; // of 100,000 rows no second copy is held

bool isOfPerson(int index)
{
    return listFields[std::size_t(index)].table != "post";
}

// The account of another row of the same person, if it is the one that was typed.
qint64 sharedAccount(const QList<ListRow> &rows, const RowTexts &typed)
{
    const QString key = parseLink(typed[field("account_link")]).accountKey();
    for (const ListRow &row : rows) {
        if (row.account == 0 || row.deleted)
            continue;
        const QString known = parseLink(row.texts[field("account_link")]).accountKey();
        const bool sameName
            = foldCase(row.texts[field("account_name")]) == foldCase(typed[field("account_name")]);
        const bool sameText
            = sameName && row.texts[field("account_link")] == typed[field("account_link")];
        if (key.isEmpty() ? sameText : known == key)
            return row.account;
    }
    return 0;
}

class Writer {
public:
    Writer(Edit &edit, const ImportPlan &plan, const QDate &day)
        : m_edit(edit)
        , m_plan(plan)
        , m_day(day)
    {
    }

    void addNewPeople();
    void addFurtherPosts();
    void changeRows();

private:
    NewRow newRow(const PlannedRow &row) const { return {row.role, row.texts, source(row)}; }
    Source source(const PlannedRow &row) const
    {
        return {m_plan.files.at(row.file), {}, row.row, m_day};
    }
    NewRow furtherRow(const PlannedRow &row);
    void fillFurtherRow(qint64 post, const PlannedRow &row, const UnitNames &units);
    qint64 personOf(qint64 post);

    Edit &m_edit;
    const ImportPlan &m_plan;
    QDate m_day;
    QHash<int, qint64> m_posts; // of new people, by the position of their row in the plan
};

void Writer::addNewPeople()
{
    QList<NewRow> rows;
    QList<int> indexes;
    const auto add = [&] {
        const QList<qint64> posts = addRows(m_edit, rows, UnknownUnit::Create);
        for (qsizetype i = 0; i < posts.size(); ++i)
            m_posts.insert(indexes[i], posts[i]);
        rows.clear();
        indexes.clear();
    };
    for (int i = 0; i < m_plan.rows.size(); ++i) {
        const PlannedRow &row = m_plan.rows[i];
        if (row.outcome != Outcome::New || row.person != 0 || row.samePersonAs >= 0)
            continue;
        rows.append(newRow(row));
        indexes.append(i);
        if (rows.size() == rowsPerCall)
            add();
    }
    add();
}

// One more row each of people who are in: all at once, since addRows() looks at all units.
void Writer::addFurtherPosts()
{
    QList<NewRow> rows;
    QList<const PlannedRow *> planned;
    for (const PlannedRow &row : m_plan.rows) {
        if (row.outcome != Outcome::New || (row.person == 0 && row.samePersonAs < 0))
            continue;
        rows.append(furtherRow(row));
        planned.append(&row);
    }
    if (rows.isEmpty())
        return;
    const QList<qint64> posts = addRows(m_edit, rows, UnknownUnit::Create);
    const UnitNames units(m_edit.database());
    for (qsizetype i = 0; i < posts.size(); ++i)
        fillFurtherRow(posts[i], *planned[i], units);
}

// Without its account, which may be one that the person has already.
NewRow Writer::furtherRow(const PlannedRow &row)
{
    NewRow further = newRow(row);
    further.person = row.person != 0 ? row.person : personOf(m_posts.value(row.samePersonAs));
    further.texts[field("account_name")].clear();
    further.texts[field("account_link")].clear();
    return further;
}

// What the row says of the person is set for all their rows.
void Writer::fillFurtherRow(qint64 post, const PlannedRow &row, const UnitNames &units)
{
    const QList<ListRow> others = rowsOfPerson(m_edit.database(), personOf(post));
    if (const qint64 account = sharedAccount(others, row.texts); account != 0)
        m_edit.update("post", post, {{"account", account}});
    const QList<ListRow> now = readRows(m_edit.database(), {post});
    for (const int index : changedFields(row.texts, now.first(), units)) {
        if (isOfPerson(index))
            setText(m_edit, post, index, row.texts[std::size_t(index)]);
    }
}

void Writer::changeRows()
{
    for (const PlannedRow &row : m_plan.rows) {
        if (row.outcome != Outcome::Updated)
            continue;
        for (const int index : row.changes) {
            setText(m_edit, row.post, index, row.texts[std::size_t(index)], UnknownUnit::Create);
        }
        const Source from = source(row);
        m_edit.insert("source",
            {{"post", row.post}, {"file", from.file}, {"row", from.row},
                {"day", from.day.toString(Qt::ISODate)}});
    }
}

qint64 Writer::personOf(qint64 post)
{
    return readRows(m_edit.database(), {post}).first().person;
}

} // namespace

void applyImport(Edit &edit, const ImportPlan &plan, const QDate &day)
{
    Writer writer(edit, plan, day);
    writer.addNewPeople();
    writer.addFurtherPosts();
    writer.changeRows();
}

Done importRows(Roster &roster, const ImportPlan &plan)
{
    if (plan.editNumber != roster.editNumber()) {
        return Error{ErrorCode::Conflict,
            QCoreApplication::translate("soctv",
                "The list has changed since the files were compared with it. Nothing has been "
                "imported; compare again.")};
    }
    if (plan.written() == 0)
        return std::monostate();
    return roster.edit(Step{Action::ImportRows, plan.written()},
        [&](Edit &edit) { applyImport(edit, plan, QDate::currentDate()); });
}

} // namespace soctv
