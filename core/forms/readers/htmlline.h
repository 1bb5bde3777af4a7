#pragma once

#include "core/forms/readers/richcell.h"

namespace soctv {

/// The text of a cell or line of a web page as it is shown: blanks folded, none at the ends.
class HtmlLine {
public:
    void add(QStringView text, const QString &font);
    /// Adds the text of another, in one line.
    void add(const RichCell &other);
    /// Ends the line; \a isSoft: unless it is empty.
    void end(bool isSoft);
    void setLink(const QString &target) { m_cell.setLink(target); }
    void clear();

    const RichCell &cell() const { return m_cell; }

private:
    RichCell m_cell;
    bool m_owesBlank = false;
    bool m_isAtStart = true;
};

} // namespace soctv
