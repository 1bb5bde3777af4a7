#include "core/forms/readers/htmlline.h"

namespace soctv {

void HtmlLine::add(QStringView text, const QString &font)
{
    QString shown;
    for (const QChar c : text) {
        if (c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f') {
            m_owesBlank = !m_isAtStart;
            continue;
        }
        if (m_owesBlank)
            shown += u' ';
        shown += c;
        m_owesBlank = m_isAtStart = false;
    }
    m_cell.add(shown, font);
}

void HtmlLine::add(const RichCell &other)
{
    const QStringView text = other.text();
    const QList<FontRun> runs = other.runs({});
    if (runs.isEmpty())
        add(text, {});
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const qsizetype end = i + 1 < runs.size() ? runs[i + 1].start : text.size();
        add(text.sliced(runs[i].start, end - runs[i].start), runs[i].font);
    }
    if (!other.link().isEmpty())
        setLink(other.link());
}

void HtmlLine::end(bool isSoft)
{
    m_owesBlank = false;
    if (isSoft && m_isAtStart)
        return;
    m_cell.startParagraph();
    m_isAtStart = true;
}

void HtmlLine::clear()
{
    m_cell.clear();
    m_owesBlank = false;
    m_isAtStart = true;
}

} // namespace soctv
