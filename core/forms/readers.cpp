#include "core/forms/readers.h"

#include "core/base/error.h"
#include "core/forms/csv.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <array>

namespace soctv {

namespace {

// One line for each file format that can come in.
struct Reader {
    QLatin1String extension;
    Grid (*read)(const QByteArray &bytes);
};
constexpr std::array readers{
    Reader{QLatin1String("csv"), readCsv},
    Reader{QLatin1String("tsv"), readCsv},
    Reader{QLatin1String("txt"), readCsv},
};

constexpr qint64 maxFileSize = 200LL << 20; // safety.md, "Import of files from strangers"

struct Words {
    Q_DECLARE_TR_FUNCTIONS(soctv)
};

QByteArray contents(const QString &path)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (info.isDir())
        throw Error{ErrorCode::IsFolder, Words::tr("“%1” is a folder, choose a file.").arg(name)};
    if (!info.exists())
        throw Error{ErrorCode::NotFound, Words::tr("There is no file “%1”.").arg(name)};
    if (info.size() > maxFileSize)
        throw Error{ErrorCode::Invalid, Words::tr("“%1” is larger than 200 MB.").arg(name)};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Error{
            ErrorCode::Io, Words::tr("“%1” cannot be read (%2).").arg(name, file.errorString())};
    // One byte more: a file that grows, or a device without a size, is caught too.
    QByteArray bytes = file.read(maxFileSize + 1);
    if (file.error() != QFileDevice::NoError)
        throw Error{
            ErrorCode::Io, Words::tr("“%1” cannot be read (%2).").arg(name, file.errorString())};
    if (bytes.size() > maxFileSize)
        throw Error{ErrorCode::Invalid, Words::tr("“%1” is larger than 200 MB.").arg(name)};
    if (bytes.isEmpty())
        throw Error{ErrorCode::EmptyFile, Words::tr("“%1” is an empty file (0 bytes).").arg(name)};
    return bytes;
}

} // namespace

QStringList readableExtensions()
{
    QStringList extensions;
    for (const Reader &reader : readers)
        extensions.append(reader.extension);
    return extensions;
}

Grid readGrid(const QString &path)
{
    const QString extension = QFileInfo(path).suffix().toLower();
    for (const Reader &reader : readers) {
        if (extension == reader.extension)
            return reader.read(contents(path));
    }
    throw Error{ErrorCode::Invalid,
        Words::tr("“%1” is of a kind that cannot be read. These can: %2.")
            .arg(QFileInfo(path).fileName(), readableExtensions().join(QLatin1String(", ")))};
}

} // namespace soctv
