#pragma once

#include "core/roster/accountchanges.h"
#include "core/roster/step.h"

#include <QObject>

#include <functional>

namespace soctv {

class Roster;
struct Notice;

/// What an officer does with official accounts: asks for what is needed, makes one undo step of it
/// and says what was done.
class AccountEdits : public QObject {
    Q_OBJECT

public:
    /// Dialogs stand above \a parent.
    AccountEdits(Roster &roster, QWidget *parent);

    void add();
    void edit(const OfficialAccount &account);
    void handOver(const OfficialAccount &account);
    void setInUse(const QList<OfficialAccount> &accounts, bool inUse);
    void remove(const QList<qint64> &accounts);
    void restore(const QList<qint64> &accounts);
    /// Makes \a account the personal one of whoever's row shows it.
    void release(qint64 account);
    /// Makes the personal accounts that have the link of \a account one with it.
    void claimSameLink(const OfficialAccount &account);
    void addTerm(qint64 account);
    void editTerm(const AccountAdmin &term);
    void removeTerm(const AccountAdmin &term);

Q_SIGNALS:
    void message(const soctv::Notice &notice);
    /// \a account is to be shown.
    void touched(qint64 account);

private:
    void carryOut(const Step &step, const QString &said, const std::function<void(Edit &)> &act);

    Roster &m_roster;
    QWidget *m_parent;
};

/// Marks the personal accounts of the rows \a posts as "tài khoản của đơn vị", as one undo step;
/// a backup is made before that of many. \a tell says what was done.
void claimRows(Roster &roster, const QList<qint64> &posts, QObject *context,
    const std::function<void(const Notice &)> &tell);

} // namespace soctv
