#include "ui/list/rostermodel.h"

#include "core/roster/checks.h"
#include "core/roster/day.h"
#include "core/roster/fieldtext.h"
#include "core/text/fold.h"
#include "ui/jobs.h"
#include "ui/list/arrangement.h"

#include <QSet>
#include <QTimer>

#include <algorithm>

namespace soctv {

namespace {

// More rows than this are not kept below the others after a paste: nobody looks through them there.
constexpr qsizetype appendedLimit = 500;

constexpr int busyMilliseconds = 500;

constexpr int columnFields = [] {
    int count = 0;
    while (std::size_t(count) < fieldCount && !(listFields[std::size_t(count)].flags & PanelOnly))
        ++count;
    return count;
}();
static_assert(std::ranges::all_of(listFields.begin() + columnFields, listFields.end(),
                  [](const Field &line) { return (line.flags & PanelOnly) != 0; }),
    "columns stand before the fields of the panel");

bool touchesRow(const Changes &changes, const ListRow &row)
{
    const auto touched = [&](const char *table, qint64 id) {
        return std::ranges::any_of(
            changes.tables.value(table), [id](const RowChange &change) { return change.id == id; });
    };
    return changes.everything || touched("post", row.post) || touched("person", row.person)
        || touched("account", row.account);
}

} // namespace

RosterModel::RosterModel(Roster &roster, Jobs &jobs, QObject *parent)
    : QAbstractTableModel(parent)
    , m_roster(roster)
    , m_jobs(jobs)
    , m_cache(roster, [this](const Error &error) {
        if (m_roster.isReadOnly() && error.code == ErrorCode::Busy) {
            QTimer::singleShot(busyMilliseconds, this, &RosterModel::readAgain);
            return; // another computer writes: the rows stay as they are meanwhile
        }
        // Rows are read while painting: the message has to wait for its end.
        QMetaObject::invokeMethod(
            this, [this, error] { Q_EMIT editFailed(error); }, Qt::QueuedConnection);
    })
{
    connect(&m_roster, &Roster::changed, this, &RosterModel::follow);
    connect(&m_roster, &Roster::unsavedEnded, this, &RosterModel::forgetHeld);
    connect(&m_jobs, &Jobs::listed, this, &RosterModel::receive);
}

void RosterModel::setQuery(const ListQuery &query)
{
    if (m_asked && query == m_query)
        return;
    m_asked = true;
    m_listed = false;
    const bool otherList = query.scope != m_query.scope || query.day != m_query.day;
    if (otherList)
        beginResetModel();
    m_query = query;
    m_appended.clear();
    m_currentTouched = false;
    m_cache.setDay(m_query.day);
    if (otherList) {
        m_posts.clear();
        m_listing = {};
        m_draft = {};
        m_cache.clear();
        endResetModel();
    }
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    m_jobs.list(this, m_query);
}

bool RosterModel::canEdit() const
{
    return !m_roster.isReadOnly() && m_query.scope != Scope::Bin && !isAnotherDay(m_query.day);
}

const ListRow *RosterModel::row(int row) const
{
    if (row < 0 || row >= postCount())
        return nullptr;
    const ListRow &found = m_cache.at(m_posts, row, m_listing.marks.get()).row;
    return found.post == 0 ? nullptr : &found;
}

QList<Issue> RosterModel::issues(int row) const
{
    if (row >= 0 && row < postCount())
        return m_cache.at(m_posts, row, m_listing.marks.get()).issues;
    if (row != starRow() || !hasDraft())
        return {};
    QList<Issue> issues = checkRow(draftRow(), m_roster.unitNames());
    // The name may still come.
    issues.removeIf([](const Issue &issue) { return issue.found.isEmpty(); });
    return issues;
}

qint64 RosterModel::postAt(int row) const
{
    return row >= 0 && row < postCount() ? m_posts.at(row) : 0;
}

int RosterModel::rowOf(qint64 post) const
{
    return post == 0 ? -1 : int(m_posts.indexOf(post));
}

int RosterModel::starRow() const
{
    return canEdit() && roleOf(m_query.scope) ? postCount() : -1;
}

void RosterModel::setCurrentPost(qint64 post)
{
    if (post == m_currentPost)
        return;
    m_currentPost = post;
    // Queued: the view is in the middle of going there.
    if (std::exchange(m_currentTouched, false))
        QMetaObject::invokeMethod(this, &RosterModel::arrange, Qt::QueuedConnection);
}

void RosterModel::setEditing(bool editing)
{
    m_editing = editing;
    if (!editing && m_arrangeLater)
        QMetaObject::invokeMethod(this, &RosterModel::arrange, Qt::QueuedConnection);
}

void RosterModel::appendPosts(const QList<qint64> &posts)
{
    if (posts.isEmpty() || posts.size() + m_appended.size() > appendedLimit)
        return;
    m_appended += posts;
    beginInsertRows({}, postCount(), postCount() + int(posts.size()) - 1);
    m_posts += posts;
    endInsertRows();
}

int RosterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : postCount() + (starRow() >= 0 ? 1 : 0);
}

int RosterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnOf(columnFields);
}

QVariant RosterModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return cellText(index);
    case Qt::AccessibleDescriptionRole:
    case IssueRole:
        return cellIssue(index);
    case PostRole:
        return postAt(index.row());
    default:
        return {};
    }
}

