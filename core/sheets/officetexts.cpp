#include "core/sheets/officetexts.h"

#include "core/roster/roster.h"

#include <array>
#include <utility>

namespace soctv {

namespace {

constexpr std::array shared{
    std::pair{"place", &SheetSettings::place},
    std::pair{"signer_title", &SheetSettings::signerTitle},
    std::pair{"signer_name", &SheetSettings::signerName},
    std::pair{"recipients", &SheetSettings::recipients},
};

} // namespace

SheetOffice sheetOffice(Roster &roster)
{
    return {roster.officeText(QStringLiteral("name")),
        roster.officeText(QStringLiteral("superior")),
        roster.officeText(QStringLiteral("abbreviation"))};
}

QStringList officeKeysOfSheets()
{
    QStringList keys;
    for (const auto &[key, text] : shared)
        keys.append(QLatin1String(key));
    return keys;
}

void takeOffice(SheetSettings &settings, Roster &roster)
{
    for (const auto &[key, text] : shared)
        settings.*text = roster.officeText(QLatin1String(key));
}

QStringList officeTextsOf(const SheetSettings &settings)
{
    QStringList texts;
    for (const auto &[key, text] : shared)
        texts.append(settings.*text);
    return texts;
}

} // namespace soctv
