#pragma once

#include "core/forms/grid.h"
#include "core/forms/readers/biff.h"
#include "core/forms/readers/styletable.h"

#include <QList>

namespace soctv {

/// Fonts, number formats and cell styles of an .xls workbook, record by record.
class BiffStyles {
public:
    // What the records say. Throw Error{Invalid} if one is cut off.
    void addFont(QByteArrayView record, BiffText &text);
    void addFormat(QByteArrayView record, BiffText &text);
    void addStyle(QByteArrayView record);
    /// To be called after the last of them.
    void finish() { m_table.finish(); }

    /// The name of a font; empty: there is none such. \a number as the file counts, which leaves
    /// out 4.
    QString font(int number) const;
    bool isVietnamese(int font) const; ///< its bytes are CP1258
    /// The number of the font that a style has.
    int fontOf(int style) const { return m_table.fontOf(style); }
    /// A style; the default if there is none such.
    CellStyle style(int number) const;
    const NumberFormat &format(int style) const { return m_table.format(style); }
    int count() const { return m_table.count(); }

private:
    struct Font {
        QString name;
        bool isVietnamese;
    };
    const Font *fontAt(int number) const;

    QList<Font> m_fonts;
    StyleTable m_table;
};

} // namespace soctv
