#include "core/sheets/csv.h"

#include "core/forms/readers/csvline.h"

#include <QIODevice>

namespace soctv {

void writeCsv(const SheetTask &task, QIODevice &device)
{
    device.write(csvStart);
    SheetContent content(task);
    bool titled = false;
    for (SheetBlock block; content.next(block);) {
        if (block.kind == SheetBlock::Kind::HeaderRow && !titled) {
            device.write(csvLine(QStringList(QStringLiteral("Mục")) + block.texts));
            titled = true;
        } else if (block.kind == SheetBlock::Kind::Row) {
            device.write(csvLine(QStringList(QString::number(block.section + 1)) + block.texts));
        }
    }
}

} // namespace soctv
