#pragma once

#include "core/forms/readers/htmltokens.h"

#include <QHash>
#include <QString>

namespace soctv {

/// What a style of a web page says that matters here.
struct HtmlStyle {
    QString font; ///< empty: not told
    bool isHidden = false;
};

/// The styles of a web page: those that its <style> gives to elements and classes, as Excel and
/// LibreOffice write them. Where elements stand inside each other, only the inner one is looked at.
class HtmlStyles {
public:
    /// Adds what stands in <style>.
    void add(QStringView css);
    /// The style of the element that \a start begins, from its name, class, style and face.
    HtmlStyle styleOf(const HtmlToken &start) const;

private:
    QHash<QString, HtmlStyle> m_rules; // by name of an element, or by class with a dot before it
};

} // namespace soctv
