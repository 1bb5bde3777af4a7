#include "core/forms/readers/htmlelements.h"

#include <QSet>

namespace soctv {

namespace {

QSet<QString> nameSet(QStringView names)
{
    QSet<QString> set;
    for (const QStringView name : names.split(u' '))
        set.insert(name.toString());
    return set;
}

} // namespace

bool isVoidElement(const QString &name)
{
    static const QSet<QString> names
        = nameSet(u"area base col colgroup embed hr img input link meta param source track wbr");
    return names.contains(name);
}

bool isBlockElement(const QString &name)
{
    static const QSet<QString> names = nameSet(
        u"p div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 hr center form body html head address "
        u"blockquote pre section article header footer caption fieldset main nav");
    return names.contains(name);
}

bool HtmlElements::open(const HtmlToken &start, const HtmlStyles &styles)
{
    const HtmlStyle style = styles.styleOf(start);
    const bool hidesText = style.isHidden && start.name != u"tr";
    m_open.append(
        {start.name, style.font.isEmpty() ? font() : style.font, isHidden() || hidesText});
    return style.isHidden;
}

void HtmlElements::close(const QString &name, qsizetype scope)
{
    for (qsizetype i = m_open.size(); i-- > scope;) {
        if (m_open[i].name == name) {
            m_open.resize(i);
            return;
        }
    }
}

} // namespace soctv
