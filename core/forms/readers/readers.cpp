#include "core/forms/readers/readers.h"

#include "core/base/error.h"
#include "core/db/identify.h"
#include "core/forms/readers/archive.h"
#include "core/forms/readers/csv.h"
#include "core/forms/readers/docx.h"
#include "core/forms/readers/html.h"
#include "core/forms/readers/ods.h"
#include "core/forms/readers/odt.h"
#include "core/forms/readers/ole.h"
#include "core/forms/readers/refusal.h"
#include "core/forms/readers/rosterlists.h"
#include "core/forms/readers/textcode.h"
#include "core/forms/readers/xls.h"
#include "core/forms/readers/xlsx.h"

#include <QCoreApplication>

#include <algorithm>

namespace soctv {

namespace {

bool startsWithAny(QByteArrayView bytes, std::initializer_list<QByteArrayView> beginnings)
{
    return std::ranges::any_of(
        beginnings, [bytes](QByteArrayView each) { return bytes.startsWith(each); });
}

// Cut off within its first four bytes, an archive is still no text.
bool isZip(QByteArrayView bytes)
{
    constexpr QByteArrayView first("PK\3\4", 4);
    return startsWithAny(bytes, {first, QByteArrayView("PK\5\6", 4)})
        || (!bytes.isEmpty() && first.startsWith(bytes));
}

// The beginning of a part, enough to see what it tells.
QByteArray beginningOf(Archive &archive, const QString &name)
{
    QByteArray bytes(1 << 16, '\0');
    if (!archive.contains(name))
        return {};
    Archive::Part part(archive, name);
    qsizetype size = 0;
    for (qsizetype count = 1; count > 0 && size < bytes.size(); size += count)
        count = part.read(bytes.data() + size, bytes.size() - size);
    bytes.truncate(size);
    return bytes;
}

FileKind archiveKind(Archive &archive)
{
    const auto has = [&](const char *name) { return archive.contains(QLatin1String(name)); };
    const QByteArray types = beginningOf(archive, QStringLiteral("[Content_Types].xml"));
    if (has("xl/workbook.bin"))
        return FileKind::OldOffice;
    if (has("xl/workbook.xml") || types.contains("spreadsheetml")
        || types.contains("sheet.macroEnabled"))
        return FileKind::Xlsx;
    if (has("word/document.xml") || types.contains("wordprocessingml")
        || types.contains("ms-word.document.macroEnabled"))
        return FileKind::Docx;
    const QByteArray mimeType = beginningOf(archive, QStringLiteral("mimetype"));
    if (mimeType.contains("opendocument.spreadsheet"))
        return FileKind::Ods;
    return mimeType.contains("opendocument.text") ? FileKind::Odt : FileKind::Other;
}

// Names in the folder of an OLE file, a file system of its own, are UTF-16.
bool holdsOleName(const QByteArray &bytes, QStringView name)
{
    QByteArray wanted;
    for (const QChar c : name)
        wanted.append(char(c.unicode() & 0xFF)).append(char(c.unicode() >> 8));
    return bytes.contains(wanted);
}

// An .xlsx with a password is wrapped in an OLE file too.
FileKind oleKind(const QByteArray &bytes)
{
    try {
        const OleFile file(bytes);
        const auto has = [&](const char *name) { return file.contains(QLatin1String(name)); };
        if (has("EncryptedPackage"))
            return FileKind::Encrypted;
        if (has("Workbook") || has("Book"))
            return FileKind::Xls;
        return has("WordDocument") ? FileKind::Document : FileKind::Other;
    } catch (const Error &) { // damaged, which its reader says
        if (holdsOleName(bytes, u"WordDocument"))
            return FileKind::Document;
        const bool isWorkbook = holdsOleName(bytes, u"Workbook") || holdsOleName(bytes, u"Book");
        return isWorkbook ? FileKind::Xls : FileKind::Encrypted;
    }
}

// Bytes that stand in no text: few are damage, many are something else.
bool isText(const QByteArray &bytes)
{
    const QByteArrayView start
        = QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), 4096));
    const auto odd = std::ranges::count_if(
        start, [](char c) { return uchar(c) < 0x20 && !QByteArrayView("\t\n\r\f\v").contains(c); });
    return odd * 5 <= start.size();
}

