#include "core/base/file.h"

#include "core/base/error.h"
#include "core/base/filefailure.h"
#include "core/base/nativefile.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <optional>

namespace soctv {

namespace {

// Counts what goes through and keeps the first failure: writers such as QPdfWriter ignore the
// result of write(), and an exception must not pass through them.
class CheckedDevice : public QIODevice {
public:
    explicit CheckedDevice(NativeFile &file)
        : m_file(file)
    {
        m_buffer.reserve(bufferSize);
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

    bool isSequential() const override { return true; }

    // Throws the first failure, if there was one.
    void check() const
    {
        if (m_failure)
            throw *m_failure;
    }
    // All bytes taken so far are in the file, or the first failure is thrown.
    void finish()
    {
        flush();
        check();
    }
    qint64 written() const { return m_written; }

protected:
    qint64 readData(char *, qint64) override { return -1; }

    qint64 writeData(const char *data, qint64 size) override
    {
        if (m_buffer.size() + size > bufferSize)
            flush();
        if (size >= bufferSize)
            pass(data, size);
        else
            m_buffer.append(data, size);
        return m_failure ? -1 : size;
    }

private:
    static constexpr qsizetype bufferSize = 1 << 16;

    void flush()
    {
        pass(m_buffer.constData(), m_buffer.size());
        m_buffer.resize(0);
    }

    void pass(const char *data, qint64 size)
    {
        if (m_failure)
            return;
        try {
            m_file.write(data, size);
            m_written += size;
        } catch (const Error &error) {
            m_failure = error;
            setErrorString(error.message);
        }
    }

    NativeFile &m_file;
    QByteArray m_buffer;
    qint64 m_written = 0;
    std::optional<Error> m_failure;
};

// The file that will be replaced: what a symbolic link points to, not the link.
QString checkedTarget(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir()) {
        throw Error{ErrorCode::IsFolder,
            QCoreApplication::translate("soctv", "“%1” is a folder, give a file name.")
                .arg(info.fileName())};
    }
    if (!info.exists())
        return info.absoluteFilePath();
    if (!info.isFile()) {
        throw fileError(
            FileFailure::Other, path, QCoreApplication::translate("soctv", "not a file"));
    }
    if (!info.isWritable()) // rename() would not mind
        throw fileError(FileFailure::ReadOnly, path, {});
    return info.canonicalFilePath();
}

} // namespace

void saveFile(const QString &path, const std::function<void(QIODevice &)> &write, FileAccess access)
{
    NativeFile file(checkedTarget(path), access == FileAccess::OwnerOnly);
    CheckedDevice device(file);
    try {
        write(device);
    } catch (const Error &) {
        device.check(); // the disk knows better what happened than a writer that it refused
        throw;
    }
    device.finish();
    file.sync(device.written());
    file.replaceTarget();
}

} // namespace soctv
