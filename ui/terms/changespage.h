#pragma once

#include "core/forms/sheetsettings.h"
#include "core/roster/postchanges.h"
#include "ui/page.h"

#include <memory>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;
class QVBoxLayout;

namespace soctv {

class ComposedEdit;
class Progress;
class ProblemForm;
class TextModel;

/// "Tăng, giảm": who came and who went between two days, this quarter to begin with.
class ChangesPage : public Page {
    Q_OBJECT

public:
    explicit ChangesPage(const PageTools &tools, QWidget *parent = nullptr);
    ~ChangesPage() override;

    /// "Came: 5 · Went: 3"
    QString statusText() const override;
    QList<QWidget *> panes() override;
    TextModel &model() { return *m_model; }
    QTableView &table() { return *m_table; }
    ComposedEdit &from() { return *m_from; }
    ComposedEdit &to() { return *m_to; }
    QComboBox &role() { return *m_role; }
    /// The first and the last day that are looked at, once problem() is empty.
    Period period() const;
    /// What is wrong with the days; empty: nothing.
    QString problem() const;
    bool isReading() const { return bool(m_reading); }

Q_SIGNALS:
    /// The officer wants the sheet of these days.
    void printWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildTop(QVBoxLayout &layout);
    void read();
    void showChanges(const QList<PostChange> &changes);
    void tellCounts();

    Jobs &m_jobs;
    ComposedEdit *m_from;
    ComposedEdit *m_to;
    QComboBox *m_role;
    QPushButton *m_print;
    QLabel *m_counts;
    QLabel *m_problem;
    TextModel *m_model;
    QTableView *m_table;
    qsizetype m_came = 0;
    qsizetype m_went = 0;
    std::shared_ptr<Progress> m_reading; // none when the table is there
    bool m_stale = true; // the roster has changed since
};

} // namespace soctv
