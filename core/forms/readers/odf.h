#pragma once

#include "core/forms/readers/archive.h"
#include "core/forms/readers/odfstyles.h"
#include "core/forms/readers/partstream.h"

namespace soctv {

/// The content of an OpenDocument file, open at what is to be read.
class OdfContent {
public:
    /// Reads the styles and goes to the start of the element \a body ("spreadsheet", "text") in
    /// the body. Throws Error{Invalid} if there is none, or if the file has a password.
    OdfContent(Archive &archive, QByteArrayView body);

    XmlStream &xml() { return m_stream.xml; }
    const OdfStyles &styles() const { return m_styles; }

    /// To the end of the file, so that its length and check sum are compared.
    void finish();

private:
    OdfStyles m_styles;
    PartStream m_stream;
};

} // namespace soctv
