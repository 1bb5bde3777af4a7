#pragma once

#include "core/forms/readers/odfstyles.h"
#include "core/forms/readers/richcell.h"
#include "core/forms/readers/xmlstream.h"

namespace soctv {

/// Reads the paragraphs of OpenDocument files (ODF 1.3 part 3, 5 and 6), as a person sees them:
/// without notes, comments, drawings and what tracked changes took away.
class OdfText {
public:
    OdfText(XmlStream &xml, const OdfStyles &styles)
        : m_xml(xml)
        , m_styles(styles)
    {
    }

    /// True for elements called \a name that hold no text of the table or document itself.
    static bool isAside(QByteArrayView name);

    /// Reads <text:p> or <text:h>, whose start was the last token, to its end and adds it to
    /// \a cell as a line of its own. \a font: of letters for which the paragraph tells none.
    void readParagraph(RichCell &cell, const QString &font);

private:
    void readInline(const QString &font);
    void readElement(const QString &font);
    void addText(const QString &text, const QString &font);

    XmlStream &m_xml;
    const OdfStyles &m_styles;
    RichCell *m_cell = nullptr;
    bool m_afterBlank = true; // white space is one blank, at the start none
};

} // namespace soctv
