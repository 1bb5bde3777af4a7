#include "core/forms/recognise/unittitles.h"

#include "core/forms/recognise/formtitle.h"
#include "core/roster/field.h"
#include "core/roster/unitfield.h"
#include "core/text/fold.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace soctv {

namespace {

constexpr qsizetype maxTitleLength = 80; // longer ones are prose
constexpr qsizetype maxWordsAfter = 5; // after the known words of a title
constexpr qsizetype wordsToGoOn = 3; // of an alias that a title may go on after
constexpr int maxNameColumns = 6; // one for each level

// What only people have.
constexpr std::array personFields{field("full_name"), field("position"), field("account_name"),
    field("account_link"), field("decision_no"), field("sort_name")};

struct UnitTitle {
    int field = -1; ///< place in unitFields
    bool isNumber = false; ///< "STT"
    bool isPersons = false;
    bool isPlain = false; ///< "Tên" or "Đơn vị": may title many things
    bool isUnion = false; ///< "Tên CĐCS"
    bool isPlace = false; ///< an address, a province: units have them, sheets of people do not
};

QString folded(const QString &text)
{
    static const QRegularExpression brackets(QStringLiteral("\\([^()]*\\)|\\[[^\\[\\]]*\\]"));
    static const QRegularExpression numbers(QStringLiteral("[0-9]+$"));
    const QString bare = foldHeader(QString(text).remove(brackets));
    return QString(bare.isEmpty() ? foldHeader(text) : bare).remove(numbers).trimmed();
}

/// "Tên công đoàn cơ sở trực thuộc": a title may go on after words that are clear.
int openingField(const QString &title)
{
    for (int i = 0; i < int(unitFieldCount); ++i) {
        const std::string_view joined = unitFields[std::size_t(i)].aliases;
        const QStringList aliases
            = QString::fromUtf8(joined.data(), qsizetype(joined.size())).split(u'|');
        for (const QString &alias : aliases) {
            if (alias.count(u' ') + 1 >= wordsToGoOn && title.startsWith(alias + u' ')
                && title.count(u' ') - alias.count(u' ') <= maxWordsAfter)
                return i;
        }
    }
    return -1;
}

UnitTitle titleOf(const QString &text)
{
    UnitTitle title;
    if (text.isEmpty() || text.size() > maxTitleLength)
        return title;
    const ColumnTitle persons = columnTitle({text});
    title.isNumber = persons.isNumber;
    const QString words = folded(text);
    title.isPlain = words == QLatin1String("ten") || !words.startsWith(QLatin1String("ten "));
    if (words == QLatin1String("ten")) {
        title.field = unitField("name");
        return title;
    }
    // "Tên đơn vị cấp trên" is the parent, not the unit.
    const QString named
        = words.startsWith(QLatin1String("ten ")) ? words.sliced(4) : QString(words);
    const int parent = unitFieldByHeader(named);
    title.isUnion = words.contains(QLatin1String("cdcs"))
        || words.contains(QLatin1String("cong doan"))
        || words.contains(QLatin1String("nghiep doan"));
    title.field = parent == unitField("parent") ? parent : unitFieldByHeader(words);
    title.isPersons = title.field < 0 && persons.sureness > ColumnTitle::Asked
        && std::ranges::find(personFields, persons.field) != personFields.end();
    if (title.field < 0 && !title.isPersons)
        title.field = openingField(words);
    title.isPlace = title.field == unitField("province")
        || title.field == unitField("federation_officer")
        || (title.field == unitField("contact") && words.startsWith(QLatin1String("dia chi")));
    return title;
}

struct Column {
    int column;
    UnitTitle title;
};

QList<Column> titlesIn(const Grid &grid, int row)
{
    QList<Column> columns;
    for (const int column : grid.filledColumns(row))
        columns.append({column, titleOf(tidied(grid.text(row, column)))});
    return columns;
}

bool has(const QList<Column> &columns, int field)
{
    return std::ranges::any_of(
        columns, [field](const Column &c) { return c.title.field == field; });
}

bool isEnough(const QList<Column> &columns)
{
    if (!has(columns, unitField("name"))
        || std::ranges::any_of(columns, [](const Column &c) { return c.title.isPersons; }))
        return false;
    if (has(columns, unitField("code")) || has(columns, unitField("parent"))
        || has(columns, unitField("kind")))
        return true;
    const bool isNumbered
        = std::ranges::any_of(columns, [](const Column &c) { return c.title.isNumber; });
    const bool hasPlace
        = std::ranges::any_of(columns, [](const Column &c) { return c.title.isPlace; });
    return std::ranges::any_of(columns, [&](const Column &c) {
        const bool isNamed = c.title.field == unitField("name") && !c.title.isPlain;
        return isNamed && (hasPlace || (isNumbered && c.title.isUnion));
    });
}

/// Of several columns that may be the name, one whose title says so; the parent may be called a
/// unit too ("Đơn vị | Đơn vị trực thuộc").
int nameColumn(const QList<Column> &columns)
{
    int best = -1;
    for (const Column &column : columns) {
        if (column.title.field != unitField("name"))
            continue;
        if (!column.title.isPlain)
            return column.column;
        if (best < 0)
            best = column.column;
    }
    return best;
}

/// One title over several columns: the names of the lower levels stand further right.
void spreadName(const Merges &merges, UnitTitles &titles, int column)
{
    const QRect merge = merges.at(titles.firstRow, column);
    const int last = merge.isNull() ? column : qMin(merge.right(), column + maxNameColumns - 1);
    for (int next = column; next <= last && next < titles.fieldOfColumn.size(); ++next)
        titles.fieldOfColumn[next] = unitField("name");
}

void place(const QList<Column> &columns, UnitTitles &titles)
{
    for (const Column &column : columns) {
        if (column.title.isNumber && titles.numberColumn < 0)
            titles.numberColumn = column.column;
        const int wanted = column.title.field;
        const bool isFree = wanted == unitField("contact") || !titles.has(wanted);
        if (wanted >= 0 && wanted != unitField("name") && isFree)
            titles.fieldOfColumn[column.column] = wanted;
    }
}

} // namespace

UnitTitles unitTitlesAt(const Grid &grid, const Merges &merges, int row)
{
    QList<Column> columns = titlesIn(grid, row);
    // Below a title over several columns stand those of each: "Liên hệ" over "Địa chỉ, Điện thoại".
    const QList<Column> below
        = row + 1 < grid.rowCount() ? titlesIn(grid, row + 1) : QList<Column>();
    const bool areTitles = !below.isEmpty() && std::ranges::all_of(below, [](const Column &c) {
        return c.title.field >= 0 || c.title.isNumber || c.title.isPersons;
    });
    if (areTitles) {
        for (const Column &lower : below) {
            columns.removeIf([&](const Column &c) { return c.column == lower.column; });
            columns.append(lower);
        }
        std::ranges::sort(columns, {}, &Column::column);
    }
    if (!isEnough(columns))
        return {};
    UnitTitles titles;
    titles.firstRow = row;
    titles.lastRow = areTitles ? row + 1 : row;
    titles.fieldOfColumn.fill(-1, grid.columnCount());
    spreadName(merges, titles, nameColumn(columns));
    place(columns, titles);
    return titles;
}

} // namespace soctv
