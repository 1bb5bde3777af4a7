#include "core/forms/readers/xmlstream.h"

#include "core/forms/readers/refusal.h"
#include "core/forms/readers/xmltext.h"

#include <QString>

#include <algorithm>

namespace soctv {

namespace {

constexpr qsizetype chunkSize = 1 << 16;

bool isNameByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
        || c == ':' || c == '-' || c == '.' || uchar(c) >= 0x80;
}

char *nameEnd(char *at, const char *end)
{
    const char *from = at;
    while (at != end && isNameByte(*at))
        ++at;
    if (at == from || (*from >= '0' && *from <= '9') || *from == '-' || *from == '.')
        refuseDamaged();
    return at;
}

QByteArrayView localName(QByteArrayView name)
{
    return name.sliced(name.lastIndexOf(':') + 1);
}

} // namespace

XmlStream::XmlStream(Source source)
    : m_source(std::move(source))
{
}

XmlStream::Token XmlStream::next()
{
    if (!m_isStarted)
        detectEncoding();
    if (m_endFollows) {
        m_endFollows = false;
        m_openEnds.removeLast();
        m_openNames.truncate(m_openEnds.isEmpty() ? 0 : m_openEnds.last());
        return Token::End;
    }
    for (Token token;;) {
        if (m_at == m_buffer.size())
            fill();
        if (m_at == m_buffer.size()) {
            if (!m_hasRoot || !m_openEnds.isEmpty())
                refuseDamaged();
            return Token::Done;
        }
        if (m_buffer[m_at] != '<') {
            if (readText())
                return Token::Text;
        } else if (readMarkup(&token)) {
            return token;
        }
    }
}

// Drops what has been read and gets more.
void XmlStream::fill()
{
    m_buffer.remove(0, m_at);
    m_at = 0;
    const qsizetype before = m_buffer.size();
    if (before > maxPiece)
        refuseHostile();
    m_buffer.resize(before + chunkSize);
    const qsizetype count = m_source(m_buffer.data() + before, chunkSize);
    m_buffer.truncate(before + count);
    m_sourceEnded = count == 0;
    if (m_utf16.isValid()) {
        const QString text = m_utf16.decode(QByteArrayView(m_buffer).sliced(before));
        if (m_utf16.hasError())
            refuseDamaged();
        m_buffer.truncate(before);
        m_buffer.append(text.toUtf8());
    }
}

void XmlStream::detectEncoding()
{
    m_isStarted = true;
    while (m_buffer.size() < 16 && !m_sourceEnded) // room for a mark and the word <?xml
        fill();
    const auto begins = [this](const char *bytes, qsizetype size) {
        return m_buffer.startsWith(QByteArrayView(bytes, size));
    };
    if (begins("\xFF\xFE", 2) || begins("<\0", 2))
        m_utf16 = QStringDecoder(QStringConverter::Utf16LE);
    else if (begins("\xFE\xFF", 2) || begins("\0<", 2))
        m_utf16 = QStringDecoder(QStringConverter::Utf16BE);
    if (m_utf16.isValid()) {
        const QString text = m_utf16.decode(m_buffer);
        m_buffer = text.toUtf8();
    }
    if (m_buffer.startsWith("\xEF\xBB\xBF"))
        m_at = 3;
    if (atPiece("<?xml") && m_buffer.size() - m_at > 5 && isXmlBlank(m_buffer[m_at + 5])) {
        qsizetype size = 0;
        const char *declaration = piece("?>", 2, &size);
        checkDeclaration({declaration, size});
    }
}

void XmlStream::checkDeclaration(QByteArrayView declaration) const
{
    const qsizetype at = declaration.indexOf("encoding");
    if (at < 0)
        return;
    const QByteArray rest = declaration.sliced(at + 8).toByteArray().toLower();
    const char quote = rest.contains('"') ? '"' : '\'';
    const QByteArray encoding = rest.split(quote).value(1);
    const bool fits = m_utf16.isValid() ? encoding.startsWith("utf-16")
                                        : encoding == "utf-8" || encoding == "us-ascii";
    if (!fits)
        refuseDamaged();
}

// True if \a wanted comes next.
bool XmlStream::atPiece(QByteArrayView wanted)
{
    while (m_buffer.size() - m_at < wanted.size() && !m_sourceEnded)
        fill();
    return QByteArrayView(m_buffer).sliced(m_at).startsWith(wanted);
}

// Takes all up to and with \a end, which is looked for after \a from bytes.
char *XmlStream::piece(QByteArrayView end, qsizetype from, qsizetype *size)
{
    for (;;) {
        const qsizetype found = m_buffer.indexOf(end, m_at + from);
        if (found >= 0) {
            *size = found + end.size() - m_at;
            char *start = m_buffer.data() + m_at;
            m_at += *size;
            return start;
        }
        if (m_sourceEnded)
            refuseDamaged();
        from = std::max(from, m_buffer.size() - m_at - end.size() + 1);
        fill();
    }
}

