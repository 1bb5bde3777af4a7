#pragma once

#include "core/forms/readers/xmlstream.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>

namespace soctv {

/// What styles.xml of a .docx file says about fonts (ECMA-376 part 1, 17.7). Fonts of the theme are
/// not looked at.
class DocxStyles {
public:
    DocxStyles() = default;
    explicit DocxStyles(XmlStream &xml);

    /// The font of a paragraph's letters: of its style, its parents, the document. Empty: not told.
    QString paragraphFont(QByteArrayView style) const;
    /// The font that a character style or its parents tell; empty: none.
    QString characterFont(QByteArrayView style) const { return fontUp(style.toByteArray()); }

    /// The font that <w:rFonts>, the start that was the last token, tells; empty: none.
    static QString fontIn(const XmlStream &xml);

private:
    struct Style {
        QByteArray parent;
        QString font;
    };

    void readStyle(XmlStream &xml);
    QString fontUp(QByteArray style) const;

    QHash<QByteArray, Style> m_styles; // by id
    QByteArray m_usualStyle; // of paragraphs
    QString m_font; // of the document
};

} // namespace soctv
