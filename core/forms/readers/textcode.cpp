#include "core/forms/readers/textcode.h"

#include "core/text/windowstext.h"

#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace soctv {

namespace {

using Encoding = QStringConverter::Encoding;

// The byte order of a text in UTF-16.
std::optional<Encoding> utf16Encoding(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xFE"))
        return Encoding::Utf16LE;
    if (bytes.startsWith("\xFE\xFF"))
        return Encoding::Utf16BE;
    if (bytes.size() % 2)
        return {};
    const qsizetype size = std::min<qsizetype>(bytes.size(), 4096);
    int zeros[2] = {0, 0};
    for (qsizetype i = 0; i < size; ++i)
        zeros[i & 1] += bytes[i] == 0;
    // Blanks, line ends and digits alone are a third of any table.
    for (int high : {0, 1}) {
        if (size >= 4 && zeros[high] * 6 >= size && zeros[1 - high] * 16 <= zeros[high])
            return high == 0 ? Encoding::Utf16BE : Encoding::Utf16LE;
    }
    return {};
}

bool isUsualPunctuation(QChar c)
{
    return QStringView(u"\u20AC\u2026\u2018\u2019\u201C\u201D\u2013\u2014\u2022\u00A0\u00B0")
        .contains(c);
}

// The old Vietnamese encodings put their letters where Windows-1252 has capitals (TCVN3:
// "NguyÔn ThÞ") or marks after a vowel (VNI: "Nguyeãn Thò"): no Western text looks like that
// throughout, and where one does in places it is only asked about.
bool isSurelyWestern(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c < QChar(0x80) || isUsualPunctuation(c))
            continue;
        const bool isOddLetter = c == QChar(0xAA) || c == QChar(0xB5) || c == QChar(0xBA)
            || c == QChar(0x192) || c == QChar(0x2C6);
        if (!c.isLetter() || isOddLetter)
            return false;
        const QChar before = i > 0 ? text[i - 1] : QChar(u' ');
        if ((c.isUpper() && before.isLower()) || QStringView(u"aeouyAEOUY").contains(before))
            return false;
    }
    return true;
}

} // namespace

bool isUtf16(const QByteArray &bytes)
{
    return utf16Encoding(bytes).has_value();
}

DecodedText decodedText(const QByteArray &bytes)
{
    DecodedText decoded;
    const auto utf16 = utf16Encoding(bytes);
    QStringDecoder decoder(utf16.value_or(Encoding::Utf8));
    decoded.text = decoder.decode(bytes);
    if (decoder.hasError() && !utf16) {
        decoded.text = windowsText(bytes);
        if (!isSurelyWestern(decoded.text))
            decoded.remarks.append(Remark::EncodingUnsure);
    } else if (decoder.hasError() || (utf16 && bytes.size() % 2)) { // half a letter is left
        decoded.remarks.append(Remark::EncodingUnsure);
    }
    if (decoded.text.contains(QChar(0))) {
        decoded.text.remove(QChar(0));
        decoded.remarks.append(Remark::NulBytes);
    }
    return decoded;
}

} // namespace soctv
