#include "core/intake/importer.h"

#include "core/intake/cells.h"
#include "core/text/fold.h"
#include "core/text/link.h"

#include <QCoreApplication>

namespace soctv {

namespace {

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
    void addFurtherPost(const PlannedRow &row, const UnitNames &units);
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
    for (int i = 0; i < m_plan.rows.size(); ++i) {
        const PlannedRow &row = m_plan.rows[i];
        if (row.outcome == Outcome::New && row.person == 0 && row.samePersonAs < 0) {
            rows.append(newRow(row));
            indexes.append(i);
        }
    }
    const QList<qint64> posts = addRows(m_edit, rows, UnknownUnit::Create);
    for (qsizetype i = 0; i < posts.size(); ++i)
        m_posts.insert(indexes[i], posts[i]);
}

void Writer::addFurtherPosts()
{
    std::optional<UnitNames> units; // costs a look at all units: only where needed
    for (const PlannedRow &row : m_plan.rows) {
        if (row.outcome != Outcome::New || (row.person == 0 && row.samePersonAs < 0))
            continue;
        if (!units)
            units.emplace(m_edit.database());
        addFurtherPost(row, *units);
    }
}

// One more row of somebody: what the row says of the person is set for all their rows.
void Writer::addFurtherPost(const PlannedRow &row, const UnitNames &units)
{
    NewRow added = newRow(row);
    added.person = row.person != 0 ? row.person : personOf(m_posts.value(row.samePersonAs));
    const qint64 account = sharedAccount(rowsOfPerson(m_edit.database(), added.person), row.texts);
    if (account != 0) {
        added.texts[field("account_name")].clear();
        added.texts[field("account_link")].clear();
    }
    const qint64 post = addRows(m_edit, {added}, UnknownUnit::Create).first();
    if (account != 0)
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
