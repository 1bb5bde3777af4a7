#pragma once

#include "ui/page.h"

class QTabWidget;

namespace soctv {

class BackupsPage;
class BinPage;
class HistoryPage;

/// View 9, "Nhật ký, thùng rác".
class HistoryView : public Page {
    Q_OBJECT

public:
    explicit HistoryView(const PageTools &tools, QWidget *parent = nullptr);

    /// Both go on as of today; they cannot be used while another day is shown.
    void setDay(const QDate &day) override;

    HistoryPage &history() { return *m_history; }
    BinPage &bin() { return *m_bin; }
    void showBin();
    BackupsPage &backups() { return *m_backups; }
    void showBackups();

private:
    QTabWidget *m_tabs;
    HistoryPage *m_history;
    BinPage *m_bin;
    BackupsPage *m_backups;
};

} // namespace soctv
