#pragma once

#include "core/forms/readers/numberformat.h"

#include <QHash>
#include <QList>

namespace soctv {

/// The cell styles of a workbook by number: which font and which number format each has. What
/// fonts are called is known to the file format.
class StyleTable {
public:
    void addFormat(int id, const QString &code) { m_codes.insert(id, code); }
    void addStyle(int font, int format) { m_styles.append({font, format}); }
    /// To be called after the last of them.
    void finish();

    int count() const { return int(m_styles.size()); }
    int formatCount() const { return int(m_codes.size()); }
    bool contains(int style) const { return style >= 0 && style < m_styles.size(); }
    /// The number of the font of a style; 0 if there is none such.
    int fontOf(int style) const { return contains(style) ? m_styles[style].font : 0; }
    /// The number format of a style, and its code; general, without a code, if there is none such.
    const NumberFormat &format(int style) const;
    QString codeOf(int style) const;

private:
    struct Style {
        int font;
        int format; // id in the file
    };

    QHash<int, QString> m_codes; // of the formats by id
    QHash<int, NumberFormat> m_formats; // those that some style has
    QList<Style> m_styles;
    NumberFormat m_general;
};

} // namespace soctv
