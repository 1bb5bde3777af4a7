#pragma once

#include "core/roster/units.h"

#include <QHash>

namespace soctv {

/// UnitNames for many rows that name few units: each name is looked up once.
class MeantUnits {
public:
    explicit MeantUnits(const UnitNames &names)
        : m_names(names)
    {
    }

    /// As UnitNames::find().
    QList<qint64> find(const QString &typed)
    {
        const auto known = m_found.constFind(typed);
        return known != m_found.constEnd() ? *known : *m_found.insert(typed, m_names.find(typed));
    }

private:
    const UnitNames &m_names;
    QHash<QString, QList<qint64>> m_found;
};

} // namespace soctv
