#pragma once

#include "core/roster/posts.h"

#include <optional>

namespace soctv {

/// One post that a person holds, held or will hold.
struct PersonTerm {
    enum State { Holds, Later, Ended, InBin };

    ListRow row; ///< its unit under the name of the post's last day, or today's while it holds
    State state = Holds;
};

/// An account of the person's own.
struct PersonAccount {
    QString name;
    QString link;
};

/// A time for which the person administers an official account.
struct AdminTerm {
    QString platform; ///< a key of platforms.h
    QString account;
    QString unit; ///< that owns it, under today's name
    QString from; ///< yyyy-MM-dd; empty: not known
    QString to; ///< last day; empty: open
    QString handoverNote;
};

/// What the roster knows about one person over time.
struct PersonHistory {
    QString fullName;
    QString phone;
    QString email;
    QList<PersonTerm> terms; ///< those that hold or come first, then the newest
    QList<PersonAccount> accounts;
    QList<AdminTerm> admins; ///< in order of their first days
};

/// None: there is no such person.
std::optional<PersonHistory> personHistory(Database &database, qint64 person);

/// One of the people that can get a post.
struct ListedPerson {
    qint64 id;
    QString name;
};

/// Everybody outside the bin.
QList<ListedPerson> listedPersons(Database &database);

} // namespace soctv
