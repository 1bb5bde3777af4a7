#include "core/forms/readers/odf.h"

#include "core/forms/readers/refusal.h"

namespace soctv {

namespace {

using Token = XmlStream::Token;

// ODF 1.3 part 2, 3.5: the other parts are no XML then.
void requireNoPassword(Archive &archive)
{
    const QString name = QStringLiteral("META-INF/manifest.xml");
    if (!archive.contains(name))
        return;
    PartStream stream(archive, name);
    for (Token token = stream.xml.next(); token != Token::Done; token = stream.xml.next()) {
        if (token == Token::Start && stream.xml.name() == "encryption-data")
            refuseEncrypted();
    }
}

OdfStyles commonStyles(Archive &archive)
{
    requireNoPassword(archive);
    OdfStyles styles;
    const QString name = QStringLiteral("styles.xml");
    if (!archive.contains(name))
        return styles;
    PartStream stream(archive, name);
    XmlStream &xml = stream.xml;
    for (Token token = xml.next(); token != Token::Done; token = xml.next()) {
        // The automatic ones are of headers and footers.
        const bool isOther = xml.name() == "automatic-styles" || xml.name() == "master-styles";
        if (token == Token::Start && xml.depth() == 2 && (isOther || !styles.readPart(xml)))
            xml.skip();
    }
    return styles;
}

} // namespace

OdfContent::OdfContent(Archive &archive, QByteArrayView body)
    : m_styles(commonStyles(archive))
    , m_stream(archive, QStringLiteral("content.xml"))
{
    for (Token token = xml().next(); token != Token::Done; token = xml().next()) {
        if (token != Token::Start || xml().depth() < 2)
            continue;
        if (xml().depth() == 3 && xml().name() == body)
            return;
        if (xml().depth() == 2 && xml().name() == "body")
            continue;
        if (!m_styles.readPart(xml()))
            xml().skip();
    }
    refuseFile(QT_TRANSLATE_NOOP("soctv", "The file “%1” holds no table."));
}

void OdfContent::finish()
{
    while (xml().next() != Token::Done) { }
}

} // namespace soctv
