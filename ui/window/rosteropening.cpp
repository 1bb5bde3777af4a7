#include "ui/window/rosteropening.h"

namespace soctv {

RosterOpening::RosterOpening(const QString &path, RosterFile::Access access,
    const std::function<Result<RosterFile>()> &open, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_access(access)
    , m_thread(QThread::create(
          [this, open] { m_file.emplace(open ? open() : RosterFile::open(m_path, m_access)); }))
{
    connect(m_thread.get(), &QThread::finished, this, &RosterOpening::opened);
    m_thread->start();
}

RosterOpening::~RosterOpening()
{
    m_thread->wait();
}

Result<RosterFile> RosterOpening::take()
{
    return std::move(*m_file);
}

void RosterOpening::abandon()
{
    disconnect(this, &RosterOpening::opened, nullptr, nullptr);
    connect(this, &RosterOpening::opened, this, &QObject::deleteLater);
}

} // namespace soctv
