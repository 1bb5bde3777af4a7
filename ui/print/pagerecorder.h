#pragma once

#include <QBuffer>
#include <QByteArray>
#include <QPdfWriter>

#include <functional>
#include <memory>

class QPainter;
class QPointF;

namespace soctv {

/// One page as it was painted: small, and it can be painted again in any size.
class RecordedPage {
public:
    /// \a commands: the data of a QPicture; \a resolution: its units per inch.
    RecordedPage(const QByteArray &commands, int resolution);

    /// Paints the page with its origin at \a origin, an inch as long as \a inch.
    void paint(QPainter &painter, const QPointF &origin, double inch) const;
    /// Bytes it takes in memory.
    qsizetype size() const { return m_packed.size(); }

private:
    QByteArray m_packed;
    int m_resolution;
};

/// A paged device that keeps what is painted, page by page. May be used on any thread. A QPdfWriter
/// only because Qt leaves no other way to be a QPagedPaintDevice; it never writes a PDF.
class PageRecorder : public QPdfWriter {
    Q_OBJECT

public:
    /// Called for each page when it is complete, on the painting thread.
    using PageDone = std::function<void(const RecordedPage &page)>;

    explicit PageRecorder(PageDone pageDone);
    ~PageRecorder() override;

    bool newPage() override;

protected:
    QPaintEngine *paintEngine() const override;

private:
    class Engine;

    QBuffer m_nowhere;
    std::unique_ptr<Engine> m_engine;
};

} // namespace soctv
