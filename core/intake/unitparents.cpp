#include "core/intake/unitparents.h"

#include "core/intake/unitissues.h"
#include "core/intake/unitreading.h"
#include "core/text/fold.h"
#include "core/text/unitkey.h"

namespace soctv {

namespace {

QString nameKey(const QString &name)
{
    return foldPlain(unitKey(name));
}

} // namespace

UnitParents::UnitParents(
    KnownUnits &known, const Choices &choices, QList<PlannedUnit> &units, const QList<int> &above)
    : m_known(known)
    , m_choices(choices)
    , m_units(units)
{
    const int count = int(units.size());
    for (int i = 0; i < count; ++i) {
        const UnitTexts texts = meantTexts(units.at(i));
        if (units.at(i).outcome == Outcome::Skipped)
            continue;
        m_byName.insert(nameKey(texts[unitField("name")]), i);
        if (const QString code = unitCodeKey(texts[unitField("code")]); !code.isEmpty())
            m_byCode.insert(code, i);
    }
    for (int i = 0; i < count; ++i) {
        Parent parent;
        const QString typed = meantTexts(units.at(i))[unitField("parent")];
        if (units.at(i).outcome != Outcome::Skipped && !typed.isEmpty()) {
            parent = find(i, typed);
        } else if (above.at(i) >= 0) {
            parent.row = above.at(i);
            m_units[i].texts[unitField("parent")]
                = meantTexts(units.at(parent.row))[unitField("name")];
        }
        parent.isSaid = parent.unit != 0 || parent.row >= 0 || !parent.problem.isEmpty();
        m_parents.append(parent);
    }
    m_parents.resize(units.size()); // those that were appended stand where new units stand
}

UnitParents::Parent UnitParents::find(int index, const QString &typed)
{
    Parent parent;
    if (const auto answer = m_choices.unitAnswer(typed)) {
        parent = ask(index, typed, {}, {}); // stays in the list of questions, answered
        if (*answer != 0 && m_known.contains(*answer))
            parent.unit = *answer;
        else
            parent.row = addNamed(index, typed);
        return parent;
    }
    const QList<qint64> coded = m_known.byCode(typed);
    const QList<qint64> named = coded.isEmpty() ? m_known.byName(typed) : coded;
    const bool isOpen = !named.isEmpty() && m_known.names().isOpen(named.first());
    if (isOpen && named.size() == 1) {
        parent.unit = named.first();
        return parent;
    }
    QList<int> rows = m_byCode.values(unitCodeKey(typed));
    if (rows.isEmpty())
        rows = m_byName.values(nameKey(typed));
    if (!isOpen && rows.size() == 1) {
        parent.row = rows.first();
        return parent;
    }
    if (isOpen || rows.size() > 1)
        return ask(index, typed, unitissue::parentSeveral, isOpen ? named : QList<qint64>());
    QList<qint64> near = m_known.near(typed);
    if (near.isEmpty() && m_choices.allRepairs) {
        parent.row = addNamed(index, typed);
        return parent;
    }
    return ask(index, typed, unitissue::parentUnknown, near);
}

UnitParents::Parent UnitParents::ask(
    int index, const QString &typed, QLatin1String problem, const QList<qint64> &proposals)
{
    const QString key = unitAnswerKey(typed);
    auto at = m_questionOf.constFind(key);
    if (at == m_questionOf.constEnd()) {
        UnitQuestion question;
        question.typed = typed;
        question.ofParent = true;
        for (const qint64 unit : proposals)
            question.proposals.append({unit, m_known.names().name(unit)});
        const auto answer = m_choices.unitAnswer(typed);
        question.answered = answer.has_value();
        question.unit = answer.value_or(0);
        at = m_questionOf.insert(key, m_questions.size());
        m_questions.append(question);
    }
    ++m_questions[*at].rows;
    m_questions[*at].files.insert(m_units.at(index).key.file);
    Parent parent;
    parent.problem = problem;
    return parent;
}

// The unit that the files only name as a parent, added once.
int UnitParents::addNamed(int index, const QString &typed)
{
    const QString key = nameKey(typed);
    if (const auto known = m_named.constFind(key); known != m_named.constEnd())
        return *known;
    const int place = int(m_units.size());
    PlannedUnit unit;
    unit.key = {m_units.at(index).key.file, -1 - place};
    unit.texts[unitField("name")] = cleaned(typed);
    unit.issues.append(
        {unitFields[unitField("name")].name(), unitissue::namedOnly, cleaned(typed), {}});
    m_units.append(unit);
    m_named.insert(key, place);
    return place;
}

qsizetype UnitParents::namesakes(int index) const
{
    return m_byName.count(nameKey(meantTexts(m_units.at(index))[unitField("name")]));
}

QList<int> UnitParents::order() const
{
    QList<int> order;
    QList<bool> isDone(m_units.size(), false);
    QList<int> waiting;
    for (int i = 0; i < m_units.size(); ++i) {
        QSet<int> seen; // against circles
        for (int at = i; at >= 0 && !isDone.at(at) && !seen.contains(at);
             at = m_parents.at(at).row) {
            seen.insert(at);
            waiting.append(at);
        }
        while (!waiting.isEmpty()) {
            const int at = waiting.takeLast();
            if (!std::exchange(isDone[at], true))
                order.append(at);
        }
    }
    return order;
}

} // namespace soctv
