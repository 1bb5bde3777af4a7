#include "core/forms/readers/xlsxstrings.h"

#include <algorithm>

namespace soctv {

namespace {

// How many UTF-16 units a text in UTF-8 has.
int units(QByteArrayView text)
{
    return int(std::ranges::count_if(text, [](char c) { return (uchar(c) & 0xC0) != 0x80; })
        + std::ranges::count_if(text, [](char c) { return uchar(c) >= 0xF0; }));
}

// The code unit of an escape _xHHHH_ at \a at; -1: there is none.
int escaped(QStringView text, qsizetype at)
{
    if (text.size() - at < 7 || text[at] != u'_' || text[at + 1] != u'x' || text[at + 6] != u'_')
        return -1;
    bool isHex = false;
    const int unit = text.sliced(at + 2, 4).toInt(&isHex, 16);
    return isHex ? unit : -1;
}

} // namespace

void decodeEscapes(QByteArray &text)
{
    if (!text.contains("_x"))
        return;
    const QString raw = QString::fromUtf8(text);
    QString decoded;
    for (qsizetype i = 0; i < raw.size(); ++i) {
        const int unit = escaped(raw, i);
        if (unit < 0) {
            decoded += raw[i];
        } else {
            if (unit > 0)
                decoded += QChar(unit);
            i += 6;
        }
    }
    decoded.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    decoded.replace(u'\r', u'\n');
    text = decoded.toUtf8();
}

RichText readRichText(XmlStream &xml)
{
    RichText rich;
    const int outside = xml.depth() - 1;
    bool isText = false;
    int length = 0; // UTF-16 units so far
    QByteArray piece;
    for (;;) {
        const XmlStream::Token token = xml.next();
        if (token == XmlStream::Token::Text) {
            if (isText)
                piece += xml.text();
        } else if (token == XmlStream::Token::End) {
            if (xml.depth() == outside)
                return rich;
            if (isText && xml.name() == "t") {
                isText = false;
                decodeEscapes(piece);
                // More than a cell can hold is not kept: it is refused where a cell uses it.
                if (length <= Grid::maxCellLength) {
                    length += units(piece);
                    rich.text += piece;
                }
            }
        } else if (xml.name() == "t") {
            isText = true;
            piece.resize(0);
        } else if (xml.name() == "r") {
            if (rich.runs.isEmpty() || rich.runs.last().start < length)
                rich.runs.append(FontRun{length, QString()});
        } else if (xml.name() == "rFont" && !rich.runs.isEmpty()) {
            rich.runs.last().font = QString::fromUtf8(xml.attribute("val"));
        } else if (xml.name() == "rPh") {
            xml.skip();
        }
    }
}

SharedStrings::SharedStrings(XmlStream &xml)
{
    for (auto token = xml.next(); token != XmlStream::Token::Done; token = xml.next()) {
        if (token == XmlStream::Token::Start && xml.name() == "si")
            append(readRichText(xml));
    }
}

void SharedStrings::append(const RichText &rich)
{
    m_texts += rich.text;
    m_ends.append(quint32(m_texts.size()));
    const auto hasFont = [](const FontRun &run) { return !run.font.isEmpty(); };
    if (std::ranges::any_of(rich.runs, hasFont))
        m_runs.insert(m_ends.size() - 1, rich.runs);
}

QByteArrayView SharedStrings::text(qsizetype index) const
{
    const qsizetype from = index == 0 ? 0 : m_ends[index - 1];
    return QByteArrayView(m_texts).sliced(from, m_ends[index] - from);
}

Grid::TextId GridTexts::id(qsizetype index)
{
    constexpr Grid::TextId unknown = ~Grid::TextId();
    if (m_ids.isEmpty())
        m_ids.fill(unknown, m_strings.size());
    if (m_ids[index] == unknown)
        m_ids[index] = m_grid.addText(QString::fromUtf8(m_strings.text(index)));
    return m_ids[index];
}

} // namespace soctv
