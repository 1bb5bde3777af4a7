#pragma once

#include "core/forms/readers/docxstyles.h"
#include "core/forms/readers/richcell.h"
#include "core/forms/readers/xmlstream.h"

#include <QHash>
#include <QList>
#include <QString>

namespace soctv {

/// Reads the paragraphs of .docx files (ECMA-376 part 1, 17.3), as a person sees them: results of
/// fields and what was inserted, without notes, comments, text boxes, hidden text and what tracked
/// changes took away.
class DocxText {
public:
    /// \a links: where the relations of the document lead outside, by id.
    DocxText(XmlStream &xml, const DocxStyles &styles, const QHash<QString, QString> &links)
        : m_xml(xml)
        , m_styles(styles)
        , m_links(links)
    {
    }

    /// True for elements called \a name that hold no text of the table or document itself.
    static bool isAside(QByteArrayView name);

    /// Reads <w:p>, whose start was the last token, to its end and adds it to \a cell as a line of
    /// its own.
    void readParagraph(RichCell &cell);

private:
    /// A field: its instruction first, then what it results in.
    struct Field {
        QString instruction;
        bool isResult = false;
    };

    void readElement();
    void readRun();
    QString readRunFont(bool *isHidden);
    void readRunElement(const QString &font);
    void readFieldMark();
    QString readLetters();
    void setLink(const QString &target);
    bool isInInstruction() const;

    XmlStream &m_xml;
    const DocxStyles &m_styles;
    const QHash<QString, QString> &m_links;
    RichCell *m_cell = nullptr;
    QString m_font; // of the paragraph
    QList<Field> m_fields; // that are open, the inner ones last
};

} // namespace soctv
