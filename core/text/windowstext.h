#pragma once

#include <QByteArrayView>
#include <QString>

namespace soctv {

/// The text of bytes in Windows-1252. The five bytes without a letter stay as control characters
/// U+0081 … U+009D, so that no byte is lost: another encoding may have a letter there.
QString windowsText(QByteArrayView bytes);

/// The byte that a letter of a spreadsheet stands for: of Windows-1252, or itself up to U+00FF;
/// -1: none.
int windowsByte(QChar letter);

} // namespace soctv
