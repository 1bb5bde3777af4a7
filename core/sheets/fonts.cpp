#include "core/sheets/fonts.h"

#include <QFontDatabase>

#include <mutex>

namespace soctv {

void useBundledFonts()
{
    static std::once_flag once;
    std::call_once(once, [] {
        for (const char *style : {"Regular", "Bold", "Italic", "BoldItalic"}) {
            QFontDatabase::addApplicationFont(
                QLatin1String(":/fonts/Tinos-") + QLatin1String(style) + QLatin1String(".ttf"));
        }
    });
}

QString paperFamily(bool preferInstalled)
{
    const QString official = QStringLiteral("Times New Roman");
    // hasFamily() is false for a mere substitute such as Liberation Serif.
    if (preferInstalled && QFontDatabase::hasFamily(official))
        return official;
    useBundledFonts();
    return QStringLiteral("Tinos");
}

} // namespace soctv
