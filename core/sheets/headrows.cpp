#include "core/sheets/headrows.h"

#include "core/sheets/fonts.h"
#include "core/sheets/paperframe.h"

#include <algorithm>

namespace soctv {

namespace {

constexpr double usedShare = 0.97; // of the width: other programs set letters a little wider

// One side: its lines as they stand in rows, with the rule above each row.
struct Side {
    QList<HeadLine> lines;
    QList<double> rules; // one more than lines: below the last one
};

Side broken(const QList<HeadLine> &lines, double width)
{
    Side side;
    double rule = 0;
    for (const HeadLine &line : lines) {
        const PaperText face = headFace(line, paperFamily(false));
        const QStringList texts = face.lines(line.text, width * usedShare * unitsPerPoint);
        for (const QString &text : texts) {
            side.lines.append(line);
            side.lines.last().text = text.trimmed();
            side.rules.append(std::exchange(rule, 0));
        }
        if (line.rule > 0)
            rule = ruleLength(line, texts, face) / unitsPerPoint;
    }
    side.rules.append(rule);
    return side;
}

// An empty line looks like the one before it.
HeadLine lineAt(const QList<HeadLine> &lines, qsizetype at)
{
    if (at < lines.size() || lines.isEmpty())
        return lines.value(at);
    HeadLine line = lines.last();
    line.text.clear();
    return line;
}

void append(QList<HeadRow> &rows, const Side &left, const Side &right)
{
    const qsizetype count = std::max(left.lines.size(), right.lines.size());
    const auto hasRule = [&](const Side &side) { return side.rules.value(count) > 0; };
    const qsizetype all = count + (hasRule(left) || hasRule(right) ? 1 : 0);
    for (qsizetype i = 0; i < all; ++i) {
        rows.append({lineAt(left.lines, i), lineAt(right.lines, i), left.rules.value(i),
            right.rules.value(i)});
    }
}

} // namespace

QList<HeadRow> headRows(const SheetBlock &head, double leftWidth, double rightWidth)
{
    const auto hasRule = [](const HeadLine &line) { return line.rule > 0; };
    QList<HeadRow> rows;
    if (std::ranges::none_of(head.left + head.right, hasRule)) {
        append(rows, {head.left, {}}, {head.right, {}});
        return rows;
    }
    const HeadParts left(head.left);
    const HeadParts right(head.right);
    append(rows, broken(left.upper, leftWidth), broken(right.upper, rightWidth));
    append(rows, broken(left.lower, leftWidth), broken(right.lower, rightWidth));
    return rows;
}

} // namespace soctv
