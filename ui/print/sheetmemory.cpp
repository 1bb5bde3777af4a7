#include "ui/print/sheetmemory.h"

#include "core/roster/roster.h"
#include "core/sheets/officetexts.h"
#include "ui/settings.h"

#include <QJsonDocument>

#include <array>
#include <utility>

namespace soctv {

namespace {

constexpr auto dateKey = "date_is";
constexpr std::array dateNames{
    std::pair{SheetDate::Today, "today"},
    std::pair{SheetDate::Chosen, "chosen"},
    std::pair{SheetDate::Blank, "blank"},
};

QString keyOf(const QString &sheetId)
{
    return QLatin1String("print/") + sheetId;
}

QString nameOf(SheetDate date)
{
    for (const auto &[value, name] : dateNames) {
        if (value == date)
            return QLatin1String(name);
    }
    return {};
}

SheetDate dateNamed(const QString &name)
{
    for (const auto &[value, text] : dateNames) {
        if (name == QLatin1String(text))
            return value;
    }
    return SheetDate::Today;
}

// Ids differ from roster to roster: a unit is found again by its name.
void findUnit(SheetSettings &settings, const UnitNames &units)
{
    const QList<qint64> found = settings.allUnits ? QList<qint64>() : units.find(settings.unitName);
    settings.allUnits = found.size() != 1;
    settings.unitId = settings.allUnits ? 0 : found.first();
    settings.unitName = units.name(settings.unitId);
}

Done rememberOffice(Roster &roster, const SheetSettings &settings)
{
    if (roster.isReadOnly())
        return std::monostate();
    const QStringList keys = officeKeysOfSheets();
    const QStringList texts = officeTextsOf(settings);
    const auto changed = guarded([&] {
        bool differs = false;
        for (qsizetype i = 0; i < keys.size(); ++i)
            differs |= roster.officeText(keys.at(i)) != texts.at(i);
        return differs;
    });
    if (!changed)
        return changed.error();
    if (!*changed)
        return std::monostate();
    return roster.edit(Step{Action::SetOffice}, [&](Edit &edit) {
        for (qsizetype i = 0; i < keys.size(); ++i)
            edit.setOffice(keys.at(i), texts.at(i));
    });
}

} // namespace

SheetSettings SheetChoices::on(const QDate &today) const
{
    SheetSettings result = settings;
    if (date != SheetDate::Chosen)
        result.date = date == SheetDate::Today ? today : QDate();
    return result;
}

SheetChoices rememberedChoices(const Settings &settings, Roster &roster, const QString &sheetId)
{
    const QByteArray text = settings.value(keyOf(sheetId)).toString().toUtf8();
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    SheetChoices choices;
    choices.settings = SheetSettings::fromJson(object);
    choices.date = dateNamed(object.value(QLatin1String(dateKey)).toString());
    if (object.isEmpty() && settings.nameOrder() == NameOrder::GivenMiddleFamily)
        choices.settings.order = SheetOrder::GivenMiddleFamily; // as the lists are
    findUnit(choices.settings, roster.unitNames());
    takeOffice(choices.settings, roster);
    return choices;
}

Done rememberChoices(
    Settings &settings, Roster &roster, const QString &sheetId, const SheetChoices &choices)
{
    QJsonObject object = choices.settings.toJson();
    // What is about people, or about one roster only, stays out of the settings of the computer.
    for (const QString &key : officeKeysOfSheets())
        object.remove(key);
    object.remove(QLatin1String("unit"));
    object.insert(QLatin1String(dateKey), nameOf(choices.date));
    const QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact);
    settings.setValue(keyOf(sheetId), QString::fromUtf8(text));
    return rememberOffice(roster, choices.settings);
}

} // namespace soctv
