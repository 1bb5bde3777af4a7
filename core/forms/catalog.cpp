#include "core/forms/catalog.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace soctv {

namespace {

[[noreturn]] void refuse(const QString &what)
{
    throw Error{ErrorCode::Invalid,
        QCoreApplication::translate("soctv", "The sheet file is not right: %1.").arg(what)};
}

QJsonValue needed(const QJsonObject &object, const char *key, QJsonValue::Type type)
{
    const QJsonValue value = object.value(QLatin1String(key));
    if (value.type() != type)
        refuse(QLatin1String(key));
    return value;
}

QString text(const QJsonObject &object, const char *key)
{
    return needed(object, key, QJsonValue::String).toString();
}

double number(const QJsonObject &object, const char *key)
{
    const double value = needed(object, key, QJsonValue::Double).toDouble();
    if (value < 0)
        refuse(QLatin1String(key));
    return value;
}

QStringList lines(const QJsonObject &object, const char *key)
{
    QStringList list;
    for (const QJsonValue &line : needed(object, key, QJsonValue::Array).toArray()) {
        if (!line.isString())
            refuse(QLatin1String(key));
        list.append(line.toString());
    }
    return list;
}

SheetColumn columnOf(const QJsonObject &object)
{
    SheetColumn column;
    column.key = text(object, "key");
    column.field = fieldByKey(column.key);
    if (column.field < 0 && column.key != QLatin1String("stt"))
        refuse(column.key);
    column.header = text(object, "header");
    column.width = number(object, "width");
    column.canHide = object.value(QLatin1String("can_hide")).toBool();
    return column;
}

// "columns" of a section names one of the lists of columns of the sheet, so that sections with the
// same columns are printed and found under the same titles.
SheetSection sectionOf(const QJsonObject &object, const QJsonObject &columnLists)
{
    SheetSection section;
    section.role = text(object, "role");
    section.title = text(object, "title");
    section.blankRows = int(number(object, "blank_rows"));
    const QByteArray list = text(object, "columns").toUtf8();
    for (const QJsonValue &column :
        needed(columnLists, list.constData(), QJsonValue::Array).toArray())
        section.columns.append(columnOf(column.toObject()));
    if (section.columns.isEmpty())
        refuse(QLatin1String("columns"));
    return section;
}

QMarginsF marginsOf(const QJsonObject &object)
{
    return {number(object, "left"), number(object, "top"), number(object, "right"),
        number(object, "bottom")};
}

} // namespace

QStringList sheetIds()
{
    QStringList ids;
    const QDir folder(QLatin1String(":/sheets"));
    for (const QString &file : folder.entryList({QLatin1String("*.json")}, QDir::Files, QDir::Name))
        ids.append(file.chopped(5));
    return ids;
}

SheetDescription loadSheet(QStringView id)
{
    if (!sheetIds().contains(id)) {
        throw Error{ErrorCode::NotFound,
            QCoreApplication::translate("soctv", "There is no sheet “%1”. Known: %2.")
                .arg(id, sheetIds().join(QLatin1String(", ")))};
    }
    QFile file(QLatin1String(":/sheets/") + id + QLatin1String(".json"));
    if (!file.open(QIODevice::ReadOnly))
        throw Error{ErrorCode::Io, file.errorString()};
    return parseSheet(file.readAll());
}

SheetDescription parseSheet(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        refuse(error.errorString());
    SheetDescription sheet;
    sheet.id = text(object, "id");
    sheet.name = text(object, "name");
    sheet.landscape = text(object, "orientation") == QLatin1String("landscape");
    sheet.margins = marginsOf(needed(object, "margins", QJsonValue::Object).toObject());
    sheet.textSize = number(object, "text_size");
    sheet.titleSize = number(object, "title_size");
    sheet.left = lines(object, "left");
    sheet.leftAllUnits = lines(object, "left_all_units");
    sheet.right = lines(object, "right");
    sheet.title = lines(object, "title");
    const QJsonObject columns = needed(object, "columns", QJsonValue::Object).toObject();
    for (const QJsonValue &section : needed(object, "sections", QJsonValue::Array).toArray())
        sheet.sections.append(sectionOf(section.toObject(), columns));
    if (sheet.sections.isEmpty())
        refuse(QLatin1String("sections"));
    sheet.noUnit = text(object, "no_unit");
    sheet.totals = text(object, "totals");
    sheet.placeAndDate = text(object, "place_and_date");
    sheet.signerTitle = text(object, "signer_title");
    return sheet;
}

} // namespace soctv
