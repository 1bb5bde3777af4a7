#include "core/text/typing.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <numeric>

namespace soctv {

int typingDistance(QStringView a, QStringView b, int limit)
{
    if (std::abs(a.size() - b.size()) > limit)
        return limit + 1;
    const qsizetype width = b.size() + 1;
    QVarLengthArray<int, 192> cells(3 * width); // the line before the last, the last, this one
    std::array lines{cells.data(), cells.data() + width, cells.data() + 2 * width};
    std::iota(lines[1], lines[1] + width, 0);
    int leastOfLast = 0;
    for (qsizetype i = 1; i <= a.size(); ++i) {
        const auto [beforeLast, last, line] = lines;
        line[0] = int(i);
        for (qsizetype j = 1; j < width; ++j) {
            const int other = a[i - 1] == b[j - 1] ? 0 : 1;
            line[j] = std::min({last[j] + 1, line[j - 1] + 1, last[j - 1] + other});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                line[j] = std::min(line[j], beforeLast[j - 2] + 1);
        }
        const int least = *std::min_element(line, line + width);
        if (least > limit && leastOfLast > limit)
            return limit + 1;
        leastOfLast = least;
        lines = {last, line, beforeLast};
    }
    return std::min(lines[1][width - 1], limit + 1);
}

} // namespace soctv
