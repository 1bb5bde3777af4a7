#pragma once

#include "core/forms/workbook.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace soctv {

/// A text and what is doubtful about it.
struct DecodedText {
    QString text; ///< without byte order mark and zero bytes
    QList<Remark> remarks; ///< EncodingUnsure, NulBytes
};

/// True if \a bytes are UTF-16, told by their mark or, where it is missing, by the zero bytes that
/// every second place holds in a text with Latin letters.
bool isUtf16(const QByteArray &bytes);

/// The text of a plain-text file: UTF-8, UTF-16, else Windows-1252. The latter is taken for sure
/// only where every letter makes sense in it; an old Vietnamese encoding never does, and is never
/// guessed: it is EncodingUnsure.
DecodedText decodedText(const QByteArray &bytes);

} // namespace soctv
