#pragma once

#include "core/forms/readers/htmlstyles.h"
#include "core/forms/readers/htmltokens.h"

#include <QList>
#include <QString>

namespace soctv {

/// True if elements of this name have no end.
bool isVoidElement(const QString &name);
/// True if elements of this name begin a new line.
bool isBlockElement(const QString &name);

/// The open elements of a web page, and what their styles say about the text in them.
class HtmlElements {
public:
    qsizetype size() const { return m_open.size(); }
    void resize(qsizetype size) { m_open.resize(size); }
    /// Of the text that comes next.
    QString font() const { return m_open.isEmpty() ? QString() : m_open.last().font; }
    bool isHidden() const { return !m_open.isEmpty() && m_open.last().isHidden; }

    /// The element that \a start begins is open from now on. A hidden row only hides its own row.
    /// Returns whether it is hidden itself.
    bool open(const HtmlToken &start, const HtmlStyles &styles);
    /// The last open element with this name ends, with those in it. Those below \a scope are not
    /// looked at.
    void close(const QString &name, qsizetype scope);

private:
    struct Element {
        QString name;
        QString font;
        bool isHidden;
    };
    QList<Element> m_open;
};

} // namespace soctv
