#include "core/forms/readers/biffsheet.h"

#include "core/forms/readers/bifflink.h"
#include "core/forms/readers/littleendian.h"
#include "core/forms/readers/refusal.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <bit>

namespace soctv {

namespace {

constexpr int mostColumnRanges = 16384;

// A number in 30 bits: a whole one or the upper half of a double, perhaps a hundredfold.
double rkNumber(quint32 rk)
{
    constexpr quint32 isHundredfold = 1;
    constexpr quint32 isWhole = 2;
    const double value
        = rk & isWhole ? double(qint32(rk) >> 2) : std::bit_cast<double>(quint64(rk & ~3u) << 32);
    return rk & isHundredfold ? value / 100 : value;
}

QString errorText(quint8 code)
{
    struct Name {
        quint8 code;
        const char16_t *text;
    };
    constexpr Name names[]{{0x00, u"#NULL!"}, {0x07, u"#DIV/0!"}, {0x0F, u"#VALUE!"},
        {0x17, u"#REF!"}, {0x1D, u"#NAME?"}, {0x24, u"#NUM!"}};
    const auto found = std::ranges::find(names, code, &Name::code);
    return found == std::end(names) ? QStringLiteral("#N/A") : QString::fromUtf16(found->text);
}

class SheetReader {
public:
    SheetReader(BiffRecords &records, BiffParts &parts, Grid &grid)
        : m_records(records)
        , m_parts(parts)
        , m_grid(grid)
        , m_gridStyles(parts.styles.count() + 1, -1)
        , m_texts(parts.strings, grid)
    {
    }

    void read()
    {
        m_records.next();
        if (m_records.type() != Biff::Beginning)
            refuseDamaged();
        // Charts stand inside the sheet, each from a beginning to an end of its own.
        for (int depth = 1; depth > 0;) {
            m_records.next();
            if (m_records.type() == Biff::Beginning)
                ++depth;
            else if (m_records.type() == Biff::EndOfPart)
                --depth;
            else if (depth == 1)
                readRecord();
        }
        putCells();
        putMarks();
    }

private:
    struct Cell {
        quint32 row;
        quint16 column;
        quint16 style; // as the file numbers it
        Grid::TextId text;
        CellKind kind;
    };
    struct Place {
        int row = 0;
        int column = 0;
        int style = 0;
    };

    void readRecord()
    {
        const QByteArrayView data = m_records.data();
        switch (m_records.type()) {
        case Biff::LabelShared:
            return addShared(place(data), littleEndian<quint32>(data, 6));
        case Biff::Label:
        case Biff::RString:
            return addLabel(place(data));
        case Biff::Number:
            return addNumber(place(data), littleEndian<double>(data, 6));
        case Biff::Rk:
            return addNumber(place(data), rkNumber(littleEndian<quint32>(data, 6)));
        case Biff::MulRk:
            return addNumbers(place(data));
        case Biff::BoolOrError:
            return addBoolOrError(place(data), littleEndian<quint8>(data, 6), data.back() != 0);
        case Biff::Formula:
            return addFormula(place(data));
        case Biff::String:
            return addFormulaText();
        case Biff::Row:
            if (littleEndian<quint16>(data, 12) & 0x20)
                m_hiddenRows.insert(littleEndian<quint16>(data, 0));
            return;
        case Biff::ColumnInfo:
            return readColumns();
        case Biff::Merges:
            return readMerges();
        case Biff::Link:
            m_links.append(readBiffLink(data));
            return;
        default:
            return;
        }
    }

    static Place place(QByteArrayView data)
    {
        return {littleEndian<quint16>(data, 0), littleEndian<quint16>(data, 2),
            littleEndian<quint16>(data, 4)};
    }

    void addText(const Place &at, QStringView text, CellKind kind)
    {
        if (!text.isEmpty())
            addCell(at, m_grid.addText(text), kind);
    }

    void addCell(const Place &at, Grid::TextId text, CellKind kind)
    {
        m_isSorted &= m_cells.isEmpty() || m_cells.last().row <= quint32(at.row);
        m_cells.append({quint32(at.row), quint16(at.column), quint16(at.style), text, kind});
    }

