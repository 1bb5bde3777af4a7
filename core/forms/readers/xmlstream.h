#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QStringDecoder>

#include <functional>

namespace soctv {

/// Reads the XML of office files from strangers, a piece at a time, as UTF-8. It knows what such
/// files use and no more: elements are told by their local names, a DOCTYPE is refused, so that
/// there are no entities but the five of XML and no other file is ever looked at.
///
/// QXmlStreamReader is not used: it took 19 s over one tag with 100,000 attributes before it handed
/// it out, and 1.1 s over 10⁵ rows of 8 cells, four times as long as this. Tests compare the two.
class XmlStream {
public:
    static constexpr int maxDepth = 64;
    static constexpr int maxAttributes = 256;
    /// Bytes of one tag, comment or text: the longest cell, every letter an escape, is half of it.
    static constexpr qsizetype maxPiece = 1 << 19;

    /// Puts up to size bytes into the buffer and returns how many; 0: the end. May throw.
    using Source = std::function<qsizetype(char *to, qsizetype size)>;
    explicit XmlStream(Source source);

    enum class Token { Start, End, Text, Done };
    /// The next piece; an element without content is a start and an end. At Done the source has
    /// been read to its end. Throws Error{Invalid} for what is not well-formed or beyond the
    /// limits, with a sentence that calls the file “%1”.
    Token next();

    /// The element of a start or an end, without prefix. This and all below until next().
    QByteArrayView name() const { return m_name; }
    /// The value of an attribute of a start, told by its local name; null: it has none such.
    QByteArrayView attribute(QByteArrayView name) const;
    /// Letters between tags; a run of them may come in several pieces.
    QByteArrayView text() const { return m_text; }
    /// How many elements are open, a start itself included, an end not.
    int depth() const { return int(m_openEnds.size()); }
    /// Goes to the end of the element whose start was the last token.
    void skip();
    /// Does the same, calling \a function at the start of each child called \a name; it may read
    /// that child to its end.
    template <typename F>
    void forEach(QByteArrayView name, F function)
    {
        const int outside = depth() - 1;
        for (;;) {
            const Token token = next();
            if (token == Token::End && depth() == outside)
                return;
            if (token != Token::Start)
                continue;
            if (this->name() == name)
                function();
            else
                skip();
        }
    }
    /// Does the same, calling \a function at every start within, not only of children.
    template <typename F>
    void forEachStart(F function)
    {
        const int outside = depth() - 1;
        for (Token token = next(); token != Token::End || depth() != outside; token = next()) {
            if (token == Token::Start)
                function();
        }
    }

private:
    struct Attribute {
        QByteArrayView name; // with its prefix
        QByteArrayView value;
    };

    void fill();
    void detectEncoding();
    void checkDeclaration(QByteArrayView declaration) const;
    bool atPiece(QByteArrayView wanted);
    char *piece(QByteArrayView end, qsizetype from, qsizetype *size);
    char *tag(qsizetype *size);
    bool readMarkup(Token *token);
    bool readText();
    void readStart();
    void readEnd();
    void readAttributes(char *at, char *end);
    void open(QByteArrayView name);
    void close(QByteArrayView name);

    Source m_source;
    QStringDecoder m_utf16; // not valid: the source is UTF-8
    QByteArray m_buffer;
    qsizetype m_at = 0; // in the buffer: what is not read yet
    bool m_sourceEnded = false;
    bool m_isStarted = false;

    QByteArray m_openNames; // of the open elements, one after the other
    QList<qsizetype> m_openEnds;
    bool m_hasRoot = false;
    bool m_endFollows = false; // of an element without content
    QByteArrayView m_name;
    QByteArrayView m_text;
    QList<Attribute> m_attributes;
};

} // namespace soctv
