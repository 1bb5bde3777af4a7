#include "core/forms/readers/htmlstyles.h"

namespace soctv {

namespace {

// What the declarations "name: value; …" say.
void apply(QStringView declarations, HtmlStyle &style)
{
    for (const QStringView each : declarations.split(u';')) {
        const qsizetype colon = each.indexOf(u':');
        if (colon < 0)
            continue;
        const QStringView name = each.first(colon).trimmed();
        const QStringView value = each.sliced(colon + 1).trimmed();
        if (name.compare(u"font-family", Qt::CaseInsensitive) == 0) {
            QString first
                = value.first(value.indexOf(u',') < 0 ? value.size() : value.indexOf(u','))
                      .trimmed()
                      .toString();
            first.remove(u'"').remove(u'\'');
            if (!first.isEmpty())
                style.font = first;
        } else if (name.compare(u"display", Qt::CaseInsensitive) == 0) {
            style.isHidden = value.startsWith(u"none", Qt::CaseInsensitive);
        }
    }
}

void join(HtmlStyle &style, const HtmlStyle &more)
{
    if (!more.font.isEmpty())
        style.font = more.font;
    style.isHidden |= more.isHidden;
}

// "table td.xl65" is about .xl65, "table td" about td; empty: about something else.
QString keyOf(QStringView selector)
{
    selector = selector.trimmed();
    selector = selector.sliced(selector.lastIndexOf(u' ') + 1);
    const qsizetype dot = selector.lastIndexOf(u'.');
    if (dot >= 0)
        return selector.sliced(dot).toString();
    const bool isOther = selector.startsWith(u'@') || selector.contains(u'#');
    return isOther ? QString() : selector.toString().toLower();
}

} // namespace

void HtmlStyles::add(QStringView css)
{
    QString text = css.toString();
    text.remove(QLatin1String("<!--")).remove(QLatin1String("-->"));
    for (const QStringView block : QStringView(text).split(u'}')) {
        const qsizetype brace = block.indexOf(u'{');
        if (brace < 0)
            continue;
        HtmlStyle style;
        apply(block.sliced(brace + 1), style);
        if (style.font.isEmpty() && !style.isHidden)
            continue;
        QStringView selectors = block.first(brace);
        if (const qsizetype comment = selectors.lastIndexOf(u"*/"); comment >= 0)
            selectors = selectors.sliced(comment + 2);
        for (const QStringView selector : selectors.split(u',')) {
            const QString key = keyOf(selector);
            if (!key.isEmpty())
                join(m_rules[key], style);
        }
    }
}

HtmlStyle HtmlStyles::styleOf(const HtmlToken &start) const
{
    HtmlStyle style = m_rules.value(start.name);
    if (start.attributes.isEmpty())
        return style;
    const QString classes = start.attribute(QLatin1String("class"));
    for (const QStringView each : QStringView(classes).split(u' ', Qt::SkipEmptyParts))
        join(style, m_rules.value(u'.' + each.toString()));
    const QString face = start.attribute(QLatin1String("face"));
    if (!face.isEmpty())
        apply(QString(u"font-family:" + face), style);
    apply(start.attribute(QLatin1String("style")), style);
    return style;
}

} // namespace soctv