[[noreturn]] void refuseKind(FileKind kind)
{
    switch (kind) {
    case FileKind::Encrypted:
        refuseEncrypted();
    case FileKind::OldOffice:
        refuseFile(QT_TRANSLATE_NOOP("soctv",
            "The file “%1” is a workbook of an old kind. Open it in Excel and save it as .xlsx."));
    case FileKind::Document:
        throw Error{ErrorCode::OldDocument,
            QCoreApplication::translate("soctv",
                "The file “%1” is a text of an old kind. Open it in Word and save it as .docx.")};
    case FileKind::Pdf:
        refuseFile(QT_TRANSLATE_NOOP("soctv",
            "The file “%1” is a PDF, which holds no table. Ask for the .xlsx it was made from."));
    case FileKind::Program:
        refuseFile(QT_TRANSLATE_NOOP("soctv",
            "The file “%1” is a program, not a table. Do not open it: it may be harmful."));
    case FileKind::Empty:
        throw Error{ErrorCode::EmptyFile,
            QCoreApplication::translate("soctv", "The file “%1” is empty (0 bytes).")};
    case FileKind::Damaged:
        refuseDamaged();
    default:
        refuseFile(QT_TRANSLATE_NOOP("soctv", "The file “%1” is no table that can be read."));
    }
}

// What can be told without opening an archive.
FileKind plainKind(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return FileKind::Empty;
    if (isZip(bytes))
        return FileKind::Damaged; // unless it can be opened
    if (bytes.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
        return oleKind(bytes);
    if (bytes.startsWith("%PDF-"))
        return FileKind::Pdf;
    if (rosterHeaderIn(bytes))
        return FileKind::Roster;
    if (isHtml(bytes))
        return FileKind::Html;
    if (isUtf16(bytes))
        return FileKind::Text;
    if (startsWithAny(bytes,
            {"\x7F"
             "ELF"})
        || (bytes.startsWith("MZ") && !isText(bytes)))
        return FileKind::Program;
    if (bytes.startsWith("{\\rtf"))
        return FileKind::Document;
    const bool isPicture = startsWithAny(bytes, {"\x89PNG", "\xFF\xD8\xFF", "GIF8", "BM\0\0"});
    const bool isPacked = startsWithAny(bytes, {"Rar!", "7z\xBC\xAF", "\x1F\x8B"});
    return isPicture || isPacked || bytes.startsWith("<?xml") || !isText(bytes) ? FileKind::Other
                                                                                : FileKind::Text;
}

} // namespace

FileKind fileKind(const QByteArray &bytes)
{
    const FileKind kind = plainKind(bytes);
    if (!isZip(bytes))
        return kind;
    try {
        Archive archive(bytes);
        return archiveKind(archive);
    } catch (const Error &) {
        return kind;
    }
}

QStringList readableExtensions()
{
    return {QStringLiteral("xlsx"), QStringLiteral("xlsm"), QStringLiteral("ods"),
        QStringLiteral("xls"), QStringLiteral("docx"), QStringLiteral("docm"),
        QStringLiteral("odt"), QStringLiteral("html"), QStringLiteral("htm"), QStringLiteral("csv"),
        QStringLiteral("tsv"), QStringLiteral("txt"), QStringLiteral("soctv")};
}

Workbook readWorkbook(const QByteArray &bytes)
{
    const FileKind kind = plainKind(bytes);
    if (kind == FileKind::Text)
        return readCsv(bytes);
    if (kind == FileKind::Xls)
        return readXls(bytes);
    if (kind == FileKind::Html)
        return readHtml(bytes);
    if (kind == FileKind::Roster)
        return readRosterLists(bytes);
    if (!isZip(bytes))
        refuseKind(kind);
    Archive archive(bytes);
    switch (const FileKind inside = archiveKind(archive)) {
    case FileKind::Xlsx:
        return readXlsx(archive);
    case FileKind::Ods:
        return readOds(archive);
    case FileKind::Odt:
        return readOdt(archive);
    case FileKind::Docx:
        return readDocx(archive);
    default:
        refuseKind(inside);
    }
}

} // namespace soctv
