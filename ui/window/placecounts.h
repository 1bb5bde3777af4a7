#pragma once

#include "ui/view.h"

#include <QObject>

namespace soctv {

struct Changes;
class Jobs;
class Roster;

/// How many open units and official accounts there are today: what the navigation tells of views
/// that are no list. Counts on the worker, at once and after every change of them.
class PlaceCounts : public QObject {
    Q_OBJECT

public:
    PlaceCounts(Roster &roster, Jobs &jobs, QObject *parent = nullptr);

Q_SIGNALS:
    void counted(soctv::View view, qint64 count);

private:
    void follow(const Changes &changes);
    void countUnits();
    void countAccounts();

    Jobs &m_jobs;
};

} // namespace soctv
