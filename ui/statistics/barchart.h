#pragma once

#include <QFrame>
#include <QList>

namespace soctv {

/// Numbers as bars that lie under their names: the biggest first, as many as there is room for, the
/// others added up in words below. Names are wrapped, never cut.
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
    /// What is drawn at the present size.
    QList<Bar> shownBars() const { return fitting().bars; }
    /// "14 others: 1,203"; empty: all have their bars.
    QString othersText() const { return fitting().others; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Shown {
        QList<Bar> bars;
        QString others;
    };

    Shown fitting() const;
    int textWidth() const;
    int barHeight() const;
    int heightOf(const QString &name) const;
    void describe();
    int paintBar(QPainter &painter, const Bar &bar, int top, qint64 longest) const;

    QString m_title;
    QList<Bar> m_bars; // longest first
};

} // namespace soctv
