#pragma once

#include "core/forms/readers/archive.h"

#include <QHash>
#include <QString>

namespace soctv {

/// One line of a .rels part of an Office Open XML file (ECMA-376 part 2).
struct Relation {
    QString type; ///< the last word of its address: both flavours of the standard share it
    QString target; ///< a part of the archive, or an address if it leads outside
    bool isOutside = false;
};
using Relations = QHash<QString, Relation>; // by id

/// The relations of a part; those of the whole file for an empty name. None if it has no such part.
Relations relationsOf(Archive &archive, const QString &source);
/// The part that the first relation of this type means; empty: there is none.
QString partOfType(const Relations &relations, QLatin1String type);
/// Where the hyperlinks among \a relations lead outside, by id.
QHash<QString, QString> hyperlinksOf(const Relations &relations);
/// The part that holds the document itself; \a usual if the file does not tell.
QString mainPart(Archive &archive, const QString &usual);

} // namespace soctv
