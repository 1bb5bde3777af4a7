#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace soctv {

class Settings;

/// What the window shows while no roster is open: the ways to begin, and the rosters used before.
class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(Settings &settings, QWidget *parent = nullptr);

    /// Reads the recent files again.
    void refresh();

Q_SIGNALS:
    void importWanted();
    void newWanted();
    void openWanted();
    void sampleWanted();
    void fileChosen(const QString &path);

private:
    void addRecent(const QString &path);

    Settings &m_settings;
    QLabel *m_recentTitle;
    QVBoxLayout *m_recent;
};

} // namespace soctv
