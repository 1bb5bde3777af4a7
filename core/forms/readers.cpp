#include "core/forms/readers.h"

#include "core/forms/csv.h"

namespace soctv {

Workbook readWorkbook(const QByteArray &bytes)
{
    return {{readCsv(bytes)}, {}};
}

} // namespace soctv
