#pragma once

#include "core/roster/posts.h"
#include "core/roster/search/owntexts.h"

#include <QHash>
#include <QStringList>

#include <array>
#include <span>
#include <vector>

namespace soctv {

/// The four ways by which two rows may be one person: name and unit, phone, e-mail, account. Rows
/// are compared if they have one in common, 0 left out; see duplicates.h.
enum LikenessWay : std::size_t { ByNameAndUnit, ByPhone, ByEmail, ByAccount, LikenessWays };
using Likeness = std::array<quint32, LikenessWays>;
Likeness likenessOf(const ListRow &row);

/// What is known of a row before its texts are read.
struct RowHead {
    qint64 post = 0;
    qint64 person = 0;
    qint64 unit = 0;
    Role role = Role::AccountContact;
    bool deleted = false;
    QDate firstDay = {}; ///< invalid: open
    QDate lastDay = {};
};
RowHead headOf(const ListRow &row);

/// What finding needs of all list rows, in order of post id. A row is known by its place in this
/// order; rows that are undone keep theirs for redo. Each property is an array of its own, texts
/// lie in pools: 10⁶ rows take some 140 MB.
class SearchRows {
public:
    SearchRows();

    /// Adds a row behind all others.
    void add(const RowHead &row);
    void reserve(std::size_t rows);
    /// The texts of a row: they are given to all rows in order of place first.
    void putTexts(quint32 place, const ListRow &row);
    /// Begins and ends giving texts to all rows.
    void beginTexts();
    void endTexts();
    /// How many rows have been given texts.
    quint32 textCount() const { return m_phones.count(); }
    /// What needs a look at the row, after its texts.
    void putChecks(quint32 place, bool hasIssue, const Likeness &likeness);
    /// Takes over what has changed of a row, all but its texts and checks.
    void update(quint32 place, const RowHead &row);
    void remove(quint32 place) { m_states[place].gone = true; }

    quint32 count() const { return quint32(m_posts.size()); }
    /// Place of a post; -1 if it is not there.
    qsizetype placeOf(qint64 post) const;
    qint64 post(quint32 place) const { return m_posts[place]; }
    qint64 person(quint32 place) const { return m_persons[place]; }
    qint64 unit(quint32 place) const { return m_unitIds[m_units[place]]; }
    /// The number of its unit, below unitCount(), 0 without one.
    quint32 unitNumber(quint32 place) const { return m_units[place]; }
    quint32 unitCount() const { return quint32(m_unitIds.size()); }
    qint64 unitAt(quint32 number) const { return m_unitIds[number]; }
    /// Julian days; 0: open.
    qint32 firstDay(quint32 place) const { return m_firstDays[place]; }
    qint32 lastDay(quint32 place) const { return m_lastDays[place]; }
    Role role(quint32 place) const { return Role(m_states[place].role); }
    bool isGone(quint32 place) const { return m_states[place].gone; }
    bool isDeleted(quint32 place) const { return m_states[place].deleted; }
    bool isLive(quint32 place) const { return !isGone(place) && !isDeleted(place); }
    bool hasIssue(quint32 place) const { return m_states[place].hasIssue; }
    /// The full name without marks: SearchText::plain.
    QByteArrayView plainName(quint32 place) const
    {
        return m_names.pool().plain(m_fullNames[place]);
    }
    const std::vector<quint32> &likeness(std::size_t way) const { return m_likeness[way]; }
    /// Whether a text or the unit of \a row is not as it was last put; what orders the row has
    /// changed then.
    bool differs(quint32 place, const ListRow &row) const;

    /// Sets the bit of each row one of whose searched texts, that of a known unit left out,
    /// \a pattern matches. Only rows in \a among need to be looked at.
    void matchSearched(const SearchPattern &pattern, const Bits &among, Bits &rows) const;
    /// The same for one column; that of a unit holds the texts that are no unit's name.
    void matchField(int field, const SearchPattern &pattern, const Bits &among, Bits &rows) const;
    /// Sets the bit of each row with one of \a units.
    void matchUnits(const QSet<qint64> &units, Bits &rows) const;

    /// The texts of the field "position" in rows that are not in the bin, most frequent first.
    QStringList commonPositions(int limit) const;

private:
    struct State {
        quint8 role : 2;
        bool deleted : 1;
        bool gone : 1;
        bool hasIssue : 1;
    };

    void matchShared(const TextPool &pool, const SearchPattern &pattern,
        std::initializer_list<const std::vector<quint32> *> columns, Bits &rows) const;
    void matchJoined(const OwnTexts &texts, std::span<const int> fields, int field,
        const SearchPattern &pattern, const Bits &among, Bits &rows) const;
    quint32 unitPlace(qint64 unit);
    quint32 positionNumber(const QString &position);
    void dropUnusedNames();

    std::vector<qint64> m_posts;
    std::vector<qint64> m_persons;
    std::vector<quint32> m_units; // places in m_unitIds
    std::vector<qint32> m_firstDays;
    std::vector<qint32> m_lastDays;
    std::vector<State> m_states;
    std::vector<quint32> m_stamps; // of all texts of the row
    std::array<std::vector<quint32>, LikenessWays> m_likeness;
    std::vector<qint64> m_unitIds; // 0 first
    QHash<qint64, quint32> m_unitPlaces;

    SharedTexts m_names;
    quint32 m_namesInOrder = 0; // those before any changed
    std::vector<quint32> m_fullNames; // numbers in m_names
    std::vector<quint32> m_accountNames;
    TextPool m_positions;
    QStringList m_positionTexts; // as typed, each once, by number in m_positions
    QHash<QString, quint32> m_positionNumbers;
    std::vector<quint32> m_positionOf;
    OwnTexts m_phones;
    OwnTexts m_emails;
    OwnTexts m_links;
    OwnTexts m_otherSearched; // other fields the search box looks at, joined
    OwnTexts m_others; // the rest, joined
};

} // namespace soctv
