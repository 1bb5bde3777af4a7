#include "core/sheets/xlsxfile.h"

#include "core/base/error.h"
#include "core/sheets/xlsxpages.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QImage>
#include <QStorageInfo>
#include <QStringEncoder>

#include <minizip/unzip.h>

#include <algorithm>
#include <cmath>
#include <string_view>

namespace soctv {

namespace {

constexpr qint64 shortRoom = 256 << 20; // bytes free for temporary files
constexpr char paperFont[] = "Times New Roman";
constexpr double paperFontSize = 12;
constexpr double digitPixels = 8; // of a digit in that font at 96 dpi
constexpr double highestRow = 409; // points, in Excel
constexpr double columnPixels = 5; // what Excel adds to a column
constexpr double pixelsPerPoint = 96.0 / 72;
constexpr int dotsPerMetre = 3780; // 96 dpi

// Excel takes "_x0041_" in a cell for the letter A; the library escapes only what it makes itself.
void escapeEscapes(QByteArray &text)
{
    const auto isHex = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
    };
    for (qsizetype at = text.indexOf("_x"); at >= 0; at = text.indexOf("_x", at + 2)) {
        if (at + 6 < text.size() && text[at + 6] == '_' && isHex(text[at + 2])
            && isHex(text[at + 3]) && isHex(text[at + 4]) && isHex(text[at + 5])) {
            text.insert(at, "_x005F");
            at += 6;
        }
    }
}

// Excel refuses some characters in the name of a sheet, and more than 31 in all.
QByteArray sheetNameFrom(QString name)
{
    for (QChar &c : name) {
        if (QStringView(u"[]:*?/\\'").contains(c))
            c = QLatin1Char(' ');
    }
    name = name.left(31).trimmed();
    return name.isEmpty() ? QByteArrayLiteral("Sheet1") : name.toUtf8();
}

// What the library takes a column of \a pixels for: it reckons with digits of 7 pixels.
double libraryPixels(double pixels)
{
    return std::floor((pixels - columnPixels) / digitPixels * 7 + 0.5) + columnPixels;
}

struct Place {
    int column;
    double offset; // in it, as far as the library sees
};

Place placeAt(const QList<double> &widths, double x)
{
    int column = 0;
    while (column + 1 < widths.size() && x >= widths.at(column))
        x -= widths.at(column++);
    return {column, std::min(x, libraryPixels(widths.at(column)) - 1)};
}

qint64 occurrences(std::string_view text, std::string_view what)
{
    qint64 count = 0;
    for (auto at = text.find(what); at != text.npos; at = text.find(what, at + what.size()))
        ++count;
    return count;
}

// Reads back the worksheet in the file: how many cells it has, or -1 if it is cut off.
qint64 cellsIn(const QByteArray &path)
{
    constexpr std::string_view cellStart = "<c r=";
    constexpr std::string_view sheetEnd = "</worksheet>";
    const std::unique_ptr<void, int (*)(unzFile)> zip(unzOpen64(path.constData()), unzClose);
    if (!zip || unzLocateFile(zip.get(), "xl/worksheets/sheet1.xml", 1) != UNZ_OK
        || unzOpenCurrentFile(zip.get()) != UNZ_OK) {
        return -1;
    }
    qint64 cells = 0;
    std::string text;
    std::string chunk(1 << 17, '\0');
    int size = 0;
    while ((size = unzReadCurrentFile(zip.get(), chunk.data(), unsigned(chunk.size()))) > 0) {
        text.append(chunk, 0, std::size_t(size));
        cells += occurrences(text, cellStart);
        // What is kept may hold the beginning of a cell, but no whole cellStart.
        const std::size_t keep = std::min(text.size(), std::size_t(64));
        std::string rest = text.substr(text.size() - keep);
        cells -= occurrences(rest, cellStart);
        text = std::move(rest);
    }
    cells += occurrences(text, cellStart);
    const bool whole = size == 0 && unzCloseCurrentFile(zip.get()) == UNZ_OK
        && std::string_view(text).ends_with(sheetEnd);
    return whole ? cells : -1;
}

// The name under which the library finds the open file. On Linux the file has no name of its own,
// so that nothing of it is left behind whatever happens.
QByteArray pathOf(QTemporaryFile &file)
{
#ifdef Q_OS_LINUX
    return "/proc/self/fd/" + QByteArray::number(file.handle());
#else
    return QDir::toNativeSeparators(file.fileName()).toUtf8();
#endif
}

} // namespace

XlsxFile::XlsxFile(const QString &sheetName, const QString &title, const QDateTime &created)
{
    if (!m_file.open())
        fail(m_file.errorString());
    QByteArray folder = QDir::toNativeSeparators(QDir::tempPath()).toUtf8();
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data();
    options.use_zip64 = LXW_FALSE;
    m_workbook.reset(workbook_new_opt(pathOf(m_file).constData(), &options));
    m_sheet = m_workbook
        ? workbook_add_worksheet(m_workbook.get(), sheetNameFrom(sheetName).constData())
        : nullptr;
    if (!m_sheet)
        fail(QCoreApplication::translate("soctv", "the folder for temporary files is full"));
    // The first format is the workbook's own, whose digits columns are measured in.
    lxw_format *normal = STAILQ_FIRST(m_workbook->formats);
    format_set_font_name(normal, paperFont);
    format_set_font_size(normal, paperFontSize);
    QByteArray encodedTitle = title.toUtf8();
    lxw_doc_properties properties{};
    properties.title = encodedTitle.data();
    properties.created = created.toSecsSinceEpoch();
    check(workbook_set_properties(m_workbook.get(), &properties));
}

