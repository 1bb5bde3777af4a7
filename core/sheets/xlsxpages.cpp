#include "core/sheets/xlsxpages.h"

#include "core/base/error.h"
#include "core/sheets/zipwriter.h"

#include <QCoreApplication>

#include <minizip/unzip.h>

#include <array>
#include <memory>

namespace soctv {

namespace {

constexpr char sheetPart[] = "xl/worksheets/sheet1.xml";
constexpr char header[] = "<headerFooter>";
constexpr char plainFirst[] = "<headerFooter differentFirst=\"1\">";

void check(bool right)
{
    if (!right) {
        throw Error{ErrorCode::Io,
            QCoreApplication::translate("soctv", "The workbook could not be made (%1).")
                .arg(QCoreApplication::translate(
                    "soctv", "the folder for temporary files is full"))};
    }
}

// The part that is open, piece by piece; what may be the beginning of header waits for the rest.
void copyPart(unzFile from, ZipWriter &to, bool isSheet)
{
    QByteArray chunk(1 << 17, Qt::Uninitialized);
    QByteArray rest;
    int size = 0;
    while ((size = unzReadCurrentFile(from, chunk.data(), unsigned(chunk.size()))) > 0) {
        if (!isSheet) {
            to.write(QByteArrayView(chunk).first(size));
            continue;
        }
        rest.append(chunk.constData(), size);
        rest.replace(header, plainFirst);
        const qsizetype sure = qMax(qsizetype(0), rest.size() - qsizetype(sizeof header));
        to.write(QByteArrayView(rest).first(sure));
        rest.remove(0, sure);
    }
    check(size == 0);
    to.write(rest);
}

} // namespace

void copyWithPlainFirstPage(const QByteArray &path, QIODevice &device)
{
    const std::unique_ptr<void, int (*)(unzFile)> from(unzOpen64(path.constData()), unzClose);
    check(bool(from));
    ZipWriter to;
    for (int more = unzGoToFirstFile(from.get()); more == UNZ_OK;
         more = unzGoToNextFile(from.get())) {
        std::array<char, 256> name{};
        check(unzGetCurrentFileInfo64(
                  from.get(), nullptr, name.data(), name.size() - 1, nullptr, 0, nullptr, 0)
            == UNZ_OK);
        check(unzOpenCurrentFile(from.get()) == UNZ_OK);
        to.begin(name.data());
        copyPart(from.get(), to, QByteArrayView(name.data()) == QByteArrayView(sheetPart));
        to.end();
        check(unzCloseCurrentFile(from.get()) == UNZ_OK); // compares the check sum too
    }
    to.finish(device);
}

} // namespace soctv
