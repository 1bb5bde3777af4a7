#include "core/intake/planner.h"

#include "core/intake/cellreading.h"
#include "core/intake/cells.h"
#include "core/intake/rowissues.h"
#include "core/text/phone.h"

#include <algorithm>

namespace soctv {

namespace {

Issue issueOf(const PlannedRow &row, QLatin1String code, int field)
{
    const Field &line = listFields[std::size_t(field)];
    return {line.name(), code, row.texts[std::size_t(field)], {}};
}

bool waitsForUnit(const PlannedRow &row)
{
    return row.outcome == Outcome::Check && std::ranges::any_of(row.issues, [](const Issue &issue) {
        return issue.code == rowissue::unitUnsure;
    });
}

} // namespace

Planner::Planner(People &people, MeantUnits &units, const Choices &choices, QList<PlannedRow> &rows)
    : m_people(people)
    , m_units(units)
    , m_choices(choices)
    , m_rows(rows)
{
}

void Planner::decide(const QList<MatchKeys> &keys, Progress &progress)
{
    QList<bool> decided(m_rows.size());
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        decided[i] = m_rows[i].outcome != Outcome::New;
    for (const Rule rule :
        {&Planner::isThere, &Planner::isSomebody, &Planner::mayBeSomebody, &Planner::comesIn}) {
        for (int i = 0; i < m_rows.size(); ++i) {
            if (i % 256 == 0)
                progress.step(i, m_rows.size());
            if (!decided[i])
                decided[i] = (this->*rule)(i, keys[i]);
        }
    }
    for (int i = 0; i < m_rows.size(); ++i) {
        if (waitsForUnit(m_rows.at(i)))
            proposeWithoutUnit(i, keys[i]);
    }
}

// A row of the roster says all this already.
bool Planner::isThere(int index, const MatchKeys &keys)
{
    const PlannedRow &row = m_rows.at(index);
    KnownRow *taken = nullptr;
    const QList<int> like = m_people.like(keys);
    for (const int i : like) {
        KnownRow &known = m_people.at(i);
        // The keys first: of a sheet full of one name each cell would be read again and again.
        if (known.role != row.role || known.keys.name != keys.name || known.keys.contradicts(keys)
            || !changedFields(row, known).isEmpty())
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
    KnownRow &known = likeliestOf(index, keys, persons.first());
    if (persons.size() > 1)
        check(index, keys, rowissue::personSeveral, field("full_name"), &known);
    else if (compare(index, keys, known).isCertain())
        becomes(index, keys, persons.first());
    else
        check(index, keys, rowissue::personLike, field("full_name"), &known);
    return true;
}

// The roster has somebody who may be this person, but not for certain.
bool Planner::mayBeSomebody(int index, const MatchKeys &keys)
{
    return sharesKeyOfOther(index, keys) || isWeaklySomebody(index, keys);
}

// Nobody like this is in the roster, but perhaps among the rows before.
bool Planner::comesIn(int index, const MatchKeys &keys)
{
    if (!isThere(index, keys) && !isSomebody(index, keys) && !mayBeSomebody(index, keys)
        && !isNearlySomebody(index, keys))
        addPost(index, keys, 0);
    return true;
}

// Somebody of another name has this phone, e-mail or account: never decided without a person.
bool Planner::sharesKeyOfOther(int index, const MatchKeys &keys)
{
    const QList<int> like = m_people.like(keys);
    const auto other = std::ranges::find_if(like, [&](int i) {
        const KnownRow &known = m_people.at(i);
        if (known.keys.name == keys.name)
            return false;
        if (known.file != m_rows.at(index).key.file)
            return true;
        // A fixed line, an e-mail or a page may be the office's, for all who stand in its file.
        return !keys.phone.isEmpty() && known.keys.phone == keys.phone && !isFixedLine(keys.phone);
    });
    if (other == like.end())
        return false;
    const MatchKeys &others = m_people.at(*other).keys;
    const int shared = others.phone == keys.phone && !keys.phone.isEmpty() ? field("phone")
        : others.email == keys.email && !keys.email.isEmpty()              ? field("email")
                                                                           : field("account_link");
    KnownRow &known = m_people.at(likeliest(index, keys, like));
    check(index, keys, rowissue::otherName, shared, &known);
    return true;
}

// Somebody of nearly this name is in the unit, and the file does not mention them otherwise.
bool Planner::isNearlySomebody(int index, const MatchKeys &keys)
{
    QList<int> near = m_people.near(keys);
    near.removeIf([&](int i) {
        const KnownRow &known = m_people.at(i);
        return known.taken || known.keys.contradicts(keys);
    });
    if (near.isEmpty())
        return false;
    KnownRow &known = m_people.at(likeliest(index, keys, near));
    check(index, keys, rowissue::personLike, field("full_name"), &known);
    return true;
}

// Name and unit decide only if nothing speaks against it.
bool Planner::isWeaklySomebody(int index, const MatchKeys &keys)
{
    const PlannedRow &row = m_rows.at(index);
    QList<qint64> persons;
    KnownRow *first = nullptr;
    bool unsure = row.texts[field("unit")].isEmpty();
    const QList<int> like = m_people.like(keys);
    for (const int i : like) {
        KnownRow &known = m_people.at(i);
        if (known.keys.name != keys.name)
            continue;
        const bool against = known.keys.contradicts(keys);
        if (against && known.file == row.key.file)
            continue; // one sheet, one name, two telephones: two people
        unsure |= against;
        if (!first || (first->role != row.role && known.role == row.role))
            first = &known;
        if (!persons.contains(known.person))
            persons.append(known.person);
    }
    if (persons.isEmpty())
        return false;
    if (persons.size() > 1)
        check(index, keys, rowissue::personSeveral, field("full_name"), first);
    else if (unsure)
        check(index, keys, rowissue::personUnsure, field("full_name"), first);
    else if (!compare(index, keys, *first).isCertain())
        check(index, keys, rowissue::personLike, field("full_name"), first);
    else
        becomes(index, keys, persons.first());
    return true;
}

Resemblance Planner::compare(int index, const MatchKeys &keys, const KnownRow &known) const
{
    QList<const MatchKeys *> others;
    const QList<int> like = m_people.like(keys);
    for (const int i : like)
        others.append(&m_people.at(i).keys);
    return resemblance(meantTexts(m_rows.at(index)), keys, known, others);
}

// The one of the rows \a among for which most speaks; of equal ones, one of the row's section.
int Planner::likeliest(int index, const MatchKeys &keys, const QList<int> &among) const
{
    const auto rank = [&](int i) {
        const KnownRow &known = m_people.at(i);
        return std::pair(compare(index, keys, known).points(), known.role == m_rows.at(index).role);
    };
    return *std::ranges::max_element(among, {}, rank);
}

KnownRow &Planner::likeliestOf(int index, const MatchKeys &keys, qint64 person)
{
    return m_people.at(likeliest(index, keys, m_people.rowsOf(person)));
}

void Planner::tell(int index, const MatchKeys &keys, const KnownRow &known)
{
    const Resemblance found = compare(index, keys, known);
    m_rows[index].score = found.score();
    m_rows[index].reasons = found.reasons(*known.texts);
}

// Who a row may be whose unit nobody has told yet.
void Planner::proposeWithoutUnit(int index, const MatchKeys &keys)
{
    const QList<int> among = m_people.like(keys) + m_people.near(keys);
    if (among.isEmpty())
        return;
    const KnownRow &known = m_people.at(likeliest(index, keys, among));
    PlannedRow &row = m_rows[index];
    row.person = std::max<qint64>(known.person, 0);
    row.personName = (*known.texts)[field("full_name")];
    tell(index, keys, known);
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
        if (!persons.contains(known.person))
            persons.append(known.person);
        if (known.keys.sharesUnit(keys) && !here.contains(known.person))
            here.append(known.person);
    }
    return here.isEmpty() ? persons : here;
}

// The row is about \a person: it is one of their rows, or one more.
void Planner::becomes(int index, const MatchKeys &keys, qint64 person)
{
    const PlannedRow &row = m_rows.at(index);
    KnownRow *free = nullptr;
    const QList<int> posts = m_people.rowsOf(person);
    for (const int i : posts) {
        KnownRow &known = m_people.at(i);
        if (known.role != row.role)
            continue;
        const bool sameUnit = row.texts[field("unit")].isEmpty() || known.keys.sharesUnit(keys);
        if (known.taken) {
            if (sameUnit) {
                check(index, keys, rowissue::rowRepeated, field("full_name"), &known);
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
    tell(index, keys, known);
    if (known.taken && !keys.isStrong()) {
        check(index, keys, rowissue::rowRepeated, field("full_name"), &known);
        return;
    }
    const QList<int> changed = changedFields(row, known);
    if (changed.contains(field("unit")) && namesSeveralUnits(row)) {
        row.outcome = Outcome::Check; // the cell's own issue says why
        return;
    }
    update(index, known, changed);
}

// Sets \a fields of the row \a known, if there are any.
void Planner::update(int index, KnownRow &known, QList<int> fields)
{
    PlannedRow &row = m_rows[index];
    known.taken = true;
    row.post = known.post;
    row.outcome = fields.isEmpty() ? Outcome::Same : Outcome::Updated;
    if (m_choices.newOnly && !fields.isEmpty()) {
        row.outcome = Outcome::Skipped;
        row.issues.append(issueOf(row, rowissue::notNew, field("full_name")));
        return;
    }
    setChanges(row, *known.texts, fields);
}

void Planner::addPost(int index, const MatchKeys &keys, qint64 person)
{
    PlannedRow &row = m_rows[index];
    if (namesSeveralUnits(row) && decision(index) != RowDecision::AddNew) {
        row.outcome = Outcome::Check; // the cell's own issue says why
        return;
    }
    row.outcome = Outcome::New;
    row.person = std::max<qint64>(person, 0);
    row.samePersonAs = person < 0 ? int(-person - 1) : -1;
    if (person != 0) {
        addChangesOfPerson(row, person);
        tell(index, keys, likeliestOf(index, keys, person));
    }
    const QList<qint64> units = m_units.find(row.texts[field("unit")]);
    KnownRow known;
    known.person = person == 0 ? -index - 1 : person;
    known.unit = units.size() == 1 ? units.first() : 0;
    known.role = row.role;
    known.texts = &row.texts;
    known.keys = keys;
    known.file = row.key.file;
    known.taken = true;
    m_people.add(std::move(known));
}

// A person must decide, unless one has; \a known: the row that it may be.
void Planner::check(
    int index, const MatchKeys &keys, QLatin1String code, int fieldIndex, KnownRow *known)
{
    PlannedRow &row = m_rows[index];
    const bool mayBeUpdated = known && known->post != 0;
    if (decision(index) == RowDecision::AddNew) {
        addPost(index, keys, 0);
        return;
    }
    if (known)
        tell(index, keys, *known);
    if (decision(index) == RowDecision::Update && mayBeUpdated) {
        QList<int> changed = changedFields(row, *known);
        if (namesSeveralUnits(row))
            changed.removeOne(field("unit"));
        if (keys.name != known->keys.name)
            changed.prepend(field("full_name"));
        update(index, *known, changed);
        return;
    }
    row.outcome = Outcome::Check;
    row.mayBeUpdated = mayBeUpdated;
    if (known) {
        row.person = std::max<qint64>(known->person, 0);
        row.personName = (*known->texts)[field("full_name")];
    }
    row.issues.append(issueOf(row, code, fieldIndex));
}

QList<int> Planner::changedFields(const PlannedRow &row, const KnownRow &known)
{
    return soctv::changedFields(meantTexts(row), *known.texts, known.unit, m_units);
}

void Planner::setChanges(PlannedRow &row, const RowTexts &known, const QList<int> &fields)
{
    for (const int index : fields)
        row.changes.append({index, known[std::size_t(index)]});
}

// What the row says of the person is set for all their rows; so is the account that it shares.
void Planner::addChangesOfPerson(PlannedRow &row, qint64 person)
{
    const QList<int> posts = m_people.rowsOf(person);
    const KnownRow &first = m_people.at(posts.first());
    row.personName = (*first.texts)[field("full_name")];
    if (m_choices.newOnly && person > 0)
        return;
    const auto add = [&](const KnownRow &known, std::string_view table) {
        QList<int> changed = changedFields(row, known);
        changed.removeIf([&](int i) { return listFields[std::size_t(i)].table != table; });
        setChanges(row, *known.texts, changed);
    };
    add(first, "person");
    const auto shared = std::ranges::find_if(
        posts, [&](int i) { return sameAccount(row.texts, *m_people.at(i).texts); });
    if (shared != posts.end())
        add(m_people.at(*shared), "account");
}

} // namespace soctv
