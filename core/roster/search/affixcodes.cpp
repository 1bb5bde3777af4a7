#include "core/roster/search/affixcodes.h"

#include <algorithm>

namespace soctv {

namespace {

constexpr std::size_t mostCodes = 29; // 0x1e and 0x1f part fields

/// Bytes of "https://host/" at the beginning of \a link; 0: it does not begin so.
qsizetype headSize(const QByteArray &link)
{
    const qsizetype scheme = link.indexOf("://");
    return scheme < 0 ? 0 : link.indexOf('/', scheme + 3) + 1;
}

/// Bytes of "@host" at the end of \a address; 0: there is no @.
qsizetype tailSize(const QByteArray &address)
{
    const qsizetype at = address.lastIndexOf('@');
    return at < 0 ? 0 : address.size() - at;
}

bool anyMark(const QByteArray &marks, qsizetype from, qsizetype size)
{
    const QByteArray part = marks.mid(from, size);
    return std::any_of(part.begin(), part.end(), [](char mark) { return mark != 0; });
}

} // namespace

SearchText AffixCodes::encoded(const SearchText &text)
{
    const qsizetype size = m_side == Side::Head ? headSize(text.plain)
        : m_side == Side::Tail                  ? tailSize(text.plain)
                                                : 0;
    const qsizetype from = m_side == Side::Head ? 0 : text.plain.size() - size;
    if (size == 0 || anyMark(text.marks, from, size))
        return text;
    const char code = codeOf(text.plain.mid(from, size));
    if (code == 0)
        return text;
    if (m_side == Side::Tail)
        return {text.plain.first(from) + code, text.marks};
    const QByteArray marks = text.marks.mid(size);
    return {code + text.plain.mid(size), marks.isEmpty() ? marks : '\0' + marks};
}

char AffixCodes::codeOf(const QByteArray &affix)
{
    const auto known = std::find(m_affixes.begin(), m_affixes.end(), affix);
    if (known != m_affixes.end())
        return char(known - m_affixes.begin() + 1);
    if (m_affixes.size() == mostCodes)
        return 0;
    m_affixes.push_back(affix);
    return char(m_affixes.size());
}

std::vector<Needle> AffixCodes::needles(const SearchPattern &pattern) const
{
    std::vector<Needle> needles{Needle(pattern)};
    for (std::size_t i = 0; i < m_affixes.size(); ++i) {
        if (m_side == Side::Head)
            addHeadNeedles(pattern, char(i + 1), m_affixes[i], needles);
        else
            addTailNeedles(pattern, char(i + 1), m_affixes[i], needles);
    }
    return needles;
}

// The pattern begins within the head: what is left of it follows the code.
void AffixCodes::addHeadNeedles(const SearchPattern &pattern, char code, const QByteArray &head,
    std::vector<Needle> &needles) const
{
    const QByteArray &plain = pattern.plain();
    const QByteArray before(1, code);
    if (pattern.marks().isEmpty() && head.contains(plain)) {
        needles.emplace_back(pattern, 0, 0, before, QByteArray());
        return;
    }
    for (qsizetype in = 1; in < std::min(plain.size(), head.size() + 1); ++in) {
        if (head.endsWith(plain.first(in)) && !anyMark(pattern.marks(), 0, in))
            needles.emplace_back(pattern, in, plain.size() - in, before, QByteArray());
    }
}

// The pattern ends within the tail: what there is of it before precedes the code.
void AffixCodes::addTailNeedles(const SearchPattern &pattern, char code, const QByteArray &tail,
    std::vector<Needle> &needles) const
{
    const QByteArray &plain = pattern.plain();
    const QByteArray after(1, code);
    if (pattern.marks().isEmpty() && tail.contains(plain)) {
        needles.emplace_back(pattern, 0, 0, QByteArray(), after);
        return;
    }
    for (qsizetype in = 1; in < std::min(plain.size(), tail.size() + 1); ++in) {
        const qsizetype out = plain.size() - in;
        if (tail.startsWith(plain.last(in)) && !anyMark(pattern.marks(), out, in))
            needles.emplace_back(pattern, 0, out, QByteArray(), after);
    }
}

} // namespace soctv
