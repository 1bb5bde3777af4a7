#include "core/forms/readers/csv.h"

#include "core/base/error.h"
#include "core/forms/readers/textcode.h"

#include <QCoreApplication>
#include <QDate>
#include <QRegularExpression>

#include <array>

namespace soctv {

namespace {

bool endsLine(QChar c)
{
    return c == u'\n' || c == u'\r';
}

// Walks over the cells of a text. Each character is looked at a bounded number of times, whatever
// the text.
class Scanner {
public:
    Scanner(QStringView text, QChar delimiter)
        : m_text(text)
        , m_delimiter(delimiter)
    {
    }

    bool atEnd() const { return m_at == m_text.size(); }
    // True once a quote was met that nothing closes.
    bool metOpenQuote() const { return m_noQuoteCloses < m_text.size(); }

    // The cells of the line we stand on; afterwards we stand on the next.
    QStringList line()
    {
        QStringList cells;
        do {
            // Enough to be refused, without taking the memory first.
            if (cells.size() <= Grid::maxColumns)
                cells.append(cell());
            else
                cell();
        } while (skip(m_delimiter));
        if (skip(u'\r'))
            skip(u'\n');
        else
            skip(u'\n');
        return cells;
    }

private:
    bool skip(QChar c)
    {
        if (atEnd() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    bool endsCell() const
    {
        return atEnd() || m_text[m_at] == m_delimiter || endsLine(m_text[m_at]);
    }

    QString cell()
    {
        QString text;
        if (!atEnd() && m_text[m_at] == u'"' && m_at < m_noQuoteCloses)
            text = quoted();
        // Plain, or what stands between a closing quote and the delimiter.
        const qsizetype from = m_at;
        while (!endsCell())
            ++m_at;
        // One letter too many is enough to be refused.
        return text += m_text.mid(from, qMin(m_at - from, qsizetype(Grid::maxCellLength) + 1));
    }

    // The text in quotes; nothing, and no step done, if they are never closed.
    QString quoted()
    {
        QString text;
        for (qsizetype at = m_at + 1; at < m_text.size(); ++at) {
            if (m_text[at] != u'"') {
                text += m_text[at];
            } else if (at + 1 < m_text.size() && m_text[at + 1] == u'"') {
                text += u'"';
                ++at;
            } else {
                m_at = at + 1;
                return text;
            }
        }
        m_noQuoteCloses = m_at;
        return {};
    }

    QStringView m_text;
    QChar m_delimiter;
    qsizetype m_at = 0;
    qsizetype m_noQuoteCloses = m_text.size(); // from here on quotes are plain characters
};

// The delimiter that stands most often outside quotes in the first lines; an equal count goes to
// the one that stands less often in names and addresses.
QChar delimiterOf(QStringView text)
{
    constexpr std::array<QChar, 4> candidates{u'\t', u';', u'|', u','};
    std::array<int, 4> counts{};
    bool inQuotes = false;
    int lines = 0;
    for (qsizetype i = 0; i < text.size() && lines < 100; ++i) {
        if (text[i] == u'"')
            inQuotes = !inQuotes;
        else if (!inQuotes && text[i] == u'\n')
            ++lines;
        for (std::size_t k = 0; k < candidates.size(); ++k)
            counts[k] += !inQuotes && text[i] == candidates[k];
    }
    std::size_t best = 0;
    for (std::size_t k = 1; k < candidates.size(); ++k) {
        if (counts[k] > counts[best])
            best = k;
    }
    return candidates[best];
}

// Excel's own way to say the delimiter: a first line "sep=;".
QChar declaredDelimiter(QStringView &text)
{
    if (text.size() < 5 || !text.startsWith(u"sep=", Qt::CaseInsensitive)
        || (text.size() > 5 && !endsLine(text[5]))) {
        return {};
    }
    const QChar delimiter = text[4];
    text = text.mid(5);
    if (text.startsWith(u'\r'))
        text = text.mid(1);
    if (text.startsWith(u'\n'))
        text = text.mid(1);
    return delimiter;
}

// A ' before = + - @ tab CR, or before more such ', is what our export put there.
void unprotect(QString &cell)
{
    qsizetype i = 0;
    while (i < cell.size() && cell[i] == u'\'')
        ++i;
    if (i > 0 && i < cell.size() && QStringView(u"=+-@\t\r").contains(cell[i]))
        cell.remove(0, 1);
}

// A day by its looks that is none in either order of day and month: 31.02.2026, 0000-00-00.
bool isImpossibleDay(const QString &cell)
{
    if (cell.size() < 8 || cell.size() > 10 || !cell[0].isDigit() || !cell.back().isDigit())
        return false; // quickly, for a text has many cells
    static const QRegularExpression day(
        QStringLiteral("^(?:(?<y>\\d{4})-(?<a>\\d\\d)-(?<b>\\d\\d)|(?<c>\\d\\d?)([./"
                       "-])(?<d>\\d\\d?)\\5(?<z>\\d{4}))$"));
    const auto match = day.match(cell);
    if (!match.hasMatch())
        return false;
    const auto number = [&](QStringView name) { return match.captured(name).toInt(); };
    const bool yearFirst = match.hasCaptured(u"y");
    const int year = number(yearFirst ? u"y" : u"z");
    const int one = number(yearFirst ? u"a" : u"c");
    const int other = number(yearFirst ? u"b" : u"d");
    return !QDate::isValid(year, one, other) && !QDate::isValid(year, other, one);
}

} // namespace

Grid parseDelimited(QStringView text, QChar delimiter)
{
    if (text.contains(QChar(0))) {
        throw Error{ErrorCode::Invalid,
            QCoreApplication::translate("soctv", "This is not a text: it holds zero bytes.")};
    }
    Grid grid;
    for (Scanner scanner(text, delimiter); !scanner.atEnd();)
        grid.appendRow(scanner.line());
    return grid;
}

Workbook readCsv(const QByteArray &bytes)
{
    const DecodedText decoded = decodedText(bytes);
    Workbook workbook{{Grid()}, decoded.remarks};
    Grid &grid = workbook.sheets.first();
    QStringView text = decoded.text;
    const QChar declared = declaredDelimiter(text);
    Scanner scanner(text, declared.isNull() ? delimiterOf(text) : declared);
    bool daysImpossible = false;
    while (!scanner.atEnd()) {
        QStringList cells = scanner.line();
        for (QString &cell : cells) {
            unprotect(cell);
            daysImpossible = daysImpossible || isImpossibleDay(cell);
        }
        grid.appendRow(cells);
    }
    if (daysImpossible)
        workbook.remarks.append(Remark::DaysImpossible);
    if (scanner.metOpenQuote())
        workbook.remarks.append(Remark::QuoteUnclosed);
    return workbook;
}

} // namespace soctv
