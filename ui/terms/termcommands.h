#pragma once

#include "core/roster/step.h"
#include "core/roster/terms.h"
#include "ui/terms/termsdialog.h"

#include <QObject>

#include <functional>

namespace soctv {

class Roster;
class RosterView;
struct Notice;

/// The commands of a list that change who holds which post. Each asks first, in a dialog above the
/// list, and is one undo step.
class TermCommands : public QObject {
    Q_OBJECT

public:
    TermCommands(Roster &roster, RosterView &list, QObject *parent = nullptr);

    void end();
    void appoint();
    /// Of the rows that are selected, or of all the list shows if fewer than two are.
    void renew();
    void move();

Q_SIGNALS:
    void message(const soctv::Notice &notice);

private:
    QList<ListRow> chosenRows();
    /// Tells \a ifNone, or why they cannot be read.
    QList<ListRow> read(const QList<qint64> &posts, const QString &ifNone);
    void ask(TermsDialog::Kind kind, const QList<ListRow> &rows);
    void perform(
        const Step &step, const std::function<void(Edit &)> &function, const QString &done);

    Roster &m_roster;
    RosterView &m_list;
};

} // namespace soctv