lxw_format *XlsxFile::format(const Look &look)
{
    for (const auto &[known, its] : m_formats) {
        if (known == look)
            return its;
    }
    lxw_format *format = workbook_add_format(m_workbook.get());
    format_set_font_name(format, paperFont);
    format_set_font_size(format, look.size);
    format_set_num_format(format, "@"); // stays text when it is edited: a phone keeps its 0
    format_set_text_wrap(format);
    format_set_align(format, look.align);
    format_set_align(format, look.vertical);
    if (look.bold)
        format_set_bold(format);
    if (look.italic)
        format_set_italic(format);
    if (look.border)
        format_set_border(format, LXW_BORDER_THIN);
    m_formats.emplace_back(look, format);
    return format;
}

void XlsxFile::write(lxw_row_t row, lxw_col_t column, const QString &text, lxw_format *format)
{
    check(text.isEmpty() ? worksheet_write_blank(m_sheet, row, column, format)
                         : worksheet_write_string(m_sheet, row, column, encoded(text), format));
    ++m_cells;
}

void XlsxFile::writeAcross(
    lxw_row_t row, lxw_col_t first, lxw_col_t last, const QString &text, lxw_format *format)
{
    if (first == last) {
        write(row, first, text, format);
        return;
    }
    check(worksheet_merge_range(m_sheet, row, first, row, last, encoded(text), format));
    m_cells += last - first + 1;
}

// The library draws no lines: the rule is a picture of one point, drawn out.
void XlsxFile::drawRule(lxw_row_t row, double left, double top, double length)
{
    const Place from = placeAt(m_widths, left * pixelsPerPoint);
    const Place to = placeAt(m_widths, (left + length) * pixelsPerPoint);
    double width = to.offset - from.offset;
    for (int column = from.column; column < to.column; ++column)
        width += libraryPixels(m_widths.at(column));
    QImage point(1, 1, QImage::Format_Grayscale8);
    point.fill(Qt::black);
    point.setDotsPerMeterX(dotsPerMetre);
    point.setDotsPerMeterY(dotsPerMetre);
    QBuffer png;
    png.open(QIODevice::WriteOnly);
    point.save(&png, "PNG");
    lxw_image_options options{};
    options.x_offset = int(from.offset);
    options.y_offset = int(top * pixelsPerPoint);
    options.x_scale = width;
    options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
    check(worksheet_insert_image_buffer_opt(m_sheet, row, lxw_col_t(from.column),
        reinterpret_cast<const unsigned char *>(png.data().constData()),
        std::size_t(png.data().size()), &options));
}

void XlsxFile::setWidth(lxw_col_t column, double points)
{
    const double digits = (points * pixelsPerPoint - columnPixels) / digitPixels;
    m_widths.resize(std::max(m_widths.size(), qsizetype(column) + 1));
    m_widths[column] = points * pixelsPerPoint;
    check(worksheet_set_column(m_sheet, column, column, std::max(digits, 1.0), nullptr));
}

void XlsxFile::setHeight(lxw_row_t row, double points)
{
    check(worksheet_set_row(m_sheet, row, std::min(points, highestRow), nullptr));
}

void XlsxFile::numberPages(double size, double margin)
{
    const QByteArray header
        = "&C&\"" + QByteArray(paperFont) + ",Regular\"&" + QByteArray::number(int(size)) + "&P";
    lxw_header_footer_options options{};
    options.margin = (margin - size * 1.15) / 2 / 72;
    check(worksheet_set_header_opt(m_sheet, header.constData(), &options));
    m_isNumbered = true;
}

const char *XlsxFile::encoded(const QString &text)
{
    QStringEncoder encoder(QStringEncoder::Utf8); // a lone surrogate becomes U+FFFD
    m_buffer.resize(encoder.requiredSpace(text.size()));
    const char *end = encoder.appendToBuffer(m_buffer.data(), text);
    m_buffer.resize(end - m_buffer.constData());
    if (text.contains(QLatin1Char('_')))
        escapeEscapes(m_buffer);
    return m_buffer.constData();
}

void XlsxFile::check(lxw_error code) const
{
    if (code != LXW_NO_ERROR)
        fail(QString::fromUtf8(lxw_strerror(code)));
}

void XlsxFile::fail(const QString &reason) const
{
    throw Error{ErrorCode::Io,
        QCoreApplication::translate("soctv", "The workbook could not be made (%1).").arg(reason)};
}

void XlsxFile::finish(QIODevice &device)
{
    m_sheet = nullptr;
    check(workbook_close(m_workbook.release()));
    // The library sees when the zip cannot be written, but not what it loses before that: where
    // room is short, all is read back.
    const bool roomy = QStorageInfo(QDir::tempPath()).bytesAvailable() > shortRoom;
    if (!roomy && cellsIn(pathOf(m_file)) != m_cells) {
        fail(QCoreApplication::translate("soctv", "the folder for temporary files is full"));
    }
    if (m_isNumbered)
        return copyWithPlainFirstPage(pathOf(m_file), device);
    if (!m_file.seek(0))
        fail(m_file.errorString());
    QByteArray chunk;
    while (!(chunk = m_file.read(1 << 18)).isEmpty()) {
        if (device.write(chunk) != chunk.size())
            throw Error{ErrorCode::Io, device.errorString()};
    }
    if (m_file.error() != QFileDevice::NoError)
        fail(m_file.errorString());
}

} // namespace soctv
