#include "core/intake/match.h"

#include "core/intake/cells.h"
#include "core/intake/rowissues.h"
#include "core/roster/checks.h"

#include <algorithm>

namespace soctv {

namespace {

// Decides on row after row. What is certain comes first, so that a row which is nearly like
// another one does not take its place.
class Planner {
public:
    Planner(People &people, const UnitNames &units, QList<PlannedRow> &rows)
        : m_people(people)
        , m_units(units)
        , m_rows(rows)
    {
    }

    void decide(const QList<MatchKeys> &keys, Progress &progress);

private:
    using Rule = bool (Planner::*)(int index, const MatchKeys &keys);

    bool isThere(int index, const MatchKeys &keys);
    bool isSomebody(int index, const MatchKeys &keys);
    bool isWeaklySomebody(int index, const MatchKeys &keys);
    bool mayComeIn(int index, const MatchKeys &keys);

    QList<qint64> personsNamed(const MatchKeys &keys);
    void becomes(int index, const MatchKeys &keys, qint64 person);
    void settle(int index, const MatchKeys &keys, KnownRow &known);
    void addPost(int index, const MatchKeys &keys, qint64 person);
    void check(int index, QLatin1String code, int field, qint64 person = 0);
    ListRow rowFor(int index, qint64 person) const;
    bool namesSeveralUnits(const PlannedRow &row) const
    {
        return m_units.find(row.texts[field("unit")]).size() > 1;
    }

