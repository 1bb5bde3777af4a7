#pragma once

#include "core/base/error.h"
#include "ui/backups/backupuse.h"
#include "ui/page.h"

#include <memory>

class QAction;
class QLabel;
class QLayout;
class QTableView;

namespace soctv {

class BackgroundBackup;
class BackupsModel;
class Progress;
class WorkBar;
struct RestorePreview;
struct BackupInfo;

/// All copies of the roster: to be made, checked, looked at, restored and taken along on a stick.
class BackupsPage : public QWidget {
    Q_OBJECT

public:
    explicit BackupsPage(const PageTools &tools, QWidget *parent = nullptr);
    ~BackupsPage() override;

    BackupsModel &model() { return *m_model; }
    QTableView &table() { return *m_table; }
    /// Whether the roster can be edited: not as of another day.
    void setEditable(bool editable);
    /// Something is being copied, checked or compared.
    bool isWorking() const;

public Q_SLOTS:
    void backUpNow();
    /// Looks at the selected copies again, in the background.
    void verifySelected();
    void view();
    /// Shows what restoring the selected copy would change, and asks.
    void restore();
    /// Copies the selected copy to a stick.
    void copySelected();
    /// Copies the roster as it is now to a stick.
    void copyRoster();
    void changeFolder();

Q_SIGNALS:
    void message(const soctv::Notice &notice);
    /// The window is to turn to the copy at \a path.
    void chosen(const QString &path, soctv::BackupUse use);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildTable();
    QLayout *buildButtons();
    void follow();
    void reload();
    void showPlace();
    void updateButtons();
    QList<BackupInfo> selected() const;
    QAction *action(const QString &text, void (BackupsPage::*slot)());
    QString stickTarget(const QString &name);
    void tellCopied(const QString &path);
    void ask(const BackupInfo &backup, const Result<RestorePreview> &preview);
    void tell(const Error &error);
    std::shared_ptr<Progress> startWork(const QString &text);
    void endWork();

    PageTools m_tools;
    BackupsModel *m_model;
    QTableView *m_table;
    QLabel *m_place;
    WorkBar *m_work;
    QAction *m_now;
    QAction *m_verify;
    QAction *m_view;
    QAction *m_restore;
    QAction *m_copy;
    QAction *m_folder;
    std::unique_ptr<BackgroundBackup> m_stick; // the copy of the roster that is being made
    std::shared_ptr<Progress> m_reading; // of the list
    bool m_editable = true;
    bool m_stale = true; // something changed while we were out of sight
};

} // namespace soctv