    void addShared(const Place &at, quint32 index)
    {
        if (index >= quint64(m_parts.strings.size())) {
            m_parts.cellsLost = true;
            return;
        }
        if (m_parts.strings.text(index).isEmpty())
            return;
        addCell(at, m_texts.id(index), CellKind::Text);
        addRuns(at, m_parts.strings.runs(index));
    }

    // Letters before the first run have the font of the cell.
    void addRuns(const Place &at, const QList<FontRun> &runs)
    {
        const QString font = m_parts.styles.font(m_parts.styles.fontOf(at.style));
        const auto differs = [&](const FontRun &run) { return run.font != font; };
        if (std::ranges::any_of(runs, differs))
            m_grid.setRuns(at.row, at.column, runs);
    }

    // A text that stands in the cell itself.
    void addLabel(const Place &at)
    {
        const bool isRich = m_records.type() == Biff::RString;
        BiffBytes bytes(m_records.takeContinued());
        bytes.skip(6);
        const int length = bytes.word();
        BiffString string;
        if (m_parts.text.isUnicode) {
            string = bytes.string(length);
            for (int left = isRich ? bytes.word() : 0; left > 0; --left) {
                const int start = bytes.word();
                string.runs.append({start, bytes.word()});
            }
        } else {
            const QByteArrayView raw = bytes.bytes(length);
            for (int left = isRich ? bytes.byte() : 0; left > 0; --left) {
                const int start = bytes.byte();
                string.runs.append({start, bytes.byte()});
            }
            decodePieces(string, raw, m_parts.styles.fontOf(at.style));
        }
        addText(at, string.text, CellKind::Text);
        if (!string.text.isEmpty())
            addRuns(at, fontRuns(string, m_parts.styles));
    }

    // Bytes may be in another code page where they have another font; runs then count letters.
    void decodePieces(BiffString &string, QByteArrayView raw, int font)
    {
        qsizetype from = 0;
        const auto decodeUpTo = [&](qsizetype end) {
            const qsizetype to = std::clamp(end, from, raw.size());
            string.text += m_parts.text.decoded(
                raw.sliced(from, to - from), m_parts.styles.isVietnamese(font));
            from = to;
        };
        for (BiffString::Run &run : string.runs) {
            decodeUpTo(run.start);
            run.start = int(string.text.size());
            font = run.font;
        }
        decodeUpTo(raw.size());
    }

    void addNumber(const Place &at, double value)
    {
        const NumberFormat &format = m_parts.styles.format(at.style);
        addText(at, format.shown(value, m_parts.is1904),
            format.isDate(value) ? CellKind::Date : CellKind::Number);
    }

    // Numbers side by side: for each its style and itself, at the end the last column.
    void addNumbers(Place at)
    {
        const QByteArrayView data = m_records.data();
        for (qsizetype i = 4; i + 6 <= data.size() - 2; i += 6, ++at.column) {
            at.style = littleEndian<quint16>(data, i);
            addNumber(at, rkNumber(littleEndian<quint32>(data, i + 2)));
        }
    }

    void addBoolOrError(const Place &at, quint8 value, bool isError)
    {
        if (isError)
            addText(at, errorText(value), CellKind::Error);
        else
            addText(at, value ? u"TRUE" : u"FALSE", CellKind::Boolean);
    }

    void addFormula(const Place &at)
    {
        enum Result : quint8 { Text, Boolean, Error };
        const QByteArrayView data = m_records.data();
        m_formula = at;
        m_awaitsText = false;
        if (littleEndian<quint16>(data, 12) != 0xFFFF) {
            addNumber(at, littleEndian<double>(data, 6));
        } else {
            const auto kind = littleEndian<quint8>(data, 6);
            const auto value = littleEndian<quint8>(data, 8);
            m_awaitsText = kind == Text;
            if (kind == Boolean || kind == Error)
                addBoolOrError(at, value, kind == Error);
        }
        constexpr qsizetype tokensAt = 22;
        if (m_parts.text.isUnicode && data.size() > tokensAt) {
            const qsizetype size = std::min<qsizetype>(
                littleEndian<quint16>(data, tokensAt - 2), data.size() - tokensAt);
            const QString target = addressInTokens(data.sliced(tokensAt, size));
            if (!target.isEmpty())
                m_links.append({{at.column, at.row}, target});
        }
    }

