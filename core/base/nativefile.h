#pragma once

#include <QByteArray>
#include <QString>

namespace soctv {

/// A new file next to the one it will replace, written with the calls of the operating system:
/// QFile does not sync, and QSaveFile::commit() replaced a good file by a truncated one on a full
/// disk and returned true. Every member throws Error; until replaceTarget() has renamed the file,
/// the target is untouched, and the destructor removes what was written.
class NativeFile {
public:
    /// Creates the file in the folder of \a target. It takes the mode of \a target if that exists.
    NativeFile(const QString &target, bool ownerOnly);
    ~NativeFile();
    NativeFile(const NativeFile &) = delete;
    NativeFile &operator=(const NativeFile &) = delete;

    void write(const char *data, qint64 size);
    /// Waits until the disk has the bytes, and checks that the file is \a size bytes long.
    void sync(qint64 size);
    /// Puts the file in the place of the target, and waits until the disk knows.
    void replaceTarget();

private:
    [[noreturn]] void fail(unsigned long code) const; // errno or GetLastError()

    QString m_target;
    QString m_path;
#ifdef Q_OS_WIN
    void *m_handle = nullptr;
#else
    int m_descriptor = -1;
#endif
};

/// Renames the finished file \a from to \a target in the same folder, in place of what is there,
/// and waits until the disk knows. Throws Error.
void moveIntoPlace(const QString &from, const QString &target);

/// Makes the folder \a path and those above it that are missing, and waits until the disk knows.
/// False: it cannot be made.
bool makeFolder(const QString &path);

/// Waits until the disk has all of the finished file \a path. Throws Error.
void syncFile(const QString &path);
/// A check sum of the bytes of \a path; with \a fromDisk of those on the disk rather than of those
/// that the system remembers, as far as it lets us. Throws Error.
QByteArray fileDigest(const QString &path, bool fromDisk);

} // namespace soctv
