#include "ui/print/printview.h"

#include "core/forms/catalog.h"
#include "core/roster/day.h"
#include "core/sheets/officetexts.h"
#include "core/sheets/writers.h"
#include "ui/messagebar.h"
#include "ui/print/previewjob.h"
#include "ui/print/printer.h"
#include "ui/print/sheetpreview.h"
#include "ui/print/sheetsettingspanel.h"
#include "ui/print/zoombox.h"
#include "ui/settings.h"
#include "ui/workbar.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

namespace soctv {

namespace {

constexpr int typingPause = 300; // ms
constexpr int sideWidth = 44; // characters, at least
constexpr int buttonsAcross = 3;

QPushButton *button(const QString &text, QWidget *parent)
{
    auto *result = new QPushButton(text, parent);
    result->setAutoDefault(true); // Enter presses the one with the focus
    return result;
}

} // namespace

PrintView::PrintView(Roster &roster, Jobs &jobs, Settings &settings, Dialogs &dialogs,
    QWidget *parent, MakePrinter makePrinter)
    : QWidget(parent)
    , m_roster(roster)
    , m_jobs(jobs)
    , m_settings(settings)
    , m_dialogs(dialogs)
    , m_makePrinter(makePrinter ? std::move(makePrinter) : defaultPrinter)
    , m_preview(new SheetPreview(this))
    , m_previewJob(new PreviewJob(jobs, *m_preview, this))
    , m_panel(new SheetSettingsPanel(this))
    , m_work(new WorkBar(this))
    , m_pageText(new QLabel(this))
    , m_noPrinter(new QLabel(this))
    , m_print(button(tr("&Print"), this))
    , m_choosePrinter(button(tr("Choose a &printer…"), this))
    , m_outputs(new QWidget(this))
{
    auto *columns = new QHBoxLayout(this);
    columns->addWidget(buildPages(), 1);
    columns->addWidget(buildSide());
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(typingPause);
    connect(&m_refresh, &QTimer::timeout, this, &PrintView::refreshPreview);
    connect(m_panel, &SheetSettingsPanel::changed, this, &PrintView::followSettings);
    connect(m_panel, &SheetSettingsPanel::sheetChosen, this, &PrintView::showSheet);
    connect(m_preview, &SheetPreview::currentPageChanged, this, &PrintView::updatePageText);
    connect(m_previewJob, &PreviewJob::pagesChanged, this, &PrintView::updatePageText);
    connect(m_previewJob, &PreviewJob::failed, this, &PrintView::tell);
    connect(&m_roster, &Roster::changed, this, &PrintView::follow);
}

PrintView::~PrintView()
{
    m_work->cancel();
}

QWidget *PrintView::buildPages()
{
    auto *pages = new QWidget(this);
    auto *layout = new QVBoxLayout(pages);
    layout->setContentsMargins({});
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_pageText);
    bar->addStretch();
    bar->addWidget(new ZoomBox(*m_preview, pages));
    layout->addLayout(bar);
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_work);
    return pages;
}

QWidget *PrintView::buildSide()
{
    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins({});
    auto *scroll = new QScrollArea(side);
    scroll->setWidget(m_panel);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    const int widest
        = qMax(m_panel->minimumSizeHint().width(), sideWidth * fontMetrics().averageCharWidth());
    side->setFixedWidth(widest + scroll->verticalScrollBar()->sizeHint().width());
    layout->addWidget(scroll, 1);
    m_noPrinter->setText(tr("No printer is installed on this computer. The sheet can be saved as a "
                            "PDF to be printed on another one."));
    m_noPrinter->setWordWrap(true);
    m_noPrinter->setTextFormat(Qt::PlainText);
    layout->addWidget(m_noPrinter);
    layout->addWidget(m_outputs);
    addButtons(layout);
    return side;
}

void PrintView::addButtons(QVBoxLayout *layout)
{
    auto *grid = new QGridLayout(m_outputs);
    grid->setContentsMargins({});
    grid->addWidget(m_print, 0, 0);
    grid->addWidget(m_choosePrinter, 0, 1, 1, buttonsAcross - 1);
    connect(m_print, &QPushButton::clicked, this, &PrintView::print);
    connect(m_choosePrinter, &QPushButton::clicked, this, &PrintView::choosePrinter);
    for (int i = 0; const Writer &writer : writers()) {
        const QString extension = QLatin1String(writer.extension);
        QPushButton *save = button(tr("Save %1…").arg(extension.toUpper()), m_outputs);
        save->setObjectName(QLatin1String("save_") + extension);
        save->setToolTip(writer.translatedTitle());
        connect(save, &QPushButton::clicked, this, [this, extension] { exportTo(extension); });
        grid->addWidget(save, 1 + i / buttonsAcross, i % buttonsAcross);
        ++i;
        if (extension == QLatin1String("pdf"))
            m_savePdf = save;
    }
    QPushButton *close = button(tr("&Close"), this);
    connect(close, &QPushButton::clicked, this, &PrintView::leave);
    layout->addWidget(close);
}

