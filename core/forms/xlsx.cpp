#include "core/forms/xlsx.h"

#include "core/forms/refusal.h"
#include "core/forms/xlsxsheet.h"

#include <QCoreApplication>
#include <QDir>
#include <QHash>

#include <algorithm>
#include <optional>

namespace soctv {

namespace {

using Token = XmlStream::Token;

// One line of a .rels part.
struct Relation {
    QString type; // the last word of its address: both flavours of the standard share it
    QString target; // a part of the archive, or an address if it leads outside
    bool isOutside = false;
};
using Relations = QHash<QString, Relation>; // by id

// Parts are streamed: several megabytes of XML are never in memory at once.
struct PartStream {
    PartStream(Archive &archive, const QString &name)
        : part(archive, name)
        , xml([this](char *to, qsizetype size) { return part.read(to, size); })
    {
    }
    Archive::Part part;
    XmlStream xml;
};

QString folderOf(const QString &part)
{
    return part.left(part.lastIndexOf(u'/') + 1);
}

// The part that a relation of \a source means.
QString resolved(const QString &source, QString target)
{
    target.replace(u'\\', u'/');
    const QString path = target.startsWith(u'/') ? target.mid(1) : folderOf(source) + target;
    return QDir::cleanPath(path);
}

Relations relationsOf(Archive &archive, const QString &source)
{
    const QString folder = folderOf(source);
    const QString name
        = folder + QLatin1String("_rels/") + source.mid(folder.size()) + QLatin1String(".rels");
    Relations relations;
    if (!archive.contains(name))
        return relations;
    PartStream stream(archive, name);
    XmlStream &xml = stream.xml;
    for (Token token = xml.next(); token != Token::Done; token = xml.next()) {
        if (token != Token::Start || xml.name() != "Relationship")
            continue;
        Relation relation;
        const QString type = QString::fromUtf8(xml.attribute("Type"));
        relation.type = type.mid(type.lastIndexOf(u'/') + 1);
        relation.isOutside = xml.attribute("TargetMode") == "External";
        const QString target = QString::fromUtf8(xml.attribute("Target"));
        relation.target = relation.isOutside ? target : resolved(source, target);
        relations.insert(QString::fromUtf8(xml.attribute("Id")), relation);
    }
    return relations;
}

// The part that the first relation of this type means; empty: there is none.
QString partOfType(const Relations &relations, QLatin1String type)
{
    const auto found = std::ranges::find_if(relations,
        [type](const Relation &relation) { return relation.type == type && !relation.isOutside; });
    return found == relations.end() ? QString() : found->target;
}

QString workbookPart(Archive &archive)
{
    const QString told
        = partOfType(relationsOf(archive, QString()), QLatin1String("officeDocument"));
    return told.isEmpty() ? QStringLiteral("xl/workbook.xml") : told;
}

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
    QHash<QString, QString> links;
    const Relations relations = relationsOf(archive, part);
    for (auto i = relations.cbegin(); i != relations.cend(); ++i) {
        if (i->type == QLatin1String("hyperlink") && i->isOutside)
            links.insert(i.key(), i->target);
    }
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
    const QString part = workbookPart(archive);
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
