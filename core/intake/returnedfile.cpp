#include "core/intake/returnedfile.h"

#include "core/base/error.h"
#include "core/forms/readers.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace soctv {

ReturnedFile readReturnedFile(const QString &path)
{
    ReturnedFile file;
    file.name = QFileInfo(path).fileName();
    const Done read = guarded([&] {
        const Grid grid = readGrid(path);
        const Recognised recognised = recognise(grid);
        if (!recognised.hasNames()) {
            throw Error{ErrorCode::Invalid,
                QCoreApplication::translate(
                    "soctv", "No table with a column “Full name” was found in “%1”.")
                    .arg(file.name)};
        }
        file.rows = rowsOf(grid, recognised);
    });
    if (!read)
        file.error = read.error().message;
    return file;
}

} // namespace soctv
