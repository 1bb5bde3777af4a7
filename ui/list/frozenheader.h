#pragma once

#include <QHeaderView>

namespace soctv {

/// The horizontal header of a FrozenTable: its first sections stay while the others scroll. It may
/// carry a widget under the titles.
class FrozenHeader : public QHeaderView {
    Q_OBJECT

public:
    FrozenHeader(int frozenSections, QWidget *parent);

    /// How wide the sections are that stay; 0 while the window is too narrow to let any stay.
    int frozenWidth() const;
    /// Where \a section begins in the viewport.
    int visibleLeft(int section) const;
    /// Puts \a strip under the titles, as wide as the header.
    void setStrip(QWidget *strip);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// Sections may have moved or changed size.
    void arranged();

protected:
    void updateGeometries() override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    int shiftAt(const QMouseEvent &event) const;

    int m_frozenSections;
    int m_shift = 0; // from the point under the mouse to the section that is drawn there
    QWidget *m_strip = nullptr;
};

} // namespace soctv