    // What the formula before gave.
    void addFormulaText()
    {
        if (!m_awaitsText)
            return;
        m_awaitsText = false;
        BiffBytes bytes(m_records.takeContinued());
        const int length = bytes.word();
        if (m_parts.text.isUnicode)
            addText(m_formula, bytes.string(length).text, CellKind::Text);
        else
            addText(m_formula,
                m_parts.text.decoded(bytes.bytes(length),
                    m_parts.styles.isVietnamese(m_parts.styles.fontOf(m_formula.style))),
                CellKind::Text);
    }

    void readColumns()
    {
        if (++m_columnRanges > mostColumnRanges)
            refuseHostile();
        const QByteArrayView data = m_records.data();
        const int last = std::min<int>(littleEndian<quint16>(data, 2), Grid::maxColumns - 1);
        const bool isHidden = littleEndian<quint16>(data, 8) & 1;
        for (int i = littleEndian<quint16>(data, 0); i <= last; ++i)
            m_hiddenColumns[std::size_t(i)] = isHidden;
    }

    void readMerges()
    {
        BiffBytes bytes(m_records.data());
        for (int left = bytes.word(); left > 0; --left) {
            const int top = bytes.word();
            const int bottom = bytes.word();
            const int first = bytes.word();
            m_merges.append(QRect(QPoint(first, top), QPoint(bytes.word(), bottom)));
        }
    }

    // Some programs write cells in the order in which they were made.
    void putCells()
    {
        if (!m_isSorted)
            std::ranges::stable_sort(m_cells, {}, &Cell::row);
        for (const Cell &cell : std::as_const(m_cells))
            m_grid.addCell(int(cell.row), cell.column, cell.text, cell.kind, gridStyle(cell.style));
        m_cells.clear();
    }

    int gridStyle(int style)
    {
        const int known = std::min(style, int(m_gridStyles.size()) - 1);
        if (m_gridStyles[known] < 0)
            m_gridStyles[known] = m_grid.addStyle(m_parts.styles.style(known));
        return m_gridStyles[known];
    }

    void putMarks()
    {
        for (const int row : std::as_const(m_hiddenRows)) {
            if (m_grid.filledRow(row) == row)
                m_grid.hideRow(row);
        }
        for (int column = 0; column < m_grid.columnCount(); ++column) {
            if (m_hiddenColumns[std::size_t(column)])
                m_grid.hideColumn(column);
        }
        const QRect used(0, 0, m_grid.columnCount(), m_grid.rowCount());
        for (const QRect &merge : std::as_const(m_merges)) {
            const QRect range = merge & used;
            if (range.width() * range.height() > 1)
                m_grid.addMerge(range);
        }
        for (const BiffLink &link : std::as_const(m_links)) {
            const QPoint at = link.cell;
            if (!link.target.isEmpty() && !m_grid.text(at.y(), at.x()).isEmpty())
                m_grid.setLink(at.y(), at.x(), link.target);
        }
    }

    BiffRecords &m_records;
    BiffParts &m_parts;
    Grid &m_grid;
    QList<int> m_gridStyles; // of the grid for each style of the file; -1: not met yet
    GridTexts m_texts;
    QList<Cell> m_cells;
    bool m_isSorted = true;
    Place m_formula; // the last one
    bool m_awaitsText = false; // what it gave follows
    QSet<int> m_hiddenRows;
    std::array<bool, Grid::maxColumns> m_hiddenColumns{};
    int m_columnRanges = 0;
    QList<QRect> m_merges;
    QList<BiffLink> m_links;
};

} // namespace

QList<FontRun> fontRuns(const BiffString &string, const BiffStyles &styles)
{
    QList<FontRun> runs;
    for (const BiffString::Run &run : string.runs) {
        const bool isInside
            = run.start < string.text.size() && (runs.isEmpty() || run.start > runs.last().start);
        if (isInside)
            runs.append({run.start, styles.font(run.font)});
    }
    return runs;
}

void readBiffSheet(BiffRecords &records, BiffParts &parts, Grid &grid)
{
    SheetReader(records, parts, grid).read();
}

} // namespace soctv
