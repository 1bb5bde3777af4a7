#include "core/sheets/zipwriter.h"

#include "core/base/error.h"

#include <QCoreApplication>

#include <minizip/zip.h>

#include <algorithm>
#include <utility>

namespace soctv {

namespace {

constexpr qsizetype pieceSize = 1 << 16; // bytes of a part that may wait
constexpr uLong firstDosDay = (1 << 21) | (1 << 16); // 1980-01-01: zip knows no day before

// minizip's view of the file.
QFile *fileOf(voidpf stream)
{
    return static_cast<QFile *>(stream);
}

voidpf openFile(voidpf file, const void *, int)
{
    return file;
}

uLong readFile(voidpf, voidpf stream, void *to, uLong size)
{
    return uLong(std::max<qint64>(fileOf(stream)->read(static_cast<char *>(to), qint64(size)), 0));
}

uLong writeFile(voidpf, voidpf stream, const void *from, uLong size)
{
    const auto *bytes = static_cast<const char *>(from);
    return uLong(std::max<qint64>(fileOf(stream)->write(bytes, qint64(size)), 0));
}

ZPOS64_T tellFile(voidpf, voidpf stream)
{
    return ZPOS64_T(fileOf(stream)->pos());
}

long seekFile(voidpf, voidpf stream, ZPOS64_T offset, int origin)
{
    const QFile *file = fileOf(stream);
    const qint64 base = origin == ZLIB_FILEFUNC_SEEK_CUR ? file->pos()
        : origin == ZLIB_FILEFUNC_SEEK_END               ? file->size()
                                                         : 0;
    return fileOf(stream)->seek(base + qint64(offset)) ? 0 : -1;
}

int closeFile(voidpf, voidpf)
{
    return 0;
}

int fileFailed(voidpf, voidpf stream)
{
    return fileOf(stream)->error() != QFileDevice::NoError;
}

} // namespace

ZipWriter::ZipWriter()
{
    if (!m_file.open())
        fail();
    zlib_filefunc64_def calls{openFile, readFile, writeFile, tellFile, seekFile, closeFile,
        fileFailed, static_cast<QFile *>(&m_file)};
    m_zip = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &calls);
    if (!m_zip)
        fail();
}

ZipWriter::~ZipWriter()
{
    if (m_zip)
        zipClose(m_zip, nullptr); // given up: what became of the file does not matter
}

void ZipWriter::begin(const char *name, bool isPacked)
{
    zip_fileinfo info{};
    info.dosDate = firstDosDay;
    check(zipOpenNewFileInZip64(m_zip, name, &info, nullptr, 0, nullptr, 0, nullptr,
        isPacked ? Z_DEFLATED : 0, Z_DEFAULT_COMPRESSION, 0));
}

void ZipWriter::write(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return; // zlib begins the check sum anew when it is given nothing
    check(zipWriteInFileInZip(m_zip, bytes.data(), unsigned(bytes.size())));
}

void ZipWriter::writePiece(QByteArray &piece)
{
    if (piece.size() < pieceSize)
        return;
    write(piece);
    piece.resize(0); // keeps the memory
}

void ZipWriter::end()
{
    check(zipCloseFileInZip(m_zip));
}

void ZipWriter::add(const char *name, QByteArrayView bytes, bool isPacked)
{
    begin(name, isPacked);
    write(bytes);
    end();
}

void ZipWriter::finish(QIODevice &device)
{
    check(zipClose(std::exchange(m_zip, nullptr), nullptr));
    if (!m_file.seek(0)) // flushes as well
        fail();
    QByteArray chunk;
    while (!(chunk = m_file.read(1 << 18)).isEmpty()) {
        if (device.write(chunk) != chunk.size())
            throw Error{ErrorCode::Io, device.errorString()};
    }
    if (m_file.error() != QFileDevice::NoError)
        fail();
}

void ZipWriter::check(int code) const
{
    if (code != ZIP_OK)
        fail();
}

void ZipWriter::fail() const
{
    throw Error{ErrorCode::Io,
        QCoreApplication::translate("soctv", "The file could not be made (%1).")
            .arg(m_file.errorString())};
}

} // namespace soctv