QString RosterModel::cellText(const QModelIndex &index) const
{
    const int line = index.row();
    const int field = fieldOf(index.column());
    if (index.column() == numberColumn)
        return line == starRow() ? QStringLiteral("*") : QString::number(line + 1);
    if (line == starRow())
        return m_draft[std::size_t(field)];
    const auto unsaved = m_unsaved.constFind({postAt(line), field});
    if (unsaved != m_unsaved.cend())
        return *unsaved;
    const ListRow *found = row(line);
    return found ? shownText(field, found->texts[std::size_t(field)]) : QString();
}

QString RosterModel::cellIssue(const QModelIndex &index) const
{
    if (index.column() == numberColumn)
        return {};
    const int field = fieldOf(index.column());
    if (m_unsaved.contains({postAt(index.row()), field}))
        return tr("This text is not stored yet.");
    if (index.row() == starRow() && field == soctv::field("full_name") && !m_draftHint.isEmpty())
        return m_draftHint;
    const QLatin1String name = listFields[std::size_t(field)].name();
    for (const Issue &issue : issues(index.row())) {
        if (issue.field == name)
            return issueText(issue);
    }
    return {};
}

QVariant RosterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == numberColumn)
        return tr("No.");
    const int field = fieldOf(section);
    const QString title = fieldTitle(field);
    if (field != m_query.sortField)
        return title;
    const QString arrow = m_query.descending ? QStringLiteral("▼") : QStringLiteral("▲");
    const bool byName = field == soctv::field("full_name");
    return QString(title % QLatin1Char(' ') % arrow % (byName ? tr("Given name") : QString()));
}

Qt::ItemFlags RosterModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() != numberColumn && canEdit())
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool RosterModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const int field = fieldOf(index.column());
    if (index.row() != starRow())
        return setPostText(index.row(), field, value.toString());
    if (std::exchange(m_draftHeld, false))
        m_roster.dropUnsaved(); // the row will be stored as it is typed now
    m_draft[std::size_t(field)] = cleaned(value.toString());
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), columnCount() - 1));
    Q_EMIT draftChanged();
    return true;
}

bool RosterModel::setPostText(int row, int field, const QString &text)
{
    const std::pair cell{postAt(row), field};
    if (text == cellText(index(row, columnOf(field))) && !m_unsaved.contains(cell))
        return true;
    const Step step{Action::SetField, 1, field};
    const auto done
        = m_roster.edit(step, [&](Edit &edit) { setText(edit, cell.first, field, text); });
    if (done) {
        m_unsaved.remove(cell);
    } else {
        m_unsaved.insert(cell, text);
        if (m_roster.unsaved() && m_roster.unsaved()->step == step)
            m_heldCell = cell;
        Q_EMIT editFailed(done.error());
    }
    Q_EMIT dataChanged(index(row, columnOf(field)), index(row, columnOf(field)));
    return bool(done);
}

void RosterModel::sort(int column, Qt::SortOrder order)
{
    ListQuery query = m_query;
    const bool standard = column <= numberColumn || column >= columnCount();
    query.sortField = standard ? field("full_name") : fieldOf(column);
    query.descending = !standard && order == Qt::DescendingOrder;
    // The same order again still brings rows home that were held in place.
    if (query == m_query && !m_appended.isEmpty()) {
        m_appended.clear();
        arrange();
    }
    setQuery(query);
}

void RosterModel::follow(const Changes &changes)
{
    if (const ListRow *current = row(rowOf(m_currentPost)))
        m_currentTouched = m_currentTouched || touchesRow(changes, *current);
    pruneAppended();
    readAgain();
    m_jobs.list(this, m_query);
}

void RosterModel::readAgain()
{
    m_cache.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void RosterModel::receive(QObject *asker, const Listing &listing)
{
    if (asker != this)
        return;
    m_listing = listing;
    m_listed = true;
    m_cache.clear(); // marks may be new
    arrange();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT listingChanged();
}

// Rows that were undone or deleted do not stay at the end.
void RosterModel::pruneAppended()
{
    if (m_appended.isEmpty())
        return;
    const auto rows = guarded([&] { return readRows(m_roster.database(), m_appended); });
    if (!rows) {
        Q_EMIT editFailed(rows.error());
        return;
    }
    m_appended.clear();
    for (const ListRow &row : *rows) {
        if (!row.deleted)
            m_appended.append(row.post);
    }
}

void RosterModel::arrange()
{
    m_arrangeLater = m_editing;
    if (m_editing)
        return;
    QList<qint64> posts = withAtEnd(m_listing.posts, m_appended);
    const ListRow *current = m_currentTouched ? row(rowOf(m_currentPost)) : nullptr;
    if (current && (!current->deleted || m_query.scope == Scope::Bin))
        posts = withHeld(std::move(posts), m_posts, m_currentPost);
    replacePosts(posts);
}

void RosterModel::replacePosts(const QList<qint64> &posts)
{
    const Difference change = difference(m_posts, posts);
    const int first = int(change.first);
    switch (change.kind) {
    case Difference::None:
        return;
    case Difference::Inserted:
        beginInsertRows({}, first, first + int(change.count) - 1);
        m_posts = posts;
        endInsertRows();
        return;
    case Difference::Removed:
        beginRemoveRows({}, first, first + int(change.count) - 1);
        m_posts = posts;
        endRemoveRows();
        return;
    case Difference::Moved:
        beginMoveRows({}, first, first, {}, int(change.to));
        m_posts = posts;
        endMoveRows();
        return;
    case Difference::Many:
        break;
    }
    beginResetModel();
    m_posts = posts;
    endResetModel();
}

} // namespace soctv
