#include "core/intake/match.h"

#include "core/intake/cellreading.h"
#include "core/intake/planner.h"
#include "core/intake/rowissues.h"

#include <algorithm>

namespace soctv {

namespace {

Role roleOf(int section, Role defaultRole)
{
    switch (section) {
    case 1:
        return Role::AccountContact;
    case 2:
        return Role::CoreStaff;
    case 3:
        return Role::Collaborator;
    default:
        return defaultRole;
    }
}

// The unit that the title block above a row names.
QString unitAbove(const Form &form, const FormRow &row)
{
    const auto table = std::ranges::find_if(form.tables, [&](const FoundTable &one) {
        return one.sheet == row.sheet && one.firstRow <= row.row && row.row <= one.lastRow;
    });
    return table == form.tables.end() ? QString() : table->unit;
}

// True if a person must look at the row before it may come in. Of a file whose bytes do not tell
// their encoding the officer looks at the letters when taking the offer to decode them.
bool isDoubtful(const ReturnedFile &file, const PlannedRow &row)
{
    if (!file.isUnsure())
        return false;
    const QList<Remark> &remarks = file.workbook->remarks;
    return file.form.encoding == LegacyEncoding::None || remarks.contains(Remark::NulBytes)
        || remarks.contains(Remark::QuoteUnclosed) || !hasSureLetters(row);
}

// The rows of \a files with their texts, those already decided that need no look at the roster.
class RowList {
public:
    RowList(const Choices &choices, Role defaultRole, MeantUnits &units)
        : m_choices(choices)
        , m_defaultRole(defaultRole)
        , m_units(units)
    {
    }

    void add(int fileIndex, const ReturnedFile &file);

    QList<PlannedRow> rows;
    QList<MatchKeys> keys;
    QSet<size_t> wanted;

private:
    PlannedRow planned(RowKey key, const ReturnedFile &file, const FormRow &form);

    const Choices &m_choices;
    Role m_defaultRole;
    MeantUnits &m_units;
};

void RowList::add(int fileIndex, const ReturnedFile &file)
{
    for (int i = 0; i < file.form.rows.size(); ++i) {
        rows.append(planned({fileIndex, i}, file, file.form.rows[i]));
        const PlannedRow &row = rows.last();
        keys.append(MatchKeys());
        if (row.outcome != Outcome::New)
            continue;
        const RowTexts texts = meantTexts(row);
        keys.last() = matchKeys(texts, m_units.find(texts[field("unit")]));
        for (const size_t lookup : keys.last().lookups())
            wanted.insert(lookup);
    }
}

PlannedRow RowList::planned(RowKey key, const ReturnedFile &file, const FormRow &form)
{
    PlannedRow row;
    row.key = key;
    if (file.workbook)
        row.sheet = file.workbook->sheets.at(form.sheet).name;
    row.row = form.row + 1;
    row.isHidden = form.isHidden;
    row.role = roleOf(form.section, m_defaultRole);
    readCells(row, form, unitAbove(file.form, form), m_choices, m_units);
    const auto decide = [&](Outcome outcome, QLatin1String code) {
        row.outcome = outcome;
        row.issues.append(
            {listFields[field("full_name")].name(), code, row.texts[field("full_name")], {}});
    };
    if (m_choices.decision(key) == Decision::LeaveOut)
        decide(Outcome::Skipped, rowissue::leftOut);
    else if (row.outcome != Outcome::Skipped && isDoubtful(file, row))
        decide(Outcome::Check, rowissue::fileUnsure);
    return row;
}

} // namespace

QLatin1String outcomeKey(Outcome outcome)
{
    switch (outcome) {
    case Outcome::New:
        return QLatin1String("new");
    case Outcome::Updated:
        return QLatin1String("updated");
    case Outcome::Same:
        return QLatin1String("same");
    case Outcome::Check:
        return QLatin1String("check");
    case Outcome::Skipped:
        break;
    }
    return QLatin1String("skipped");
}

qint64 ImportPlan::count(Outcome outcome) const
{
    return std::ranges::count_if(
        rows, [outcome](const PlannedRow &row) { return row.outcome == outcome; });
}

ImportPlan planImport(Reader &reader, const QList<ReturnedFile> &files, Role defaultRole,
    const Choices &choices, Progress &progress)
{
    ImportPlan plan;
    const UnitNames names = reader.read([&](Database &database) {
        plan.editNumber = database.number("SELECT value FROM meta WHERE key = 'edit_number'");
        return UnitNames(database);
    });
    MeantUnits units(names);
    RowList list(choices, defaultRole, units);
    for (const ReturnedFile &file : files) {
        list.add(int(plan.files.size()), file);
        plan.files.append(file.name);
        plan.fileNotes.append(PlannedFile());
        if (file.layout)
            plan.layouts.append(*file.layout);
    }
    plan.rows = std::move(list.rows);
    People people;
    people.load(reader, list.wanted, progress);
    Planner(people, units, choices, plan.rows).decide(list.keys, progress);
    return plan;
}

} // namespace soctv
