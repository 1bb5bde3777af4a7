#pragma once

#include "core/forms/grid.h"
#include "core/forms/readers/styletable.h"
#include "core/forms/readers/xmlstream.h"

#include <QList>

namespace soctv {

/// The cell styles of a workbook: what styles.xml says about fonts and number formats.
class XlsxStyles {
public:
    XlsxStyles() = default;
    explicit XlsxStyles(XmlStream &xml);

    /// The style with this number; the default if there is none such.
    CellStyle style(int number) const;
    const NumberFormat &format(int number) const { return m_table.format(number); }
    int count() const { return m_table.count(); }

private:
    void readFormats(XmlStream &xml);
    void readFonts(XmlStream &xml);
    void readStyles(XmlStream &xml);

    QList<QString> m_fonts;
    StyleTable m_table;
};

} // namespace soctv
