#pragma once

#include <QTabWidget>

namespace soctv {

class BinPage;
class Dialogs;
class HistoryPage;
class Jobs;
class Roster;
class Settings;
struct Notice;

/// View 9, "Nhật ký, thùng rác".
class HistoryView : public QTabWidget {
    Q_OBJECT

public:
    HistoryView(Roster &roster, Jobs &jobs, Settings &settings, Dialogs &dialogs,
        QWidget *parent = nullptr);

    HistoryPage &history() { return *m_history; }
    BinPage &bin() { return *m_bin; }
    void showBin();

Q_SIGNALS:
    void message(const soctv::Notice &notice);
    /// The officer wants to see the row \a post in its list.
    void showPost(qint64 post);

private:
    HistoryPage *m_history;
    BinPage *m_bin;
};

} // namespace soctv
