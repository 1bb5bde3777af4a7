#include "core/forms/readers/htmlpage.h"

#include "core/forms/readers/htmlelements.h"
#include "core/forms/readers/htmlline.h"
#include "core/forms/readers/htmlrows.h"
#include "core/forms/readers/htmlstyles.h"
#include "core/forms/readers/htmltokens.h"
#include "core/forms/readers/refusal.h"

#include <algorithm>
#include <deque>

namespace soctv {

namespace {

constexpr int deepestTable = 64;
constexpr int deepestElement = 256; // more are passed over: only their fonts are lost

struct Table {
    int part = 0;
    bool isData = false; // its rows go into the grid; until then they wait
    bool isCut = false; // a table in it holds the data
    QList<HtmlRow> waiting;
    int filledRows = 0; // of them
    bool isWide = false; // one of them has several texts
    HtmlRow row;
    HtmlLine line; // of the open cell
    int columns = 1; // that the open cell covers
    int rows = 1;
    bool isInRow = false;
    bool isInCell = false;
    qsizetype base = 0; // elements open outside of the table, of its row, of its cell
    qsizetype rowBase = 0;
    qsizetype cellBase = 0;
};

class PageReader {
public:
    PageReader(QStringView page, Grid &grid)
        : m_tokens(page)
        , m_rows(grid)
    {
    }

    bool read()
    {
        for (HtmlToken token = m_tokens.next(); token.kind != HtmlToken::Done;
             token = m_tokens.next()) {
            if (token.kind == HtmlToken::Text)
                addText(token.text);
            else if (token.kind == HtmlToken::Style)
                m_styles.add(token.text);
            else if (token.kind == HtmlToken::Start)
                start(token);
            else
                end(token.name);
        }
        while (!m_tables.empty())
            endTable();
        endLine();
        m_rows.finish();
        return m_hasTable;
    }

private:
    bool isInCell() const { return !m_tables.empty() && m_tables.back().isInCell; }
    HtmlLine &line() { return isInCell() ? m_tables.back().line : m_line; }

    void addText(QStringView text)
    {
        if (!m_elements.isHidden())
            line().add(decodeHtml(text), m_elements.font());
    }

    void start(const HtmlToken &token)
    {
        const QString &name = token.name;
        if (name == u"table") {
            startTable(token);
        } else if (!m_tables.empty() && name == u"tr") {
            startRow(token);
        } else if (!m_tables.empty() && (name == u"td" || name == u"th")) {
            startCell(token);
        } else if (!m_tables.empty()
            && (name == u"thead" || name == u"tbody" || name == u"tfoot")) {
            endRow();
        } else if (name == u"br") {
            breakLine(false);
        } else {
            if (isBlockElement(name))
                breakLine(true);
            if (!isVoidElement(name) && m_elements.size() - scope() < deepestElement)
                m_elements.open(token, m_styles);
            if (name == u"a")
                setLink(token.attribute(QLatin1String("href")).trimmed());
        }
    }

    void setLink(const QString &target)
    {
        const bool leadsAway = !target.isEmpty() && !target.startsWith(u'#')
            && !target.startsWith(u"javascript:", Qt::CaseInsensitive);
        if (leadsAway)
            line().setLink(target);
    }

    void end(const QString &name)
    {
        if (name == u"table") {
            if (!m_tables.empty())
                endTable();
        } else if (name == u"tr") {
            if (!m_tables.empty())
                endRow();
        } else if (name == u"td" || name == u"th") {
            if (!m_tables.empty())
                endCell();
        } else {
            if (isBlockElement(name))
                breakLine(true);
            m_elements.close(name, scope());
        }
    }

    // The elements below stand outside of the cell or table that we are in.
    qsizetype scope() const
    {
        if (m_tables.empty())
            return 0;
        const Table &table = m_tables.back();
        return table.isInCell ? table.cellBase + 1 : table.base + 1;
    }

    void breakLine(bool isSoft)
    {
        if (isInCell())
            line().end(isSoft);
        else
            endLine();
    }

    // Ends a line outside of cells: a row of one cell.
    void endLine()
    {
        if (!isBlank(m_line.cell())) {
            HtmlRow row{{{m_line.cell(), 1, 1}}, false};
            if (m_tables.empty())
                m_rows.add(row, ++m_parts);
            else
                addRow(m_tables.back(), row, ++m_parts);
        }
        m_line.clear();
    }

