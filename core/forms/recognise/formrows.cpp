#include "core/forms/recognise/formrows.h"

#include "core/forms/recognise/formsections.h"
#include "core/forms/recognise/formwords.h"
#include "core/text/fold.h"
#include "core/text/link.h"

#include <algorithm>
#include <array>

namespace soctv {

namespace {

constexpr int minPhoneDigits = 8;

constexpr std::array contactFields{
    field("phone"), field("email"), field("account_name"), field("account_link")};
constexpr std::array postFields{field("unit"), field("position")};

bool isOneOf(int index, auto fields)
{
    return std::ranges::find(fields, index) != fields.end();
}

bool hasLetter(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
}

bool isSureContact(int index, const QString &text)
{
    if (index == field("phone"))
        return std::ranges::count_if(text, [](QChar c) { return c.isDigit(); }) >= minPhoneDigits;
    if (index == field("email"))
        return text.contains(QLatin1Char('@'));
    return index == field("account_link") && text.contains(QLatin1Char('.'))
        && text.contains(QLatin1Char('/'));
}

bool isWebLink(const QString &target)
{
    return target.startsWith(QLatin1String("https://"), Qt::CaseInsensitive)
        || target.startsWith(QLatin1String("http://"), Qt::CaseInsensitive);
}

/// True if \a text is only a caption, or an address cut short as web pages show it, so that the
/// target of its cell says more.
bool isCaption(const QString &text)
{
    return text.isEmpty() || text.endsWith(QLatin1String("...")) || text.endsWith(QChar(0x2026))
        || parseLink(text).kind == QLatin1String("not-a-link");
}

void appendWord(QString &whole, const QString &text)
{
    if (!whole.isEmpty() && !text.isEmpty())
        whole += QLatin1Char(' ');
    whole += text;
}

/// Adds \a text to what \a read has for a field.
void append(TableRow &read, int wanted, const CellText &text)
{
    QString &whole = read.row.texts[std::size_t(wanted)];
    auto typed = std::ranges::find(read.typed, wanted, &OldText::field);
    if (typed == read.typed.end() && text.isOld())
        typed = read.typed.insert(read.typed.end(), {wanted, whole, text.encoding});
    if (typed != read.typed.end())
        appendWord(typed->text, text.typed);
    appendWord(whole, text.text);
}

QString mailAddress(const QString &target)
{
    const QLatin1String scheme("mailto:");
    if (!target.startsWith(scheme, Qt::CaseInsensitive))
        return {};
    return tidied(target.sliced(scheme.size()).section(QLatin1Char('?'), 0, 0));
}

} // namespace

RowCells cellsOf(const Grid &grid, int row)
{
    RowCells cells{row, grid.filledColumns(row), {}, {}};
    for (const int column : std::as_const(cells.columns)) {
        cells.raw.append(grid.text(row, column));
        cells.texts.append(tidied(cells.raw.last()));
    }
    return cells;
}

FormRow TableRow::taken() &&
{
    row.old = std::move(typed);
    for (OldText &old : row.old)
        std::swap(old.text, row.texts[std::size_t(old.field)]);
    return std::move(row);
}

RowReader::RowReader(const DecodedSheet &source, const Merges &merges, int sheet)
    : m_source(source)
    , m_grid(source.grid())
    , m_merges(merges)
    , m_sheet(sheet)
{
}

void RowReader::setTitles(const Titles &titles)
{
    m_titles = titles;
    m_unitAbove = {};
    m_positionAbove = {};
    const auto name = titles.fieldOfColumn.indexOf(field("full_name"));
    m_isHidden = m_grid.isHidden || (name >= 0 && m_grid.isColumnHidden(int(name)));
}

void RowReader::accept(const FormRow &row)
{
    m_unitAbove = row.text(field("unit"));
    m_positionAbove = row.text(field("position"));
}

TableRow RowReader::read(const RowCells &cells) const
{
    TableRow read;
    read.row.sheet = m_sheet;
    read.row.row = cells.row;
    read.row.isHidden = m_isHidden || m_grid.isRowHidden(cells.row);
    readNumber(cells, read);
    for (qsizetype i = 0; i < cells.columns.size(); ++i)
        readCell(cells, i, read);
    fillFromLinks(read);
    read.hasName = hasLetter(read.row.texts[field("full_name")]);
    for (const int index : contactFields) {
        const QString &text = read.row.texts[std::size_t(index)];
        read.hasContact = read.hasContact || !text.isEmpty();
        read.hasSureContact = read.hasSureContact || isSureContact(index, text);
    }
    for (const int index : postFields)
        read.hasPost = read.hasPost || hasLetter(read.row.texts[std::size_t(index)]);
    if (!m_merges.isEmpty() && (read.hasName || read.hasContact)) {
        fillFromMerges(read);
        read.hasName = hasLetter(read.row.texts[field("full_name")]);
    }
    return read;
}

void RowReader::readNumber(const RowCells &cells, TableRow &read) const
{
    const auto name = m_titles.fieldOfColumn.indexOf(field("full_name"));
    for (qsizetype i = 0; i < cells.columns.size(); ++i) {
        const int column = cells.columns[i];
        const bool isNumbers = m_titles.numberColumn >= 0
            ? column == m_titles.numberColumn
            : column < name && m_titles.fieldOfColumn[column] < 0;
        if (isNumbers && read.number < 0)
            read.number = runningNumber(cells.texts[i]);
    }
}

void RowReader::readCell(const RowCells &cells, qsizetype index, TableRow &read) const
{
    const int column = cells.columns[index];
    const QString &text = cells.texts[index];
    if (column == m_titles.sectionColumn)
        read.row.section = sectionOfCell(text);
    const int wanted = column < m_titles.fieldOfColumn.size() ? m_titles.fieldOfColumn[column] : -1;
    if (wanted < 0)
        return;
    if (text.startsWith(QLatin1Char('#')) && m_grid.kind(cells.row, column) == CellKind::Error) {
        read.row.errors.append(wanted);
        return;
    }
    if (isBlankMark(text))
        return;
    if (isOneOf(wanted, postFields) && isDitto(text))
        append(read, wanted, wanted == field("unit") ? m_unitAbove : m_positionAbove);
    else
        append(read, wanted, cellText(cells.row, column, text));
}

// The cell whose tidied text in Unicode is \a text.
CellText RowReader::cellText(int row, int column, const QString &text) const
{
    if (!m_source.isOld())
        return {text, text};
    const CellText cell = m_source.cell(row, column);
    return {tidied(cell.typed), text, cell.encoding};
}

void RowReader::fillFromMerges(TableRow &read) const
{
    const FormRow &row = read.row;
    for (int column = 0; column < m_titles.fieldOfColumn.size(); ++column) {
        const int wanted = m_titles.fieldOfColumn[column];
        if (wanted < 0 || !row.texts[std::size_t(wanted)].isEmpty() || row.errors.contains(wanted))
            continue;
        const QRect merge = m_merges.at(row.row, column);
        if (merge.isNull() || merge.left() != column || merge.top() >= row.row
            || merge.top() <= m_titles.lastRow)
            continue;
        const QString text = tidied(m_grid.text(merge.top(), column));
        if (!isBlankMark(text))
            append(read, wanted, cellText(merge.top(), column, text));
    }
}

void RowReader::fillFromLinks(TableRow &read) const
{
    FormRow &row = read.row;
    const auto linkOf = [&](int wanted) {
        const auto column = m_titles.fieldOfColumn.indexOf(wanted);
        return column < 0 ? QString() : m_grid.link(row.row, int(column)).trimmed();
    };
    const auto take = [&](int wanted, const QString &target) {
        row.texts[std::size_t(wanted)] = target;
        row.fromLinks.append(wanted);
        read.typed.removeIf([wanted](const OldText &old) { return old.field == wanted; });
    };
    const QString &link = row.texts[field("account_link")];
    for (const int from : {field("account_link"), field("account_name")}) {
        const QString target = linkOf(from);
        if (!isWebLink(target))
            continue;
        if (from == field("account_link") ? isCaption(link) : link.isEmpty()) {
            take(field("account_link"), target);
            break;
        }
    }
    const QString &email = row.texts[field("email")];
    const QString address = mailAddress(linkOf(field("email")));
    if (!address.isEmpty() && !email.contains(QLatin1Char('@')))
        take(field("email"), address);
}

} // namespace soctv
