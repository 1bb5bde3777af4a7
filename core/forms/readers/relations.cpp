#include "core/forms/readers/relations.h"

#include "core/forms/readers/partstream.h"

#include <QDir>

#include <algorithm>

namespace soctv {

namespace {

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

} // namespace

Relations relationsOf(Archive &archive, const QString &source)
{
    using Token = XmlStream::Token;
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

QString partOfType(const Relations &relations, QLatin1String type)
{
    const auto found = std::ranges::find_if(relations,
        [type](const Relation &relation) { return relation.type == type && !relation.isOutside; });
    return found == relations.end() ? QString() : found->target;
}

QHash<QString, QString> hyperlinksOf(const Relations &relations)
{
    QHash<QString, QString> links;
    for (auto i = relations.cbegin(); i != relations.cend(); ++i) {
        if (i->type == QLatin1String("hyperlink") && i->isOutside)
            links.insert(i.key(), i->target);
    }
    return links;
}

QString mainPart(Archive &archive, const QString &usual)
{
    const QString told
        = partOfType(relationsOf(archive, QString()), QLatin1String("officeDocument"));
    return told.isEmpty() ? usual : told;
}

} // namespace soctv
