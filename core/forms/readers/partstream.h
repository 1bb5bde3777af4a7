#pragma once

#include "core/forms/readers/archive.h"
#include "core/forms/readers/xmlstream.h"

namespace soctv {

/// A part of an office file as XML. Parts are streamed: several megabytes of XML are never in
/// memory at once.
struct PartStream {
    PartStream(Archive &archive, const QString &name)
        : part(archive, name)
        , xml([this](char *to, qsizetype size) { return part.read(to, size); })
    {
    }
    PartStream(const PartStream &) = delete;
    PartStream &operator=(const PartStream &) = delete;

    Archive::Part part;
    XmlStream xml;
};

} // namespace soctv
