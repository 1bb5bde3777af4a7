#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace soctv {

/// A table area that the officer chose by hand, to be used again in files of the same layout.
struct Layout {
    QString signature; ///< what such files have in common: the folded texts of the title row(s)
    int sheet = 0;
    int headerRow = -1; ///< -1: the area has no titles
    int headerRows = 0;
    int firstRow = 0;
    QList<int> fieldOfColumn; ///< as in FoundTable, see form.h
    int section = 0;
    bool ofUnits = false; ///< the area is a list of units

    QJsonObject toJson() const; ///< without the signature; fields by their keys
    static Layout fromJson(const QString &signature, const QJsonObject &object);
    bool operator==(const Layout &) const = default;
};

} // namespace soctv
