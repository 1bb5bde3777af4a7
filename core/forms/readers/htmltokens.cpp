#include "core/forms/readers/htmltokens.h"

#include <algorithm>

namespace soctv {

namespace {

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
}

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

} // namespace

QString HtmlToken::attribute(QLatin1String wanted) const
{
    const auto found = std::ranges::find_if(attributes, [wanted](const Attribute &attribute) {
        return attribute.name.compare(wanted, Qt::CaseInsensitive) == 0;
    });
    if (found == attributes.end())
        return {};
    return found->value.isEmpty() ? QStringLiteral("") : decodeHtml(found->value);
}

// Without an end, the rest of the page is passed.
bool HtmlTokens::skipPast(QStringView end, qsizetype from)
{
    const qsizetype at = m_page.indexOf(end, from);
    m_at = at < 0 ? m_page.size() : at + end.size();
    return at >= 0;
}

HtmlToken HtmlTokens::next()
{
    while (m_at < m_page.size()) {
        const QStringView rest = m_page.sliced(m_at);
        const QChar after = rest.size() > 1 ? rest[1] : QChar();
        if (rest[0] == u'<' && rest.startsWith(u"<!--")) {
            skipPast(u"-->", m_at + 2); // <!--> is one too
        } else if (rest[0] == u'<' && (after == u'!' || after == u'?')) {
            skipPast(u">", m_at);
        } else if (rest[0] == u'<' && after == u'/' && rest.size() > 2 && isLetter(rest[2])) {
            m_at += 2;
            return tag(true);
        } else if (rest[0] == u'<' && isLetter(after)) {
            ++m_at;
            HtmlToken token = tag(false);
            for (const QStringView raw : {u"script", u"title", u"xml", u"noframes"}) {
                if (token.name == raw)
                    contentOf(token.name);
            }
            if (token.name != u"style")
                return token;
            token.kind = HtmlToken::Style;
            token.text = contentOf(token.name);
            return token;
        } else {
            // A < that begins nothing is a letter like any other.
            const qsizetype end = m_page.indexOf(u'<', m_at + 1);
            HtmlToken token;
            token.kind = HtmlToken::Text;
            token.text = m_page.sliced(m_at, (end < 0 ? m_page.size() : end) - m_at);
            m_at += token.text.size();
            return token;
        }
    }
    return {};
}

void HtmlTokens::skipBlanks()
{
    while (m_at < m_page.size() && (isBlank(m_page[m_at]) || m_page[m_at] == u'/'))
        ++m_at;
}

HtmlToken HtmlTokens::tag(bool isEnd)
{
    const auto endsName = [](QChar c) { return isBlank(c) || c == u'/' || c == u'>'; };
    HtmlToken token;
    token.kind = isEnd ? HtmlToken::End : HtmlToken::Start;
    const qsizetype from = m_at;
    while (m_at < m_page.size() && !endsName(m_page[m_at]))
        ++m_at;
    constexpr qsizetype longestName = 16; // of those that are known here
    token.name = m_page.sliced(from, std::min(longestName, m_at - from)).toString().toLower();
    for (skipBlanks(); m_at < m_page.size() && m_page[m_at] != u'>'; skipBlanks())
        token.attributes.append(attribute());
    m_at = std::min(m_at + 1, m_page.size());
    return token;
}

HtmlToken::Attribute HtmlTokens::attribute()
{
    HtmlToken::Attribute attribute;
    qsizetype from = m_at++; // even = can begin a name
    const auto endsName = [](QChar c) { return isBlank(c) || c == u'/' || c == u'>' || c == u'='; };
    while (m_at < m_page.size() && !endsName(m_page[m_at]))
        ++m_at;
    attribute.name = m_page.sliced(from, m_at - from);
    qsizetype at = m_at;
    while (at < m_page.size() && isBlank(m_page[at]))
        ++at;
    if (at == m_page.size() || m_page[at] != u'=')
        return attribute;
    m_at = at + 1;
    while (m_at < m_page.size() && isBlank(m_page[m_at]))
        ++m_at;
    if (m_at == m_page.size())
        return attribute;
    const QChar quote = m_page[m_at];
    if (quote == u'"' || quote == u'\'') {
        from = ++m_at;
        skipPast(QStringView(&quote, 1), m_at);
        const bool isClosed = m_at > from && m_page[m_at - 1] == quote;
        attribute.value = m_page.sliced(from, m_at - from - (isClosed ? 1 : 0));
    } else {
        from = m_at;
        while (m_at < m_page.size() && !isBlank(m_page[m_at]) && m_page[m_at] != u'>')
            ++m_at;
        attribute.value = m_page.sliced(from, m_at - from);
    }
    return attribute;
}

QStringView HtmlTokens::contentOf(const QString &name)
{
    const QString end = u"</" + name;
    const qsizetype from = m_at;
    const qsizetype at = m_page.indexOf(end, from, Qt::CaseInsensitive);
    m_at = at < 0 ? m_page.size() : at;
    return m_page.sliced(from, m_at - from);
}

} // namespace soctv
