#pragma once

#include "core/roster/edit.h"

namespace soctv {

/// Sets the name (\a column "name") or link ("link") of the account of a post. A personal one is
/// made or put into the bin as needed, an official one stays what it is.
/// Returns the account of the post afterwards; 0: none.
qint64 setAccountText(Edit &edit, qint64 post, qint64 person, qint64 account,
    const QByteArray &column, const QString &text);

/// Adds a personal account and returns its id; 0 if both texts are empty.
qint64 addAccount(Edit &edit, qint64 person, const QString &name, const QString &link);

/// The columns that follow from the link of a personal account: platform, link and compare_key.
Record linkColumns(const QString &link);
/// The same for an official one. A link that does not tell the platform leaves it out if \a known
/// is a platform already, else it is taken for a Facebook page, or for what its site is most often.
Record pageLinkColumns(const QString &link, const QString &known = {});

} // namespace soctv
