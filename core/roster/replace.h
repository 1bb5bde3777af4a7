#pragma once

#include "core/roster/edit.h"
#include "core/roster/posts.h"

namespace soctv {

/// Find and replace in one column (Ctrl+H).
struct Replacement {
    int field = 0;
    QString find; ///< marks that are typed must match; case is ignored unless matchCase
    QString replaceWith;
    bool matchCase = false;
    bool wholeCell = false;
};

/// \a text after the replacement; the same text if nothing matches.
QString replaced(const QString &text, const Replacement &replacement);
/// Those of \a posts whose text would change.
QList<qint64> rowsToReplace(
    Database &database, const QList<qint64> &posts, const Replacement &replacement);
void replaceText(Edit &edit, const QList<qint64> &posts, const Replacement &replacement);

} // namespace soctv
