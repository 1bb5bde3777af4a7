#include "ui/history/binmodel.h"

#include "ui/jobs.h"

#include <array>

namespace soctv {

namespace {

constexpr std::array fields{
    field("full_name"), field("unit"), field("position"), field("phone"), field("email")};
static_assert(fields.size() == std::size_t(BinModel::List));

} // namespace

BinModel::BinModel(Roster &roster, Jobs &jobs, QObject *parent)
    : QAbstractTableModel(parent)
    , m_jobs(jobs)
    , m_cache(roster, [this](const Error &error) { Q_EMIT failed(error); })
{
    connect(&m_jobs, &Jobs::listed, this, &BinModel::receive);
}

void BinModel::reload()
{
    ListQuery query;
    query.scope = Scope::Bin;
    m_jobs.list(this, query);
}

void BinModel::receive(QObject *asker, const Listing &listing)
{
    if (asker != this)
        return;
    beginResetModel();
    m_cache.clear();
    m_posts = listing.posts;
    endResetModel();
}

qint64 BinModel::personAt(int row) const
{
    return m_cache.at(m_posts, row, nullptr).row.person;
}

int BinModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_posts.size());
}

int BinModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BinModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const ListRow &row = m_cache.at(m_posts, index.row(), nullptr).row;
    if (index.column() == List)
        return row.post ? listTitle(row.role) : QString();
    return row.texts[std::size_t(fields[std::size_t(index.column())])];
}

QVariant BinModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == List ? tr("List") : fieldTitle(fields[std::size_t(section)]);
}

QString listTitle(Role role)
{
    switch (role) {
    case Role::AccountContact:
        return BinModel::tr("Mẫu 01, section 1");
    case Role::CoreStaff:
        return BinModel::tr("Mẫu 01, section 2");
    case Role::Collaborator:
        break;
    }
    return BinModel::tr("Collaborators");
}

} // namespace soctv
