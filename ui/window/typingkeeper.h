#pragma once

#include "ui/window/kepttyping.h"

#include <QObject>
#include <QTimer>

namespace soctv {

class Workspace;
struct Notice;

/// Keeps what is being typed in a roster on the disk while it is typed, and offers it when the
/// program was stopped before it could be stored.
class TypingKeeper : public QObject {
    Q_OBJECT

public:
    /// Belongs to \a workspace, which is open for editing.
    explicit TypingKeeper(Workspace &workspace);

    /// The officer has stored or dropped all that was typed.
    void clear();
    /// Tells of what the last session left, if it left something.
    void offer();

Q_SIGNALS:
    void message(const soctv::Notice &notice);

private:
    KeptTyping typed() const;
    void keep();
    void putBack();
    void forget();
    QString cellName() const;

    Workspace &m_workspace;
    QTimer m_timer;
    KeptTyping m_kept; // what the file holds
    bool m_isOffered = false; // the file is the last session's until the officer has decided
};

} // namespace soctv
