#include "core/forms/gridcode.h"

#include "core/base/error.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>
#include <type_traits>

namespace soctv {

namespace {

[[noreturn]] void malformed()
{
    throw Error{ErrorCode::Invalid,
        QCoreApplication::translate("soctv", "The tables did not come over whole.")};
}

void require(bool holds)
{
    if (!holds)
        malformed();
}

} // namespace

// Every piece begins with one of these. The parts of a sheet come in any order and number.
enum class GridCode::Kind : quint8 {
    Sheet,
    Texts,
    TextEnds,
    Cells,
    Rows,
    Styles,
    Links,
    Runs,
    Merges,
    HiddenRows,
    HiddenColumns,
    SheetEnd,
    End
};

// Gathers values in pieces of one kind.
class GridCode::Writer {
public:
    Writer(Kind kind, const Send &send)
        : m_kind(kind)
        , m_send(send)
    {
        begin();
    }

    template <typename T>
    void value(T number)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        m_piece.append(reinterpret_cast<const char *>(&number), sizeof(T));
    }
    void text(const QString &text)
    {
        if (text.size() > Grid::maxCellLength) {
            throw Error{ErrorCode::Invalid,
                QCoreApplication::translate("soctv", "A cell holds more than %1 characters.")
                    .arg(Grid::maxCellLength)};
        }
        const QByteArray bytes = text.toUtf8();
        value(quint32(bytes.size()));
        m_piece.append(bytes);
    }
    // A piece ends only here, between two records.
    void endRecord()
    {
        constexpr qsizetype maxRecord = 8 * Grid::maxCellLength;
        if (m_piece.size() > maxPiece - maxRecord)
            send();
    }
    void send()
    {
        m_send(m_piece);
        begin();
    }
    template <typename T>
    static void list(Kind kind, const QList<T> &list, const Send &send)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        bytes(kind, {reinterpret_cast<const char *>(list.constData()), list.size() * size<T>},
            size<T>, send);
    }
    static void bytes(Kind kind, QByteArrayView all, qsizetype unit, const Send &send)
    {
        const qsizetype most = (maxPiece - 1) / unit * unit;
        for (qsizetype from = 0; from < all.size(); from += most) {
            Writer writer(kind, send);
            writer.m_piece.append(all.sliced(from, qMin(most, all.size() - from)));
            writer.send();
        }
    }

private:
    template <typename T>
    static constexpr qsizetype size = qsizetype(sizeof(T));

    void begin()
    {
        m_piece.clear();
        m_piece.append(char(m_kind));
    }

    Kind m_kind;
    const Send &m_send;
    QByteArray m_piece;
};

// The values of one piece.
class GridCode::Reader {
public:
    explicit Reader(QByteArrayView piece)
        : m_left(piece)
    {
    }

    bool atEnd() const { return m_left.isEmpty(); }
    QByteArrayView rest() { return std::exchange(m_left, {}); }
    template <typename T>
    T value()
    {
        T number;
        require(m_left.size() >= qsizetype(sizeof(T)));
        std::memcpy(&number, m_left.data(), sizeof(T));
        m_left = m_left.sliced(sizeof(T));
        return number;
    }
    int number(int limit) // from 0 to below the limit
    {
        const int number = value<int>();
        require(number >= 0 && number < limit);
        return number;
    }
    QString text()
    {
        const auto length = value<quint32>();
        require(length <= quint64(m_left.size()));
        const QByteArrayView bytes = m_left.first(length);
        m_left = m_left.sliced(length);
        require(bytes.isValidUtf8());
        const QString text = QString::fromUtf8(bytes);
        require(text.size() <= Grid::maxCellLength);
        return text;
    }
    template <typename T>
    void appendTo(QList<T> &list)
    {
        constexpr auto unit = qsizetype(sizeof(T));
        if (atEnd())
            return;
        const qsizetype known = list.size();
        require(m_left.size() % unit == 0);
        list.resize(known + m_left.size() / unit);
        std::memcpy(static_cast<void *>(list.data() + known), m_left.data(), size_t(m_left.size()));
        m_left = {};
    }

private:
    QByteArrayView m_left;
};

