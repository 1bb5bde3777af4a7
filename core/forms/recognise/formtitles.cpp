#include "core/forms/recognise/formtitles.h"

#include "core/forms/recognise/formtitle.h"
#include "core/forms/recognise/formwords.h"
#include "core/roster/field.h"
#include "core/text/fold.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace soctv {

namespace {

constexpr int lookedAtRows = 20; // that tell what a column holds

struct Column {
    int column;
    ColumnTitle title;
    QRect merge;
};

/// The titles in a range of rows, before it is decided which columns count.
struct Candidate {
    int first;
    int last;
    QList<Column> columns;

    /// Questions do not count: prose asks too.
    int fields() const
    {
        QSet<int> found;
        for (const Column &column : columns) {
            if (column.title.sureness > ColumnTitle::Asked)
                found.insert(column.title.field);
        }
        return int(found.size());
    }
    bool has(int field) const
    {
        return std::ranges::any_of(
            columns, [field](const Column &c) { return c.title.field == field; });
    }
};

QList<int> filledColumns(const Grid &grid, int first, int last)
{
    QSet<int> columns;
    for (int row = first; row <= last; ++row) {
        for (const int column : grid.filledColumns(row))
            columns.insert(column);
    }
    QList<int> sorted = columns.values();
    std::ranges::sort(sorted);
    return sorted;
}

/// The cell that holds the text of a merged cell, or the one that spreads over it in a file
/// without merges: the nearest on the left, as long as the row is one of groups.
QString groupText(const Grid &grid, const Merges &merges, int row, int column, QRect &merge)
{
    merge = merges.at(row, column);
    if (!merge.isNull())
        return tidied(grid.text(merge.top(), merge.left()));
    return tidied(grid.text(row, column));
}

QString textOnTheLeft(const Grid &grid, int row, int column)
{
    const QList<int> filled = grid.filledColumns(row);
    const auto after = std::ranges::upper_bound(filled, column);
    // A single text above is the name of a section, not of a group of columns.
    if (filled.size() < 2 || after == filled.begin())
        return {};
    return tidied(grid.text(row, *std::prev(after)));
}

/// True if a name stands below a title of names: the rows are not all titles.
bool holdsNames(const QStringList &texts)
{
    bool isData = false;
    for (const QString &text : texts) { // the lowest first
        const ColumnTitle title = columnTitle({text});
        if (isData && title.field == field("full_name"))
            return true;
        isData = isData || !title.isKnown();
    }
    return false;
}

Candidate candidate(const Grid &grid, const Merges &merges, int first, int last)
{
    Candidate found{first, last, {}};
    for (const int column : filledColumns(grid, first, last)) {
        const QStringList texts = titleTexts(grid, merges, first, last, column);
        if (texts.size() > 1 && holdsNames(texts))
            return {first, last, {}};
        if (const ColumnTitle title = columnTitle(texts); title.isKnown())
            found.columns.append({column, title, merges.at(last, column)});
    }
    return found;
}

bool isEnough(const Grid &grid, const Candidate &found)
{
    if (!found.has(field("full_name")))
        return false;
    if (found.fields() > 1)
        return true;
    bool numbered = false;
    ColumnTitle::Sureness sureness = ColumnTitle::Unknown;
    for (const Column &column : found.columns) {
        numbered = numbered || column.title.isNumber;
        sureness = qMax(sureness, column.title.sureness);
    }
    return grid.columnCount() == 1 ? sureness > ColumnTitle::Guessed
                                   : numbered && sureness == ColumnTitle::Exact;
}

/// True if every text in the last row of titles says something, so that it is one of titles.
bool lastRowIsTitles(const Grid &grid, const Candidate &found)
{
    const QList<int> filled = grid.filledColumns(found.last);
    return std::ranges::all_of(filled, [&](int column) {
        const QString text = grid.text(found.last, column);
        if (text.startsWith(u'(') && text.endsWith(u')'))
            return runningNumber(text) < 0;
        return std::ranges::any_of(found.columns, [column](const Column &c) {
            return c.column == column;
        }) && columnTitle({text}).isKnown();
    });
}

bool isBetter(const Grid &grid, const Candidate &other, const Candidate &best)
{
    if (other.fields() != best.fields())
        return other.fields() > best.fields();
    return other.last > best.last && other.first == best.first && lastRowIsTitles(grid, other);
}

/// Of the columns with \a wanted, the surest; of equals the first.
int columnOf(const QList<Column> &columns, int wanted)
{
    int best = -1;
    for (int i = 0; i < columns.size(); ++i) {
        if (columns[i].title.field == wanted
            && (best < 0 || columns[i].title.sureness > columns[best].title.sureness))
            best = i;
    }
    return best;
}

void placeNames(const QList<Column> &columns, Titles &titles)
{
    const auto family = [](const Column &c) { return c.title.isFamilyPart; };
    const auto given
        = std::ranges::find_if(columns, [](const Column &c) { return c.title.isGivenPart; });
    if (std::ranges::any_of(columns, family) && given != columns.end()) {
        for (const Column &column : columns) {
            if (family(column) || column.column == given->column)
                titles.fieldOfColumn[column.column] = field("full_name");
        }
        return;
    }
    const Column &name = columns[columnOf(columns, field("full_name"))];
    titles.fieldOfColumn[name.column] = field("full_name");
    // One title over two columns: the given names stand in the second.
    if (name.merge.isNull() || name.merge.left() != name.column || name.merge.width() > 3)
        return;
    for (int column = name.column + 1; column <= name.merge.right(); ++column) {
        const bool titled = std::ranges::any_of(
            columns, [column](const Column &c) { return c.column == column; });
        if (!titled && column < titles.fieldOfColumn.size())
            titles.fieldOfColumn[column] = field("full_name");
    }
}

Titles titlesOf(const Grid &grid, const Candidate &found)
{
    Titles titles;
    titles.firstRow = found.first;
    titles.lastRow = found.last;
    titles.fieldOfColumn.fill(-1, grid.columnCount());
    for (const Column &column : found.columns) {
        if (column.title.isNumber && titles.numberColumn < 0)
            titles.numberColumn = column.column;
        if (column.title.isSection && titles.sectionColumn < 0)
            titles.sectionColumn = column.column;
        const int wanted = column.title.field;
        if (wanted >= 0 && wanted != field("full_name"))
            titles.fieldOfColumn[found.columns[columnOf(found.columns, wanted)].column] = wanted;
    }
    placeNames(found.columns, titles);
    return titles;
}

bool isOneWord(const QString &text)
{
    return !text.isEmpty()
        && std::ranges::all_of(text, [](QChar c) { return c.isLetter() || c.isMark(); });
}

bool looksLikeLink(const QString &text)
{
    return text.contains(QLatin1String("facebook.com"), Qt::CaseInsensitive)
        || text.contains(QLatin1String("fb.com"), Qt::CaseInsensitive)
        || text.startsWith(QLatin1String("http"), Qt::CaseInsensitive);
}

/// True if \a holds is true for most of the texts of \a column in the rows below the titles, and
/// \a beside, if it is a column, is filled there too.
template <typename Test>
bool mostRows(const Grid &grid, const Titles &titles, int column, int beside, Test holds)
{
    int with = 0;
    int good = 0;
    int row = grid.filledRow(titles.lastRow + 1);
    for (int i = 0; i < lookedAtRows && row >= 0; ++i, row = grid.filledRow(row + 1)) {
        const QString main = tidied(grid.text(row, beside >= 0 ? beside : column));
        if (isBlankMark(main))
            continue;
        ++with;
        good += holds(tidied(grid.text(row, column))) ? 1 : 0;
    }
    return with > 0 && good * 2 > with;
}

} // namespace

