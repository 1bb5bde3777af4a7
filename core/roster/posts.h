#pragma once

#include "core/roster/edit.h"
#include "core/roster/field.h"
#include "core/roster/fieldtext.h"

#include <QDate>
#include <QSet>

#include <optional>

namespace soctv {

/// In which list a row stands: section 1 and 2 of Mẫu 01, or the collaborators.
enum class Role { AccountContact, CoreStaff, Collaborator };

/// "account_contact", "core_staff", "collaborator".
QLatin1String roleKey(Role role);
Role roleFromKey(const QString &key);

/// Where a row came from.
struct Source {
    QString file;
    QString sheet;
    qint64 row = 0;
    QDate day;
};

/// A row to add.
struct NewRow {
    Role role;
    RowTexts texts;
    std::optional<Source> source = {};
    qint64 person = 0; ///< an existing person who gets this post too; 0: a new one
    /// An account of that person which this post shares; 0: a new one, from the texts.
    qint64 account = 0;
};

/// What to do with a unit name that no unit bears.
enum class UnknownUnit {
    Keep, ///< as typed text, to be marked
    Create ///< as a new unit, in the same step
};

class UnitNames;

/// One list row: a post with its person, unit and account.
struct ListRow {
    qint64 post = 0;
    qint64 person = 0;
    qint64 unit = 0; ///< 0: none, or the text is no unit's name
    qint64 account = 0;
    Role role = Role::AccountContact;
    bool deleted = false;
    RowTexts texts;
};

/// The rows of \a posts in this order; posts that do not exist are left out. Here and below units
/// go by their names as of \a day (invalid: today); all else is as it is today.
QList<ListRow> readRows(Database &database, const QList<qint64> &posts, const QDate &day = {});
/// The first \a limit rows whose posts come after \a post in order of id, the bin included.
QList<ListRow> readRowsAfter(Database &database, qint64 post, int limit, const QDate &day = {});
/// The rows of one person, the bin included.
QList<ListRow> rowsOfPerson(Database &database, qint64 person, const QDate &day = {});
/// Where the row of \a post came from, newest first.
QList<Source> sourcesOf(Database &database, qint64 post);

/// Adds \a rows and returns the ids of their posts, in order.
QList<qint64> addRows(Edit &edit, const QList<NewRow> &rows, UnknownUnit unknownUnit);
/// Remembers where the row of \a post came from.
void addSource(Edit &edit, qint64 post, const Source &source);
/// Sets \a field of the row \a post to \a text. Fields of the person and the account change in all
/// rows that share them.
void setText(Edit &edit, qint64 post, int field, const QString &text,
    UnknownUnit unknownUnit = UnknownUnit::Keep);
/// Puts rows into the bin and takes them out again. A person is in the bin with the last post.
void deleteRows(Edit &edit, const QList<qint64> &posts);
void restoreRows(Edit &edit, const QList<qint64> &posts);
/// Brings the bin in line for \a persons whose posts were changed in another way.
void settlePersons(Edit &edit, const QSet<qint64> &persons);
/// Remembers that two persons are not the same.
void dismissDuplicate(Edit &edit, qint64 personA, qint64 personB);

} // namespace soctv