void PrintView::setSheet(const QString &sheetId)
{
    SheetDescription sheet = loadSheet(sheetId);
    if (sheetId != m_sheet.id)
        remember(); // the one before
    SheetChoices choices = rememberedChoices(m_settings, m_roster, sheetId);
    m_office = sheetOffice(m_roster);
    m_sheet = std::move(sheet);
    if (m_day.isValid())
        choices.settings.asOf = m_day;
    setChoices(choices);
}

void PrintView::setChoices(const SheetChoices &choices)
{
    m_unitsOf = choices.settings.asOf;
    m_panel->setChoices(m_sheet, choices, units());
}

void PrintView::setDay(const QDate &day)
{
    const QDate wanted = isAnotherDay(day) ? day : QDate();
    if (wanted == m_day)
        return;
    m_day = wanted;
    if (!isVisible() || m_sheet.id.isEmpty())
        return; // showSheet() takes it
    SheetChoices choices = m_panel->choices();
    choices.settings.asOf = m_day;
    setChoices(choices);
    m_refresh.start();
}

// Those offered before, if they cannot be read now.
const QList<UnitName> &PrintView::units()
{
    const auto read = guarded([&] {
        return m_unitsOf.isValid() ? UnitNames(m_roster.database(), m_unitsOf).all()
                                   : m_roster.unitNames().all();
    });
    if (read)
        m_units = *read;
    else
        tell(read.error());
    return m_units;
}

void PrintView::followSettings()
{
    if (m_panel->choices().settings.asOf != m_unitsOf) {
        m_unitsOf = m_panel->choices().settings.asOf;
        m_panel->setUnits(units());
    }
    m_refresh.start();
}

void PrintView::showSheet(const QString &sheetId)
{
    const auto set = guarded([&] { setSheet(sheetId); });
    if (!set) {
        tell(set.error());
        return;
    }
    updatePrinter();
    refreshPreview();
    setFocus();
}

void PrintView::setPeriod(const Period &period)
{
    SheetChoices choices = m_panel->choices();
    choices.settings.from = period.from;
    choices.settings.to = period.to;
    m_panel->setChoices(m_sheet, choices, units());
    refreshPreview();
}

bool PrintView::isWorking() const
{
    return m_work->isWorking() || m_previewJob->isRunning() || m_refresh.isActive();
}

SheetOrderForm PrintView::form() const
{
    return {m_sheet, m_panel->choices().on(QDate::currentDate()), m_office, m_roster.changedAt()};
}

void PrintView::remember()
{
    if (m_sheet.id.isEmpty())
        return;
    SheetChoices choices = m_panel->choices();
    if (m_day.isValid())
        choices.settings.asOf = {}; // the day goes with the window
    const Done kept = rememberChoices(m_settings, m_roster, m_sheet.id, choices);
    if (!kept)
        tell(kept.error());
}

void PrintView::follow(const Changes &changes)
{
    if (!isVisible())
        return; // showSheet() reads everything
    SheetChoices choices = m_panel->choices();
    if (changes.touches("office")) { // undo may have brought another signer back
        const auto read = guarded([&] {
            takeOffice(choices.settings, m_roster);
            m_office = sheetOffice(m_roster);
        });
        if (!read)
            tell(read.error());
    }
    if (choices != m_panel->choices() || changes.touches("unit_name"))
        m_panel->setChoices(m_sheet, choices, units());
    m_refresh.start();
}

void PrintView::refreshPreview()
{
    m_refresh.stop();
    if (!m_work->isWorking())
        m_previewJob->start(form());
}

void PrintView::updatePageText()
{
    const int count = m_preview->pageCount();
    const int page = m_preview->currentPage() + 1;
    if (m_previewJob->isRunning())
        m_pageText->setText(count == 0 ? tr("Preparing the pages…")
                                       : tr("Page %1 of %2, more to come…").arg(page).arg(count));
    else
        m_pageText->setText(count == 0 ? QString() : tr("Page %1 of %2").arg(page).arg(count));
}

void PrintView::updatePrinter()
{
    m_hasPrinter = m_makePrinter() != nullptr;
    m_noPrinter->setVisible(!m_hasPrinter);
    m_print->setEnabled(m_hasPrinter);
    m_choosePrinter->setEnabled(m_hasPrinter);
    m_print->setDefault(m_hasPrinter);
    m_savePdf->setDefault(!m_hasPrinter);
    setFocusProxy(m_hasPrinter ? m_print : m_savePdf);
}

void PrintView::tell(const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        Q_EMIT message({tr("Stopped. Nothing has changed."), {}, Notice::Info, {}});
    else
        Q_EMIT message(errorNotice(error));
}

void PrintView::leave()
{
    if (m_work->isWorking())
        m_work->cancel();
    else
        Q_EMIT closed();
}

void PrintView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        print();
        break;
    case Qt::Key_Escape:
        leave();
        break;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QCoreApplication::sendEvent(m_preview, event);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void PrintView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (event->spontaneous()) // minimised, not left
        return;
    m_refresh.stop();
    m_previewJob->cancel();
    remember();
}

} // namespace soctv
