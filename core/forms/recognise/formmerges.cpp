#include "core/forms/recognise/formmerges.h"

#include <algorithm>

namespace soctv {

namespace {

// Ranges do not overlap, so that a row cannot have more in a file that is in order.
constexpr qsizetype maxInRow = Grid::maxColumns;

} // namespace

Merges::Merges(const Grid &grid)
{
    for (const QRect &range : grid.merges()) {
        if (range.width() < 2 && range.height() < 2)
            continue;
        if (range.height() > maxHeight) {
            m_tall[range.left()].append(range);
            continue;
        }
        for (int row = range.top(); row <= range.bottom(); ++row) {
            QList<QRect> &inRow = m_byRow[row];
            if (inRow.size() < maxInRow)
                inRow.append(range);
        }
    }
    for (QList<QRect> &ranges : m_tall)
        std::ranges::sort(ranges, {}, [](const QRect &range) { return range.top(); });
}

QRect Merges::at(int row, int column) const
{
    if (const auto inRow = m_byRow.constFind(row); inRow != m_byRow.cend()) {
        for (const QRect &range : *inRow) {
            if (column >= range.left() && column <= range.right())
                return range;
        }
    }
    if (const auto tall = m_tall.constFind(column); tall != m_tall.cend()) {
        const auto after
            = std::ranges::upper_bound(*tall, row, {}, [](const QRect &r) { return r.top(); });
        if (after != tall->cbegin() && std::prev(after)->bottom() >= row)
            return *std::prev(after);
    }
    return {};
}

} // namespace soctv
