#include "core/forms/sheet.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <utility>

namespace soctv {

namespace {

constexpr std::array<std::pair<SheetOrder, const char *>, 4> orderNames{{
    {SheetOrder::GivenFamilyMiddle, "given_family_middle"},
    {SheetOrder::GivenMiddleFamily, "given_middle_family"},
    {SheetOrder::Position, "position"},
    {SheetOrder::AsEntered, "as_entered"},
}};

QString orderName(SheetOrder order)
{
    const auto it = std::ranges::find(orderNames, order, &decltype(orderNames)::value_type::first);
    return QLatin1String(it->second);
}

SheetOrder orderNamed(const QString &name, SheetOrder otherwise)
{
    for (const auto &[order, text] : orderNames) {
        if (name == QLatin1String(text))
            return order;
    }
    return otherwise;
}

} // namespace

QJsonObject SheetSettings::toJson() const
{
    return {
        {QLatin1String("all_units"), allUnits},
        {QLatin1String("unit"), unitId},
        {QLatin1String("unit_name"), unitName},
        {QLatin1String("group_by_unit"), groupByUnit},
        {QLatin1String("date"), date.toString(Qt::ISODate)},
        {QLatin1String("place"), place},
        {QLatin1String("signer_title"), signerTitle},
        {QLatin1String("signer_name"), signerName},
        {QLatin1String("hidden_columns"), QJsonArray::fromStringList(hiddenColumns)},
        {QLatin1String("order"), orderName(order)},
        {QLatin1String("totals"), showTotals},
        {QLatin1String("place_and_date"), showPlaceAndDate},
        {QLatin1String("signature"), showSignature},
    };
}

SheetSettings SheetSettings::fromJson(const QJsonObject &object)
{
    const auto value = [&](const char *key) { return object.value(QLatin1String(key)); };
    SheetSettings settings;
    settings.allUnits = value("all_units").toBool(settings.allUnits);
    settings.unitId = value("unit").toInteger();
    settings.unitName = value("unit_name").toString();
    settings.groupByUnit = value("group_by_unit").toBool(settings.groupByUnit);
    settings.date = QDate::fromString(value("date").toString(), Qt::ISODate);
    settings.place = value("place").toString();
    settings.signerTitle = value("signer_title").toString();
    settings.signerName = value("signer_name").toString();
    for (const QJsonValue &key : value("hidden_columns").toArray()) {
        if (key.isString())
            settings.hiddenColumns.append(key.toString());
    }
    settings.order = orderNamed(value("order").toString(), settings.order);
    settings.showTotals = value("totals").toBool(settings.showTotals);
    settings.showPlaceAndDate = value("place_and_date").toBool(settings.showPlaceAndDate);
    settings.showSignature = value("signature").toBool(settings.showSignature);
    return settings;
}

QList<SheetColumn> visibleColumns(const SheetSection &section, const SheetSettings &settings)
{
    QList<SheetColumn> visible;
    for (const SheetColumn &column : section.columns) {
        if (!column.canHide || !settings.hiddenColumns.contains(column.key))
            visible.append(column);
    }
    return visible;
}

} // namespace soctv
