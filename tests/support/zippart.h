#pragma once

#include "core/base/error.h"
#include "core/forms/readers/archive.h"

#include <QByteArray>

namespace soctv {

/// One file of an archive; empty if there is none such.
inline QByteArray zipPart(const QByteArray &zip, const char *name)
{
    Archive archive(zip);
    if (!archive.contains(QString::fromLatin1(name)))
        return {};
    Archive::Part part(archive, QString::fromLatin1(name));
    QByteArray bytes;
    QByteArray chunk(65536, Qt::Uninitialized);
    while (const qsizetype size = part.read(chunk.data(), chunk.size()))
        bytes.append(chunk.constData(), size);
    return bytes;
}

} // namespace soctv
