#include "core/forms/readers/numberformat.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace soctv {

namespace {

constexpr double firstUnknownDay = 2958466; // 1 January 10000
constexpr int daysTo1904 = 1462;
constexpr double exactIntegers = 1e15; // below it a spreadsheet shows every digit

bool isWhole(double value)
{
    return std::abs(value) < exactIntegers && value == std::floor(value);
}

bool isDateLetter(char16_t c)
{
    return QStringView(u"ymdhs").contains(c);
}

} // namespace

QString plainNumber(double value)
{
    if (isWhole(value))
        return QString::number(qint64(value));
    return QString::number(value, 'f', QLocale::FloatingPointShortest);
}

// Cuts a format code into its sections.
class NumberFormat::Parser {
public:
    explicit Parser(QStringView code)
        : m_code(code)
    {
    }

    QList<Section> sections()
    {
        QList<Section> all;
        do {
            all.append(section());
        } while (m_at++ < m_code.size() && all.size() < 4);
        return all;
    }

private:
    // Up to the next semicolon.
    Section section()
    {
        m_section = {};
        m_isPlain = m_isDate = false;
        m_dateLetters.clear();
        for (; m_at < m_code.size() && m_code[m_at] != u';'; ++m_at)
            letter(m_code[m_at].unicode());
        if (m_isDate)
            m_section.kind = Kind::Date;
        else if (!m_isPlain && std::ranges::any_of(m_section.mask, &Letter::isDigit))
            m_section.kind = Kind::Mask;
        findDateParts();
        return m_section;
    }

    void letter(char16_t c)
    {
        const char16_t lower = QChar::toLower(c);
        if (c == u'"') {
            quoted();
        } else if (c == u'\\' && m_at + 1 < m_code.size()) {
            literal(m_code[++m_at].unicode());
        } else if (c == u'_' || c == u'*') { // room as wide as the next letter, or filled with it
            ++m_at;
        } else if (c == u'[') {
            bracket();
        } else if (c == u'0' || c == u'#' || c == u'?') {
            m_section.mask.append({c, true});
        } else if (m_code.sliced(m_at).startsWith(u"General", Qt::CaseInsensitive)) {
            m_at += 6;
            m_isPlain = true;
        } else if (m_code.sliced(m_at).startsWith(u"E+", Qt::CaseInsensitive)
            || m_code.sliced(m_at).startsWith(u"E-", Qt::CaseInsensitive)) {
            ++m_at;
            m_isPlain = true;
        } else if (isDateLetter(lower)) {
            m_isDate = true;
            m_dateLetters.append(lower);
        } else if (QStringView(u".,%@").contains(c)) {
            m_isPlain = true;
        } else {
            literal(c);
        }
    }

    void literal(char16_t c) { m_section.mask.append({c, false}); }

    void quoted()
    {
        while (++m_at < m_code.size() && m_code[m_at] != u'"')
            literal(m_code[m_at].unicode());
    }

    // A colour, a locale, a currency, a condition or elapsed time.
    void bracket()
    {
        const qsizetype from = m_at + 1;
        while (m_at + 1 < m_code.size() && m_code[m_at] != u']')
            ++m_at;
        const QStringView inside
            = m_code.sliced(std::min(from, m_at), std::max<qsizetype>(0, m_at - from));
        if (inside.isEmpty())
            return;
        if (inside.startsWith(u'$')) {
            for (qsizetype i = 1; i < inside.size() && inside[i] != u'-'; ++i)
                literal(inside[i].unicode());
        } else if (QStringView(u"<>=").contains(inside[0])) {
            condition(inside);
        } else if (std::ranges::all_of(
                       inside, [](QChar c) { return QStringView(u"hms").contains(c.toLower()); })) {
            m_isDate = true;
            m_dateLetters.append(u'h');
        }
    }

    void condition(QStringView text)
    {
        const bool isLong = text.size() > 1 && QStringView(u"=>").contains(text[1]);
        const QStringView sign = text.first(isLong ? 2 : 1);
        m_section.comparison = sign == u"<=" ? u'l'
            : sign == u">="                  ? u'g'
            : sign == u"<>"                  ? u'n'
                                             : text[0].unicode();
        m_section.limit = text.sliced(sign.size()).toDouble();
    }

    // An m after hours or before seconds is minutes.
    void findDateParts()
    {
        char16_t previous = 0;
        for (qsizetype i = 0; i < m_dateLetters.size(); ++i) {
            const char16_t c = m_dateLetters[i].unicode();
            qsizetype next = i;
            while (next < m_dateLetters.size() && m_dateLetters[next] == u'm')
                ++next;
            const bool isMinute
                = previous == u'h' || (next < m_dateLetters.size() && m_dateLetters[next] == u's');
            m_section.hasDay |= c == u'd';
            m_section.hasMonth |= c == u'm' && !isMinute;
            m_section.hasYear |= c == u'y';
            if (c != u'm')
                previous = c;
        }
    }

    QStringView m_code;
    qsizetype m_at = 0;
    Section m_section;
    bool m_isPlain = false;
    bool m_isDate = false;
    QString m_dateLetters;
};

NumberFormat::NumberFormat(QStringView code)
{
    constexpr qsizetype longest = 255; // in Excel
    if (!code.isEmpty() && code.size() <= longest
        && code.compare(u"General", Qt::CaseInsensitive) != 0)
        m_sections = Parser(code).sections();
}

