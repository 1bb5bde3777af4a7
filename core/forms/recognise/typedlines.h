#pragma once

#include "core/forms/recognise/celltext.h"

#include <QList>

namespace soctv {

/// Lines in an old encoding, to tell how a part of one of them was typed.
class TypedLines {
public:
    /// Takes the lines of a cell, if it is in an old encoding.
    void add(const CellText &cell);
    void clear() { m_lines.clear(); }
    /// \a part, with which one of the lines ends but for dots, as it was typed; if none does, it
    /// was typed as it is.
    CellText find(const QString &part) const;

private:
    QList<CellText> m_lines;
};

} // namespace soctv
