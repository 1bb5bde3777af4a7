#include "core/forms/readers/docxtext.h"

#include <algorithm>

namespace soctv {

namespace {

using Token = XmlStream::Token;

constexpr qsizetype longestInstruction = 4096;
constexpr qsizetype mostFields = 64; // one in the other

constexpr QByteArrayView asides[]{"del", "moveFrom", "Fallback", "drawing", "pict", "object",
    "txbxContent", "footnote", "endnote", "sectPr", "tblPr", "tblGrid", "tblPrEx", "sdtPr",
    "sdtEndPr", "customXmlPr", "smartTagPr", "pPrChange", "rt", "delText", "delInstrText"};

// w:val of a property that is on by its presence.
bool isOn(QByteArrayView value)
{
    return value != "0" && value != "false" && value != "off";
}

// The address in HYPERLINK "address" \o "…"; empty: the field is another.
QString addressIn(const QString &instruction)
{
    const QString text = instruction.trimmed();
    const QLatin1String name("HYPERLINK");
    if (!text.startsWith(name, Qt::CaseInsensitive))
        return {};
    const QString rest = text.sliced(name.size()).trimmed();
    return rest.startsWith(u'"') ? rest.section(u'"', 1, 1)
        : rest.startsWith(u'\\') ? QString()
                                 : rest.section(u' ', 0, 0);
}

} // namespace

bool DocxText::isAside(QByteArrayView name)
{
    return std::ranges::find(asides, name) != std::end(asides);
}

void DocxText::readParagraph(RichCell &cell)
{
    m_cell = &cell;
    m_font = m_styles.paragraphFont({});
    m_fields.clear(); // those of another paragraph are left open at most by their results
    cell.startParagraph();
    m_xml.forEachStart([&] { readElement(); });
}

// What is not known is looked into: insertions, smart tags, content controls.
void DocxText::readElement()
{
    const QByteArrayView name = m_xml.name();
    if (name == "r") {
        readRun();
    } else if (name == "pPr") {
        m_xml.forEach("pStyle", [this] {
            m_font = m_styles.paragraphFont(m_xml.attribute("val"));
            m_xml.skip();
        });
    } else if (name == "hyperlink") {
        const QString id = QString::fromUtf8(m_xml.attribute("id"));
        const QString anchor = QString::fromUtf8(m_xml.attribute("anchor"));
        const QString target = m_links.value(id);
        setLink(target.isEmpty() || anchor.isEmpty() ? target : QString(target + u'#' + anchor));
    } else if (name == "fldSimple") {
        setLink(addressIn(QString::fromUtf8(m_xml.attribute("instr"))));
    } else if (isAside(name)) {
        m_xml.skip();
    }
}

void DocxText::readRun()
{
    QString font = m_font;
    bool isHidden = false;
    m_xml.forEachStart([&] {
        if (m_xml.name() == "rPr") {
            const QString own = readRunFont(&isHidden);
            font = own.isEmpty() ? m_font : own;
        } else if (isAside(m_xml.name()) || (isHidden && m_xml.name() == "t")) {
            m_xml.skip();
        } else {
            readRunElement(font);
        }
    });
}

QString DocxText::readRunFont(bool *isHidden)
{
    QString font;
    QString ofStyle;
    m_xml.forEachStart([&] {
        if (m_xml.name() == "rFonts")
            font = DocxStyles::fontIn(m_xml);
        else if (m_xml.name() == "rStyle")
            ofStyle = m_styles.characterFont(m_xml.attribute("val"));
        else if (m_xml.name() == "vanish")
            *isHidden = isOn(m_xml.attribute("val"));
        m_xml.skip();
    });
    return font.isEmpty() ? ofStyle : font;
}

void DocxText::readRunElement(const QString &font)
{
    const QByteArrayView name = m_xml.name();
    if (name == "fldChar") {
        readFieldMark();
    } else if (name == "instrText") {
        const QString letters = readLetters();
        if (isInInstruction() && m_fields.last().instruction.size() < longestInstruction)
            m_fields.last().instruction += letters;
    } else if (isInInstruction()) {
        m_xml.skip();
    } else if (name == "t") {
        m_cell->add(readLetters(), font);
    } else if (name == "tab" || name == "ptab") {
        m_cell->add(u"\t", font);
    } else if (name == "br" || name == "cr") {
        m_cell->add(u"\n", font);
    } else if (name == "noBreakHyphen") {
        m_cell->add(u"-", font);
    }
}

void DocxText::readFieldMark()
{
    const QByteArrayView type = m_xml.attribute("fldCharType");
    if (type == "begin") {
        if (m_fields.size() < mostFields)
            m_fields.append(Field());
    } else if (m_fields.isEmpty()) {
        return; // of one that began in another paragraph
    } else if (type == "separate") {
        m_fields.last().isResult = true;
        setLink(addressIn(m_fields.last().instruction));
    } else if (type == "end") {
        m_fields.removeLast();
    }
}

// To the end of the element whose start was the last token.
QString DocxText::readLetters()
{
    QString letters;
    const int outside = m_xml.depth() - 1;
    for (Token token = m_xml.next(); token != Token::End || m_xml.depth() != outside;
         token = m_xml.next()) {
        if (token == Token::Text && letters.size() <= Grid::maxCellLength)
            letters += QString::fromUtf8(m_xml.text());
    }
    return letters;
}

void DocxText::setLink(const QString &target)
{
    if (!target.isEmpty())
        m_cell->setLink(target);
}

bool DocxText::isInInstruction() const
{
    return std::ranges::any_of(m_fields, [](const Field &field) { return !field.isResult; });
}

} // namespace soctv
