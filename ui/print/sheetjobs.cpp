#include "ui/print/sheetjobs.h"

#include "core/sheets/fonts.h"
#include "core/sheets/pdf.h"
#include "core/sheets/rosterrows.h"
#include "core/sheets/writers.h"

#include <utility>

namespace soctv {

namespace {

constexpr int nameLimit = 80; // characters of a unit in a file name; 255 bytes is the end

SheetTask taskOf(const SheetOrderForm &form, RowSource &rows, Progress &progress)
{
    return {form.sheet, form.settings, form.office, rows, progress, form.changed};
}

int paintOn(const SheetTask &task, QPagedPaintDevice &device)
{
    return paintSheet(task, device, paperFamily(true));
}

} // namespace

QFuture<Result<int>> recordPages(Jobs &jobs, const SheetOrderForm &form,
    std::shared_ptr<Progress> progress, std::function<void()> restarted,
    PageRecorder::PageDone pageDone)
{
    return jobs.run(std::move(progress), [=](Reader &reader, Progress &inner) {
        restarted();
        RosterRows rows(reader, form.sheet, form.settings);
        PageRecorder recorder(pageDone);
        recorder.setPageLayout(pageLayout(form.sheet));
        return paintOn(taskOf(form, rows, inner), recorder);
    });
}

QFuture<Done> saveSheet(
    Jobs &jobs, const SheetOrderForm &form, const QString &path, std::shared_ptr<Progress> progress)
{
    return jobs.run(std::move(progress), [=](Reader &reader, Progress &inner) {
        RosterRows rows(reader, form.sheet, form.settings);
        exportSheet(taskOf(form, rows, inner), path);
    });
}

QFuture<Result<int>> printSheet(Jobs &jobs, const SheetOrderForm &form,
    std::shared_ptr<QPagedPaintDevice> printer, std::shared_ptr<Progress> progress)
{
    using Collected = Result<std::shared_ptr<CollectedRows>>;
    const auto rows = jobs.run(progress, [=](Reader &reader, Progress &) {
        RosterRows source(reader, form.sheet, form.settings);
        return std::make_shared<CollectedRows>(source, int(form.sheet.sections.size()));
    });
    // Not a job: a job that a commit makes begin again would print its first pages twice.
    return QFuture<Collected>(rows).then(QtFuture::Launch::Async, [=](const Collected &collected) {
        if (!collected)
            return Result<int>(collected.error());
        return guarded([&] {
            printer->setPageLayout(pageLayout(form.sheet));
            return paintOn(taskOf(form, **collected, *progress), *printer);
        });
    });
}

QString sheetFileName(const SheetOrderForm &form, const QDate &day, const QString &extension)
{
    QString unit = form.settings.allUnits ? form.office.name : form.settings.unitName;
    for (QChar &c : unit) {
        if (c < QLatin1Char(' ') || QStringView(u"\\/:*?\"<>|").contains(c))
            c = QLatin1Char(' ');
    }
    unit = unit.simplified().left(nameLimit).trimmed();
    QStringList parts{form.sheet.name, unit, day.toString(Qt::ISODate)};
    parts.removeAll(QString());
    return parts.join(QLatin1String(" - ")) + QLatin1Char('.') + extension;
}

} // namespace soctv
