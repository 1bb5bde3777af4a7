#include "core/sheets/pdf.h"

#include "core/base/error.h"
#include "core/sheets/fonts.h"
#include "core/sheets/pagepainter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPdfWriter>

namespace soctv {

namespace {

// Qt writes the present moment, with a zone of varying length; a PDF allows blanks after the
// string, so ours in UTC, which is never longer, goes over it without moving a byte.
void setDate(QByteArray &pdf, const QByteArray &key, const QDateTime &date)
{
    const QByteArray start = key + " (D:";
    const qsizetype from = pdf.lastIndexOf(start);
    const qsizetype end = from < 0 ? -1 : pdf.indexOf(')', from);
    if (end < 0)
        return;
    const QString text = date.toUTC().toString(QStringLiteral("yyyyMMddHHmmss'Z'"));
    const QByteArray ours = start + text.toLatin1() + ')';
    pdf.replace(from, end + 1 - from, ours.leftJustified(end + 1 - from, ' '));
}

} // namespace

QPageLayout pageLayout(const SheetDescription &sheet)
{
    return {QPageSize(QPageSize::A4),
        sheet.isLandscape ? QPageLayout::Landscape : QPageLayout::Portrait, sheet.margins,
        QPageLayout::Millimeter};
}

int paintSheet(const SheetTask &task, QPagedPaintDevice &device, const QString &family)
{
    return PagePainter(task, device, family).paint();
}

void writePdf(const SheetTask &task, QIODevice &device)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter pdf(&buffer);
        pdf.setPageLayout(pageLayout(task.sheet));
        pdf.setTitle(task.sheet.title.join(QLatin1Char(' ')));
        pdf.setCreator(QCoreApplication::applicationName());
        paintSheet(task, pdf, paperFamily(false));
    }
    QByteArray bytes = buffer.data();
    for (const char *key : {"/CreationDate", "/ModDate"})
        setDate(bytes, key, task.changed);
    if (device.write(bytes) != bytes.size())
        throw Error{ErrorCode::Io, device.errorString()};
}

} // namespace soctv
