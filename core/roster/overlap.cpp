#include "core/roster/overlap.h"

#include "core/roster/day.h"

#include <algorithm>

namespace soctv {

namespace {

struct Term {
    QDate first;
    QDate last;

    bool isOpen() const { return !first.isValid() && !last.isValid(); }
    bool isBackwards() const { return first.isValid() && last.isValid() && last < first; }
};

Term termOf(const ListRow &row)
{
    return {storedDay(row.texts[field("valid_from")]), storedDay(row.texts[field("valid_to")])};
}

bool endsBefore(const Term &a, const Term &b)
{
    return a.last.isValid() && b.first.isValid() && a.last < b.first;
}

// "01/01/2024 – 31/12/2026", in no language.
QString termText(const ListRow &row)
{
    const auto shown = [&](int index) {
        const QString text = shownText(index, row.texts[std::size_t(index)]);
        return text.isEmpty() ? QStringLiteral("…") : text;
    };
    return shown(field("valid_from")) + QStringLiteral(" – ") + shown(field("valid_to"));
}

} // namespace

bool overlap(const ListRow &a, const ListRow &b)
{
    const bool otherAccount = a.account != 0 && b.account != 0 && a.account != b.account;
    if (a.post == b.post || a.person != b.person || a.role != b.role || a.unit != b.unit
        || a.unit == 0 || a.deleted || b.deleted || otherAccount)
        return false;
    const Term left = termOf(a);
    const Term right = termOf(b);
    if ((left.isOpen() && right.isOpen()) || left.isBackwards() || right.isBackwards())
        return false;
    return !endsBefore(left, right) && !endsBefore(right, left);
}

std::optional<ListRow> overlappingPost(Database &database, const ListRow &row)
{
    const QList<ListRow> others = rowsOfPerson(database, row.person);
    const auto found = std::find_if(
        others.begin(), others.end(), [&row](const ListRow &other) { return overlap(row, other); });
    return found == others.end() ? std::nullopt : std::optional(*found);
}

Issue overlapIssue(const ListRow &other)
{
    return {listFields[field("valid_from")].name(), QLatin1String("term_overlaps"), termText(other),
        {}};
}

} // namespace soctv
