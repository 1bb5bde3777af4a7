#include "core/intake/missing.h"

#include "core/intake/cellreading.h"
#include "core/intake/cells.h"

#include <algorithm>

namespace soctv {

namespace {

// A list of one unit, as the roster and the returned sheets both have it.
using ListKey = std::pair<qint64, int>; // unit, role

ListKey listOf(qint64 unit, Role role)
{
    return {unit, int(role)};
}

// The files' side: which lists they answer for, and who is mentioned.
class Mentions {
public:
    Mentions(const ImportPlan &plan, const QList<ReturnedFile> &files, MeantUnits &units);

    /// The file that should hold \a row and does not; -1: none.
    int missingFrom(const UnitRow &row) const;

private:
    void add(const PlannedRow &row, const ReturnedFile &file);
    QList<qint64> titleUnits(const Form &form);

    MeantUnits &m_units;
    QHash<ListKey, int> m_files;
    QSet<qint64> m_posts;
    QSet<std::pair<qint64, int>> m_persons; // in the section of the row that names them
    QSet<std::pair<ListKey, QString>> m_names;
};

Mentions::Mentions(const ImportPlan &plan, const QList<ReturnedFile> &files, MeantUnits &units)
    : m_units(units)
{
    for (const PlannedRow &row : plan.rows) {
        if (plan.fileNotes.at(row.key.file).comesIn)
            add(row, files.at(row.key.file));
    }
}

void Mentions::add(const PlannedRow &row, const ReturnedFile &file)
{
    m_posts.insert(row.post);
    m_persons.insert({row.person, int(row.role)});
    const RowTexts texts = meantTexts(row);
    const QList<qint64> named = m_units.find(texts[field("unit")]);
    for (const qint64 unit : named) // also rows that nobody was looked up for
        m_names.insert({listOf(unit, row.role), comparableText(texts[field("full_name")])});
    if (file.isUnsure())
        return;
    QList<qint64> answered = titleUnits(file.form);
    if (answered.isEmpty())
        answered = named;
    for (const qint64 unit : std::as_const(answered))
        m_files.insert(listOf(unit, row.role), row.key.file);
}

QList<qint64> Mentions::titleUnits(const Form &form)
{
    QList<qint64> units;
    for (const FoundTable &table : form.tables) {
        const QList<qint64> meant = m_units.find(table.unit);
        if (meant.size() == 1)
            units += meant;
    }
    return units;
}

int Mentions::missingFrom(const UnitRow &row) const
{
    const ListKey list = listOf(row.unit, row.role);
    const bool isMentioned = m_posts.contains(row.post)
        || m_persons.contains({row.person, int(row.role)})
        || m_names.contains({list, comparableText(row.fullName)});
    return isMentioned ? -1 : m_files.value(list, -1);
}

} // namespace

QList<MissingRow> missingRows(const ImportPlan &plan, const QList<ReturnedFile> &files,
    const QList<UnitRow> &unitRows, MeantUnits &units)
{
    const Mentions mentions(plan, files, units);
    QList<MissingRow> missing;
    for (const UnitRow &row : unitRows) {
        if (const int file = mentions.missingFrom(row); file >= 0) {
            missing.append(
                {row.post, row.fullName, row.position, units.names().name(row.unit), file});
        }
    }
    std::ranges::stable_sort(missing, {}, &MissingRow::file);
    return missing;
}

} // namespace soctv
