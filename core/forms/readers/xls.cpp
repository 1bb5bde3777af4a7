#include "core/forms/readers/xls.h"

#include "core/forms/readers/biffsheet.h"
#include "core/forms/readers/littleendian.h"
#include "core/forms/readers/ole.h"
#include "core/forms/readers/refusal.h"

#include <QCoreApplication>

#include <algorithm>

namespace soctv {

namespace {

enum Version : quint16 { Biff5 = 0x0500, Biff8 = 0x0600 };

// A sheet as the beginning of the stream tells it.
struct SheetEntry {
    enum Kind : quint8 { Table, Macros };
    QString name;
    qsizetype at = 0; // of its first record
    bool isHidden = false;
    quint8 kind = Table; // charts and the like have further numbers
};

struct Contents {
    BiffParts parts;
    QList<SheetEntry> sheets;
};

SheetEntry sheetEntry(QByteArrayView record, BiffText &text)
{
    SheetEntry entry;
    BiffBytes bytes(record);
    entry.at = bytes.doubleWord();
    entry.isHidden = (bytes.byte() & 3) != 0;
    entry.kind = bytes.byte();
    const int length = bytes.byte();
    entry.name = bytes.plain(length, text);
    return entry;
}

void readSharedStrings(BiffBytes bytes, BiffParts &parts)
{
    bytes.skip(4); // how many cells have one
    for (quint32 left = bytes.doubleWord(); left > 0 && !bytes.atEnd(); --left) {
        const int length = bytes.word();
        const BiffString string = bytes.string(length);
        parts.strings.append({string.text.toUtf8(), fontRuns(string, parts.styles)});
    }
}

void requireKnownVersion(const BiffRecords &records)
{
    if (records.type() != Biff::Beginning)
        refuseDamaged();
    const auto version = littleEndian<quint16>(records.data(), 0);
    if (version != Biff5 && version != Biff8)
        refuseFile(QT_TRANSLATE_NOOP("soctv",
            "The file “%1” is a workbook of an old kind. Open it in Excel and save it as .xlsx."));
}

void readGlobal(const BiffRecords &records, Contents &contents)
{
    const QByteArrayView data = records.data();
    BiffParts &parts = contents.parts;
    switch (records.type()) {
    case Biff::FilePass:
        refuseEncrypted();
    case Biff::CodePage:
        parts.text.codePage = littleEndian<quint16>(data, 0);
        return;
    case Biff::DateMode:
        parts.is1904 = littleEndian<quint16>(data, 0) != 0;
        return;
    case Biff::Font:
        return parts.styles.addFont(data, parts.text);
    case Biff::Format:
        return parts.styles.addFormat(data, parts.text);
    case Biff::Style:
        return parts.styles.addStyle(data);
    case Biff::Sheet:
        contents.sheets.append(sheetEntry(data, parts.text));
        return;
    default:
        return;
    }
}

// What stands before the sheets.
Contents contentsOf(QByteArrayView stream)
{
    Contents contents;
    BiffRecords records(stream);
    records.next();
    requireKnownVersion(records);
    contents.parts.text.isUnicode = littleEndian<quint16>(records.data(), 0) == Biff8;
    QList<QByteArrayView> strings;
    for (records.next(); records.type() != Biff::EndOfPart; records.next()) {
        if (records.type() == Biff::SharedStrings)
            strings = records.takeContinued();
        else
            readGlobal(records, contents);
    }
    contents.parts.styles.finish();
    if (!strings.isEmpty())
        readSharedStrings(BiffBytes(strings), contents.parts);
    return contents;
}

bool hasMacros(const OleFile &file, const QList<SheetEntry> &sheets)
{
    return file.contains(QStringLiteral("_VBA_PROJECT_CUR"))
        || file.contains(QStringLiteral("_VBA_PROJECT"))
        || std::ranges::any_of(
            sheets, [](const SheetEntry &sheet) { return sheet.kind == SheetEntry::Macros; });
}

} // namespace

Workbook readXls(const QByteArray &bytes)
{
    const OleFile file(bytes);
    // Excel 97 can save both at once; the later kind says more.
    const QString later = QStringLiteral("Workbook");
    const QByteArray stream = file.stream(file.contains(later) ? later : QStringLiteral("Book"));
    Contents contents = contentsOf(stream);
    Workbook workbook;
    qsizetype total = 0;
    for (const SheetEntry &entry : std::as_const(contents.sheets)) {
        if (entry.kind != SheetEntry::Table)
            continue;
        Grid grid;
        grid.name = entry.name;
        grid.isHidden = entry.isHidden;
        BiffRecords records(stream, entry.at);
        readBiffSheet(records, contents.parts, grid);
        workbook.sheets.append(grid);
        // Sheets lie side by side; many that are the same records would take any time.
        total += records.position() - entry.at;
        if (total > stream.size())
            refuseHostile();
    }
    if (workbook.sheets.isEmpty())
        refuseFile(QT_TRANSLATE_NOOP("soctv", "The file “%1” holds no table."));
    if (hasMacros(file, contents.sheets))
        workbook.remarks.append(Remark::Macros);
    if (contents.parts.cellsLost)
        workbook.remarks.append(Remark::CellsLost);
    if (contents.parts.text.metUnknownPage)
        workbook.remarks.append(Remark::EncodingUnsure);
    return workbook;
}

} // namespace soctv
