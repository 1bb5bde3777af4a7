#include "ui/history/historyview.h"

#include "ui/history/binpage.h"
#include "ui/history/historypage.h"
#include "ui/messagebar.h"
#include "ui/settings.h"

namespace soctv {

namespace {

const QString tabKey = QStringLiteral("history/tab");

} // namespace

HistoryView::HistoryView(
    Roster &roster, Jobs &jobs, Settings &settings, Dialogs &dialogs, QWidget *parent)
    : QTabWidget(parent)
    , m_history(new HistoryPage(roster, jobs, dialogs, this))
    , m_bin(new BinPage(roster, jobs, this))
{
    setDocumentMode(true);
    addTab(m_history, tr("&History"));
    addTab(m_bin, tr("&Bin"));
    setCurrentIndex(settings.value(tabKey).toInt());
    connect(this, &QTabWidget::currentChanged, this,
        [&settings](int index) { settings.setValue(tabKey, index); });
    connect(m_history, &HistoryPage::message, this, &HistoryView::message);
    connect(m_bin, &BinPage::message, this, &HistoryView::message);
    connect(m_bin, &BinPage::showPost, this, &HistoryView::showPost);
}

void HistoryView::showBin()
{
    setCurrentWidget(m_bin);
}

} // namespace soctv
