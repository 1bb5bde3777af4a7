#pragma once

#include "core/db/lockwatch.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace soctv {

/// The strip across the window that says why the roster on the screen is not one to edit as usual:
/// a sample, or somebody else has it. It watches who has it, as long as it is shown.
class StateStrip : public QWidget {
    Q_OBJECT

public:
    static constexpr int pollMilliseconds = 2000;

    explicit StateStrip(QWidget *parent = nullptr);

    /// The roster on the screen is one that anybody may change; the strip goes.
    void clear();
    void showSample();
    /// The roster at \a path is open for viewing; a backup stays so.
    void showViewing(const QString &path);
    /// The writer of the roster at \a path stopped half way. \a backupName is on the screen
    /// instead; empty: nothing is.
    void showUnfinished(const QString &path, const QString &backupName);
    /// The roster on the screen cannot be followed now, and why; empty: it can again.
    void setTrouble(const QString &sentence);

    /// What is watched for its holder; null: nothing.
    LockWatch *watch() { return m_watch ? &*m_watch : nullptr; }
    /// How long a holder is waited for in vain from now on: tests are not patient.
    void setPatience(std::chrono::milliseconds patience);

Q_SIGNALS:
    void editWanted(const QString &path);
    void takeOverWanted();

private:
    enum class About { Nothing, Sample, Viewing, Backup, Unfinished };

    void begin(About about, const QString &path);
    void look();
    QString text() const;
    QString viewingText() const;
    QString unfinishedText() const;
    QString waitText() const;

    About m_about = About::Nothing;
    std::optional<LockWatch> m_watch;
    std::chrono::milliseconds m_patience = LockWatch::usualPatience;
    QTimer m_timer;
    QString m_holder; // the last one seen, who may have gone since
    QString m_backupName;
    QString m_trouble;
    QLabel *m_text;
    QPushButton *m_edit;
    QPushButton *m_takeOver;
};

} // namespace soctv
