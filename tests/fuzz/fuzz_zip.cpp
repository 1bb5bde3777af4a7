#include "core/forms/readers/archive.h"
#include "core/forms/readers/readers.h"
#include "tests/fuzz/fuzz.h"

using namespace soctv;

// An archive: whatever it says of itself, no part gives more than the limits allow.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = inputBytes(data, size);
    mayRefuse([&] {
        Archive archive(bytes);
        qsizetype output = 0;
        for (const char *name : {"a", "b", "xl/workbook.xml", "xl/worksheets/sheet1.xml"}) {
            if (!archive.contains(QLatin1String(name)))
                continue;
            Archive::Part part(archive, QLatin1String(name));
            char chunk[4096];
            while (const qsizetype count = part.read(chunk, sizeof chunk))
                output += count;
        }
        require(output <= (qsizetype(16) << 20) + 100 * bytes.size());
    });
    mayRefuse([&] { readWorkbook(bytes); });
    return 0;
}
