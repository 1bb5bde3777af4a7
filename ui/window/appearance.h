#pragma once

#include "ui/settings.h"

#include <QFont>
#include <QPalette>

namespace soctv {

/// Colours and text size of the whole program. Make it right after QApplication: it remembers what
/// the system gave at the start.
class Appearance {
public:
    Appearance();

    /// Theme::System follows Windows' "apps use light theme", elsewhere the palette at the start.
    void apply(Theme theme);
    /// \a percent of the system's text size.
    void applyTextSize(int percent);

    static QPalette lightPalette();
    static QPalette darkPalette();

private:
    bool isSystemDark() const;

    QPalette m_startPalette;
    QFont m_startFont;
};

} // namespace soctv
