#include "core/sheets/writers.h"

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/sheets/csv.h"
#include "core/sheets/docx.h"
#include "core/sheets/ods.h"
#include "core/sheets/pdf.h"
#include "core/sheets/xlsx.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <array>

namespace soctv {

namespace {

constexpr std::array allWriters{
    Writer{"pdf", QT_TRANSLATE_NOOP("soctv", "PDF, for printing"), writePdf},
    Writer{"xlsx", QT_TRANSLATE_NOOP("soctv", "Excel workbook"), writeXlsx},
    Writer{"ods", QT_TRANSLATE_NOOP("soctv", "OpenDocument spreadsheet"), writeOds},
    Writer{"docx", QT_TRANSLATE_NOOP("soctv", "Word document"), writeDocx},
    Writer{"csv", QT_TRANSLATE_NOOP("soctv", "CSV, rows only"), writeCsv},
};

} // namespace

QString Writer::translatedTitle() const
{
    return QCoreApplication::translate("soctv", title);
}

std::span<const Writer> writers()
{
    return allWriters;
}

const Writer *writerFor(QStringView extension)
{
    for (const Writer &writer : allWriters) {
        if (extension.compare(QLatin1String(writer.extension), Qt::CaseInsensitive) == 0)
            return &writer;
    }
    return nullptr;
}

void exportSheet(const SheetTask &task, const QString &path)
{
    const Writer *writer = writerFor(QFileInfo(path).suffix());
    if (!writer) {
        QStringList known;
        for (const Writer &one : allWriters)
            known.append(QLatin1String(one.extension));
        throw Error{ErrorCode::Invalid,
            QCoreApplication::translate(
                "soctv", "“%1” cannot be written in that format. Known: %2.")
                .arg(QFileInfo(path).fileName(), known.join(QLatin1String(", ")))};
    }
    saveFile(path, [&](QIODevice &device) { writer->write(task, device); });
}

} // namespace soctv
