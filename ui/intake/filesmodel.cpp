#include "ui/intake/filesmodel.h"

#include "ui/intake/intakesession.h"
#include "ui/intake/planmodel.h"
#include "ui/list/cellmarks.h"
#include "ui/plaintooltip.h"

#include <QGuiApplication>
#include <QPalette>

namespace soctv {

FilesModel::FilesModel(IntakeSession &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_known(session.fileCount())
    , m_leading(m_known > 1 ? 1 : 0)
{
    countRows();
    connect(&session, &IntakeSession::fileAdded, this, &FilesModel::add);
    connect(&session, &IntakeSession::fileChanged, this, [this](int file) {
        Q_EMIT dataChanged(index(rowOf(file), 0), index(rowOf(file), ColumnCount - 1));
    });
    connect(&session, &IntakeSession::planChanged, this, [this] {
        countRows();
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
}

void FilesModel::add()
{
    if (m_known == 1) {
        beginInsertRows({}, 0, 0);
        m_leading = 1;
        endInsertRows();
    }
    beginInsertRows({}, rowCount(), rowCount());
    ++m_known;
    m_counts.resize(m_known);
    endInsertRows();
}

void FilesModel::countRows()
{
    m_counts = QList<Counts>(m_session.fileCount());
    const auto plan = m_session.plan();
    for (const PlannedRow &row : plan->rows) {
        Counts &counts = m_counts[row.key.file];
        ++counts.rows;
        counts.toLookAt += row.outcome == Outcome::Check;
    }
}

int FilesModel::fileAt(int row) const
{
    const int file = row - m_leading;
    return file < 0 || file >= m_known ? PlanModel::allFiles : file;
}

int FilesModel::rowOf(int file) const
{
    return file + m_leading;
}

int FilesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_known + m_leading;
}

int FilesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FilesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int file = fileAt(index.row());
    const bool isAll = file == PlanModel::allFiles;
    switch (role) {
    case Qt::DisplayRole:
        return isAll ? allText(index.column()) : fileText(file, index.column());
    case Qt::ToolTipRole:
        return isAll ? QVariant() : plainToolTip(remark(file, index.column()));
    case Qt::AccessibleDescriptionRole:
        return isAll ? QString() : remark(file, index.column());
    case Qt::DecorationRole:
        return !isAll && index.column() == State && isMarked(file)
            ? warningMark(QGuiApplication::palette())
            : QVariant();
    default:
        return {};
    }
}

QString FilesModel::allText(int column) const
{
    return column == State ? tr("%n row(s)", nullptr, int(m_session.plan()->rows.size()))
                           : tr("All %n file(s)", nullptr, m_known);
}

QString FilesModel::fileText(int file, int column) const
{
    const ReturnedFile &entry = m_session.file(file).file;
    if (column == State)
        return stateText(file);
    const QString &unit = entry.form.unit;
    return unit.isEmpty() ? entry.name : entry.name + u'\n' + unit;
}

QString FilesModel::remark(int file, int column) const
{
    const QString &error = m_session.file(file).file.error;
    return error.isEmpty() ? fileText(file, column) : error;
}

QString FilesModel::stateText(int file) const
{
    const IntakeFile &entry = m_session.file(file);
    switch (entry.state) {
    case IntakeFile::State::Waiting:
        return tr("waiting");
    case IntakeFile::State::Reading:
        return tr("being read…");
    case IntakeFile::State::Stopped:
        return tr("not read yet");
    case IntakeFile::State::LeftOut:
        return tr("left out");
    case IntakeFile::State::Read:
        break;
    }
    if (!entry.file.workbook)
        return tr("cannot be read");
    if (entry.file.form.rows.isEmpty())
        return tr("no table found");
    const Counts &counts = m_counts.at(file);
    const QString rows = tr("%n row(s)", nullptr, int(entry.file.form.rows.size()));
    return counts.toLookAt > 0 ? rows + u'\n' + tr("%n to look at", nullptr, counts.toLookAt)
                               : rows;
}

bool FilesModel::isMarked(int file) const
{
    const IntakeFile &entry = m_session.file(file);
    return entry.isRead() && (entry.file.form.rows.isEmpty() || m_counts.at(file).toLookAt > 0);
}

QVariant FilesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == State ? tr("State") : tr("File");
}

} // namespace soctv
