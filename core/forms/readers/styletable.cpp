#include "core/forms/readers/styletable.h"

namespace soctv {

void StyleTable::finish()
{
    for (const Style &style : std::as_const(m_styles)) {
        if (!m_formats.contains(style.format)) {
            const QString code = m_codes.value(style.format, builtinNumberFormat(style.format));
            m_formats.insert(style.format, NumberFormat(code));
            m_codes.insert(style.format, code);
        }
    }
}

const NumberFormat &StyleTable::format(int style) const
{
    return contains(style) ? *m_formats.constFind(m_styles[style].format) : m_general;
}

QString StyleTable::codeOf(int style) const
{
    return format(style).isGeneral() ? QString() : m_codes.value(m_styles[style].format);
}

} // namespace soctv
