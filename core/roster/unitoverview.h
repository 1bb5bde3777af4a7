#pragma once

#include "core/roster/unittree.h"
#include "core/text/fold.h"

namespace soctv {

/// What a list of units tells of one, beside its place in the tree.
struct UnitFacts {
    QString kind; ///< the name of its kind
    QString province;
    QString officer; ///< of the federation, in charge of it
    int people = 0; ///< its own, those of the units below it left out
    int posts = 0;
    SearchText names; ///< the name of the day, all others at any time, aliases and the code
};

/// All units on one day, with what a list shows of them.
struct UnitOverview {
    UnitTree tree;
    QList<UnitFacts> facts; ///< by place in tree.nodes()
};

/// An invalid \a day is today: then posts that begin later count too, as they do in lists.
UnitOverview readUnitOverview(Database &database, const QDate &day = {});

} // namespace soctv
