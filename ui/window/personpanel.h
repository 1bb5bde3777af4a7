#pragma once

#include "core/base/issue.h"
#include "core/base/progress.h"
#include "core/roster/roster.h"
#include "core/roster/search/listing.h"
#include "ui/window/fieldeditor.h"

#include <QScrollArea>
#include <QTimer>

#include <memory>

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace soctv {

class Jobs;
struct Notice;

/// The detail panel (F4): every field of the row the cursor is in, what is to be checked in it,
/// where it came from. With several rows selected it sets a field of all of them, as one undo step.
class PersonPanel : public QScrollArea {
    Q_OBJECT

public:
    PersonPanel(Roster &roster, Jobs &jobs, QWidget *parent = nullptr);
    ~PersonPanel() override;

    /// The rows to show: \a selected, or \a current if there are fewer than two.
    void setPosts(const QList<qint64> &selected, qint64 current);
    /// Shows units as of \a day (invalid: today). As of another day nothing can be edited.
    void setDay(const QDate &day);
    void setMarks(std::shared_ptr<const Marks> marks);
    /// Stores the field that is being typed.
    void commit();
    FieldEditor *editor(int field) const;
    QSize sizeHint() const override;

Q_SIGNALS:
    void message(const soctv::Notice &notice);
    /// The officer wants to see the page of \a person.
    void showPerson(qint64 person);

protected:
    void showEvent(QShowEvent *event) override;

private:
    bool canEdit() const { return !m_roster.isReadOnly() && !m_day.isValid(); }
    void addFields(QGridLayout *grid, bool panelOnly);
    void refresh();
    void showTexts(const QList<ListRow> &rows);
    void showTitle(const QList<ListRow> &rows);
    void showChecks(const ListRow *row);
    void addCheck(const Issue &issue, qint64 post, qint64 other);
    void showOrigin(const ListRow *row, const QList<Source> &sources);
    void findLastChange(const ListRow &row);
    void store(FieldEditor *editor);
    void tell(const Error &error);

    Roster &m_roster;
    Jobs &m_jobs;
    QList<qint64> m_posts;
    QDate m_day;
    std::shared_ptr<const Marks> m_marks;
    QList<FieldEditor *> m_editors; // by field
    QLabel *m_title;
    QPushButton *m_page;
    qint64 m_person = 0; // of the row shown
    QVBoxLayout *m_checks;
    QWidget *m_fields;
    QLabel *m_noteCount;
    QLabel *m_source;
    QLabel *m_lastChange;
    QTimer m_rest; // the cursor rests on a row: look for its last change
    std::shared_ptr<Progress> m_lookup; // of the last change
};

} // namespace soctv
