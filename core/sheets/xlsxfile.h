#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QTemporaryFile>

#include <xlsxwriter.h>

#include <memory>
#include <utility>
#include <vector>

class QIODevice;

namespace soctv {

/// A workbook of one worksheet whose cells are all text, written row by row in constant memory.
/// Wraps libxlsxwriter: every return code is looked at, and where room for temporary files is
/// short, what reached them is counted afterwards, because the library does not look.
class XlsxFile {
public:
    /// What a cell looks like; equal looks give one format.
    struct Look {
        double size = 12;
        bool bold = false;
        bool italic = false;
        bool border = false;
        lxw_format_alignments align = LXW_ALIGN_LEFT;
        lxw_format_alignments vertical = LXW_ALIGN_VERTICAL_CENTER;

        bool operator==(const Look &) const = default;
    };

    XlsxFile(const QString &sheetName, const QString &title, const QDateTime &created);

    lxw_worksheet *sheet() { return m_sheet; }
    lxw_format *format(const Look &look);

    /// Writes a text; an empty one leaves an empty cell with its border.
    void write(lxw_row_t row, lxw_col_t column, const QString &text, lxw_format *format);
    /// Writes a text across the columns \a first to \a last.
    void writeAcross(
        lxw_row_t row, lxw_col_t first, lxw_col_t last, const QString &text, lxw_format *format);
    /// Draws a rule of \a length points below the upper edge of a row, \a left points from the left
    /// edge of the sheet. Widths must be set before.
    void drawRule(lxw_row_t row, double left, double top, double length);
    void setWidth(lxw_col_t column, double points);
    void setHeight(lxw_row_t row, double points);

    /// Page numbers of \a size points in the middle of the top margin, which is \a margin points
    /// high; not on the first page.
    void numberPages(double size, double margin);

    /// Throws Error if the library reports one; for calls on sheet().
    void check(lxw_error code) const;

    /// Finishes the workbook and copies it to \a device.
    void finish(QIODevice &device);

private:
    struct Free {
        void operator()(lxw_workbook *workbook) const { lxw_workbook_free(workbook); }
    };

    const char *encoded(const QString &text);
    [[noreturn]] void fail(const QString &reason) const;

    QTemporaryFile m_file; // the library wants a path, saveFile() a device
    std::unique_ptr<lxw_workbook, Free> m_workbook;
    lxw_worksheet *m_sheet = nullptr;
    QByteArray m_buffer;
    std::vector<std::pair<Look, lxw_format *>> m_formats;
    QList<double> m_widths; // of the columns, pixels
    qint64 m_cells = 0;
    bool m_isNumbered = false;
};

} // namespace soctv
