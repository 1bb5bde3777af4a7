#include "core/forms/readers/htmltokens.h"
#include "core/text/windowstext.h"

#include <algorithm>
#include <iterator>

namespace soctv {

namespace {

// The letters U+00A0 … U+00FF: old Vietnamese encodings use them all.
constexpr const char *latinNames[]{"nbsp", "iexcl", "cent", "pound", "curren", "yen", "brvbar",
    "sect", "uml", "copy", "ordf", "laquo", "not", "shy", "reg", "macr", "deg", "plusmn", "sup2",
    "sup3", "acute", "micro", "para", "middot", "cedil", "sup1", "ordm", "raquo", "frac14",
    "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc", "Atilde", "Auml", "Aring", "AElig",
    "Ccedil", "Egrave", "Eacute", "Ecirc", "Euml", "Igrave", "Iacute", "Icirc", "Iuml", "ETH",
    "Ntilde", "Ograve", "Oacute", "Ocirc", "Otilde", "Ouml", "times", "Oslash", "Ugrave", "Uacute",
    "Ucirc", "Uuml", "Yacute", "THORN", "szlig", "agrave", "aacute", "acirc", "atilde", "auml",
    "aring", "aelig", "ccedil", "egrave", "eacute", "ecirc", "euml", "igrave", "iacute", "icirc",
    "iuml", "eth", "ntilde", "ograve", "oacute", "ocirc", "otilde", "ouml", "divide", "oslash",
    "ugrave", "uacute", "ucirc", "uuml", "yacute", "thorn", "yuml"};
static_assert(std::size(latinNames) == 96);

struct Entity {
    const char *name;
    char16_t letter;
};
constexpr Entity otherNames[]{{"quot", u'"'}, {"amp", u'&'}, {"lt", u'<'}, {"gt", u'>'},
    {"apos", u'\''}, {"ndash", u'\u2013'}, {"mdash", u'\u2014'}, {"lsquo", u'\u2018'},
    {"rsquo", u'\u2019'}, {"sbquo", u'\u201A'}, {"ldquo", u'\u201C'}, {"rdquo", u'\u201D'},
    {"bdquo", u'\u201E'}, {"dagger", u'\u2020'}, {"Dagger", u'\u2021'}, {"bull", u'\u2022'},
    {"hellip", u'\u2026'}, {"permil", u'\u2030'}, {"lsaquo", u'\u2039'}, {"rsaquo", u'\u203A'},
    {"euro", u'\u20AC'}, {"trade", u'\u2122'}, {"fnof", u'\u0192'}, {"circ", u'\u02C6'},
    {"tilde", u'\u02DC'}, {"Scaron", u'\u0160'}, {"scaron", u'\u0161'}, {"OElig", u'\u0152'},
    {"oelig", u'\u0153'}, {"Yuml", u'\u0178'}, {"Abreve", u'\u0102'}, {"abreve", u'\u0103'},
    {"Dstrok", u'\u0110'}, {"dstrok", u'\u0111'}, {"Itilde", u'\u0128'}, {"itilde", u'\u0129'},
    {"Utilde", u'\u0168'}, {"utilde", u'\u0169'}, {"ensp", u'\u2002'}, {"emsp", u'\u2003'},
    {"zwnj", u'\u200C'}, {"zwj", u'\u200D'}};

constexpr qsizetype longestEntity = 10; // &#x10FFFF;

QString named(QStringView name)
{
    const auto isName = [name](const char *each) { return name == QLatin1String(each); };
    const auto latin = std::ranges::find_if(latinNames, isName);
    if (latin != std::end(latinNames))
        return QChar(0xA0 + int(latin - std::begin(latinNames)));
    const auto other = std::ranges::find_if(otherNames, isName, &Entity::name);
    return other == std::end(otherNames) ? QString() : QString(QChar(other->letter));
}

// Numbers 128 to 159 mean what Windows has there.
QString numbered(QStringView digits)
{
    const bool isHex = digits.startsWith(u'x') || digits.startsWith(u'X');
    bool isNumber = false;
    const uint c = isHex ? digits.sliced(1).toUInt(&isNumber, 16) : digits.toUInt(&isNumber, 10);
    if (!isNumber || c == 0 || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
        return {};
    if (c >= 0x80 && c <= 0x9F) {
        const char byte = char(c);
        return windowsText({&byte, 1});
    }
    const char32_t letter = c;
    return QString::fromUcs4(&letter, 1);
}

} // namespace

QString decodeHtml(QStringView text)
{
    QString decoded;
    decoded.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype ampersand = text.indexOf(u'&', at);
        const qsizetype end = ampersand < 0 ? text.size() : ampersand;
        decoded += text.sliced(at, end - at);
        at = end;
        if (at == text.size())
            break;
        const QStringView rest = text.sliced(at, std::min(longestEntity, text.size() - at));
        const qsizetype semicolon = rest.indexOf(u';');
        const QStringView inside = semicolon < 0 ? QStringView() : rest.sliced(1, semicolon - 1);
        const QString letter = inside.startsWith(u'#') ? numbered(inside.sliced(1)) : named(inside);
        decoded += letter.isEmpty() ? QString(u'&') : letter;
        at += letter.isEmpty() ? 1 : semicolon + 1;
    }
    return decoded;
}

} // namespace soctv
