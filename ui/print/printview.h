#pragma once

#include "core/roster/units.h"
#include "ui/print/sheetjobs.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace soctv {

class Dialogs;
class PreviewJob;
class Settings;
class SheetPreview;
class SheetSettingsPanel;
class WorkBar;
struct Notice;
struct SheetChoices;

/// Gives a paged device to print on; null where no printer is installed.
using MakePrinter = std::function<std::unique_ptr<QPagedPaintDevice>()>;

/// View 8, "In và xuất": the pages of a sheet, what can be set for it, and the ways to get it out.
/// Enter prints, or saves a PDF where there is no printer; Esc closes.
class PrintView : public QWidget {
    Q_OBJECT

public:
    /// \a makePrinter: the printer of this computer if it is left out.
    PrintView(Roster &roster, Jobs &jobs, Settings &settings, Dialogs &dialogs,
        QWidget *parent = nullptr, MakePrinter makePrinter = {});
    ~PrintView() override;

    void showSheet(const QString &sheetId);
    /// Sets the days that the sheet is about.
    void setPeriod(const Period &period);
    /// The day of the window, invalid: today. Sheets are as of this day unless the officer chooses
    /// another; it is not remembered for the next time.
    void setDay(const QDate &day);
    const SheetPreview &preview() const { return *m_preview; }
    /// True while pages or files are being made.
    bool isWorking() const;
    /// Shows work that takes its time; a window may put it where it is always in sight.
    WorkBar &workBar() { return *m_work; }

public Q_SLOTS:
    /// Prints one copy, or saves a PDF if there is no printer.
    void print();
    /// Asks where to, and writes the sheet that is shown; \a extension is that of a Writer.
    void exportTo(const QString &extension);
    /// The same for a sheet as it was set up last, without showing it.
    void exportDirect(const QString &sheetId, const QString &extension);

Q_SIGNALS:
    void closed();
    void message(const soctv::Notice &notice);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildPages();
    QWidget *buildSide();
    void addButtons(QVBoxLayout *layout);

    void setSheet(const QString &sheetId);
    void setChoices(const SheetChoices &choices);
    const QList<UnitName> &units();
    void followSettings();
    SheetOrderForm form() const;
    void remember();
    void follow(const Changes &changes);
    void refreshPreview();
    void updatePageText();
    void updatePrinter();
    void choosePrinter();
    void printOn(std::unique_ptr<QPagedPaintDevice> printer);
    void save(const QString &path);
    std::shared_ptr<Progress> startWork(const QString &text);
    void finishWork();
    void tell(const Error &error);
    void leave();

    Roster &m_roster;
    Jobs &m_jobs;
    Settings &m_settings;
    Dialogs &m_dialogs;
    MakePrinter m_makePrinter;
    SheetDescription m_sheet;
    SheetOffice m_office;
    QList<UnitName> m_units; // that the panel offers
    QDate m_day; // of the window; invalid: today
    QDate m_unitsOf; // their day; invalid: today
    bool m_hasPrinter = false;
    SheetPreview *m_preview;
    PreviewJob *m_previewJob;
    SheetSettingsPanel *m_panel;
    WorkBar *m_work;
    QTimer m_refresh; // waits until the officer stops typing
    QLabel *m_pageText;
    QLabel *m_noPrinter;
    QPushButton *m_print;
    QPushButton *m_choosePrinter;
    QPushButton *m_savePdf = nullptr;
    QWidget *m_outputs; // the buttons that make something
};

} // namespace soctv
