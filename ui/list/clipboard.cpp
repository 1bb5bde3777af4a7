#include "ui/list/clipboard.h"

#include "core/base/error.h"
#include "core/forms/readers/csv.h"

#include <QCoreApplication>
#include <QMimeData>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>

namespace soctv {

namespace {

constexpr qsizetype mostHtmlRows = 20000; // Excel takes the text alone beyond that
constexpr qsizetype mostHtmlLength = 4 * 1024 * 1024; // QTextDocument needs seconds for more

QString quoted(const QString &cell)
{
    const bool plain = !cell.startsWith(u'"') && !cell.contains(u'\t') && !cell.contains(u'\n')
        && !cell.contains(u'\r');
    if (plain)
        return cell;
    QString doubled = cell;
    doubled.replace(u'"', QStringLiteral("\"\""));
    return QString(u'"' % doubled % u'"');
}

QString textOf(const QList<QStringList> &rows)
{
    QString text;
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i > 0)
                text += u'\t';
            text += quoted(row.at(i));
        }
        text += QStringLiteral("\r\n"); // as Excel ends its lines, on every system
    }
    return text;
}

QString htmlOf(const QList<QStringList> &rows)
{
    // mso-number-format '@' is Excel's "Text".
    QString html = QStringLiteral("<html><head><meta charset=\"utf-8\"><style>td "
                                  "{mso-number-format:'\\@';}</style></head><body><table>");
    for (const QStringList &row : rows) {
        html += QStringLiteral("<tr>");
        for (const QString &cell : row)
            html += QStringLiteral("<td>") % cell.toHtmlEscaped() % QStringLiteral("</td>");
        html += QStringLiteral("</tr>\n");
    }
    return html + QStringLiteral("</table></body></html>");
}

// HTML from elsewhere may name pictures and style sheets: none is ever fetched.
class InertDocument : public QTextDocument {
protected:
    QVariant loadResource(int, const QUrl &) override { return QByteArray(); }
};

const QTextTable *firstTable(const QTextFrame *frame)
{
    const QList<QTextFrame *> children = frame->childFrames();
    for (const QTextFrame *child : children) {
        if (const auto *table = qobject_cast<const QTextTable *>(child))
            return table;
        if (const QTextTable *table = firstTable(child))
            return table;
    }
    return nullptr;
}

QString cellText(const QTextTableCell &cell)
{
    QTextCursor cursor = cell.firstCursorPosition();
    cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor::KeepAnchor);
    return cursor.selectedText(); // paragraphs end in U+2029, a blank for cleaned()
}

Grid gridOfHtml(const QString &html)
{
    if (html.contains(QChar::Null)) {
        throw Error{ErrorCode::Invalid,
            QCoreApplication::translate("soctv",
                "The clipboard holds characters that belong in no table (NUL). Nothing was "
                "pasted.")};
    }
    if (html.size() > mostHtmlLength) {
        throw Error{ErrorCode::Invalid,
            QCoreApplication::translate("soctv",
                "The table on the clipboard is too large to paste as HTML. Nothing was pasted. "
                "Copy it from Excel.")};
    }
    InertDocument document;
    document.setHtml(html);
    const QTextTable *table = firstTable(document.rootFrame());
    if (!table)
        return parseDelimited(document.toPlainText(), u'\t');
    Grid grid;
    for (int row = 0; row < table->rows(); ++row) {
        QStringList cells;
        for (int column = 0; column < table->columns(); ++column) {
            const QTextTableCell cell = table->cellAt(row, column);
            // A merged cell stands where it begins, and leaves the others empty.
            const bool begins = cell.row() == row && cell.column() == column;
            cells.append(begins ? cellText(cell) : QString());
        }
        grid.appendRow(cells);
    }
    return grid;
}

} // namespace

std::unique_ptr<QMimeData> mimeOf(const QList<QStringList> &rows)
{
    auto mime = std::make_unique<QMimeData>();
    mime->setText(textOf(rows));
    if (rows.size() <= mostHtmlRows)
        mime->setHtml(htmlOf(rows));
    return mime;
}

Grid gridOf(const QMimeData &mime)
{
    if (const QString text = mime.text(); !text.isEmpty())
        return parseDelimited(text, u'\t');
    return mime.hasHtml() ? gridOfHtml(mime.html()) : Grid();
}

} // namespace soctv
