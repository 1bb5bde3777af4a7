#pragma once

#include <QByteArray>
#include <QString>

namespace soctv {

enum class ReadFailure {
    None,
    Missing,
    Vanished, ///< while it was read
    Folder,
    NoFile, ///< a pipe, a device, a socket
    NotAllowed,
    InUse, ///< another program holds it
    TooLarge,
    Changed, ///< while it was read
    Other
};

/// What reading a file came to.
struct FileContents {
    QByteArray bytes;
    ReadFailure failure = ReadFailure::None;
    QString reason; ///< what the system says of Other
};

/// Reads the file \a path with the calls of the operating system, at most \a limit bytes. Waits as
/// long as its drive does.
FileContents readFile(const QString &path, qint64 limit);

} // namespace soctv
