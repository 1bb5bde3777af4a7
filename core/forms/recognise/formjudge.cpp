#include "core/forms/recognise/formjudge.h"

#include "core/forms/recognise/formunit.h"
#include "core/forms/recognise/formwords.h"
#include "core/roster/field.h"

#include <algorithm>

namespace soctv {

namespace {

constexpr qsizetype maxNameWords = 8; // more of them are a sentence
constexpr int groupWidth = 3; // columns; a name may be merged over two

/// The numbers "(1) (2) (3)" or "A B 1 2" below the titles.
bool isColumnNumbers(const RowCells &cells)
{
    int last = 0;
    for (const QString &text : cells.texts) {
        const bool isLetter = last == 0 && text.size() == 1 && text[0].isLetter();
        const int number = runningNumber(text);
        if (!isLetter && number <= last)
            return false;
        last = qMax(last, number);
    }
    return cells.texts.size() > 2;
}

int fieldAt(const Titles &titles, int column)
{
    return column < titles.fieldOfColumn.size() ? titles.fieldOfColumn[column] : -1;
}

/// What the cells of a row say that is no sure person's.
struct Said {
    bool total = false;
    bool signature = false;
    bool onlySigners = true; // nothing but titles and names of offices
    bool guide = false;
};

/// A unit or a position may sound like a signature: "Ban chấp hành công đoàn".
bool maySign(const Titles &titles, int column, bool hasName)
{
    if (!hasName)
        return true;
    const int index = fieldAt(titles, column);
    const bool isBefore = column < titles.fieldOfColumn.indexOf(field("full_name"));
    return index >= 0
        ? index != field("unit") && index != field("position") && index != field("note")
        : isBefore;
}

bool isSigner(RowWords words, const Titles &titles, int column, const QString &text)
{
    if (words == RowWords::Signature)
        return true;
    // In its own column "Chủ tịch" is a position that was filled in beforehand.
    const bool isPosition = fieldAt(titles, column) == field("position");
    return words == RowWords::SignerTitle && (!isPosition || text == text.toUpper());
}

Said saidBy(const RowCells &cells, const TableRow &row, const Titles &titles)
{
    Said said;
    bool isFirst = true;
    for (qsizetype i = 0; i < cells.columns.size(); ++i) {
        const int column = cells.columns[i];
        const QStringList lines = linesOf(cells.raw[i]);
        for (const QString &line : lines) {
            if (isBlankMark(line))
                continue;
            const RowWords words = rowWords(line);
            said.total
                = said.total || (words == RowWords::Total && maySign(titles, column, row.hasName));
            said.signature = said.signature
                || (words == RowWords::Signature && maySign(titles, column, row.hasName));
            said.onlySigners = said.onlySigners && isSigner(words, titles, column, line);
            const bool leads = isFirst || fieldAt(titles, column) == field("full_name");
            said.guide = said.guide || (words == RowWords::Guide && leads);
            isFirst = false;
        }
    }
    return said;
}

bool isExampleRow(const RowCells &cells)
{
    return std::ranges::any_of(cells.texts, [](const QString &text) { return isExample(text); });
}

/// A text over the columns, or a name that is numbered "I" or "A" or not a person's at all.
bool isGroupTitle(const RowCells &cells, const TableRow &row, const Merges &merges)
{
    if (cells.columns.size() > 2 || row.number >= 0)
        return false;
    for (const int column : cells.columns) {
        const QRect merge = merges.at(cells.row, column);
        if (!merge.isNull() && merge.left() == column && merge.width() >= groupWidth)
            return true;
    }
    if (cells.columns.size() == 2)
        return row.hasName && ordinal(FoldedText(cells.texts.first()).text()) > 0;
    return !row.hasName || !unitOfGroup(cells.texts.first()).isEmpty();
}

/// "Cộng" may be a name where the row tells nothing else of a total.
bool isTotal(const Said &said, const TableRow &row)
{
    const QString &name = row.row.texts[field("full_name")];
    const bool isOneWord = std::ranges::all_of(name, [](QChar c) { return c.isLetter(); });
    return said.total && !(isOneWord && row.hasName && (row.hasPost || row.number >= 0));
}

std::optional<LeftOut> judgeNameless(
    const RowCells &cells, const TableRow &row, const Titles &titles, const Merges &merges)
{
    if (row.hasSureContact || (row.hasContact && row.number >= 0))
        return std::nullopt; // somebody whose name is missing: for the checks to say
    if (row.number >= 0)
        return LeftOut::Number;
    if (isGroupTitle(cells, row, merges) && fieldAt(titles, cells.columns.first()) != field("unit"))
        return LeftOut::SectionTitle;
    return row.isEmpty() && row.row.errors.isEmpty() ? LeftOut::Guide : LeftOut::Number;
}

} // namespace

bool isSurePerson(const RowCells &cells, const TableRow &row)
{
    return row.hasName
        && (row.hasSureContact || (row.number >= 0 && row.hasPost && cells.columns.size() > 2));
}

std::optional<LeftOut> judgeRow(const RowCells &cells, const TableRow &row, const Titles &titles,
    const Merges &merges, RowContext context)
{
    const bool isNumbered = row.number >= 0;
    if (isSurePerson(cells, row)) {
        if (isExampleRow(cells))
            return LeftOut::Guide;
        const bool goesOn = row.hasSureContact && (isNumbered || titles.numberColumn < 0);
        return context.afterSignature && !goesOn ? std::optional(LeftOut::Signature) : std::nullopt;
    }
    if (std::ranges::all_of(cells.texts, [](const QString &t) { return isBlankMark(t); }))
        return LeftOut::Dots;
    const QString &name = row.row.texts[field("full_name")];
    if (!row.hasContact && saysNobody(name))
        return LeftOut::Dots;
    if (isColumnNumbers(cells))
        return LeftOut::Header;
    const Said said = saidBy(cells, row, titles);
    if (isTotal(said, row))
        return LeftOut::Total;
    if (!isNumbered && !row.hasSureContact && (said.signature || said.onlySigners))
        return LeftOut::Signature;
    if (context.afterSignature)
        return LeftOut::Signature;
    if ((said.guide && !isNumbered && !row.hasSureContact) || isExampleRow(cells))
        return LeftOut::Guide;
    if (!row.hasName)
        return judgeNameless(cells, row, titles, merges);
    const bool isAlone = !isNumbered && !row.hasPost && !row.hasContact;
    if (isAlone && isGroupTitle(cells, row, merges))
        return LeftOut::SectionTitle;
    if (isAlone && context.afterGap && titles.numberColumn >= 0)
        return LeftOut::Signature; // a name under an empty place for signing
    if (isAlone && name.count(QLatin1Char(' ')) >= maxNameWords)
        return LeftOut::Guide;
    return std::nullopt;
}

} // namespace soctv
