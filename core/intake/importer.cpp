#include "core/intake/importer.h"

#include "core/intake/cells.h"
#include "core/intake/filenotes.h"
#include "core/intake/layouts.h"
#include "core/intake/unitwriter.h"

#include <QCoreApplication>

#include <algorithm>

namespace soctv {

namespace {

constexpr qint64 rowsPerStep = 256;

// The account of another row of the same person, if it is the one that was typed.
qint64 sharedAccount(const QList<ListRow> &rows, const RowTexts &typed)
{
    const auto shared = std::ranges::find_if(rows, [&](const ListRow &row) {
        return row.account != 0 && !row.deleted && sameAccount(typed, row.texts);
    });
    return shared == rows.end() ? 0 : shared->account;
}

class Writer {
public:
    Writer(Edit &edit, const ImportPlan &plan, const QDate &day, Progress &progress)
        : m_edit(edit)
        , m_plan(plan)
        , m_day(day)
        , m_progress(progress)
        , m_total(plan.written())
    {
    }

    void bringUnits();
    void nameUnits();
    void addNewPeople();
    void addFurtherPosts();
    void changeRows();
    void rememberFiles();

private:
    Source source(const PlannedRow &row) const
    {
        return {m_plan.files.at(row.key.file), row.sheet, row.row, m_day};
    }
    qint64 addRow(const PlannedRow &row, qint64 person, qint64 account);
    void change(qint64 post, const PlannedRow &row);
    void count();

    Edit &m_edit;
    const ImportPlan &m_plan;
    QDate m_day;
    Progress &m_progress;
    qint64 m_total;
    qint64 m_done = 0;
    QHash<int, qint64> m_posts; // of new people, by the position of their row in the plan
};

void Writer::bringUnits()
{
    writeUnits(m_edit, m_plan, [this] { count(); });
}

// First, so that the rows find their units.
void Writer::nameUnits()
{
    for (const UnitQuestion &question : m_plan.unitQuestions) {
        if (question.answered && question.unit > 0)
            addUnitAlias(m_edit, question.unit, question.typed);
    }
}

void Writer::addNewPeople()
{
    for (int i = 0; i < m_plan.rows.size(); ++i) {
        const PlannedRow &row = m_plan.rows[i];
        if (row.outcome != Outcome::New || row.person != 0 || row.samePersonAs >= 0)
            continue;
        m_posts.insert(i, addRow(row, 0, 0));
    }
}

// One more row each of people who are in.
void Writer::addFurtherPosts()
{
    for (const PlannedRow &row : m_plan.rows) {
        if (row.outcome != Outcome::New || (row.person == 0 && row.samePersonAs < 0))
            continue;
        Database &database = m_edit.database();
        const qint64 person = row.person != 0
            ? row.person
            : readRows(database, {m_posts.value(row.samePersonAs)}).first().person;
        const qint64 account = sharedAccount(rowsOfPerson(database, person), row.texts);
        change(addRow(row, person, account), row);
    }
}

void Writer::changeRows()
{
    for (const PlannedRow &row : m_plan.rows) {
        if (row.outcome != Outcome::Updated)
            continue;
        change(row.post, row);
        addSource(m_edit, row.post, source(row));
        count();
    }
}

// Those of which at least one row is in the roster now.
void Writer::rememberFiles()
{
    QSet<int> files;
    const auto note = [&](const auto &rows) {
        for (const auto &row : rows) {
            if (row.outcome != Outcome::Check && row.outcome != Outcome::Skipped)
                files.insert(row.key.file);
        }
    };
    note(m_plan.rows);
    note(m_plan.units);
    for (int i = 0; i < m_plan.files.size(); ++i) {
        const QByteArray &hash = m_plan.fileNotes.at(i).hash;
        if (files.contains(i) && !hash.isEmpty())
            rememberFile(m_edit, m_plan.files.at(i), hash, m_day);
    }
}

qint64 Writer::addRow(const PlannedRow &row, qint64 person, qint64 account)
{
    NewRow added{row.role, row.texts, source(row), person};
    added.account = account;
    count();
    return addRows(m_edit, {added}, UnknownUnit::Create).first();
}

void Writer::change(qint64 post, const PlannedRow &row)
{
    for (const CellChange &cell : row.changes) {
        setText(m_edit, post, cell.field, row.texts[std::size_t(cell.field)], UnknownUnit::Create);
    }
}

void Writer::count()
{
    if (m_done++ % rowsPerStep == 0)
        m_progress.step(m_done - 1, m_total);
}

} // namespace

void applyImport(Edit &edit, const ImportPlan &plan, const QDate &day, Progress &progress)
{
    Writer writer(edit, plan, day, progress);
    writer.bringUnits();
    writer.nameUnits();
    writer.addNewPeople();
    writer.addFurtherPosts();
    writer.changeRows();
    writer.rememberFiles();
    for (const Layout &layout : plan.layouts)
        saveLayout(edit, layout);
}

Step importStep(const ImportPlan &plan)
{
    const bool onlyUnits = plan.writtenUnits() == plan.written();
    return {onlyUnits ? Action::ImportUnits : Action::ImportRows, plan.written()};
}

Done importRows(Roster &roster, const ImportPlan &plan, Progress &progress)
{
    if (plan.editNumber != roster.editNumber()) {
        return Error{ErrorCode::Conflict,
            QCoreApplication::translate("soctv",
                "The list has changed since the files were compared with it. Nothing has been "
                "imported; compare again.")};
    }
    if (plan.written() == 0)
        return std::monostate();
    return roster.edit(importStep(plan),
        [&](Edit &edit) { applyImport(edit, plan, QDate::currentDate(), progress); });
}

} // namespace soctv
