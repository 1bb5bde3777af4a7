#include "ui/duplicates/pairmodel.h"

#include "core/roster/roster.h"

#include <algorithm>

namespace soctv {

namespace {

constexpr int pageSize = 32;
constexpr qsizetype keptPersons = 4096;

// The row of a person that stands in a list.
ListRow shownRow(Database &database, qint64 person)
{
    QList<ListRow> rows = rowsOfPerson(database, person);
    rows.removeIf([](const ListRow &row) { return row.deleted; });
    return rows.value(0);
}

} // namespace

PairModel::PairModel(Roster &roster, QObject *parent)
    : QAbstractTableModel(parent)
    , m_roster(roster)
{
}

void PairModel::setPairs(const std::vector<DuplicatePair> &pairs)
{
    m_rows.clear(); // the names may be others, too
    if (pairs != m_pairs) {
        beginResetModel();
        m_pairs = pairs;
        endResetModel();
    } else if (!m_pairs.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

void PairModel::drop(const DuplicatePair &pair)
{
    const int row = rowOf(pair);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_pairs.erase(m_pairs.begin() + row);
    endRemoveRows();
}

void PairModel::dropPerson(qint64 person)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        const DuplicatePair pair = m_pairs[std::size_t(row)];
        if (pair.left == person || pair.right == person)
            drop(pair);
    }
}

const DuplicatePair *PairModel::pair(int row) const
{
    return row >= 0 && row < rowCount() ? &m_pairs[std::size_t(row)] : nullptr;
}

int PairModel::rowOf(const DuplicatePair &pair) const
{
    const auto at = std::ranges::find_if(m_pairs, [&](const DuplicatePair &other) {
        return other.left == pair.left && other.right == pair.right;
    });
    return at == m_pairs.end() ? -1 : int(at - m_pairs.begin());
}

int PairModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_pairs.size());
}

int PairModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PairModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const DuplicatePair &pair = m_pairs[std::size_t(index.row())];
    const auto text = [&](qint64 person, int field) {
        return rowOfPerson(index.row(), person).texts[std::size_t(field)];
    };
    switch (index.column()) {
    case LeftName:
        return text(pair.left, field("full_name"));
    case LeftUnit:
        return text(pair.left, field("unit"));
    case RightName:
        return text(pair.right, field("full_name"));
    case RightUnit:
        return text(pair.right, field("unit"));
    default:
        return reasonTexts(pair.reasons).join(QStringLiteral(", "));
    }
}

QVariant PairModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LeftName:
        return tr("First person");
    case RightName:
        return tr("Second person");
    case Why:
        return tr("Why");
    default:
        return fieldTitle(field("unit"));
    }
}

const ListRow &PairModel::rowOfPerson(int row, qint64 person) const
{
    if (!m_rows.contains(person))
        readPage(row);
    return m_rows[person]; // empty, if it could not be read: not asked for again
}

void PairModel::readPage(int row) const
{
    if (m_rows.size() > keptPersons)
        m_rows.clear();
    const int from = row - row % pageSize;
    const int to = std::min(from + pageSize, rowCount());
    const auto read = guarded([&] {
        for (int at = from; at < to; ++at) {
            const DuplicatePair &pair = m_pairs[std::size_t(at)];
            for (const qint64 person : {pair.left, pair.right})
                m_rows.insert(person, shownRow(m_roster.database(), person));
        }
    });
    if (read)
        return;
    // Names are read while painting: the message has to wait for its end.
    auto *self = const_cast<PairModel *>(this);
    QMetaObject::invokeMethod(
        self, [self, error = read.error()] { Q_EMIT self->failed(error); }, Qt::QueuedConnection);
}

} // namespace soctv
