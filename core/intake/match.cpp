#include "core/intake/match.h"

#include "core/intake/cellreading.h"
#include "core/intake/filenotes.h"
#include "core/intake/missing.h"
#include "core/intake/planner.h"
#include "core/intake/rowissues.h"
#include "core/intake/unitlists.h"
#include "core/roster/day.h"

#include <algorithm>

namespace soctv {

namespace {

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

    void add(int fileIndex, const ReturnedFile &file, const PlannedFile &note);

    QList<PlannedRow> rows;
    QList<MatchKeys> keys;
    QList<UnitQuestion> questions;
    Wanted wanted;

private:
    PlannedRow planned(RowKey key, const ReturnedFile &file, const PlannedFile &note);
    void addQuestion(const QString &typed, int fileIndex);

    const Choices &m_choices;
    Role m_defaultRole;
    MeantUnits &m_units;
    QHash<QString, qsizetype> m_questionOf; // by unitAnswerKey()
};

void RowList::add(int fileIndex, const ReturnedFile &file, const PlannedFile &note)
{
    for (const FoundTable &table : file.form.tables) {
        const QList<qint64> units = m_units.find(table.unit);
        wanted.units.unite(QSet<qint64>(units.begin(), units.end()));
    }
    for (int i = 0; i < file.form.rows.size(); ++i) {
        rows.append(planned({fileIndex, i}, file, note));
        PlannedRow &row = rows.last();
        keys.append(MatchKeys());
        const RowTexts texts = meantTexts(row);
        const QString &unit = texts[field("unit")];
        if (row.outcome == Outcome::Skipped && !m_units.isLeftOut(unit))
            continue;
        if (m_units.isUnknown(unit))
            addQuestion(unit, fileIndex);
        // Nobody comes into a closed unit unless somebody says so about the unit.
        const bool waits = row.outcome == Outcome::New && m_units.isOpen(unit)
            && (m_units.closedUnit(unit) != 0
                || m_choices.decision(row.key) != RowDecision::AddNew);
        if (row.outcome != Outcome::New)
            continue;
        if (waits)
            row.outcome = Outcome::Check; // the cell's own issue says why
        keys.last() = matchKeys(texts, waits ? m_units.proposals(unit) : m_units.find(unit));
        wanted.add(keys.last());
    }
}

void RowList::addQuestion(const QString &typed, int fileIndex)
{
    const QString key = unitAnswerKey(typed);
    auto at = m_questionOf.constFind(key);
    if (at == m_questionOf.constEnd()) {
        UnitQuestion question;
        question.typed = typed;
        const QList<qint64> proposals = m_units.proposals(typed);
        for (const qint64 unit : proposals)
            question.proposals.append({unit, m_units.names().name(unit)});
        question.answered = m_units.isAnswered(typed);
        question.unit
            = m_units.isLeftOut(typed) ? Choices::leaveRowsOut : m_units.find(typed).value(0);
        question.closedUnit = m_units.closedUnit(typed);
        if (question.closedUnit != 0)
            question.closure = m_units.past().closure(question.closedUnit, m_units.names());
        at = m_questionOf.insert(key, questions.size());
        questions.append(question);
    }
    ++questions[*at].rows;
    questions[*at].files.insert(fileIndex);
}

PlannedRow RowList::planned(RowKey key, const ReturnedFile &file, const PlannedFile &note)
{
    const FormRow &form = file.form.rows.at(key.formRow);
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
    if (m_choices.decision(key) == RowDecision::LeaveOut)
        decide(Outcome::Skipped, rowissue::leftOut);
    else if (!note.comesIn && note.sameAsFile >= 0)
        decide(Outcome::Skipped, rowissue::fileRepeated);
    else if (!note.comesIn)
        decide(Outcome::Skipped, rowissue::fileSuperseded);
    else if (row.outcome != Outcome::Skipped && isDoubtful(file, row))
        decide(Outcome::Check, rowissue::fileUnsure);
    return row;
}

// The units of a list are there for the rows of people beside it, under ids of their own.
void addNewUnits(UnitNames &names, const ImportPlan &plan)
{
    for (int i = 0; i < plan.units.size(); ++i) {
        const PlannedUnit &unit = plan.units.at(i);
        if (unit.outcome == Outcome::New)
            names.add({-1 - i, unit.texts[unitField("name")], unit.texts[unitField("code")]});
    }
}

// The names of units that rows of each file bring with them.
void noteNewUnits(ImportPlan &plan, MeantUnits &units)
{
    for (const PlannedRow &row : std::as_const(plan.rows)) {
        const QString &unit = row.texts[field("unit")];
        QStringList &names = plan.fileNotes[row.key.file].newUnits;
        const bool written = row.outcome == Outcome::New || row.outcome == Outcome::Updated;
        if (written && units.isUnknown(unit) && units.find(unit).isEmpty() && !names.contains(unit))
            names.append(unit);
    }
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
    const auto has = [outcome](const auto &row) { return row.outcome == outcome; };
    return std::ranges::count_if(rows, has) + std::ranges::count_if(units, has);
}

qint64 ImportPlan::writtenUnits() const
{
    return std::ranges::count_if(units, [](const PlannedUnit &row) {
        return row.outcome == Outcome::New || row.outcome == Outcome::Updated;
    });
}

ImportPlan planImport(Reader &reader, const QList<ReturnedFile> &files, Role defaultRole,
    const Choices &choices, Progress &progress)
{
    ImportPlan plan;
    QHash<QByteArray, QDate> imported;
    plan.unitDay = dayOrToday(choices.unitDay);
    auto [names, past] = reader.read([&](Database &database) {
        plan.editNumber = database.number("SELECT value FROM meta WHERE key = 'edit_number'");
        imported = importedFiles(database);
        return std::pair(UnitNames(database), UnitPast(database));
    });
    {
        MeantUnits ofRoster(names, past, choices);
        plan.fileNotes = noteFiles(files, defaultRole, choices.takenFiles, imported, ofRoster);
    }
    planUnits(plan, reader, files, choices, progress);
    addNewUnits(names, plan);
    MeantUnits units(names, past, choices);
    RowList list(choices, defaultRole, units);
    for (const ReturnedFile &file : files) {
        const int index = int(plan.files.size());
        list.add(index, file, plan.fileNotes.at(index));
        plan.files.append(file.name);
        if (file.layout)
            plan.layouts.append(*file.layout);
    }
    plan.rows = std::move(list.rows);
    plan.unitQuestions = std::move(list.questions) + plan.unitQuestions;
    People people;
    people.load(reader, list.wanted, progress);
    Planner(people, units, choices, plan.rows).decide(list.keys, progress);
    noteNewUnits(plan, units);
    plan.missing = missingRows(plan, files, people.unitRows(), units);
    return plan;
}

} // namespace soctv
