#include "ui/history/historyview.h"

#include "ui/backups/backupspage.h"
#include "ui/history/binpage.h"
#include "ui/history/historypage.h"
#include "ui/messagebar.h"
#include "ui/settings.h"

#include <QTabWidget>
#include <QVBoxLayout>

namespace soctv {

namespace {

const QString tabKey = QStringLiteral("history/tab");

} // namespace

HistoryView::HistoryView(const PageTools &tools, QWidget *parent)
    : Page(parent)
    , m_tabs(new QTabWidget(this))
    , m_history(new HistoryPage(tools.roster, tools.jobs, tools.dialogs, this))
    , m_bin(new BinPage(tools.roster, tools.jobs, this))
    , m_backups(new BackupsPage(tools, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_tabs);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_history, tr("&History"));
    m_tabs->addTab(m_bin, tr("&Bin"));
    m_tabs->addTab(m_backups, tr("Back&ups"));
    m_tabs->setCurrentIndex(tools.settings.value(tabKey).toInt());
    setFocusProxy(m_tabs);
    connect(m_tabs, &QTabWidget::currentChanged, this,
        [&settings = tools.settings](int index) { settings.setValue(tabKey, index); });
    connect(m_history, &HistoryPage::message, this, &HistoryView::message);
    connect(m_bin, &BinPage::message, this, &HistoryView::message);
    connect(m_backups, &BackupsPage::message, this, &HistoryView::message);
    connect(m_bin, &BinPage::showPost, this, &HistoryView::showPost);
}

void HistoryView::setDay(const QDate &day)
{
    m_history->setEditable(!day.isValid());
    m_bin->setEditable(!day.isValid());
    m_backups->setEditable(!day.isValid());
}

void HistoryView::showBin()
{
    m_tabs->setCurrentWidget(m_bin);
}

void HistoryView::showBackups()
{
    m_tabs->setCurrentWidget(m_backups);
    m_backups->setFocus();
}

} // namespace soctv
