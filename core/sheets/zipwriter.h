#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QTemporaryFile>

class QIODevice;

namespace soctv {

/// Writes a zip archive part by part, in little memory. The same parts give the same bytes: no
/// clock and no user shows in it. Wraps minizip, every return code is looked at. All throw
/// Error{Io}.
class ZipWriter {
public:
    ZipWriter();
    ~ZipWriter();
    Q_DISABLE_COPY_MOVE(ZipWriter)

    /// Starts a part; \a name is ASCII.
    void begin(const char *name, bool isPacked = true);
    void write(QByteArrayView bytes);
    /// Writes what has gathered in \a piece, once that is worth it, and empties it.
    void writePiece(QByteArray &piece);
    void end();
    /// A whole part at once.
    void add(const char *name, QByteArrayView bytes, bool isPacked = true);

    /// Finishes the archive and copies it to \a device.
    void finish(QIODevice &device);

private:
    void check(int code) const;
    [[noreturn]] void fail() const;

    QTemporaryFile m_file; // minizip goes back to fill in sizes, saveFile() cannot
    void *m_zip = nullptr;
};

} // namespace soctv