void GridCode::write(const Workbook &workbook, const Send &send)
{
    if (workbook.sheets.size() > maxSheets) {
        throw Error{ErrorCode::Invalid,
            QCoreApplication::translate("soctv", "The file has more than %1 sheets.")
                .arg(maxSheets)};
    }
    for (const Grid &grid : workbook.sheets)
        writeSheet(grid, send);
    Writer end(Kind::End, send);
    end.value(int(workbook.sheets.size()));
    for (const Remark remark : workbook.remarks)
        end.value(remark);
    end.send();
}

void GridCode::writeSheet(const Grid &grid, const Send &send)
{
    Writer head(Kind::Sheet, send);
    head.value(grid.m_rowCount);
    head.value(grid.m_columnCount);
    head.value(quint8(grid.isHidden));
    head.text(grid.name);
    head.send();
    Writer::bytes(Kind::Texts, grid.m_texts, 1, send);
    Writer::list(Kind::TextEnds, grid.m_textEnds, send);
    Writer::list(Kind::Cells, grid.m_cells, send);
    Writer::list(Kind::Rows, grid.m_rows, send);
    Writer::list(Kind::Merges, grid.m_merges, send);
    Writer::list(Kind::HiddenRows, grid.m_hiddenRows.values(), send);
    Writer::list(Kind::HiddenColumns, grid.m_hiddenColumns.values(), send);
    writeNamed(grid, send);
    Writer(Kind::SheetEnd, send).send();
}

void GridCode::writeNamed(const Grid &grid, const Send &send)
{
    Writer styles(Kind::Styles, send);
    for (const CellStyle &style : grid.m_styles) {
        styles.text(style.font);
        styles.text(style.numberFormat);
        styles.endRecord();
    }
    styles.send();
    Writer links(Kind::Links, send);
    for (auto link = grid.m_links.cbegin(); link != grid.m_links.cend(); ++link) {
        links.value(link.key().first);
        links.value(link.key().second);
        links.text(link.value());
        links.endRecord();
    }
    links.send();
    Writer runs(Kind::Runs, send);
    for (auto cell = grid.m_runs.cbegin(); cell != grid.m_runs.cend(); ++cell) {
        const auto [column, row] = cell.key();
        const qsizetype length = grid.text(row, column).size();
        for (const FontRun &run : cell.value()) {
            if (run.start > length)
                break; // the cell got a shorter text later
            runs.value(column);
            runs.value(row);
            runs.value(run.start);
            runs.text(run.font);
            runs.endRecord();
        }
    }
    runs.send();
}

void GridCode::read(QByteArrayView piece)
{
    require(!m_isComplete && piece.size() <= maxPiece);
    Reader reader(piece);
    const auto kind = reader.value<Kind>();
    require(kind <= Kind::End && m_isInSheet == (kind != Kind::Sheet && kind != Kind::End));
    if (kind == Kind::Sheet)
        readSheet(reader);
    else if (kind == Kind::End)
        readEnd(reader);
    else
        readPart(kind, reader);
    require(reader.atEnd());
}

void GridCode::readSheet(Reader &reader)
{
    require(m_workbook.sheets.size() < maxSheets);
    Grid grid;
    grid.m_styles.clear();
    grid.m_rowCount = reader.number(Grid::maxRows + 1);
    grid.m_columnCount = reader.number(Grid::maxColumns + 1);
    grid.isHidden = reader.value<quint8>() != 0;
    grid.name = reader.text();
    m_workbook.sheets.append(grid);
    m_isInSheet = true;
}

