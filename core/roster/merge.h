#pragma once

#include "core/roster/edit.h"
#include "core/roster/posts.h"

#include <QHash>
#include <QSet>

namespace soctv {

/// How two persons become one.
struct Merge {
    qint64 kept = 0; ///< stays, with its id
    qint64 merged = 0; ///< joins the one kept
    /// Texts of the one person, by field; fields of a person that are not here stay as the kept
    /// one has them.
    QHash<int, QString> texts;
    /// Posts of the merged person whose account, decision and dates go before those of an equal
    /// post of the kept one.
    QSet<qint64> preferred;
    QList<qint64> toBin; ///< posts of either that go to the bin
};

/// True if \a a and \a b are one post of one person: the same list, unit and position, neither in
/// the bin.
bool isSamePost(const ListRow &a, const ListRow &b);

/// Fields of a row that belong to the post or its account, unit and position left out: what two
/// equal posts may have of their own.
const QList<int> &ownFieldsOfPosts();

/// Makes one person of two: posts, accounts, sources and what was said not to be the same join the
/// kept one; equal posts become one, which takes from the other what it lacks. The merged person is
/// gone, `merged` remembers for erase() that it was the same, whatever is undone later.
void mergePersons(Edit &edit, const Merge &merge);

} // namespace soctv
