#include "core/forms/readers/xlsx.h"

#include "core/forms/readers/partstream.h"
#include "core/forms/readers/refusal.h"
#include "core/forms/readers/relations.h"
#include "core/forms/readers/xlsxsheet.h"

#include <QCoreApplication>

#include <algorithm>

namespace soctv {

namespace {

using Token = XmlStream::Token;

struct SheetEntry {
    QString name;
    QString relation;
    bool isHidden = false;
};

struct Contents {
    QList<SheetEntry> sheets;
    bool is1904 = false;
};

Contents contentsOf(Archive &archive, const QString &part)
{
    Contents contents;
    PartStream stream(archive, part);
    XmlStream &xml = stream.xml;
    for (Token token = xml.next(); token != Token::Done; token = xml.next()) {
        if (token != Token::Start)
            continue;
        if (xml.name() == "workbookPr") {
            const QByteArrayView told = xml.attribute("date1904");
            contents.is1904 = told == "1" || told == "true";
        } else if (xml.name() == "sheet" && xml.depth() == 3) {
            const QByteArrayView state = xml.attribute("state");
            contents.sheets.append(
                {QString::fromUtf8(xml.attribute("name")), QString::fromUtf8(xml.attribute("id")),
                    state == "hidden" || state == "veryHidden"});
        }
    }
    return contents;
}

// What \a T makes of the part that a relation of this type means; without one, nothing.
template <typename T>
T sharedPart(Archive &archive, const Relations &relations, QLatin1String type)
{
    const QString name = partOfType(relations, type);
    if (!archive.contains(name))
        return T();
    PartStream stream(archive, name);
    return T(stream.xml);
}

Grid readSheet(Archive &archive, const SheetEntry &entry, const QString &part, XlsxParts &parts)
{
    Grid grid;
    grid.name = entry.name;
    grid.isHidden = entry.isHidden;
    const QHash<QString, QString> links = hyperlinksOf(relationsOf(archive, part));
    PartStream stream(archive, part);
    readXlsxSheet(stream.xml, parts, links, grid);
    return grid;
}

bool hasMacros(const Archive &archive, const Relations &relations)
{
    return archive.contains(QStringLiteral("xl/vbaProject.bin"))
        || std::ranges::any_of(relations, [](const Relation &relation) {
               return relation.type == QLatin1String("vbaProject")
                   || relation.type == QLatin1String("xlMacrosheet");
           });
}

} // namespace

Workbook readXlsx(Archive &archive)
{
    const QString part = mainPart(archive, QStringLiteral("xl/workbook.xml"));
    const Contents contents = contentsOf(archive, part);
    const Relations relations = relationsOf(archive, part);
    XlsxParts parts{sharedPart<SharedStrings>(archive, relations, QLatin1String("sharedStrings")),
        sharedPart<XlsxStyles>(archive, relations, QLatin1String("styles")), contents.is1904};
    Workbook workbook;
    for (const SheetEntry &entry : contents.sheets) {
        const Relation relation = relations.value(entry.relation);
        if (relation.type == QLatin1String("worksheet") && !relation.isOutside)
            workbook.sheets.append(readSheet(archive, entry, relation.target, parts));
    }
    if (workbook.sheets.isEmpty())
        refuseFile(QT_TRANSLATE_NOOP("soctv", "The file “%1” holds no table."));
    if (hasMacros(archive, relations))
        workbook.remarks.append(Remark::Macros);
    if (parts.cellsLost)
        workbook.remarks.append(Remark::CellsLost);
    return workbook;
}

} // namespace soctv