void GridCode::readPart(Kind kind, Reader &reader)
{
    Grid &grid = m_workbook.sheets.last();
    if (kind == Kind::Texts) {
        grid.m_texts.append(reader.rest());
    } else if (kind == Kind::TextEnds) {
        reader.appendTo(grid.m_textEnds);
    } else if (kind == Kind::Cells) {
        static_assert(sizeof(Grid::Cell) == 8); // no bytes between that nobody has set
        reader.appendTo(grid.m_cells);
    } else if (kind == Kind::Rows) {
        reader.appendTo(grid.m_rows);
    } else if (kind == Kind::Merges) {
        reader.appendTo(grid.m_merges);
    } else if (kind == Kind::Runs) {
        readRuns(reader);
    } else if (kind == Kind::SheetEnd) {
        checkTexts(grid);
        checkCells(grid);
        checkMarks(grid);
        m_isInSheet = false;
    }
    while (!reader.atEnd()) {
        if (kind == Kind::Styles) {
            const QString font = reader.text();
            grid.m_styles.append({font, reader.text()});
        } else if (kind == Kind::Links) {
            const int column = reader.number(Grid::maxColumns);
            const int row = reader.number(Grid::maxRows);
            grid.m_links.insert({column, row}, reader.text());
        } else if (kind == Kind::HiddenRows) {
            grid.m_hiddenRows.insert(reader.number(Grid::maxRows));
        } else if (kind == Kind::HiddenColumns) {
            grid.m_hiddenColumns.insert(reader.number(maxMarkedColumns));
        } else {
            malformed();
        }
    }
}

void GridCode::readRuns(Reader &reader)
{
    auto &all = m_workbook.sheets.last().m_runs;
    while (!reader.atEnd()) {
        const int column = reader.number(Grid::maxColumns);
        QList<FontRun> &runs = all[{column, reader.number(Grid::maxRows)}];
        const int start = reader.number(Grid::maxCellLength + 1);
        require(runs.isEmpty() || start >= runs.last().start);
        runs.append({start, reader.text()});
    }
}

void GridCode::readEnd(Reader &reader)
{
    require(reader.number(maxSheets + 1) == m_workbook.sheets.size());
    while (!reader.atEnd()) {
        const auto remark = reader.value<Remark>();
        require(remark <= Remark::Roster && !m_workbook.remarks.contains(remark));
        m_workbook.remarks.append(remark);
    }
    m_isComplete = true;
}

void GridCode::checkTexts(const Grid &grid)
{
    require(QByteArrayView(grid.m_texts).isValidUtf8());
    quint32 from = 0;
    const auto size = quint64(grid.m_texts.size());
    for (const quint32 end : grid.m_textEnds) {
        require(end >= from && end <= size);
        // Between two letters, not inside the bytes of one.
        require(end == size || (uchar(grid.m_texts[end]) & 0xC0) != 0x80);
        // A letter never has more UTF-16 units than bytes.
        if (end - from > quint32(Grid::maxCellLength)) {
            const QByteArrayView bytes = QByteArrayView(grid.m_texts).sliced(from, end - from);
            require(QString::fromUtf8(bytes).size() <= Grid::maxCellLength);
        }
        from = end;
    }
    require(from == size);
}

void GridCode::checkCells(const Grid &grid)
{
    constexpr qsizetype maxStyles = 1 << 13; // what a cell can number
    require(!grid.m_styles.isEmpty() && grid.m_styles.size() <= maxStyles);
    require(grid.m_rows.isEmpty() ? grid.m_cells.isEmpty() : grid.m_rows.first().firstCell == 0);
    qint64 lastRow = -1;
    for (qsizetype i = 0; i < grid.m_rows.size(); ++i) {
        const Grid::Row &row = grid.m_rows[i];
        require(row.row > lastRow && row.row < quint32(grid.m_rowCount));
        lastRow = row.row;
        const auto [from, to] = grid.cellsOf(i);
        require(from < to && to <= grid.m_cells.size());
        int lastColumn = -1;
        for (qsizetype c = from; c < to; ++c) {
            const Grid::Cell &cell = grid.m_cells[c];
            require(cell.column > lastColumn && cell.column < grid.m_columnCount);
            lastColumn = cell.column;
            require(cell.text < quint64(grid.m_textEnds.size()));
            require(cell.style < grid.m_styles.size());
            require(cell.kind <= quint16(CellKind::Error));
        }
    }
}

void GridCode::checkMarks(const Grid &grid)
{
    for (const QRect &range : grid.m_merges) {
        require(range.left() >= 0 && range.left() <= range.right());
        require(range.top() >= 0 && range.top() <= range.bottom());
        require(range.right() < maxMarkedColumns && range.bottom() < Grid::maxRows);
    }
    for (auto cell = grid.m_runs.cbegin(); cell != grid.m_runs.cend(); ++cell) {
        const auto [column, row] = cell.key();
        require(cell.value().last().start <= grid.text(row, column).size());
    }
}

} // namespace soctv
