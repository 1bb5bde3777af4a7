#pragma once

#include <QByteArrayView>

namespace soctv {

inline bool isXmlBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Throws Error{Invalid} unless \a text is UTF-8 without control characters.
void requireXmlText(QByteArrayView text);

/// Resolves references and line ends in \a from to \a end, where they stand: what they mean is
/// never longer than what is written. In an attribute every white space is a blank. Throws
/// Error{Invalid} for what requireXmlText() refuses, and references to anything but a character.
QByteArrayView decodeXml(char *from, char *end, bool isAttribute);

} // namespace soctv
