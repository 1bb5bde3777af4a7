#pragma once

#include "core/forms/readers/numberformat.h"
#include "core/forms/readers/xmlstream.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>

namespace soctv {

/// What the styles of an OpenDocument file say about fonts, dates and hidden sheets (ODF 1.3 part
/// 3, 16). Those of content.xml are read after those of styles.xml and count before them.
class OdfStyles {
public:
    /// Reads the element whose start was the last token to its end, if it holds fonts or styles;
    /// else leaves it as it is and returns false.
    bool readPart(XmlStream &xml);

    /// The font of a style of this family ("table-cell", "paragraph", "text"): its own, its
    /// parents', that of the family. Empty: none is told.
    QString font(QByteArrayView family, QByteArrayView name) const;
    /// Which parts of a date a cell of this style shows; general if it is told nowhere.
    NumberFormat dateFormat(QByteArrayView cellStyle) const;
    bool isSheetHidden(QByteArrayView tableStyle) const;

private:
    struct Style {
        QByteArray parent; // key
        QString font;
        QByteArray dateFormat;
        bool isHidden = false;
    };

    void readFaces(XmlStream &xml);
    void readStyles(XmlStream &xml);
    void readStyle(XmlStream &xml, bool isDefault);
    void readDateStyle(XmlStream &xml);
    QString fontOf(const XmlStream &xml) const;
    template <typename F>
    auto findUp(QByteArrayView family, QByteArrayView name, F told) const;

    QHash<QByteArray, QString> m_faces;
    QHash<QByteArray, Style> m_styles; // by family and name; a family's default has no name
    QHash<QByteArray, QString> m_dateCodes; // format codes of date styles by name
};

} // namespace soctv
