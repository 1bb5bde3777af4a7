#pragma once

#include <QFrame>
#include <QList>

namespace soctv {

/// Numbers as bars that lie under their names: the biggest first, as many as there is room for, the
/// others added up in one last bar. Names are wrapped, never cut.
class BarChart : public QFrame {
    Q_OBJECT

public:
    struct Bar {
        QString name;
        qint64 value = 0;

        bool operator==(const Bar &) const = default;
    };

    explicit BarChart(QWidget *parent = nullptr);

    /// \a bars may have any order; those of no length are not drawn.
    void setBars(const QString &title, QList<Bar> bars);
    /// What is drawn at the present size, the bar of the others included.
    QList<Bar> shownBars() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Shown {
        QList<Bar> bars;
        bool hasOthers = false; // the last bar
    };

    Shown fitting() const;
    int textWidth() const;
    int heightOf(const QString &name) const;
    void describe();
    int paintBar(QPainter &painter, const Bar &bar, int top, bool isOthers, qint64 longest) const;

    QString m_title;
    QList<Bar> m_bars; // longest first
};

} // namespace soctv