    void startTable(const HtmlToken &token)
    {
        if (m_tables.size() >= deepestTable)
            refuseHostile();
        if (!isInCell())
            endLine();
        m_hasTable = true;
        Table table;
        table.part = ++m_parts;
        table.isData = m_tables.empty();
        table.base = m_elements.size();
        m_elements.open(token, m_styles);
        m_tables.push_back(table);
    }

    void startRow(const HtmlToken &token)
    {
        endRow();
        endLine();
        Table &table = m_tables.back();
        table.isInRow = true;
        table.rowBase = m_elements.size();
        table.row.isHidden = m_elements.open(token, m_styles);
    }

    void startCell(const HtmlToken &token)
    {
        endCell();
        endLine();
        Table &table = m_tables.back();
        if (!table.isInRow) {
            table.isInRow = true;
            table.rowBase = m_elements.size();
        }
        table.isInCell = true;
        table.cellBase = m_elements.size();
        table.columns = span(token, QLatin1String("colspan"));
        table.rows = span(token, QLatin1String("rowspan"));
        m_elements.open(token, m_styles);
    }

    // 0 rows are all that follow; more columns or rows than there are do no harm.
    static int span(const HtmlToken &token, QLatin1String name)
    {
        constexpr int most = 65534;
        const QString text = token.attribute(name);
        bool isNumber = false;
        const int value = text.trimmed().toInt(&isNumber);
        if (!isNumber || value < 0)
            return 1;
        return value == 0 ? (name == QLatin1String("rowspan") ? most : 1) : std::min(value, most);
    }

    void endCell()
    {
        Table &table = m_tables.back();
        if (!table.isInCell)
            return;
        table.row.cells.append({table.line.cell(), table.columns, table.rows});
        table.line.clear();
        table.isInCell = false;
        m_elements.resize(table.cellBase);
    }

    void endRow()
    {
        endCell();
        Table &table = m_tables.back();
        if (!table.isInRow)
            return;
        table.isInRow = false;
        m_elements.resize(table.rowBase);
        const HtmlRow row = std::move(table.row);
        table.row = {};
        addRow(table, row, table.part);
        if (!table.isData && table.filledRows > 1 && table.isWide)
            makeData(m_tables.size() - 1);
    }

    void addRow(Table &table, const HtmlRow &row, int part)
    {
        const int filled = row.filledCells();
        if (!table.isData) {
            table.waiting.append(row);
            table.filledRows += filled > 0;
            table.isWide |= filled > 1;
        } else if (filled > 0 || !table.isCut) {
            m_rows.add(row, part);
        }
    }

    // The table in a cell turns out to hold the data: those around it only lay out the page, so
    // the row that it stands in is cut there.
    void makeData(std::size_t index)
    {
        for (std::size_t i = 0; i <= index; ++i) {
            Table &table = m_tables[i];
            table.isData = true;
            for (const HtmlRow &row : std::as_const(table.waiting))
                m_rows.add(row, table.part);
            table.waiting.clear();
            if (i == index || !table.isInCell)
                continue;
            table.isCut = true;
            for (HtmlCell &cell : table.row.cells)
                cell.rows = 1;
            addRow(table, table.row, ++m_parts);
            table.row.cells.clear();
            for (const RichCell &line : table.line.cell().split(u'\n'))
                addRow(table, {{{line, 1, 1}}, false}, ++m_parts);
            table.line.clear();
            table.columns = table.rows = 1;
            table.part = ++m_parts;
        }
    }

    void endTable()
    {
        endRow();
        endLine();
        const Table table = std::move(m_tables.back());
        m_tables.pop_back();
        m_elements.resize(table.base);
        if (table.isData)
            return;
        if (isInCell()) {
            addTexts(table.waiting);
        } else {
            for (const HtmlRow &row : table.waiting)
                addRow(m_tables.back(), row, table.part);
        }
    }

    // A small table is part of the text of its cell.
    void addTexts(const QList<HtmlRow> &rows)
    {
        HtmlLine &to = line();
        for (const HtmlRow &row : rows) {
            to.end(true);
            for (const HtmlCell &cell : row.cells) {
                to.add(u" ", {});
                to.add(cell.text);
            }
        }
        to.end(true);
    }

    HtmlTokens m_tokens;
    HtmlStyles m_styles;
    HtmlRows m_rows;
    HtmlLine m_line; // outside of cells
    std::deque<Table> m_tables; // open ones, the outermost first
    HtmlElements m_elements;
    int m_parts = 0;
    bool m_hasTable = false;
};

} // namespace

bool readHtmlPage(QStringView page, Grid &grid)
{
    return PageReader(page, grid).read();
}

} // namespace soctv
