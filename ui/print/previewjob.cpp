#include "ui/print/previewjob.h"

#include "core/sheets/pdf.h"
#include "ui/print/sheetpreview.h"
#include "ui/whendone.h"

#include <mutex>
#include <utility>

namespace soctv {

namespace {

constexpr int lookEvery = 30; // ms

} // namespace

/// Finished pages on their way from the worker to the window.
class PreviewJob::Inbox {
public:
    struct News {
        bool startsAgain;
        std::vector<RecordedPage> pages;
    };

    void startAgain()
    {
        const std::lock_guard lock(m_mutex);
        m_news = {true, {}};
    }
    void put(const RecordedPage &page)
    {
        const std::lock_guard lock(m_mutex);
        m_news.pages.push_back(page);
    }
    /// Nothing is taken before the first page, so that the old ones stay as long.
    News take()
    {
        const std::lock_guard lock(m_mutex);
        if (m_news.pages.empty())
            return {false, {}};
        return std::exchange(m_news, {false, {}});
    }

private:
    std::mutex m_mutex;
    News m_news = {true, {}};
};

PreviewJob::PreviewJob(Jobs &jobs, SheetPreview &preview, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_preview(preview)
{
    m_timer.setInterval(lookEvery);
    connect(&m_timer, &QTimer::timeout, this, &PreviewJob::takePages);
}

PreviewJob::~PreviewJob()
{
    cancel();
}

void PreviewJob::start(const SheetOrderForm &form)
{
    cancel();
    m_returnTo = m_preview.currentPage();
    m_paper = pageLayout(form.sheet);
    m_inbox = std::make_shared<Inbox>();
    m_progress = std::make_shared<Progress>();
    const auto future = recordPages(
        m_jobs, form, m_progress, [inbox = m_inbox] { inbox->startAgain(); },
        [inbox = m_inbox](const RecordedPage &page) { inbox->put(page); });
    whenDone(future, this, [this, progress = m_progress](const Result<int> &pages) {
        if (progress == m_progress) // else a newer one was asked for
            finish(pages);
    });
    m_timer.start();
    Q_EMIT pagesChanged();
}

void PreviewJob::cancel()
{
    if (!m_progress)
        return;
    m_progress->cancel();
    m_progress.reset();
    m_timer.stop();
}

void PreviewJob::takePages()
{
    const Inbox::News news = m_inbox->take();
    if (news.pages.empty())
        return;
    if (news.startsAgain)
        m_preview.clear(m_paper);
    for (const RecordedPage &page : news.pages)
        m_preview.append(page);
    if (m_returnTo > 0 && m_preview.pageCount() > m_returnTo)
        m_preview.showPage(std::exchange(m_returnTo, 0));
    Q_EMIT pagesChanged();
}

void PreviewJob::finish(const Result<int> &pages)
{
    takePages();
    m_progress.reset();
    m_timer.stop();
    Q_EMIT pagesChanged();
    if (!pages && pages.error().code != ErrorCode::Cancelled)
        Q_EMIT failed(pages.error());
}

} // namespace soctv
