#pragma once

#include "core/forms/grid.h"
#include "core/forms/numberformat.h"
#include "core/forms/xmlstream.h"

#include <QHash>
#include <QList>

namespace soctv {

/// The cell styles of a workbook: what styles.xml says about fonts and number formats.
class XlsxStyles {
public:
    XlsxStyles() = default;
    explicit XlsxStyles(XmlStream &xml);

    /// The style with this number; the default if there is none such.
    CellStyle style(int number) const;
    const NumberFormat &format(int number) const;
    int count() const { return int(m_styles.size()); }

private:
    struct Style {
        int font;
        int format; // id in the file
    };
    void readFormats(XmlStream &xml);
    void readFonts(XmlStream &xml);
    void readStyles(XmlStream &xml);

    QList<QString> m_fonts;
    QHash<int, QString> m_codes; // of the formats by id
    QHash<int, NumberFormat> m_formats; // those that some style has
    QList<Style> m_styles;
    NumberFormat m_general;
};

} // namespace soctv
