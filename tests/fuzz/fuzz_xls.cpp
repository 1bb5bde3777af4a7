#include "core/forms/readers/readers.h"
#include "core/forms/readers/xls.h"
#include "tests/forms/oleimage.h"
#include "tests/fuzz/fuzzgrid.h"

using namespace soctv;

// The whole file, and the same bytes as its workbook stream in a container that is in order: so
// changed records reach their reader.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = inputBytes(data, size);
    fileKind(bytes);
    mayRefuse([&] { requireSound(readXls(bytes)); });
    if (size < 1 << 20)
        mayRefuse(
            [&] { requireSound(readXls(OleImage().add(QStringLiteral("Book"), bytes).bytes())); });
    return 0;
}
