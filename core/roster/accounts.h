#pragma once

#include "core/roster/edit.h"

namespace soctv {

/// Sets the name (\a column "name") or link ("link") of the personal account of a post, which is
/// made or put into the bin as needed.
/// Returns the account of the post afterwards; 0: none.
qint64 setAccountText(Edit &edit, qint64 post, qint64 person, qint64 account,
    const QByteArray &column, const QString &text);

/// Adds a personal account and returns its id; 0 if both texts are empty.
qint64 addAccount(Edit &edit, qint64 person, const QString &name, const QString &link);

/// The columns that follow from a link: platform, link and compare_key.
Record linkColumns(const QString &link);

} // namespace soctv
