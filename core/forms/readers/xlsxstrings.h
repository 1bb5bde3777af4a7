#pragma once

#include "core/forms/grid.h"
#include "core/forms/readers/xmlstream.h"

#include <QByteArrayView>
#include <QHash>
#include <QList>

namespace soctv {

/// A text of a workbook, and which fonts its letters have.
struct RichText {
    QByteArray text; ///< UTF-8
    QList<FontRun> runs; ///< empty: no letter has a font of its own; a run's may be empty too
};

/// Reads <si> or <is>, whose start was the last token, to its end. Phonetic guides are left out.
RichText readRichText(XmlStream &xml);

/// Replaces what office files write as _x000D_, where a character cannot stand in XML, and the line
/// ends of Windows. ECMA-376 part 1, 22.9.2.19.
void decodeEscapes(QByteArray &text);

/// The texts that the cells of a workbook share.
class SharedStrings {
public:
    SharedStrings() = default;
    explicit SharedStrings(XmlStream &xml);

    void append(const RichText &rich);

    qsizetype size() const { return m_ends.size(); }
    QByteArrayView text(qsizetype index) const; ///< UTF-8
    QList<FontRun> runs(qsizetype index) const { return m_runs.value(index); }

private:
    QByteArray m_texts; // one after the other
    QList<quint32> m_ends;
    QHash<qsizetype, QList<FontRun>> m_runs;
};

/// The shared texts that the cells of one grid hold, each once in its pool.
class GridTexts {
public:
    GridTexts(const SharedStrings &strings, Grid &grid)
        : m_strings(strings)
        , m_grid(grid)
    {
    }

    /// The number that the text with this index, which exists, has in the grid.
    Grid::TextId id(qsizetype index);

private:
    const SharedStrings &m_strings;
    Grid &m_grid;
    QList<Grid::TextId> m_ids; // empty before the first
};

} // namespace soctv
