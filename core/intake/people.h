#pragma once

#include "core/base/progress.h"
#include "core/db/reader.h"
#include "core/roster/posts.h"
#include "core/roster/units.h"

#include <QHash>
#include <QSet>

#include <deque>
#include <functional>
#include <vector>

namespace soctv {

/// What a person is recognised by, read from one row. Equal means the same, whatever the writing.
struct MatchKeys {
    QString phone; ///< +84…
    QString email;
    QString account;
    QString name; ///< folded, marks kept
    QList<qint64> units; ///< those that the text may mean
    QString newUnit; ///< unitKey() of one that is not in the list of units

    /// True if both rows have a phone, e-mail or account in common.
    bool agreesWith(const MatchKeys &other) const;
    /// True if both rows have one of these, and not the same.
    bool contradicts(const MatchKeys &other) const;
    bool sharesUnit(const MatchKeys &other) const;
    bool namesUnit() const { return !units.isEmpty() || !newUnit.isEmpty(); }
    /// A phone, an e-mail address or an account, which tell more than a name.
    bool isStrong() const;
    /// True if both rows have one of lookups() in common.
    bool isLike(const MatchKeys &other) const;
    /// What an index finds the row by: hashes, since the texts of 100,000 rows are long.
    QList<size_t> lookups() const;
    /// What an index finds those of nearly the same name in the same unit by.
    QList<size_t> nearLookups() const;
};

/// The keys of \a texts; \a units: those that the text of the field "unit" may mean.
MatchKeys matchKeys(const RowTexts &texts, const QList<qint64> &units);

/// A row that returned rows are compared with.
struct KnownRow {
    qint64 post = 0; ///< 0: not in the roster yet
    qint64 person = 0; ///< < 0: not in the roster yet, made by the row −person − 1 of the plan
    qint64 unit = 0;
    Role role = Role::AccountContact;
    const RowTexts *texts = nullptr; ///< kept by the plan or by People
    MatchKeys keys;
    int file = -1; ///< of the plan that will add it; -1: it is in the roster
    bool taken = false; ///< a returned row was found to be this one
};

/// What some returned rows ask of a roster.
struct Wanted {
    QSet<size_t> lookups;
    QSet<size_t> nearLookups;
    QSet<qint64> units; ///< those that the files are about

    void add(const MatchKeys &keys);
    bool includes(const ListRow &row) const;
};

/// A row of a unit that the files are about, wanted or not.
struct UnitRow {
    qint64 post = 0;
    qint64 person = 0;
    qint64 unit = 0;
    Role role = Role::AccountContact;
    QString fullName;
    QString position;
};

/// The people of a roster that some returned rows may be about, and those that come in with them.
class People {
public:
    /// Reads the rows of everybody who is wanted; the bin is left out.
    /// Throws Error{Interrupted} if a commit came in between: start again.
    void load(Reader &reader, const Wanted &wanted, Progress &progress);
    void add(KnownRow row);

    KnownRow &at(int index) { return m_rows[std::size_t(index)]; }
    const KnownRow &at(int index) const { return m_rows[std::size_t(index)]; }
    /// The rows that have a lookup in common with \a keys, each once, in the order they came.
    QList<int> like(const MatchKeys &keys) const;
    /// Rows of the roster whose name is nearly the one of \a keys, in the same unit.
    QList<int> near(const MatchKeys &keys) const;
    QList<int> rowsOf(qint64 person) const;
    /// All rows of the units that were wanted.
    const QList<UnitRow> &unitRows() const { return m_unitRows; }

private:
    void keep(const ListRow &row);
    void keepOtherRows(Reader &reader, const QSet<qint64> &persons, const QSet<qint64> &posts);
    QList<int> found(const QMultiHash<size_t, int> &index, const QList<size_t> &lookups,
        const std::function<bool(const KnownRow &)> &fits) const;

    std::deque<RowTexts> m_texts; // of the rows of the roster
    std::vector<KnownRow> m_rows;
    QMultiHash<size_t, int> m_byLookup;
    QMultiHash<size_t, int> m_byNearLookup;
    QMultiHash<qint64, int> m_byPerson;
    QList<UnitRow> m_unitRows;
};

} // namespace soctv
