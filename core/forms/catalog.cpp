#include "core/forms/catalog.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace soctv {

namespace {

QJsonValue needed(const QJsonObject &object, const char *key, QJsonValue::Type type)
{
    const QJsonValue value = object.value(QLatin1String(key));
    if (value.type() != type)
        refuseSheet(QLatin1String(key));
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
        refuseSheet(QLatin1String(key));
    return value;
}

QStringList lines(const QJsonObject &object, const char *key)
{
    QStringList list;
    for (const QJsonValue &line : needed(object, key, QJsonValue::Array).toArray()) {
        if (!line.isString())
            refuseSheet(QLatin1String(key));
        list.append(line.toString());
    }
    return list;
}

QString optionalText(const QJsonObject &object, const char *key)
{
    return object.contains(QLatin1String(key)) ? text(object, key) : QString();
}

bool flag(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toBool();
}

SheetColumn columnOf(const QJsonObject &object)
{
    SheetColumn column;
    column.key = text(object, "key");
    column.header = text(object, "header");
    column.width = number(object, "width");
    column.isHidden = flag(object, "hidden");
    column.canHide = column.isHidden || flag(object, "can_hide");
    return column;
}

// "columns" of a section names one of the lists of columns of the sheet, so that sections with the
// same columns are printed and found under the same titles.
SheetSection sectionOf(const QJsonObject &object, const QJsonObject &columnLists)
{
    SheetSection section;
    section.rows = text(object, "rows");
    section.role = optionalText(object, "role");
    section.title = optionalText(object, "title");
    section.group = optionalText(object, "group");
    section.noGroup = optionalText(object, "no_group");
    section.blankRows = int(number(object, "blank_rows"));
    section.empty = optionalText(object, "empty");
    section.sum = optionalText(object, "sum");
    const QByteArray list = text(object, "columns").toUtf8();
    for (const QJsonValue &column :
        needed(columnLists, list.constData(), QJsonValue::Array).toArray())
        section.columns.append(columnOf(column.toObject()));
    if (section.columns.isEmpty())
        refuseSheet(QLatin1String("columns"));
    return section;
}

// A line is a text, or an object with a text and how it is printed.
HeadLine headLine(const QJsonValue &value, double size)
{
    HeadLine line;
    line.size = size;
    if (value.isString()) {
        line.text = value.toString();
        return line;
    }
    const QJsonObject object = value.toObject();
    line.text = text(object, "text");
    if (object.contains(QLatin1String("size")))
        line.size = number(object, "size");
    line.isBold = flag(object, "bold");
    line.isItalic = flag(object, "italic");
    line.isRight = optionalText(object, "align") == QLatin1String("right");
    line.rule = object.value(QLatin1String("rule")).toDouble();
    return line;
}

QList<HeadLine> headLines(const QJsonObject &object, const char *key, double size)
{
    QList<HeadLine> list;
    for (const QJsonValue &line : needed(object, key, QJsonValue::Array).toArray())
        list.append(headLine(line, size));
    return list;
}

void readHead(const QJsonObject &object, SheetDescription &sheet)
{
    sheet.left = headLines(object, "left", sheet.textSize);
    const bool differs = object.contains(QLatin1String("left_all_units"));
    sheet.leftAllUnits = headLines(object, differs ? "left_all_units" : "left", sheet.textSize);
    sheet.right = headLines(object, "right", sheet.textSize);
    sheet.title = lines(object, "title");
    if (object.contains(QLatin1String("under_title")))
        sheet.underTitle = lines(object, "under_title");
    sheet.attachedBlank = optionalText(object, "attached_blank");
}

void readEnd(const QJsonObject &object, SheetDescription &sheet)
{
    sheet.totals = text(object, "totals");
    sheet.placeAndDate = optionalText(object, "place_and_date");
    sheet.signerTitle = text(object, "signer_title");
    sheet.recipientsTitle = optionalText(object, "recipients_title");
    sheet.recipients = optionalText(object, "recipients");
}

QMarginsF marginsOf(const QJsonObject &object)
{
    return {number(object, "left"), number(object, "top"), number(object, "right"),
        number(object, "bottom")};
}

} // namespace

void refuseSheet(const QString &what)
{
    throw Error{ErrorCode::Invalid,
        QCoreApplication::translate("soctv", "The sheet file is not right: %1.").arg(what)};
}

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
        refuseSheet(error.errorString());
    SheetDescription sheet;
    sheet.id = text(object, "id");
    sheet.name = text(object, "name");
    sheet.isReturned = flag(object, "returned");
    sheet.isLandscape = text(object, "orientation") == QLatin1String("landscape");
    sheet.margins = marginsOf(needed(object, "margins", QJsonValue::Object).toObject());
    sheet.textSize = number(object, "text_size");
    sheet.titleSize = number(object, "title_size");
    readHead(object, sheet);
    const QJsonObject columns = needed(object, "columns", QJsonValue::Object).toObject();
    for (const QJsonValue &section : needed(object, "sections", QJsonValue::Array).toArray())
        sheet.sections.append(sectionOf(section.toObject(), columns));
    if (sheet.sections.isEmpty())
        refuseSheet(QLatin1String("sections"));
    const QJsonObject words = object.value(QLatin1String("words")).toObject();
    for (const QString &key : words.keys())
        sheet.words.insert(key, words.value(key).toString());
    readEnd(object, sheet);
    return sheet;
}

} // namespace soctv
