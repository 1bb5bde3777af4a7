#pragma once

#include "core/roster/unitevents.h"
#include "core/roster/units.h"
#include "core/roster/unittree.h"
#include "tests/support/testroster.h"

#include <functional>
#include <stdexcept>

namespace soctv {

/// A roster with units: added without a first day, so that they have been there always.
class UnitRoster : public TestRoster {
public:
    UnitRoster()
        : office(roster().unitNames().all().first().id)
    {
    }

    const qint64 office;

    /// Under the office unless \a parent says where.
    qint64 addUnit(const QString &name, qint64 parent = 0, const QDate &day = {})
    {
        NewUnit unit;
        unit.name = name;
        unit.parent = parent == 0 ? office : parent;
        const auto added = roster().edit(
            {Action::AddUnit, 1}, [&](Edit &edit) { return foundUnit(edit, unit, {}, day); });
        if (!added)
            throw std::runtime_error(added.error().message.toStdString());
        return *added;
    }
    /// A post in \a unit, from and to days as they are typed.
    qint64 addPost(const QString &fullName, qint64 unit, const QString &from = {},
        const QString &to = {}, Role role = Role::CoreStaff)
    {
        const qint64 post = add(role,
            {{QStringLiteral("full_name"), fullName}, {QStringLiteral("valid_from"), from},
                {QStringLiteral("valid_to"), to}});
        const auto moved = roster().edit({Action::SetField, 1}, [&](Edit &edit) {
            edit.update("post", post, {{"unit", unit}});
        });
        if (!moved)
            throw std::runtime_error(moved.error().message.toStdString());
        return post;
    }
    Done change(const std::function<void(Edit &)> &function)
    {
        return roster().edit({Action::EditUnits, 1}, function);
    }
    /// The names from the top down, as of \a day.
    QString path(qint64 unit, const QDate &day = {})
    {
        return UnitTree(database(), day).path(unit).mid(1).join(QStringLiteral(" / "));
    }
    bool isOpen(qint64 unit, const QDate &day)
    {
        const UnitTree tree(database(), day);
        return tree.node(unit) && tree.node(unit)->open;
    }
};

} // namespace soctv
