#pragma once

#include "core/roster/search/listing.h"

#include <QHash>
#include <QObject>

namespace soctv {

class RosterTable;
class Settings;

/// Which columns of each list are shown and how wide, remembered on this computer as soon as they
/// change. Widths are kept for a text size of 100 %.
class ColumnStates : public QObject {
    Q_OBJECT

public:
    ColumnStates(Settings &settings, RosterTable &table, QObject *parent);

    /// Shows the columns of \a scope as they were left.
    void restore(Scope scope);
    /// Forgets what the officer chose for the scope in view.
    void reset();

private:
    void setUsual();
    void follow(int column, int width);
    void save();

    Settings &m_settings;
    RosterTable &m_table;
    Scope m_scope = Scope::Section1;
    QHash<int, int> m_widths; // by column, of hidden ones the last
    bool m_restoring = false;
};

} // namespace soctv
