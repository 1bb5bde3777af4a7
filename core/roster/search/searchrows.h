#pragma once

#include "core/roster/posts.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QSet>

#include <array>
#include <vector>

namespace soctv {

class UnitNames;

/// What finding and ordering needs of one list row. The bytes lie in the pools of SearchRows.
struct SearchRow {
    qint64 post = 0;
    qint64 person = 0;
    qint64 unit = 0;
    qint64 account = 0;
    quint64 textAt = 0; ///< in the pool of texts: plain, then marks
    quint64 keyAt = 0; ///< in the pool of name keys
    quint32 plainSize = 0;
    quint32 marksSize = 0;
    quint32 position = 0; ///< see SearchRows::commonPositions; 0: empty
    quint16 keySize = 0;
    Role role = Role::AccountContact;
    bool deleted = false;
    bool gone = false; ///< undone or erased: kept as a place for redo
    bool hasIssue = false; ///< by its own texts
    /// Two rows of different persons with a common mark, 0 left out, may be one person twice.
    std::array<quint64, 4> likeness = {};
};

/// All list rows in memory, in order of post id: three million small texts in three allocations.
class SearchRows {
public:
    void clear();
    /// Adds a row or takes the place of the one with the same post; without texts yet if \a row
    /// holds none.
    void put(const ListRow &row, const QByteArray &nameKey, const UnitNames &units);
    /// Adds a row by what orders it; its texts come later.
    void putKey(qint64 post, qint64 person, Role role, bool deleted, const QByteArray &nameKey);
    void remove(qint64 post);

    const std::vector<SearchRow> &all() const { return m_rows; }
    /// Position of a post in all(); -1 if it is not there.
    qsizetype indexOf(qint64 post) const;
    QByteArrayView nameKey(const SearchRow &row) const;
    QByteArrayView plain(const SearchRow &row) const;
    QByteArrayView marks(const SearchRow &row) const;
    /// The part of plain() that the search box looks at.
    static qsizetype searchedSize(QByteArrayView plain);
    /// Start and length of the text of \a field in plain(); length -1 if the field is not kept.
    static std::pair<qsizetype, qsizetype> segment(QByteArrayView plain, int field);

    /// The texts of the field "position" in rows that are not in the bin, most frequent first.
    QStringList commonPositions(int limit) const;

private:
    SearchRow &slot(qint64 post);
    void setTexts(SearchRow &row, const RowTexts &texts);
    quint32 positionPlace(const QString &position);

    std::vector<SearchRow> m_rows;
    QByteArray m_texts;
    QByteArray m_keys;
    QStringList m_positions; // each text once; rows hold its place here
    QHash<QString, quint32> m_positionPlaces;
};

/// The marks by which two rows may be one person: name and unit, phone, e-mail, account.
std::array<quint64, 4> likenessOf(const ListRow &row);

} // namespace soctv
