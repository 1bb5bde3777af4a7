#pragma once

#include "core/base/issue.h"
#include "ui/messagebar.h"

#include <QObject>
#include <QPersistentModelIndex>

namespace soctv {

class Roster;
class RosterModel;

/// What is to be looked at in the cells of the list, and what can be done about it.
class CellIssues : public QObject {
    Q_OBJECT

public:
    using Offers = QList<std::pair<QString, std::function<void()>>>;

    CellIssues(Roster &roster, RosterModel &model, QObject *parent);

    /// The next cell after \a from that has an issue, row by row; after the last comes the first.
    /// Invalid if there is none.
    QModelIndex next(const QModelIndex &from) const;
    /// The verbs that settle what is to be looked at in a cell.
    Offers offers(const QModelIndex &index);
    /// The reason with its offers, for the message bar.
    Notice notice(const QModelIndex &index);

Q_SIGNALS:
    void message(const soctv::Notice &notice);

private:
    QModelIndex firstIssueAfter(int row, int column) const;
    QList<Issue> issuesAt(const QModelIndex &index) const;
    Offers candidates(const QPersistentModelIndex &cell, const QString &name);
    void take(const QPersistentModelIndex &cell, const Issue &issue);
    void chooseUnit(const QPersistentModelIndex &cell, qint64 unit);

    Roster &m_roster;
    RosterModel &m_model;
};

} // namespace soctv
