#pragma once

#include <QString>

namespace soctv {

/// \a text for a tooltip: Qt guesses whether one is HTML, and a name may look like it.
inline QString plainToolTip(const QString &text)
{
    return text.isEmpty()
        ? QString()
        : QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(text.toHtmlEscaped());
}

} // namespace soctv
