#include "core/text/windowstext.h"

namespace soctv {

namespace {

// Windows-1252 differs from Latin-1 in these places, 0x80 to 0x9F.
constexpr QStringView letters = u"\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021"
                                u"\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
                                u"\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014"
                                u"\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";
static_assert(letters.size() == 32);

} // namespace

QString windowsText(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c >= QChar(0x80) && c <= QChar(0x9F))
            c = letters[c.unicode() - 0x80];
    }
    return text;
}

int windowsByte(QChar letter)
{
    if (letter <= QChar(0xFF))
        return letter.unicode();
    const qsizetype place = letters.indexOf(letter);
    return place < 0 ? -1 : int(0x80 + place);
}

} // namespace soctv
