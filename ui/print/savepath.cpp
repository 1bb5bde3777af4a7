#include "ui/print/savepath.h"

#include "core/sheets/writers.h"
#include "ui/dialogs.h"
#include "ui/print/sheetjobs.h"

#include <QCoreApplication>
#include <QDate>
#include <QDir>
#include <QFileInfo>

namespace soctv {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("soctv::PrintView", text);
}

} // namespace

QString askSavePath(
    Dialogs &dialogs, const SheetOrderForm &form, const QString &folder, const QString &extension)
{
    const Writer *writer = writerFor(extension);
    const QString name = sheetFileName(form, QDate::currentDate(), extension);
    const QString filter
        = writer->translatedTitle() + QLatin1String(" (*.") + extension + QLatin1Char(')');
    const QString title
        = translated(QT_TRANSLATE_NOOP("soctv::PrintView", "Save %1")).arg(form.sheet.name);
    const QString path = dialogs.saveFile(title, QDir(folder).filePath(name), filter);
    if (path.isEmpty() || writerFor(QFileInfo(path).suffix()))
        return path;
    // "Danh sách.2026": the dialog took 2026 for an extension and asked about another file.
    const QString whole = path + QLatin1Char('.') + extension;
    if (!QFileInfo::exists(whole))
        return whole;
    const QString question
        = translated(QT_TRANSLATE_NOOP("soctv::PrintView", "“%1” is there already."))
              .arg(QFileInfo(whole).fileName());
    const int answer = dialogs.choose(question, {},
        {translated(QT_TRANSLATE_NOOP("soctv::PrintView", "Replace")),
            translated(QT_TRANSLATE_NOOP("soctv::PrintView", "Do not save"))});
    return answer == 0 ? whole : QString();
}

} // namespace soctv
