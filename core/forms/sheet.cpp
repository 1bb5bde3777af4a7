#include "core/forms/sheet.h"

#include <algorithm>

namespace soctv {

bool SheetDescription::mentions(const QString &placeholder) const
{
    QStringList texts = title + underTitle + QStringList{totals, placeAndDate};
    for (const HeadLine &line : left + leftAllUnits + right)
        texts.append(line.text);
    return std::ranges::any_of(
        texts, [&](const QString &text) { return text.contains(placeholder); });
}

} // namespace soctv
