#include "core/forms/readers/xlsxsheet.h"

#include "core/forms/readers/cellvalue.h"
#include "core/forms/readers/refusal.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace soctv {

namespace {

constexpr int mostColumns = 16384; // of a sheet in Excel

// A row or column number of the file, counted from 1, as ours; what is beyond our limits is just
// beyond them, so that a cell with a text there is refused.
int place(QByteArrayView digits, int limit)
{
    qint64 number = 0;
    const char *end = digits.data() + digits.size();
    const auto [at, error] = std::from_chars(digits.data(), end, number);
    if (error == std::errc::result_out_of_range)
        number = limit + 1;
    if (at != end || digits.isEmpty() || number < 1)
        refuseDamaged();
    return int(std::min<qint64>(number - 1, limit));
}

struct CellPlace {
    int column;
    int row; // -1: not told
};

// The place that "B12" names.
CellPlace cellPlace(QByteArrayView reference)
{
    int column = 0;
    qsizetype i = 0;
    for (; i < reference.size() && reference[i] >= 'A' && reference[i] <= 'Z'; ++i)
        column = std::min(column * 26 + reference[i] - 'A' + 1, mostColumns);
    if (i == 0)
        refuseDamaged();
    const QByteArrayView digits = reference.sliced(i);
    return {column - 1, digits.isEmpty() ? -1 : place(digits, Grid::maxRows)};
}

// The cells that "B2:C12" or "B2" names.
QRect cellRange(QByteArrayView reference)
{
    const qsizetype colon = reference.indexOf(':');
    const CellPlace first = cellPlace(colon < 0 ? reference : reference.first(colon));
    const CellPlace last = colon < 0 ? first : cellPlace(reference.sliced(colon + 1));
    return QRect(QPoint(first.column, first.row), QPoint(last.column, last.row));
}

bool isTrue(QByteArrayView value)
{
    return value == "1" || value == "true";
}

bool isShortInteger(QByteArrayView text)
{
    return text.size() <= 15 && (text[0] != '0' || text.size() == 1)
        && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

class SheetReader {
public:
    SheetReader(XmlStream &xml, XlsxParts &parts, const QHash<QString, QString> &links, Grid &grid)
        : m_xml(xml)
        , m_parts(parts)
        , m_links(links)
        , m_grid(grid)
        , m_gridStyles(parts.styles.count() + 1, -1)
        , m_texts(parts.strings, grid)
    {
        m_columnStyles.fill(-1);
    }

    void read()
    {
        for (auto token = m_xml.next(); token != Token::Done; token = m_xml.next()) {
            if (token != Token::Start || m_xml.depth() != 2)
                continue;
            if (m_xml.name() == "cols")
                m_xml.forEach("col", [this] { readColumns(); });
            else if (m_xml.name() == "sheetData")
                m_xml.forEach("row", [this] { readRow(); });
            else if (m_xml.name() == "mergeCells")
                m_xml.forEach("mergeCell", [this] { readMerge(); });
            else if (m_xml.name() == "hyperlinks")
                m_xml.forEach("hyperlink", [this] { readLink(); });
            else
                m_xml.skip();
        }
        for (int column = 0; column < m_grid.columnCount(); ++column) {
            if (m_hiddenColumns[std::size_t(column)])
                m_grid.hideColumn(column);
        }
    }

private:
    using Token = XmlStream::Token;
    enum class Type : quint8 { Number, Shared, Inline, Formula, Boolean, Error, Date };

    void readColumns()
    {
        if (++m_columnRanges > mostColumns)
            refuseHostile();
        const int first = place(m_xml.attribute("min"), Grid::maxColumns);
        const int last = place(m_xml.attribute("max"), Grid::maxColumns);
        const bool isHidden = isTrue(m_xml.attribute("hidden"));
        const QByteArrayView style = m_xml.attribute("style");
        for (int i = first; i <= std::min(last, Grid::maxColumns - 1); ++i) {
            m_hiddenColumns[std::size_t(i)] = isHidden;
            m_columnStyles[std::size_t(i)] = style.isEmpty() ? -1 : style.toInt();
        }
    }

    void readRow()
    {
        const QByteArrayView number = m_xml.attribute("r");
        m_isRowTold = !number.isEmpty();
        m_row = m_isRowTold ? place(number, Grid::maxRows) : std::min(m_row + 1, Grid::maxRows);
        m_column = -1;
        const QByteArrayView style = m_xml.attribute("s");
        m_rowStyle = style.isEmpty() ? -1 : style.toInt();
        m_isRowHidden = isTrue(m_xml.attribute("hidden"));
        m_xml.forEach("c", [this] { readCell(); });
    }

    void readCell()
    {
        const QByteArrayView reference = m_xml.attribute("r");
        if (reference.isEmpty()) {
            m_column = std::min(m_column + 1, Grid::maxColumns);
        } else {
            const CellPlace told = cellPlace(reference);
            m_column = told.column;
            if (!m_isRowTold && told.row >= 0)
                m_row = told.row;
        }
        const QByteArrayView style = m_xml.attribute("s");
        m_style = !style.isEmpty() ? style.toInt()
            : m_rowStyle >= 0      ? m_rowStyle
            : m_column < Grid::maxColumns && m_columnStyles[std::size_t(m_column)] >= 0
            ? m_columnStyles[std::size_t(m_column)]
            : 0;
        const Type type = typeOf(m_xml.attribute("t"));
        m_value.resize(0); // keeps its memory
        m_formula.resize(0);
        m_runs.clear();
        readCellParts();
        if (!m_value.isEmpty())
            addValue(type);
    }

    static Type typeOf(QByteArrayView name)
    {
        if (name.isEmpty() || name == "n")
            return Type::Number;
        if (name == "s")
            return Type::Shared;
        if (name == "inlineStr")
            return Type::Inline;
        if (name == "b")
            return Type::Boolean;
        if (name == "e")
            return Type::Error;
        return name == "d" ? Type::Date : Type::Formula;
    }

    void readCellParts()
    {
        const int outside = m_xml.depth() - 1;
        for (Token token = m_xml.next(); token != Token::End || m_xml.depth() != outside;
             token = m_xml.next()) {
            if (token != Token::Start)
                continue;
            if (m_xml.name() == "v") {
                readLetters(m_value);
            } else if (m_xml.name() == "f") {
                readLetters(m_formula);
            } else if (m_xml.name() == "is") {
                const RichText rich = readRichText(m_xml);
                m_value = rich.text;
                m_runs = rich.runs;
            } else {
                m_xml.skip();
            }
        }
    }

    void readLetters(QByteArray &to)
    {
        const int outside = m_xml.depth() - 1;
        for (Token token = m_xml.next(); token != Token::End || m_xml.depth() != outside;
             token = m_xml.next()) {
            // One letter too many is enough to be refused.
            if (token == Token::Text && to.size() <= 4 * Grid::maxCellLength)
                to += m_xml.text();
        }
    }

    void addValue(Type type)
    {
        switch (type) {
        case Type::Number:
            return addNumber();
        case Type::Shared:
            return addShared();
        case Type::Date:
            return addIsoDate();
        case Type::Boolean:
            return addText(isTrue(m_value) ? u"TRUE" : u"FALSE", CellKind::Boolean);
        case Type::Error:
            return addText(QString::fromUtf8(m_value), CellKind::Error);
        case Type::Formula:
            decodeEscapes(m_value);
            [[fallthrough]];
        case Type::Inline:
            addText(QString::fromUtf8(m_value), CellKind::Text);
            addRuns(m_runs);
        }
    }

    void addNumber()
    {
        const NumberFormat &format = m_parts.styles.format(m_style);
        if (format.isGeneral() && isShortInteger(m_value))
            return addText(QString::fromLatin1(m_value), CellKind::Number);
        bool isNumber = false;
        const double value = m_value.toDouble(&isNumber);
        if (!isNumber)
            return addText(QString::fromUtf8(m_value), CellKind::Text);
        addText(format.shown(value, m_parts.is1904),
            format.isDate(value) ? CellKind::Date : CellKind::Number);
    }

    void addIsoDate()
    {
        const QString text = QString::fromUtf8(m_value);
        const QString date = isoDateText(text);
        addText(date.isEmpty() ? text : date, date.isEmpty() ? CellKind::Text : CellKind::Date);
    }

    void addShared()
    {
        qsizetype index = -1;
        const char *end = m_value.constData() + m_value.size();
        const auto [at, error] = std::from_chars(m_value.constData(), end, index);
        if (error != std::errc() || at != end || index < 0 || index >= m_parts.strings.size()) {
            m_parts.cellsLost = true;
            return;
        }
        if (m_parts.strings.text(index).isEmpty())
            return;
        addCell(m_texts.id(index), CellKind::Text);
        addRuns(m_parts.strings.runs(index));
    }

    void addText(QStringView text, CellKind kind)
    {
        if (!text.isEmpty())
            addCell(m_grid.addText(text), kind);
    }

    void addCell(Grid::TextId text, CellKind kind)
    {
        m_grid.addCell(m_row, m_column, text, kind, gridStyle());
        if (m_isRowHidden)
            m_grid.hideRow(m_row);
        if (!m_formula.isEmpty()) {
            const QString address = addressInFormula(m_formula);
            if (!address.isEmpty())
                m_grid.setLink(m_row, m_column, address);
        }
    }

    // Runs without a font have that of the cell; where all have it, there is nothing to say.
    void addRuns(QList<FontRun> runs)
    {
        if (runs.isEmpty())
            return;
        const QString font = m_parts.styles.style(m_style).font;
        bool differs = false;
        for (FontRun &run : runs) {
            if (run.font.isEmpty())
                run.font = font;
            differs |= run.font != font;
        }
        if (differs)
            m_grid.setRuns(m_row, m_column, runs);
    }

    int gridStyle()
    {
        const int known = std::clamp(m_style, -1, int(m_gridStyles.size()) - 2) + 1;
        if (m_gridStyles[known] < 0)
            m_gridStyles[known] = m_grid.addStyle(m_parts.styles.style(known - 1));
        return m_gridStyles[known];
    }

    void readMerge()
    {
        const QRect used(0, 0, m_grid.columnCount(), m_grid.rowCount());
        const QRect range = cellRange(m_xml.attribute("ref")) & used;
        if (range.width() * range.height() > 1)
            m_grid.addMerge(range);
    }

    void readLink()
    {
        const QString target = m_links.value(QString::fromUtf8(m_xml.attribute("id")));
        if (target.isEmpty())
            return;
        const QString location = QString::fromUtf8(m_xml.attribute("location"));
        const QString whole = location.isEmpty() ? target : QString(target + u'#' + location);
        const QPoint at = cellRange(m_xml.attribute("ref")).topLeft();
        if (!m_grid.text(at.y(), at.x()).isEmpty())
            m_grid.setLink(at.y(), at.x(), whole);
    }

    XmlStream &m_xml;
    XlsxParts &m_parts;
    const QHash<QString, QString> &m_links;
    Grid &m_grid;
    QList<int> m_gridStyles; // of the grid for style - 1 of the file; -1: not met yet
    GridTexts m_texts;
    std::array<int, Grid::maxColumns> m_columnStyles;
    std::array<bool, Grid::maxColumns> m_hiddenColumns{};
    int m_columnRanges = 0;

    int m_row = -1;
    int m_column = -1;
    int m_rowStyle = -1;
    bool m_isRowTold = false;
    bool m_isRowHidden = false;
    int m_style = 0; // of the cell, as the file numbers it
    QByteArray m_value;
    QByteArray m_formula;
    QList<FontRun> m_runs;
};

} // namespace

void readXlsxSheet(
    XmlStream &xml, XlsxParts &parts, const QHash<QString, QString> &links, Grid &grid)
{
    SheetReader(xml, parts, links, grid).read();
}

} // namespace soctv
