#pragma once

#include "ui/messagebar.h"
#include "ui/rescue/rescuing.h"

#include <QDialog>
#include <QTimer>

class QBoxLayout;
class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QStackedWidget;

namespace soctv {

/// Looks for what can be saved of a damaged roster, shows the two ways with their counts, and puts
/// the chosen one in the place of the damaged file, which is kept.
class RescueDialog : public QDialog {
    Q_OBJECT

public:
    RescueDialog(const QString &path, const QStringList &backupFolders, QWidget *parent = nullptr);
    ~RescueDialog() override;

    /// What was saved, what not, and where the damaged file lies; after Accepted only.
    Notice notice() const { return m_notice; }

    void reject() override;

private:
    void buildSearch(QBoxLayout *layout);
    void look();
    void showWays();
    QWidget *makeWays();
    void addWay(QBoxLayout *layout, QRadioButton *way, const QString &text);
    void addTable(QBoxLayout *layout);
    void addRowsToCheck(QBoxLayout *layout);
    QString backupText() const;
    QString rowsText() const;
    void fail(const QString &text);
    void save();
    void tellSaved(bool fromBackup, const QString &aside);

    QString m_path;
    std::unique_ptr<Rescuing> m_rescuing;
    std::optional<Rescue> m_rescue;
    Notice m_notice;
    QTimer m_timer;
    QStackedWidget *m_pages;
    QLabel *m_text;
    QProgressBar *m_bar;
    QRadioButton *m_backup = nullptr;
    QRadioButton *m_rows = nullptr;
    QLabel *m_error;
    QPushButton *m_save;
    QPushButton *m_leave;
};

} // namespace soctv
