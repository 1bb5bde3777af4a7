#include "core/intake/returnedfile.h"

#include "core/base/error.h"
#include "core/intake/filebytes.h"
#include "core/intake/olddocument.h"
#include "core/intake/worker.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>

#include <algorithm>

namespace soctv {

namespace {

QString sentence(const char *text, const ReturnedFile &file)
{
    return QCoreApplication::translate("soctv", text).arg(file.name);
}

bool holdsNothing(const Workbook &workbook)
{
    return std::ranges::all_of(workbook.sheets, [](const Grid &grid) { return grid.isEmpty(); });
}

void take(ReturnedFile &file, Form form)
{
    file.form = std::move(form);
    file.error.clear();
    if (!file.form.isEmpty())
        return;
    const char *why = holdsNothing(*file.workbook)
        ? QT_TRANSLATE_NOOP("soctv", "There is nothing in “%1”.")
        : file.form.tables.isEmpty()
        ? QT_TRANSLATE_NOOP("soctv", "No table with a column “Full name” was found in “%1”.")
        : file.form.tables.first().ofUnits
        ? QT_TRANSLATE_NOOP("soctv", "The table in “%1” has no rows with units.")
        : QT_TRANSLATE_NOOP("soctv", "The table in “%1” has no rows with people.");
    file.error = sentence(why, file);
}

Workbook tablesIn(
    const QByteArray &bytes, const QString &name, IntakeWorker &worker, Progress &progress)
{
    try {
        return worker.read(bytes, name, progress);
    } catch (const Error &error) {
        const auto docx = error.code == ErrorCode::OldDocument ? docxOfOldDocument(bytes, progress)
                                                               : std::nullopt;
        if (!docx)
            throw;
        return worker.read(*docx, name, progress);
    }
}

} // namespace

Role roleOf(int section, Role defaultRole)
{
    switch (section) {
    case 1:
        return Role::AccountContact;
    case 2:
        return Role::CoreStaff;
    case 3:
        return Role::Collaborator;
    default:
        return defaultRole;
    }
}

ReturnedFile readReturnedFile(
    const QString &path, IntakeWorker &worker, const QList<Layout> &layouts, Progress &progress)
{
    ReturnedFile file;
    file.path = path;
    file.name = QFileInfo(path).fileName();
    try {
        const QByteArray bytes = fileBytes(path, progress);
        file.hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        file.modified = QFileInfo(path).lastModified();
        file.workbook
            = std::make_shared<const Workbook>(tablesIn(bytes, file.name, worker, progress));
        recogniseAgain(file, layouts);
    } catch (const Error &error) {
        if (error.code == ErrorCode::Cancelled)
            throw;
        file.error = error.message;
    }
    return file;
}

void recogniseAgain(ReturnedFile &file, const QList<Layout> &layouts)
{
    if (file.workbook && !file.layout)
        take(file, recogniseForm(*file.workbook, layouts));
}

void chooseArea(ReturnedFile &file, const Layout &layout)
{
    file.layout = layout;
    take(file, readByLayout(*file.workbook, layout));
}

} // namespace soctv
