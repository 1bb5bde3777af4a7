#pragma once

#include "core/base/error.h"
#include "core/roster/field.h"
#include "core/roster/posts.h"

namespace soctv {

/// What was typed and not stored yet: a new row, a cell of a row, or the text in some other editor.
struct KeptTyping {
    Role role = Role::CoreStaff; ///< of the list in which a new row was typed
    RowTexts newRow; ///< what is in it; all empty: nothing
    qint64 post = 0; ///< whose cell was open; 0: none
    int field = -1; ///< which cell
    QString place; ///< what another editor is called
    QString text; ///< what is in the cell or the other editor

    bool hasNewRow() const;
    bool isEmpty() const { return text.isEmpty() && !hasNewRow(); }
    bool operator==(const KeptTyping &) const = default;
};

/// The one file in which the typing in the roster \a rosterPath is kept: in its backup folder, for
/// its owner alone to read.
QString keptTypingPath(const QString &rosterPath);
/// Reads that file; empty if there is none, or none of ours.
KeptTyping readKeptTyping(const QString &rosterPath);
/// Writes \a typing there; an empty one removes the file.
Done writeKeptTyping(const QString &rosterPath, const KeptTyping &typing);

} // namespace soctv
