#include "ui/list/arrangement.h"

#include <QSet>

#include <algorithm>

namespace soctv {

QList<qint64> withAtEnd(const QList<qint64> &posts, const QList<qint64> &last)
{
    if (last.isEmpty())
        return posts;
    const QSet<qint64> moved(last.begin(), last.end());
    QList<qint64> result = posts;
    result.removeIf([&](qint64 post) { return moved.contains(post); });
    return result + last;
}

QList<qint64> withHeld(QList<qint64> posts, const QList<qint64> &shown, qint64 held)
{
    qsizetype above = shown.indexOf(held);
    if (above < 0)
        return posts;
    posts.removeOne(held);
    qsizetype at = 0;
    while (--above >= 0) {
        const qsizetype found = posts.indexOf(shown.at(above));
        if (found >= 0) {
            at = found + 1;
            break;
        }
    }
    posts.insert(at, held);
    return posts;
}

Difference difference(const QList<qint64> &before, const QList<qint64> &after)
{
    const auto [left, right] = std::ranges::mismatch(before, after);
    const qsizetype first = left - before.begin();
    qsizetype same = 0; // rows at the end that are the same
    const qsizetype most = std::min(before.size(), after.size()) - first;
    while (same < most && before.at(before.size() - 1 - same) == after.at(after.size() - 1 - same))
        ++same;
    const qsizetype removed = before.size() - first - same;
    const qsizetype added = after.size() - first - same;
    if (removed == 0 && added == 0)
        return {};
    if (removed == 0)
        return {Difference::Inserted, first, added};
    if (added == 0)
        return {Difference::Removed, first, removed};
    if (removed == added) {
        const auto from = before.begin() + first;
        const auto now = after.begin() + first;
        if (std::equal(from + 1, from + removed, now) && *from == now[removed - 1])
            return {Difference::Moved, first, 1, first + removed};
        if (std::equal(now + 1, now + removed, from) && *now == from[removed - 1])
            return {Difference::Moved, first + removed - 1, 1, first};
    }
    return {Difference::Many};
}

} // namespace soctv
