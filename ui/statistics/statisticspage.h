#pragma once

#include "ui/page.h"
#include "ui/statistics/statisticsmodel.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace soctv {

class WorkBar;

/// "Thống kê": how many units, people, posts and official pages there are on a day; by unit, kind
/// or level, with the current column as bars beside it. A number opens the rows it counts.
class StatisticsPage : public Page {
    Q_OBJECT

public:
    explicit StatisticsPage(const PageTools &tools, QWidget *parent = nullptr);

    void setDay(const QDate &day) override;
    QList<QWidget *> panes() override;
    QString statusText() const override;

    StatisticsModel &model() { return *m_model; }
    QTableView &table() { return *m_table; }
    BarChart &chart() { return *m_chart; }
    QComboBox &grouping() { return *m_grouping; }
    /// Numbers are being counted.
    bool isCounting() const;

public Q_SLOTS:
    /// What Enter does: the name of a unit shows the units below it, a number the rows it counts.
    void openCurrent();
    void goUp();
    /// Copies the whole table, for a spreadsheet.
    void copy();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void buildTable();
    QLayout *buildTop();
    void connectAll();
    void fitTable();
    void countWhenSeen();
    void count();
    void take(Statistics statistics);
    void goTo(int row, int column);
    void showState();

    PageTools m_tools;
    StatisticsModel *m_model;
    QComboBox *m_grouping;
    QPushButton *m_up;
    QPushButton *m_open;
    QPushButton *m_copy;
    QLabel *m_path;
    QLabel *m_hint;
    WorkBar *m_work;
    QTableView *m_table;
    BarChart *m_chart;
    QDate m_day; // invalid: today
    bool m_stale = true; // to be counted when it is seen
    std::shared_ptr<Progress> m_counting; // the newest
};

} // namespace soctv
