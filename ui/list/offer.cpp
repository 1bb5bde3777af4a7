#include "ui/list/offer.h"

#include "core/roster/posts.h"

namespace soctv {

Done takeOffer(Roster &roster, qint64 post, const Issue &issue, qint64 other)
{
    if (issue.code == QLatin1String("duplicate")) {
        const QList<ListRow> rows = readRows(roster.database(), {post, other});
        if (rows.size() != 2)
            return std::monostate(); // one of them is gone: nothing to tell apart
        return roster.edit(Step{Action::DismissDuplicate},
            [&](Edit &edit) { dismissDuplicate(edit, rows[0].person, rows[1].person); });
    }
    if (issue.code == QLatin1String("unit_unknown")) {
        return roster.edit(
            Step{Action::AddUnit}, [&](Edit &edit) { addUnitForRows(edit, issue.offer); });
    }
    const int field = fieldByKey(QString(issue.field));
    return roster.edit(Step{Action::SetField, 1, field},
        [&](Edit &edit) { setText(edit, post, field, issue.offer); });
}

} // namespace soctv
