#pragma once

#include "ui/print/pagerecorder.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QImage>
#include <QPageLayout>

#include <vector>

namespace soctv {

/// Pages one below the other as they would come out of the printer. Page Up and Page Down go from
/// page to page, Ctrl with the wheel zooms.
class SheetPreview : public QAbstractScrollArea {
    Q_OBJECT

public:
    enum class Zoom { Width, WholePage, Percent };

    explicit SheetPreview(QWidget *parent = nullptr);

    /// Forgets all pages; those to come are of \a paper.
    void clear(const QPageLayout &paper);
    void append(const RecordedPage &page);
    int pageCount() const { return int(m_pages.size()); }
    /// The page most in sight, from 0.
    int currentPage() const;
    void showPage(int page);

    /// \a percent counts for Zoom::Percent only.
    void setZoom(Zoom zoom, int percent = 100);
    /// The page as it is on the screen.
    QImage pageImage(int page) const;

Q_SIGNALS:
    void currentPageChanged(int page);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    double inch() const; // of paper, in pixels of the screen
    QSize pageSize() const;
    int step() const; // from the top of a page to that of the next
    QRect pageRect(int page) const; // in the viewport
    void updateScrollBars();
    void noteCurrentPage();

    QPageLayout m_paper;
    std::vector<RecordedPage> m_pages;
    Zoom m_zoom = Zoom::Width;
    int m_percent = 100;
    int m_current = 0;
    mutable QHash<int, QImage> m_images; // of pages in sight, at the present zoom
};

} // namespace soctv
