#include "ui/jobs.h"

namespace soctv {

Jobs::Jobs(Roster &roster, QObject *parent)
    : QObject(parent)
    , m_roster(roster)
    , m_worker(new JobWorker(roster))
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &JobWorker::listed, this, &Jobs::deliver);
    connect(m_worker, &JobWorker::listFailed, this, &Jobs::listFailed);
    connect(m_worker, &JobWorker::alikeFound, this,
        [this](const std::shared_ptr<Progress> &search, const QList<AlikeRow> &alike) {
            if (search == m_alikeSearch)
                Q_EMIT alikeFound(m_alikeAsker, alike);
        });
    connect(m_worker, &JobWorker::loaded, this, &Jobs::listAgain);
    connect(m_worker, &JobWorker::commonPositionsFound, this,
        [this](const QStringList &texts) { m_commonPositions = texts; });
    connect(&m_roster, &Roster::changed, this,
        [this](const Changes &changes) { m_worker->postFollow(changes); });
    m_thread.setObjectName(QStringLiteral("soctv jobs"));
    m_thread.start();
    m_worker->postLoad();
}

Jobs::~Jobs()
{
    for (const ListJob &job : std::as_const(m_lists))
        job.progress->cancel();
    if (m_alikeSearch)
        m_alikeSearch->cancel();
    m_worker->shutDown();
    if (m_paused)
        resume();
    m_thread.quit();
    m_thread.wait();
}

void Jobs::list(QObject *asker, const ListQuery &query)
{
    const auto progress = std::make_shared<Progress>();
    const ListJob job{++m_lastList, progress};
    if (const auto older = m_lists.constFind(asker); older != m_lists.cend())
        older->progress->cancel();
    m_lists.insert(asker, job);
    m_incomplete.remove(asker);
    m_worker->postList(job.number, query, progress);
    updateBusy();
}

void Jobs::findAlike(QObject *asker, const ListRow &typed)
{
    if (m_alikeSearch)
        m_alikeSearch->cancel();
    m_alikeSearch = std::make_shared<Progress>();
    m_alikeAsker = asker;
    m_worker->postFindAlike(typed, m_alikeSearch);
}

void Jobs::post(std::unique_ptr<Job> job)
{
    m_worker->postJob(std::move(job));
}

QStringList Jobs::commonTexts(int index) const
{
    if (index == field("position"))
        return m_commonPositions;
    QStringList texts;
    if (index == field("unit")) {
        for (const UnitName &unit : m_roster.unitNames().all())
            texts.append(unit.name);
    }
    return texts;
}

void Jobs::pause()
{
    m_paused = true;
    m_worker->hold();
}

void Jobs::resume()
{
    m_paused = false;
    m_worker->release();
}

void Jobs::deliver(quint64 number, const Listing &listing, bool complete)
{
    if (QObject *asker = takeAsker(number)) {
        if (!complete)
            m_incomplete.insert(asker, listing.query);
        Q_EMIT listed(asker, listing);
        updateBusy();
    }
}

void Jobs::listAgain()
{
    const auto incomplete = std::exchange(m_incomplete, {});
    for (auto it = incomplete.cbegin(); it != incomplete.cend(); ++it)
        list(it.key(), it.value());
}

void Jobs::listFailed(quint64 number, const Error &error)
{
    if (!takeAsker(number))
        return; // the newest tells
    updateBusy();
    Q_EMIT failed(error);
}

QObject *Jobs::takeAsker(quint64 number)
{
    for (auto it = m_lists.begin(); it != m_lists.end(); ++it) {
        if (it->number == number) {
            QObject *asker = it.key();
            m_lists.erase(it);
            return asker;
        }
    }
    return nullptr;
}

void Jobs::updateBusy()
{
    const bool busy = isBusy();
    if (std::exchange(m_wasBusy, busy) != busy)
        Q_EMIT busyChanged(busy);
}

} // namespace soctv
