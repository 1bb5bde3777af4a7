#include "ui/workbar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace soctv {

namespace {

constexpr int lookEvery = 100; // ms
constexpr int busyAfter = 500;
constexpr int barAfter = 2000;
constexpr int thousandths = 1000;

} // namespace

WorkBar::WorkBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Stop"), this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_text);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_cancel);
    m_text->setTextFormat(Qt::PlainText);
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel->setAutoDefault(true);
    connect(m_cancel, &QPushButton::clicked, this, &WorkBar::cancel);
    m_timer.setInterval(lookEvery);
    connect(&m_timer, &QTimer::timeout, this, &WorkBar::look);
    hide();
}

std::shared_ptr<Progress> WorkBar::start(const QString &text)
{
    cancel();
    m_state = std::make_shared<State>();
    m_progress = std::make_shared<Progress>([state = m_state](qint64 done, qint64 total) {
        state->done = done;
        state->total = total;
    });
    m_waited = 0;
    m_text->setText(text);
    m_bar->setRange(0, 0);
    m_bar->hide();
    m_cancel->hide();
    m_cancel->setEnabled(true);
    m_timer.start();
    return m_progress;
}

void WorkBar::stop()
{
    m_progress.reset();
    m_timer.stop();
    hide();
}

void WorkBar::cancel()
{
    if (!m_progress)
        return;
    m_progress->cancel();
    m_cancel->setEnabled(false);
    Q_EMIT cancelled();
}

void WorkBar::look()
{
    m_waited += lookEvery;
    if (m_waited < busyAfter)
        return;
    show();
    const bool isLong = m_waited >= barAfter;
    m_bar->setVisible(isLong);
    m_cancel->setVisible(isLong);
    const qint64 total = m_state->total;
    if (total > 0) {
        m_bar->setRange(0, thousandths);
        m_bar->setValue(int(m_state->done * thousandths / total));
    }
}

} // namespace soctv
