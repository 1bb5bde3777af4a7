#pragma once

#include "core/roster/vacancies.h"
#include "ui/page.h"
#include "ui/today/todaytasks.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace soctv {

/// "Việc hôm nay": what is to be done, one sentence each with a button that goes there; the most
/// urgent five, and the others behind a button. It is always about today.
class TodayPage : public Page {
    Q_OBJECT

public:
    explicit TodayPage(const PageTools &tools, QWidget *parent = nullptr);

    void setListing(const Listing &listing) override;
    QList<QWidget *> panes() override;
    /// How many files were chosen for import and are not done with.
    void setWaitingFiles(int files);

    /// All there is to do, shown or not.
    const QList<TodayTask> &tasks() const { return m_tasks; }
    /// The buttons on the screen, in order.
    const QList<QPushButton *> &buttons() const { return m_buttons; }
    QPushButton *moreButton() const { return m_more; }
    QString nothingText() const;

Q_SIGNALS:
    /// The officer wants to go on with the import,
    void importWanted();
    /// or to make a backup.
    void backupWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void readBackups();
    void findVacancies();
    void refresh();
    void buildRows();
    void addRow(const TodayTask &task);
    void start(TodayTask::Kind kind);
    QWidget *firstFocus() const;

    PageTools m_tools;
    TodayState m_state;
    bool m_isChecked = false; // all rows have been: duplicates and cells to check are known
    bool m_isVacancyKnown = false;
    QList<Vacancy> m_vacancies;
    std::shared_ptr<Progress> m_looking; // the newest look for vacancies
    QList<TodayTask> m_tasks;
    bool m_unfolded = false;
    QLabel *m_title;
    QLabel *m_nothing;
    QLabel *m_checking;
    QPushButton *m_more;
    QWidget *m_rowsArea;
    QGridLayout *m_rows;
    QList<QPushButton *> m_buttons;
};

} // namespace soctv
