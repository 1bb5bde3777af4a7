#include "core/forms/sheetsettings.h"

#include "core/roster/day.h"

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

QStringList textsIn(const QJsonValue &list)
{
    QStringList texts;
    for (const QJsonValue &text : list.toArray()) {
        if (text.isString())
            texts.append(text.toString());
    }
    return texts;
}

} // namespace

QJsonObject SheetSettings::toJson() const
{
    return {
        {QLatin1String("all_units"), allUnits},
        {QLatin1String("unit"), unitId},
        {QLatin1String("unit_name"), unitName},
        {QLatin1String("with_units_below"), withUnitsBelow},
        {QLatin1String("group_by_unit"), groupByUnit},
        {QLatin1String("as_of"), asOf.toString(Qt::ISODate)},
        {QLatin1String("from"), from.toString(Qt::ISODate)},
        {QLatin1String("to"), to.toString(Qt::ISODate)},
        {QLatin1String("number"), number},
        {QLatin1String("show_attached_to"), showAttachedTo},
        {QLatin1String("attached_to"), attachedTo},
        {QLatin1String("date"), date.toString(Qt::ISODate)},
        {QLatin1String("place"), place},
        {QLatin1String("signer_title"), signerTitle},
        {QLatin1String("signer_name"), signerName},
        {QLatin1String("recipients"), recipients},
        {QLatin1String("hidden_columns"), QJsonArray::fromStringList(hiddenColumns)},
        {QLatin1String("shown_columns"), QJsonArray::fromStringList(shownColumns)},
        {QLatin1String("order"), orderName(order)},
        {QLatin1String("totals"), showTotals},
        {QLatin1String("place_and_date"), showPlaceAndDate},
        {QLatin1String("signature"), showSignature},
    };
}

SheetSettings SheetSettings::fromJson(const QJsonObject &object)
{
    const auto value = [&](const char *key) { return object.value(QLatin1String(key)); };
    const auto text = [&](const char *key) { return value(key).toString(); };
    const auto day = [&](const char *key) { return QDate::fromString(text(key), Qt::ISODate); };
    const auto take = [&](const char *key, bool &flag) { flag = value(key).toBool(flag); };
    SheetSettings settings;
    take("all_units", settings.allUnits);
    settings.unitId = value("unit").toInteger();
    settings.unitName = text("unit_name");
    take("with_units_below", settings.withUnitsBelow);
    take("group_by_unit", settings.groupByUnit);
    settings.asOf = day("as_of");
    settings.from = day("from");
    settings.to = day("to");
    settings.number = text("number");
    take("show_attached_to", settings.showAttachedTo);
    settings.attachedTo = text("attached_to");
    settings.date = day("date");
    settings.place = text("place");
    settings.signerTitle = text("signer_title");
    settings.signerName = text("signer_name");
    settings.recipients = text("recipients");
    settings.hiddenColumns = textsIn(value("hidden_columns"));
    settings.shownColumns = textsIn(value("shown_columns"));
    settings.order = orderNamed(text("order"), settings.order);
    take("totals", settings.showTotals);
    take("place_and_date", settings.showPlaceAndDate);
    take("signature", settings.showSignature);
    return settings;
}

QList<SheetColumn> visibleColumns(const SheetSection &section, const SheetSettings &settings)
{
    QList<SheetColumn> visible;
    for (const SheetColumn &column : section.columns) {
        const bool hidden = column.isHidden ? !settings.shownColumns.contains(column.key)
                                            : settings.hiddenColumns.contains(column.key);
        if (!column.canHide || !hidden)
            visible.append(column);
    }
    return visible;
}

bool isGrouped(const SheetSection &section, const SheetSettings &settings)
{
    const bool severalUnits = settings.allUnits || settings.withUnitsBelow;
    return !section.group.isEmpty() && settings.groupByUnit && severalUnits;
}

Period periodOf(const SheetSettings &settings)
{
    const QDate to = settings.to.isValid() ? settings.to : dayOrToday(settings.asOf);
    return {settings.from.isValid() ? settings.from : QDate(to.year(), 1, 1), to};
}

} // namespace soctv
