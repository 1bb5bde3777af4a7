#pragma once

#include "ui/print/sheetjobs.h"

#include <QObject>
#include <QTimer>

namespace soctv {

class SheetPreview;

/// Fills a SheetPreview in the background: the first page is seen while the others are being made.
/// Of several sheets asked for only the newest is made.
class PreviewJob : public QObject {
    Q_OBJECT

public:
    PreviewJob(Jobs &jobs, SheetPreview &preview, QObject *parent = nullptr);
    ~PreviewJob() override;

    /// Makes the pages of \a form; what is shown stays until the first of them is there.
    void start(const SheetOrderForm &form);
    void cancel();
    bool isRunning() const { return bool(m_progress); }

Q_SIGNALS:
    void pagesChanged();
    void failed(const soctv::Error &error);

private:
    class Inbox;

    void takePages();
    void finish(const Result<int> &pages);

    Jobs &m_jobs;
    SheetPreview &m_preview;
    std::shared_ptr<Progress> m_progress; // null: nothing is being made
    std::shared_ptr<Inbox> m_inbox; // shared with the worker, which may outlive us
    QPageLayout m_paper;
    QTimer m_timer;
    int m_returnTo = 0; // the page that was in sight before
};

} // namespace soctv