// Takes a whole tag, in which > may stand in quotes.
char *XmlStream::tag(qsizetype *size)
{
    char quote = 0;
    for (qsizetype i = 1;; ++i) {
        while (m_at + i >= m_buffer.size()) {
            if (m_sourceEnded)
                refuseDamaged();
            fill();
        }
        const char c = m_buffer.at(m_at + i);
        if (c == '<')
            refuseDamaged();
        if (quote) {
            quote = c == quote ? 0 : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            *size = i + 1;
            char *start = m_buffer.data() + m_at;
            m_at += *size;
            return start;
        }
    }
}

// False for what says nothing to a reader.
bool XmlStream::readMarkup(Token *token)
{
    if (m_buffer.size() - m_at < 2)
        fill();
    const char kind = m_buffer.size() - m_at < 2 ? '\0' : m_buffer.at(m_at + 1);
    if (kind == '/') {
        readEnd();
        *token = Token::End;
        return true;
    }
    if (kind != '?' && kind != '!') {
        readStart();
        *token = Token::Start;
        return true;
    }
    qsizetype size = 0;
    if (atPiece("<![CDATA[") && !m_openEnds.isEmpty()) {
        const char *start = piece("]]>", 9, &size);
        m_text = QByteArrayView(start, size).sliced(9).chopped(3);
        requireXmlText(m_text);
        *token = Token::Text;
        return true;
    }
    if (atPiece("<!--"))
        piece("-->", 4, &size);
    else if (kind == '?')
        piece("?>", 2, &size);
    else
        refuseHostile(); // a DOCTYPE
    return false;
}

// False for white space outside the root.
bool XmlStream::readText()
{
    const auto untilTag = [this](qsizetype from) {
        const qsizetype found = m_buffer.indexOf('<', m_at + from);
        return (found < 0 ? m_buffer.size() : found) - m_at;
    };
    qsizetype size = untilTag(0);
    while (m_at + size == m_buffer.size() && !m_sourceEnded) {
        fill();
        size = untilTag(size);
    }
    char *start = m_buffer.data() + m_at;
    m_at += size;
    m_text = decodeXml(start, start + size, false);
    if (!m_openEnds.isEmpty())
        return true;
    if (!std::ranges::all_of(m_text, isXmlBlank))
        refuseDamaged();
    return false;
}

void XmlStream::readStart()
{
    qsizetype size = 0;
    char *start = tag(&size);
    char *end = start + size - 1;
    m_endFollows = end[-1] == '/';
    if (m_endFollows)
        --end;
    char *afterName = nameEnd(start + 1, end);
    open({start + 1, afterName - start - 1});
    m_attributes.clear();
    readAttributes(afterName, end);
}

void XmlStream::readEnd()
{
    qsizetype size = 0;
    char *start = tag(&size);
    char *end = start + size - 1;
    while (isXmlBlank(end[-1]))
        --end;
    close({start + 2, end - start - 2});
}

void XmlStream::readAttributes(char *at, char *end)
{
    const auto skipBlanks = [&] {
        while (at != end && isXmlBlank(*at))
            ++at;
    };
    for (;;) {
        const char *before = at;
        skipBlanks();
        if (at == end)
            return;
        if (at == before)
            refuseDamaged();
        if (m_attributes.size() == maxAttributes)
            refuseHostile();
        char *name = at;
        at = nameEnd(at, end);
        const QByteArrayView nameView(name, at - name);
        skipBlanks();
        if (at == end || *at++ != '=')
            refuseDamaged();
        skipBlanks();
        if (at == end || (*at != '"' && *at != '\''))
            refuseDamaged();
        char *value = at + 1;
        at = std::find(value, end, *at);
        if (at == end)
            refuseDamaged();
        m_attributes.append({nameView, decodeXml(value, at, true)});
        ++at;
    }
}

void XmlStream::open(QByteArrayView name)
{
    if (m_openEnds.isEmpty() && m_hasRoot)
        refuseDamaged();
    if (m_openEnds.size() == maxDepth)
        refuseHostile();
    m_hasRoot = true;
    m_openNames.append(name);
    m_openEnds.append(m_openNames.size());
    m_name = localName(name);
}

void XmlStream::close(QByteArrayView name)
{
    if (m_openEnds.isEmpty())
        refuseDamaged();
    m_openEnds.removeLast();
    const qsizetype from = m_openEnds.isEmpty() ? 0 : m_openEnds.last();
    if (QByteArrayView(m_openNames).sliced(from) != name)
        refuseDamaged();
    m_openNames.truncate(from);
    m_name = localName(name);
}

QByteArrayView XmlStream::attribute(QByteArrayView name) const
{
    QByteArrayView prefixed;
    for (const Attribute &each : m_attributes) {
        const qsizetype prefix = each.name.size() - name.size();
        if (prefix == 0 && each.name == name)
            return each.value;
        const bool isLocal = prefix > 0 && each.name[prefix - 1] == ':' && each.name.endsWith(name);
        if (isLocal && prefixed.isNull())
            prefixed = each.value;
    }
    return prefixed;
}

void XmlStream::skip()
{
    const int outside = depth() - 1;
    while (next() != Token::End || depth() != outside) { }
}

} // namespace soctv
