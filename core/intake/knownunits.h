#pragma once

#include "core/intake/nearunits.h"
#include "core/roster/unitfield.h"
#include "core/roster/units.h"
#include "core/roster/unittree.h"

#include <QHash>
#include <QMultiHash>

#include <optional>

namespace soctv {

/// One unit of the roster as a list of units tells of it.
struct KnownUnit {
    UnitTexts texts;
    qint64 kind = 0;
    qint64 parent = 0; ///< 0: it stands at the top
};

/// The units of the roster, to compare a list of units with.
class KnownUnits {
public:
    /// As of \a day, from which on the list holds.
    KnownUnits(Database &database, const QDate &day);

    const UnitNames &names() const { return m_names; }
    const KnownUnit &unit(qint64 id) const { return *m_units.constFind(id); }
    bool contains(qint64 id) const { return m_units.contains(id); }
    /// The units with the code \a typed; case and blanks do not count.
    QList<qint64> byCode(const QString &typed) const;
    /// The open units that bear \a typed, or else the closed ones; as UnitNames::find().
    QList<qint64> byName(const QString &typed) const { return m_names.find(typed); }
    /// True if \a unit bears \a typed as one of its names, written in any way.
    bool bears(qint64 unit, const QString &typed) const;
    /// The open units that bear nearly this name, best first.
    QList<qint64> near(const QString &typed);

    const QList<UnitKind> &kinds() const { return m_kinds; }
    QString kindName(qint64 kind) const;
    /// The kind that \a typed means, marks and abbreviations aside; 0: none.
    qint64 kind(const QString &typed) const;
    /// The kind whose name is nearly \a typed, or begins or ends with it; 0: none.
    qint64 nearKind(const QString &typed) const;
    /// The kind that the name of a new unit tells: "Nghiệp đoàn …"; \a isParent: others stand
    /// below it.
    qint64 kindByName(const QString &name, bool isParent) const;
    /// Where new units stand if nothing tells; 0: at the top.
    qint64 office() const { return m_office; }

private:
    void readUnits(Database &database);
    qint64 kindWithKey(const QString &key) const;

    UnitNames m_names;
    std::optional<NearUnits> m_near; // made for the first unknown name
    QHash<qint64, KnownUnit> m_units;
    QMultiHash<QString, qint64> m_byCode;
    QList<UnitKind> m_kinds;
    QStringList m_kindKeys; // what their names are compared by
    mutable QHash<QString, qint64> m_meantKinds; // thousands of rows name few
    qint64 m_office = 0;
};

/// One key for all writings of a code.
QString unitCodeKey(const QString &typed);

} // namespace soctv
