#include "app/application.h"

#include "resources/i18n/translations.h"
#include "ui/window/mainwindow.h"

#include <QDir>
#include <QIcon>
#include <QStandardPaths>
#include <QTimer>

namespace soctv {

namespace {

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
    QApplication::setWindowIcon(programIcon());
    QApplication::setApplicationDisplayName(QString()); // titles carry the name themselves
    if (!options.language.isEmpty())
        m_settings.setLanguage(options.language);
    useLanguage(m_settings.language());
    m_appearance.apply(m_settings.theme());
    m_appearance.applyTextSize(m_settings.textSize());
    openWindow();
    if (options.demo)
        m_window->openSample();
    else if (!options.file.isEmpty())
        m_window->openFile(options.file);
}

Application::~Application() = default;

int Application::run()
{
    return QApplication::exec();
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