    People &m_people;
    const UnitNames &m_units;
    QList<PlannedRow> &m_rows;
};

void Planner::decide(const QList<MatchKeys> &keys, Progress &progress)
{
    QList<bool> decided(m_rows.size());
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        decided[i] = m_rows[i].outcome != Outcome::New;
    for (const Rule rule : {&Planner::isThere, &Planner::isSomebody, &Planner::mayComeIn}) {
        for (int i = 0; i < m_rows.size(); ++i) {
            if (i % 256 == 0)
                progress.step(i, m_rows.size());
            if (!decided[i])
                decided[i] = (this->*rule)(i, keys[i]);
        }
    }
}

// A row of the roster says all this already.
bool Planner::isThere(int index, const MatchKeys &keys)
{
    PlannedRow &row = m_rows[index];
    KnownRow *taken = nullptr;
    const QList<int> like = m_people.like(keys);
    for (const int i : like) {
        KnownRow &known = m_people.at(i);
        if (known.row.role != row.role || known.keys.name != keys.name
            || !changedFields(row.texts, known.row, m_units).isEmpty())
            continue;
        if (!known.taken) {
            settle(index, keys, known);
            return true;
        }
        taken = &known;
    }
    if (!taken)
        return false;
    settle(index, keys, *taken);
    return true;
}

// Somebody of this name has this phone, e-mail or account.
bool Planner::isSomebody(int index, const MatchKeys &keys)
{
    const QList<qint64> persons = personsNamed(keys);
    if (persons.isEmpty())
        return false;
    if (persons.size() == 1)
        becomes(index, keys, persons.first());
    else
        check(index, rowissue::personSeveral, field("full_name"));
    return true;
}

// Nobody like this is in the roster for certain, but perhaps among the rows before.
bool Planner::mayComeIn(int index, const MatchKeys &keys)
{
    if (isThere(index, keys) || isSomebody(index, keys))
        return true;
    const PlannedRow &row = m_rows[index];
    const QList<int> like = m_people.like(keys);
    for (const int i : like) {
        const KnownRow &known = m_people.at(i);
        // Two people of one file may share a telephone.
        if (known.keys.name == keys.name || known.file == row.file)
            continue;
        const int shared = known.keys.phone == keys.phone && !keys.phone.isEmpty() ? field("phone")
            : known.keys.email == keys.email && !keys.email.isEmpty()              ? field("email")
                                                                      : field("account_link");
        check(index, rowissue::otherName, shared, known.row.person);
        return true;
    }
    if (!isWeaklySomebody(index, keys))
        addPost(index, keys, 0);
    return true;
}

// Name and unit decide only if nothing speaks against it.
bool Planner::isWeaklySomebody(int index, const MatchKeys &keys)
{
    const PlannedRow &row = m_rows[index];
    QList<qint64> persons;
    bool unsure = row.texts[field("unit")].isEmpty();
    const QList<int> like = m_people.like(keys);
    for (const int i : like) {
        const KnownRow &known = m_people.at(i);
        if (known.keys.name != keys.name)
            continue;
        const bool against = known.keys.contradicts(keys);
        if (against && known.file == row.file)
            continue; // one sheet, one name, two telephones: two people
        unsure |= against;
        if (!persons.contains(known.row.person))
            persons.append(known.row.person);
    }
    if (persons.isEmpty())
        return false;
    if (persons.size() > 1)
        check(index, rowissue::personSeveral, field("full_name"));
    else if (unsure)
        check(index, rowissue::personUnsure, field("full_name"), persons.first());
    else
        becomes(index, keys, persons.first());
    return true;
}

// The people of this name who have a phone, e-mail or account of the row; if several, those of the
// same unit.
QList<qint64> Planner::personsNamed(const MatchKeys &keys)
{
    QList<qint64> persons;
    QList<qint64> here;
    const QList<int> like = m_people.like(keys);
    for (const int i : like) {
        const KnownRow &known = m_people.at(i);
        if (known.keys.name != keys.name || !known.keys.agreesWith(keys))
            continue;
        if (!persons.contains(known.row.person))
            persons.append(known.row.person);
        if (known.keys.sharesUnit(keys) && !here.contains(known.row.person))
            here.append(known.row.person);
    }
    return here.isEmpty() ? persons : here;
}

// The row is about \a person: it is one of their rows, or one more.
void Planner::becomes(int index, const MatchKeys &keys, qint64 person)
{
    const PlannedRow &row = m_rows[index];
    KnownRow *free = nullptr;
    const QList<int> posts = m_people.rowsOf(person);
    for (const int i : posts) {
        KnownRow &known = m_people.at(i);
        if (known.row.role != row.role)
            continue;
        const bool sameUnit = row.texts[field("unit")].isEmpty() || known.keys.sharesUnit(keys);
        if (known.taken) {
            if (sameUnit) {
                check(index, rowissue::rowRepeated, field("full_name"), person);
                return;
            }
            continue;
        }
        if (!free || sameUnit)
            free = &known;
    }
    if (free)
        settle(index, keys, *free);
    else
        addPost(index, keys, person);
}

// The row is the row \a known.
void Planner::settle(int index, const MatchKeys &keys, KnownRow &known)
{
    PlannedRow &row = m_rows[index];
    if (known.taken && !keys.isStrong()) {
        check(index, rowissue::rowRepeated, field("full_name"), known.row.person);
        return;
    }
    const QList<int> changes = changedFields(row.texts, known.row, m_units);
    if (changes.contains(field("unit")) && namesSeveralUnits(row)) {
        row.outcome = Outcome::Check; // the cell's own issue says why
        return;
    }
    row.changes = changes;
    row.outcome = changes.isEmpty() ? Outcome::Same : Outcome::Updated;
    row.post = known.row.post;
    known.taken = true;
}

void Planner::addPost(int index, const MatchKeys &keys, qint64 person)
{
    PlannedRow &row = m_rows[index];
    if (namesSeveralUnits(row)) {
        row.outcome = Outcome::Check; // the cell's own issue says why
        return;
    }
    row.outcome = Outcome::New;
    row.person = std::max<qint64>(person, 0);
    row.samePersonAs = person < 0 ? int(-person - 1) : -1;
    KnownRow known{rowFor(index, person == 0 ? -index - 1 : person), keys, row.file};
    known.taken = true;
    m_people.add(std::move(known));
}

void Planner::check(int index, QLatin1String code, int fieldIndex, qint64 person)
{
    PlannedRow &row = m_rows[index];
    row.outcome = Outcome::Check;
    row.person = std::max<qint64>(person, 0);
    row.issues.append(
        {listFields[std::size_t(fieldIndex)].name(), code, row.texts[std::size_t(fieldIndex)], {}});
}

ListRow Planner::rowFor(int index, qint64 person) const
{
    const PlannedRow &row = m_rows[index];
    const QList<qint64> units = m_units.find(row.texts[field("unit")]);
    ListRow known;
    known.person = person;
    known.unit = units.size() == 1 ? units.first() : 0;
    known.role = row.role;
    known.texts = row.texts;
    return known;
}

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

PlannedRow plannedRow(int file, const ReadRow &read, Role defaultRole, const UnitNames &units)
{
    PlannedRow row;
    row.file = file;
    row.row = read.row + 1;
    row.role = roleOf(read.section, defaultRole);
    row.texts = read.texts;
    for (int i = 0; i < int(fieldCount); ++i) {
        QString &text = row.texts[std::size_t(i)];
        const auto stored = guarded([&] { return storedText(i, text); });
        if (stored) {
            if (*stored != text) // else both rows go on sharing one text
                text = *stored;
        } else {
            row.outcome = Outcome::Check;
            row.issues.append({listFields[std::size_t(i)].name(), rowissue::noteTooLong, text, {}});
        }
    }
    if (row.texts[field("full_name")].isEmpty())
        row.outcome = Outcome::Skipped;
    ListRow cells;
    cells.texts = row.texts;
    const QList<qint64> meant = units.find(row.texts[field("unit")]);
    cells.unit = meant.size() == 1 ? meant.first() : 0;
    row.issues += checkRow(cells, units);
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

ImportPlan planImport(
    Reader &reader, const QList<ReturnedFile> &files, Role defaultRole, Progress &progress)
{
    ImportPlan plan;
    const UnitNames units = reader.read([&](Database &database) {
        plan.editNumber = database.number("SELECT value FROM meta WHERE key = 'edit_number'");
        return UnitNames(database);
    });
    QList<MatchKeys> keys;
    QSet<QString> wanted;
    for (const ReturnedFile &file : files) {
        for (const ReadRow &read : file.rows) {
            plan.rows.append(plannedRow(int(plan.files.size()), read, defaultRole, units));
            const RowTexts &texts = plan.rows.last().texts;
            keys.append(matchKeys(texts, units.find(texts[field("unit")])));
            for (const QString &lookup : keys.last().lookups())
                wanted.insert(lookup);
        }
        plan.files.append(file.name);
    }
    People people;
    people.load(reader, wanted, progress);
    Planner(people, units, plan.rows).decide(keys, progress);
    return plan;
}

} // namespace soctv
