#pragma once

#include <QTimer>
#include <QWidget>

class QPushButton;
class QTextEdit;

namespace soctv {

class IntakeSession;

/// "What was found": the tables of one file in words, or why there are none, and what can be done
/// about it.
class FoundPane : public QWidget {
    Q_OBJECT

public:
    explicit FoundPane(IntakeSession &session, QWidget *parent = nullptr);

    /// PlanModel::allFiles tells of all of them together.
    void setFile(int file);
    /// What it says now.
    QString text();

Q_SIGNALS:
    void areaWanted(int file);

private:
    void build();
    void refreshSoon();
    void refresh();
    void tellAll();

    IntakeSession &m_session;
    int m_file;
    QTextEdit *m_text;
    QPushButton *m_confirm;
    QPushButton *m_area;
    QPushButton *m_take;
    QPushButton *m_leaveOut;
    QPushButton *m_readAgain;
    QTimer m_refreshLater; // thousands of files may change in a second
};

} // namespace soctv
