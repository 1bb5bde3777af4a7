#include "core/forms/textcode.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QStringDecoder>

namespace soctv {

QString decodedText(const QByteArray &bytes)
{
    const auto encoding = QStringConverter::encodingForData(bytes);
    // Without its mark UTF-16 is not told from UTF-8 with NULs, and UTF-32 is nobody's export.
    const bool utf16
        = encoding == QStringConverter::Utf16LE || encoding == QStringConverter::Utf16BE;
    const bool marked = bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF");
    QStringDecoder decoder(utf16 && marked ? *encoding : QStringConverter::Utf8);
    QString text = decoder.decode(bytes);
    if (text.contains(QChar(0))) {
        throw Error{ErrorCode::Invalid,
            QCoreApplication::translate("soctv", "This is not a text: it holds zero bytes.")};
    }
    if (decoder.hasError()) {
        throw Error{ErrorCode::Invalid,
            QCoreApplication::translate("soctv",
                "This text is not in Unicode. In Excel, save it as “CSV UTF-8” or “Unicode "
                "text”.")};
    }
    return text;
}

} // namespace soctv
