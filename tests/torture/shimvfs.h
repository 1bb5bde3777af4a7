#pragma once

#include <QByteArray>

#include <optional>

struct sqlite3_file;

namespace soctv::torture {

/// One call of SQLite to the operating system.
struct FileCall {
    enum Kind {
        Open,
        Read,
        Write,
        Truncate,
        Sync,
        Size,
        Lock,
        Unlock,
        CheckLock,
        Delete,
        Access,
        KindCount
    };

    Kind kind;
    const char *path; ///< null: a temporary file without a name
    qint64 offset = 0; ///< of a truncation, the new size
    const char *data = nullptr; ///< what is written
    int size = 0;
    bool creates = false; ///< Open makes the file
    bool syncsFolder = false; ///< of a deletion
    int writeFirst = 0; ///< set by before(): so many bytes are written although the call fails
};

/// Sees the calls of every connection of this process, on any thread.
class CallWatcher {
public:
    virtual ~CallWatcher() = default;
    /// What the call returns instead of reaching the system; nothing: it goes on.
    virtual std::optional<int> before(FileCall &) { return std::nullopt; }
    /// The call succeeded.
    virtual void after(const FileCall &) { }
    /// What the medium is said to be able to do.
    virtual int characteristics(int real) const { return real; }
};

/// Puts a layer between SQLite and the system for every connection that is opened later on.
void installShim();
/// Who watches; null: nobody. Returns who did.
CallWatcher *watchCalls(CallWatcher *watcher);

} // namespace soctv::torture
