#include "ui/print/pagerecorder.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPicture>

namespace soctv {

namespace {

constexpr int fastest = 1; // of the levels of zlib: pages repeat themselves enough for it

} // namespace

RecordedPage::RecordedPage(const QByteArray &commands, int resolution)
    : m_packed(qCompress(commands, fastest))
    , m_resolution(resolution)
{
}

void RecordedPage::paint(QPainter &painter, const QPointF &origin, double inch) const
{
    const QByteArray commands = qUncompress(m_packed);
    QPicture picture;
    picture.setData(commands.constData(), uint(commands.size()));
    painter.save();
    painter.translate(origin);
    // A picture scales itself from its own resolution, that of the screen, to the painter's.
    const double ownScale = double(painter.device()->logicalDpiX()) / picture.logicalDpiX();
    const double scale = inch / m_resolution / ownScale;
    painter.scale(scale, scale);
    picture.play(&painter);
    painter.restore();
}

/// Passes all painting on to a picture of the current page.
class PageRecorder::Engine : public QPaintEngine {
public:
    Engine(PageRecorder &device, PageDone pageDone)
        : QPaintEngine(AllFeatures)
        , m_device(device)
        , m_pageDone(std::move(pageDone))
    {
    }

    bool begin(QPaintDevice *) override
    {
        startPage();
        return true;
    }
    bool end() override
    {
        finishPage();
        return true;
    }
    Type type() const override { return Picture; }

    void nextPage()
    {
        finishPage();
        startPage();
        applyState(*state, AllDirty);
    }

    void updateState(const QPaintEngineState &changed) override
    {
        applyState(changed, changed.state());
    }
    void drawRects(const QRectF *rects, int count) override { m_painter.drawRects(rects, count); }
    void drawLines(const QLineF *lines, int count) override { m_painter.drawLines(lines, count); }
    void drawPath(const QPainterPath &path) override { m_painter.drawPath(path); }
    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        m_painter.drawTextItem(at, item);
    }
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override
    {
        if (mode == PolylineMode)
            m_painter.drawPolyline(points, count);
        else
            m_painter.drawPolygon(
                points, count, mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
    }
    void drawPixmap(const QRectF &to, const QPixmap &pixmap, const QRectF &from) override
    {
        m_painter.drawPixmap(to, pixmap, from);
    }

private:
    void startPage()
    {
        m_picture = std::make_unique<QPicture>();
        m_painter.begin(m_picture.get());
    }

    void finishPage()
    {
        m_painter.end();
        m_pageDone(RecordedPage(
            QByteArray(m_picture->data(), qsizetype(m_picture->size())), m_device.resolution()));
        m_picture.reset();
    }

    void applyState(const QPaintEngineState &from, DirtyFlags what)
    {
        if (what & DirtyPen)
            m_painter.setPen(from.pen());
        if (what & DirtyBrush)
            m_painter.setBrush(from.brush());
        if (what & DirtyFont)
            m_painter.setFont(from.font());
        if (what & DirtyHints)
            m_painter.setRenderHints(from.renderHints());
        if (what & DirtyTransform)
            m_painter.setTransform(from.transform());
        if (what & DirtyClipPath)
            m_painter.setClipPath(from.clipPath(), from.clipOperation());
        if (what & DirtyClipRegion)
            m_painter.setClipRegion(from.clipRegion(), from.clipOperation());
        if (what & DirtyClipEnabled)
            m_painter.setClipping(from.isClipEnabled());
    }

    PageRecorder &m_device;
    PageDone m_pageDone;
    std::unique_ptr<QPicture> m_picture; // of the current page
    QPainter m_painter;
};

PageRecorder::PageRecorder(PageDone pageDone)
    : QPdfWriter(&m_nowhere)
    , m_engine(std::make_unique<Engine>(*this, std::move(pageDone)))
{
}

PageRecorder::~PageRecorder() = default;

bool PageRecorder::newPage()
{
    if (!m_engine->isActive())
        return false;
    m_engine->nextPage();
    return true;
}

QPaintEngine *PageRecorder::paintEngine() const
{
    return m_engine.get();
}

} // namespace soctv
