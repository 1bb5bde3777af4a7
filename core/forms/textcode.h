#pragma once

#include <QByteArray>
#include <QString>

namespace soctv {

/// The text of a plain-text file, without its byte order mark: UTF-8, or UTF-16 if the mark says so
/// (what Excel's "Unicode text" writes). Throws Error{Invalid} for NULs and for bytes that are
/// neither; an old Vietnamese encoding is never guessed.
QString decodedText(const QByteArray &bytes);

} // namespace soctv