bool NumberFormat::Section::holdsFor(double value) const
{
    switch (comparison) {
    case u'<':
        return value < limit;
    case u'>':
        return value > limit;
    case u'=':
        return value == limit;
    case u'l':
        return value <= limit;
    case u'g':
        return value >= limit;
    case u'n':
        return value != limit;
    default:
        return true;
    }
}

const NumberFormat::Section *NumberFormat::sectionFor(double value) const
{
    if (m_sections.isEmpty())
        return nullptr;
    if (m_sections[0].comparison) {
        for (const Section &section : m_sections) {
            if (section.holdsFor(value))
                return &section;
        }
        return nullptr;
    }
    const qsizetype numbers = std::min<qsizetype>(m_sections.size(), 3); // the fourth is for texts
    if (value < 0 && numbers > 1)
        return &m_sections[1];
    return &m_sections[value == 0 && numbers > 2 ? 2 : 0];
}

bool NumberFormat::isDate(double value) const
{
    const Section *section = sectionFor(value);
    return section && section->kind == Kind::Date && value >= 0 && value < firstUnknownDay
        && (value > 0 || !section->hasDay);
}

QString NumberFormat::shown(double value, bool is1904) const
{
    const Section *section = sectionFor(value);
    if (isDate(value))
        return dateText(*section, is1904 ? value + daysTo1904 : value);
    if (!section || section->kind != Kind::Mask || !isWhole(value))
        return plainNumber(value);
    const bool signIsSaid = section != &m_sections[0] && !m_sections[0].comparison;
    const QString text = masked(*section, value);
    return value < 0 && !signIsSaid ? QString(u'-' + text) : text;
}

// Digits fill the places from the right; the leftmost place takes all that remain.
QString NumberFormat::masked(const Section &section, double value)
{
    const QString digits = QString::number(qint64(std::abs(value)));
    const auto isDigit = [](const Letter &letter) { return letter.isDigit; };
    const auto places = std::ranges::count_if(section.mask, isDigit);
    qsizetype missing = std::max<qsizetype>(0, places - digits.size());
    qsizetype extra = std::max<qsizetype>(0, digits.size() - places);
    qsizetype next = 0;
    QString text;
    for (const Letter &letter : section.mask) {
        if (!letter.isDigit) {
            text += QChar(letter.letter);
        } else if (missing > 0) {
            --missing;
            if (letter.letter == u'0')
                text += u'0';
        } else if (value != 0 || letter.letter == u'0') {
            text += QStringView(digits).sliced(next, 1 + extra);
            next += 1 + extra;
            extra = 0;
        }
    }
    return text;
}

QString NumberFormat::dateText(const Section &section, double serial)
{
    constexpr qint64 secondsOfDay = 86400;
    const qint64 seconds = std::llround(serial * double(secondsOfDay));
    const qint64 days = seconds / secondsOfDay;
    const QTime time = QTime(0, 0).addSecs(int(seconds % secondsOfDay));
    const QString clock
        = time.toString(time.second() ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
    const bool hasDate = section.hasDay || section.hasMonth || section.hasYear;
    if (days == 0 && !hasDate)
        return clock;
    // Excel counts 29 February 1900, a day that never was.
    const QDate date = QDate(1899, 12, days < 60 ? 31 : 30).addDays(days);
    QString text = days == 60 ? QStringLiteral("29/02/1900")
        : section.hasDay || !hasDate || (section.hasMonth && !section.hasYear)
        ? date.toString(u"dd/MM/yyyy")
        : date.toString(section.hasMonth ? u"MM/yyyy" : u"yyyy");
    if (time != QTime(0, 0))
        text += u' ' + clock;
    return text;
}

QString builtinNumberFormat(int id)
{
    struct Builtin {
        int id;
        const char16_t *code;
    };
    static constexpr Builtin codes[]{{1, u"0"}, {2, u"0.00"}, {3, u"#,##0"}, {4, u"#,##0.00"},
        {9, u"0%"}, {10, u"0.00%"}, {11, u"0.00E+00"}, {12, u"# ?/?"}, {13, u"# ?\?/?\?"},
        {14, u"dd/mm/yyyy"}, {15, u"d-mmm-yy"}, {16, u"d-mmm"}, {17, u"mmm-yy"},
        {18, u"h:mm AM/PM"}, {19, u"h:mm:ss AM/PM"}, {20, u"h:mm"}, {21, u"h:mm:ss"},
        {22, u"dd/mm/yyyy h:mm"}, {37, u"#,##0 ;(#,##0)"}, {38, u"#,##0 ;[Red](#,##0)"},
        {39, u"#,##0.00;(#,##0.00)"}, {40, u"#,##0.00;[Red](#,##0.00)"}, {45, u"mm:ss"},
        {46, u"[h]:mm:ss"}, {47, u"mmss.0"}, {48, u"##0.0E+0"}, {49, u"@"}};
    for (const Builtin &builtin : codes) {
        if (builtin.id == id)
            return QString::fromUtf16(builtin.code);
    }
    // In these ranges every locale of East Asia has dates of its own.
    if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58))
        return QStringLiteral("yyyy/mm/dd");
    return {};
}

} // namespace soctv
