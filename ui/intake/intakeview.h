#pragma once

#include "core/intake/match.h"
#include "ui/intake/filereading.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QTableView;

namespace soctv {

class Dialogs;
class FilesModel;
class FoundPane;
class IntakeSession;
class Jobs;
class PlanPane;
class Roster;
class Settings;
class WorkBar;
struct Layout;
struct Notice;

/// View 6, "Nhập phiếu": the files | what was found in them | what will happen. Nothing is written
/// before "Import"; Enter imports, Esc closes.
class IntakeView : public QWidget {
    Q_OBJECT

public:
    IntakeView(Roster &roster, Jobs &jobs, Settings &settings, Dialogs &dialogs,
        const WorkerCommand &command, QWidget *parent = nullptr);
    ~IntakeView() override;

    /// Reads \a paths beside the files that are here.
    void add(const QStringList &paths);
    /// Writes what the plan says, in one undo step; makes the plan if that was stopped.
    void import();
    /// What F6 goes through, in order.
    QList<QWidget *> panes() const;
    /// Shows the rows that did not come in.
    void showLeft();
    /// True while files are read or compared with the roster.
    bool isWorking() const;

    IntakeSession &session() { return *m_session; }
    PlanPane &plan() { return *m_plan; }
    FoundPane &found() { return *m_found; }
    QTableView &files() { return *m_files; }
    void useLayout(int file, const Layout &layout);

Q_SIGNALS:
    /// The officer wants to see something else; what was decided stays in the session.
    void closed();
    /// Rows came in; \a role is the list that most of them went to.
    void imported(soctv::Role role);
    /// The officer wants to see this page again.
    void wantedAgain();
    void message(const soctv::Notice &notice);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildFiles();
    void arrangeFiles();
    QWidget *buildFilesPane();
    QWidget *titled(const QString &title, QWidget *content);
    QWidget *buildBottom();
    void showFile();
    void connectSession();
    void updateState();
    void showAdded();
    void tellFound(const FoundFiles &found);
    void chooseArea(int file, const ReturnedFile &whole);
    void saveMinutesOf(const ImportPlan &plan);
    bool mayImportOldTexts();
    void write(const std::shared_ptr<const ImportPlan> &plan);
    void tellImported(const ImportPlan &plan);
    std::shared_ptr<Progress> follow(const QString &text);
    void leave();
    void followRoster();
    void orderFocus();

    Roster &m_roster;
    Settings &m_settings;
    Dialogs &m_dialogs;
    IntakeSession *m_session;
    FilesModel *m_filesModel;
    QSplitter *m_splitter;
    QTableView *m_files;
    FoundPane *m_found;
    PlanPane *m_plan;
    QWidget *m_sectionChoice; // only where rows name no section
    QComboBox *m_section; // data: Role
    QLabel *m_totals;
    WorkBar *m_work;
    QPushButton *m_import;
    QPushButton *m_close;
    bool m_stale = false; // the roster has changed since the plan was made
    bool m_importing = false;
    bool m_importsNext = false; // as soon as the plan that was asked for is there
};

} // namespace soctv
