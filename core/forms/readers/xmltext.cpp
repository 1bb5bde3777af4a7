#include "core/forms/readers/xmltext.h"

#include "core/forms/readers/refusal.h"

#include <algorithm>
#include <charconv>

namespace soctv {

namespace {

bool isXmlCharacter(uint c)
{
    return c >= 0x20 ? c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF
                     : c == '\t' || c == '\n' || c == '\r';
}

char *putUtf8(uint c, char *to)
{
    const auto put = [&to](uint byte) { *to++ = char(byte); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | c >> 6);
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | c >> 12);
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | c >> 18);
        put(0x80 | (c >> 12 & 0x3F));
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    }
    return to;
}

// The character of a reference, without & and ;.
uint referenced(QByteArrayView reference)
{
    struct Entity {
        QByteArrayView name;
        char letter;
    };
    static constexpr Entity entities[]{
        {"lt", '<'}, {"gt", '>'}, {"amp", '&'}, {"quot", '"'}, {"apos", '\''}};
    for (const Entity &entity : entities) {
        if (reference == entity.name)
            return uint(entity.letter);
    }
    const bool isHex = reference.startsWith("#x");
    const QByteArrayView digits
        = reference.sliced(std::min<qsizetype>(isHex ? 2 : 1, reference.size()));
    uint c = 0;
    const auto [end, error]
        = std::from_chars(digits.data(), digits.data() + digits.size(), c, isHex ? 16 : 10);
    if (!reference.startsWith('#') || digits.isEmpty() || error != std::errc()
        || end != digits.data() + digits.size() || !isXmlCharacter(c))
        refuseDamaged();
    return c;
}

} // namespace

void requireXmlText(QByteArrayView text)
{
    bool isForbidden = false;
    for (const char c : text)
        isForbidden |= uchar(c) < 0x20 && !isXmlBlank(c);
    if (isForbidden || !text.isValidUtf8())
        refuseDamaged();
}

QByteArrayView decodeXml(char *from, char *end, bool isAttribute)
{
    const QByteArrayView raw(from, end - from);
    requireXmlText(raw);
    bool isPlain = true;
    for (const char c : raw)
        isPlain &= c != '&' && c != '\r' && (!isAttribute || uchar(c) >= 0x20);
    if (isPlain)
        return raw;
    char *to = from;
    for (char *at = from; at != end; ++at) {
        if (*at == '&') {
            char *semicolon = std::find(at, end, ';');
            if (semicolon == end)
                refuseDamaged();
            to = putUtf8(referenced({at + 1, semicolon - at - 1}), to);
            at = semicolon;
        } else if (*at == '\r') {
            if (at + 1 == end || at[1] != '\n')
                *to++ = isAttribute ? ' ' : '\n';
        } else {
            *to++ = isAttribute && isXmlBlank(*at) ? ' ' : *at;
        }
    }
    return {from, to - from};
}

} // namespace soctv