int Titles::knownColumns() const
{
    return int(std::ranges::count_if(fieldOfColumn, [](int index) { return index >= 0; }));
}

QStringList titleTexts(const Grid &grid, const Merges &merges, int first, int last, int column)
{
    QStringList texts;
    QRect previous;
    for (int row = last; row >= first; --row) {
        QRect merge;
        QString text = groupText(grid, merges, row, column, merge);
        const bool sameCell = !merge.isNull() && merge == previous;
        previous = merge;
        if (sameCell || (text.isEmpty() && texts.isEmpty()))
            continue;
        if (text.isEmpty() && merges.isEmpty())
            text = textOnTheLeft(grid, row, column);
        if (!text.isEmpty())
            texts.append(text);
    }
    return texts;
}

Titles titlesAt(const Grid &grid, const Merges &merges, int row, int above)
{
    constexpr std::array<std::pair<int, int>, 6> spans{
        {{0, 0}, {0, 1}, {0, 2}, {-1, 0}, {-1, 1}, {-2, 0}}};
    const QList<int> filled = grid.filledColumns(row);
    const bool titlesNames = std::ranges::any_of(filled, [&](int column) {
        const QString text = tidied(grid.text(row, column));
        return mayTitleNames(text) && columnTitle({text}).field == field("full_name");
    });
    if (!titlesNames)
        return {};
    Candidate best{row, row, {}};
    for (const auto &[first, last] : spans) {
        if (row + first <= above || row + first < 0 || row + last >= grid.rowCount())
            continue;
        const Candidate found = candidate(grid, merges, row + first, row + last);
        if (isEnough(grid, found) && (best.columns.isEmpty() || isBetter(grid, found, best)))
            best = found;
    }
    return best.columns.isEmpty() ? Titles() : titlesOf(grid, best);
}

void settleByRows(const Grid &grid, Titles &titles)
{
    QList<int> &fields = titles.fieldOfColumn;
    const int name = int(fields.indexOf(field("full_name")));
    const int next = name + 1;
    const bool isUntitled = name >= 0 && next < fields.size() && fields[next] < 0
        && next != titles.numberColumn && next != titles.sectionColumn
        && grid.text(titles.lastRow, next).isEmpty() && grid.text(titles.firstRow, next).isEmpty();
    if (isUntitled && mostRows(grid, titles, next, name, isOneWord))
        fields[next] = field("full_name");
    const int account = int(fields.indexOf(field("account_name")));
    if (account >= 0 && !fields.contains(field("account_link"))
        && mostRows(grid, titles, account, -1, looksLikeLink))
        fields[account] = field("account_link");
}

} // namespace soctv
