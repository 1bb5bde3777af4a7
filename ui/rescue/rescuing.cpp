#include "ui/rescue/rescuing.h"

namespace soctv {

Rescuing::Rescuing(const QString &path, const QStringList &backupFolders, QObject *parent)
    : QObject(parent)
    , m_progress([this](qint64 done, qint64 total) {
        m_done = int(done);
        m_total = int(total);
    })
    , m_thread(QThread::create([this, path, backupFolders] {
        m_result.emplace(prepareRescue(path, m_progress, backupFolders));
    }))
{
    connect(m_thread.get(), &QThread::finished, this, &Rescuing::finished);
    m_thread->start();
}

Rescuing::~Rescuing()
{
    m_progress.cancel();
    m_thread->wait();
}

} // namespace soctv
