#include "app/application.h"

#include "app/crashreport.h"
#include "app/sessionend.h"
#include "resources/i18n/translations.h"
#include "ui/messagebar.h"
#include "ui/window/mainwindow.h"

#include <QClipboard>
#include <QDir>
#include <QIcon>
#include <QStandardPaths>
#include <QTimer>

namespace soctv {

namespace {

QString crashFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(QStringLiteral("crashes"));
}

QString settingsPath()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    return folder.filePath(QStringLiteral("soctv.ini"));
}

QIcon programIcon()
{
    QIcon icon;
    const QStringList files = QDir(QStringLiteral(":/icons")).entryList();
    for (const QString &file : files)
        icon.addFile(QStringLiteral(":/icons/") + file);
    return icon;
}

} // namespace

Application::Application(int &argc, char **argv, const StartOptions &options)
    : m_qt(argc, argv)
    , m_settings(settingsPath())
{
    reportCrashes(crashFolder());
    QApplication::setWindowIcon(programIcon());
    QApplication::setApplicationDisplayName(QString()); // titles carry the name themselves
    if (!options.language.isEmpty())
        m_settings.setLanguage(options.language);
    useLanguage(m_settings.language());
    m_appearance.apply(m_settings.theme());
    m_appearance.applyTextSize(m_settings.textSize());
    openWindow();
    onSessionEnd([this] {
        m_window->storeTyping();
        QApplication::exit(); // no quit(): it would ask
    });
    if (options.demo)
        m_window->openSample();
    else if (!options.file.isEmpty())
        openFirst(options.file);
    tellLastCrash();
}

Application::~Application() = default;

int Application::run()
{
    return QApplication::exec();
}

// Where another window has that file, it comes forward instead of this one.
void Application::openFirst(const QString &file)
{
    const auto once = QObject::connect(
        m_window.get(), &MainWindow::otherWindowRaised, m_window.get(),
        [this] {
            if (!m_window->workspace())
                m_window->close();
        },
        Qt::QueuedConnection);
    m_window->openFile(file, Roster::Access::Edit, [once] { QObject::disconnect(once); });
}

void Application::openWindow()
{
    m_window = std::make_unique<MainWindow>(m_settings, m_dialogs, m_appearance);
    m_dialogs.setParent(m_window.get());
    // Later: the window is gone then, and the signal comes from one of its menus.
    QObject::connect(
        m_window.get(), &MainWindow::languageChosen, &m_qt, [this] { reopenWindow(); },
        Qt::QueuedConnection);
    m_window->show();
}

void Application::tellLastCrash()
{
    const QString report = takeCrashReport(crashFolder());
    if (report.isEmpty())
        return;
    const auto words
        = [](const char *text) { return QCoreApplication::translate("Application", text); };
    Notice notice{words(QT_TRANSLATE_NOOP("Application",
                      "The program stopped unexpectedly the last time. What was saved is intact. "
                      "A report for whoever looks after the program is kept; it holds nothing of "
                      "your lists.")),
        report, Notice::Warning};
    notice.buttons.append({words(QT_TRANSLATE_NOOP("Application", "Copy the report")),
        [report] { QGuiApplication::clipboard()->setText(report); }});
    m_window->messages().show(notice);
}

void Application::reopenWindow()
{
    const QString file = m_window->rosterPath();
    const bool sample = m_window->isSample();
    const bool readOnly = m_window->isReadOnly();
    m_qt.setQuitOnLastWindowClosed(false);
    m_window->close();
    m_window.reset();
    useLanguage(m_settings.language());
    openWindow();
    m_qt.setQuitOnLastWindowClosed(true);
    if (sample)
        m_window->openSample();
    else if (!file.isEmpty())
        m_window->openFile(file, readOnly ? Roster::Access::View : Roster::Access::Edit);
}

} // namespace soctv
