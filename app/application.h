#pragma once

#include "ui/dialogs.h"
#include "ui/settings.h"
#include "ui/window/appearance.h"

#include <QApplication>

#include <memory>

namespace soctv {

class MainWindow;

/// What the window is opened with.
struct StartOptions {
    QString file; ///< a roster; empty: the start page
    QString language; ///< "vi" or "en"; empty: as set before
    bool demo = false; ///< the sample roster
};

/// The program with a window: builds its parts once and hands them on by reference.
class Application {
public:
    Application(int &argc, char **argv, const StartOptions &options);
    ~Application();

    int run();

private:
    void openFirst(const QString &file);
    void openWindow();
    void reopenWindow();
    void tellLastCrash();

    QApplication m_qt;
    Settings m_settings;
    Appearance m_appearance;
    WindowDialogs m_dialogs;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace soctv
