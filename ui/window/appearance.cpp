#include "ui/window/appearance.h"

#include <QApplication>
#include <QStyleFactory>
#include <QToolTip>

#include <array>

namespace soctv {

namespace {

struct Colour {
    QPalette::ColorRole role;
    QRgb light;
    QRgb dark;
};

// Text on each ground has a contrast of 4.5 : 1 or more in both columns (tst_appearance).
constexpr std::array colours{
    Colour{QPalette::Window, 0xfff3f4f6, 0xff2b2d32},
    Colour{QPalette::WindowText, 0xff1b1d21, 0xffe9eaec},
    Colour{QPalette::Base, 0xffffffff, 0xff17191c},
    Colour{QPalette::AlternateBase, 0xfff4f7fb, 0xff1e2125},
    Colour{QPalette::Text, 0xff1b1d21, 0xffe9eaec},
    Colour{QPalette::PlaceholderText, 0xff6a6f78, 0xffa0a5ad},
    Colour{QPalette::Button, 0xffe8eaee, 0xff3a3d43},
    Colour{QPalette::ButtonText, 0xff1b1d21, 0xffe9eaec},
    Colour{QPalette::BrightText, 0xffffffff, 0xffffffff},
    Colour{QPalette::Highlight, 0xff1a5fb4, 0xff2f74c9},
    Colour{QPalette::HighlightedText, 0xffffffff, 0xffffffff},
    Colour{QPalette::Link, 0xff1a5fb4, 0xff8ab8f2},
    Colour{QPalette::LinkVisited, 0xff6c3fa0, 0xffc3a6ee},
    Colour{QPalette::ToolTipBase, 0xfffffbe6, 0xff3a3d42},
    Colour{QPalette::ToolTipText, 0xff1b1d21, 0xffe9eaec},
    Colour{QPalette::Light, 0xffffffff, 0xff484c52},
    Colour{QPalette::Midlight, 0xfff0f1f3, 0xff3e4146},
    Colour{QPalette::Mid, 0xffb8bcc4, 0xff1f2124},
    Colour{QPalette::Dark, 0xff9aa0a9, 0xff16181a},
    Colour{QPalette::Shadow, 0xff6a6f78, 0xff000000},
};
constexpr QRgb disabledLight = 0xff8b9099;
constexpr QRgb disabledDark = 0xff7c818a;

QPalette paletteOf(QRgb Colour::*column, QRgb disabled)
{
    QPalette palette;
    for (const Colour &colour : colours)
        palette.setColor(colour.role, QColor(colour.*column));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(disabled));
    return palette;
}

} // namespace

Appearance::Appearance()
    : m_startPalette(QApplication::palette())
    , m_startFont(QApplication::font())
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
}

QPalette Appearance::lightPalette()
{
    return paletteOf(&Colour::light, disabledLight);
}

QPalette Appearance::darkPalette()
{
    return paletteOf(&Colour::dark, disabledDark);
}

bool Appearance::isSystemDark() const
{
#ifdef Q_OS_WIN
    const QSettings personal(
        QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\"
                       "Themes\\Personalize"),
        QSettings::NativeFormat);
    return personal.value(QStringLiteral("AppsUseLightTheme"), 1).toInt() == 0;
#else
    return m_startPalette.color(QPalette::Window).lightness()
        < m_startPalette.color(QPalette::WindowText).lightness();
#endif
}

void Appearance::apply(Theme theme)
{
    const bool dark = theme == Theme::Dark || (theme == Theme::System && isSystemDark());
    const QPalette palette = dark ? darkPalette() : lightPalette();
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

void Appearance::applyTextSize(int percent)
{
    QFont font = m_startFont;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(m_startFont.pointSizeF() * percent / 100);
    else
        font.setPixelSize(m_startFont.pixelSize() * percent / 100);
    QApplication::setFont(font);
}

} // namespace soctv
