#include "core/sheets/xmlescape.h"

#include <QStringEncoder>

namespace soctv {

namespace {

// XML 1.0, "Char"; U+FFFE and U+FFFF take three bytes: EF BF BE, EF BF BF.
bool isForbidden(const QByteArray &utf8, qsizetype at)
{
    const auto c = uchar(utf8[at]);
    if (c < 0x20)
        return c != '\t' && c != '\n';
    return c == 0xEF && at + 2 < utf8.size() && uchar(utf8[at + 1]) == 0xBF
        && uchar(utf8[at + 2]) >= 0xBE;
}

} // namespace

QByteArray xmlEscaped(QStringView text)
{
    // Without a state, half of a pair at the end becomes U+FFFD too.
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    const QByteArray utf8 = encoder.encode(text);
    QByteArray xml;
    xml.reserve(utf8.size() + 16);
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        switch (utf8[i]) {
        case '&':
            xml += "&amp;";
            break;
        case '<':
            xml += "&lt;";
            break;
        case '>':
            xml += "&gt;";
            break;
        case '"':
            xml += "&quot;";
            break;
        default:
            if (!isForbidden(utf8, i))
                xml += utf8[i];
            else if (uchar(utf8[i]) == 0xEF)
                i += 2;
        }
    }
    return xml;
}

} // namespace soctv
