#include "core/intake/minutes.h"

#include "core/base/file.h"
#include "core/forms/readers/csvline.h"
#include "core/intake/rowissues.h"
#include "core/roster/fieldtext.h"

#include <QCoreApplication>
#include <QIODevice>

namespace soctv {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Minutes", text);
}

QString outcomeWord(Outcome outcome)
{
    switch (outcome) {
    case Outcome::New:
        return tr(QT_TRANSLATE_NOOP("Minutes", "new"));
    case Outcome::Updated:
        return tr(QT_TRANSLATE_NOOP("Minutes", "changed"));
    case Outcome::Same:
        return tr(QT_TRANSLATE_NOOP("Minutes", "known already"));
    case Outcome::Check:
        return tr(QT_TRANSLATE_NOOP("Minutes", "to be checked, not written"));
    case Outcome::Skipped:
        break;
    }
    return tr(QT_TRANSLATE_NOOP("Minutes", "left out"));
}

QString reason(LeftOut why)
{
    switch (why) {
    case LeftOut::Header:
        return tr(QT_TRANSLATE_NOOP("Minutes", "The titles stand here again."));
    case LeftOut::Number:
        return tr(QT_TRANSLATE_NOOP("Minutes", "A numbered row without a person."));
    case LeftOut::Dots:
        return tr(QT_TRANSLATE_NOOP("Minutes", "Only dots."));
    case LeftOut::Total:
        return tr(QT_TRANSLATE_NOOP("Minutes", "A total."));
    case LeftOut::Signature:
        return tr(QT_TRANSLATE_NOOP("Minutes", "The signature block."));
    case LeftOut::SectionTitle:
        return tr(QT_TRANSLATE_NOOP("Minutes", "The title of a section."));
    case LeftOut::Guide:
        break;
    }
    return tr(QT_TRANSLATE_NOOP("Minutes", "Guidance for filling in."));
}

int fieldOf(const Issue &issue)
{
    return fieldByKey(QString(issue.field));
}

// "Điện thoại: 912345678 → 0912345678"
QString changeText(int field, const QString &before, const QString &after)
{
    const QString nothing = tr(QT_TRANSLATE_NOOP("Minutes", "(empty)"));
    const auto shown
        = [&](const QString &text) { return text.isEmpty() ? nothing : shownText(field, text); };
    return fieldTitle(field) + QLatin1String(": ") + shown(before) + QStringLiteral(" → ")
        + shown(after);
}

QString changes(const PlannedRow &row)
{
    QStringList texts;
    for (const CellChange &change : row.changes) {
        texts.append(changeText(change.field, change.before, row.texts[std::size_t(change.field)]));
    }
    return texts.join(QLatin1String("; "));
}

QString repairs(const PlannedRow &row)
{
    QStringList texts;
    for (const Issue &issue : row.repaired) {
        const int field = fieldOf(issue);
        texts.append(rowOfferText(issue) + QStringLiteral(" – ")
            + changeText(field, issue.found, issue.offer));
    }
    return texts.join(QLatin1String("; "));
}

QString remarks(const PlannedRow &row)
{
    QStringList texts;
    for (const Issue &issue : row.issues) {
        texts.append(fieldTitle(fieldOf(issue)) + QLatin1String(": ") + rowIssueText(issue));
    }
    return texts.join(QLatin1Char(' '));
}

QByteArray unitLine(const QString &file, const PlannedUnit &unit)
{
    const auto changed = [](int field, const QString &before, const QString &after) -> QString {
        const QString nothing = tr(QT_TRANSLATE_NOOP("Minutes", "(empty)"));
        return unitFieldTitle(field) + QLatin1String(": ") + (before.isEmpty() ? nothing : before)
            + QStringLiteral(" → ") + (after.isEmpty() ? nothing : after);
    };
    QStringList changes;
    for (const CellChange &change : unit.changes)
        changes.append(changed(change.field, change.before, unit.texts[std::size_t(change.field)]));
    QStringList taken;
    for (const Issue &issue : unit.repaired)
        taken.append(rowOfferText(issue) + QStringLiteral(" – ")
            + changed(unitFieldByKey(QString(issue.field)), issue.found, issue.offer));
    QStringList said;
    for (const Issue &issue : unit.issues)
        said.append(unitFieldTitle(unitFieldByKey(QString(issue.field))) + QLatin1String(": ")
            + rowIssueText(issue));
    return csvLine({file, unit.sheet, unit.row > 0 ? QString::number(unit.row) : QString(),
        outcomeWord(unit.outcome), unit.texts[unitField("name")], changes.join(QLatin1String("; ")),
        taken.join(QLatin1String("; ")), said.join(QLatin1Char(' '))});
}

QByteArray titleLine()
{
    return csvLine(
        {tr(QT_TRANSLATE_NOOP("Minutes", "File")), tr(QT_TRANSLATE_NOOP("Minutes", "Sheet")),
            tr(QT_TRANSLATE_NOOP("Minutes", "Row")), tr(QT_TRANSLATE_NOOP("Minutes", "Outcome")),
            fieldTitle(field("full_name")), tr(QT_TRANSLATE_NOOP("Minutes", "What changed")),
            tr(QT_TRANSLATE_NOOP("Minutes", "Offers taken")),
            tr(QT_TRANSLATE_NOOP("Minutes", "Remarks"))});
}

QByteArray rowLine(const QString &file, const PlannedRow &row)
{
    return csvLine({file, row.sheet, QString::number(row.row), outcomeWord(row.outcome),
        row.texts[field("full_name")], changes(row), repairs(row), remarks(row)});
}

QByteArray fileLine(const QString &file, const QString &outcome, const QString &remark)
{
    return csvLine({file, {}, {}, outcome, {}, {}, {}, remark});
}

void writeLeftOut(const ReturnedFile &file, QIODevice &device)
{
    for (const LeftOutRow &row : file.form.leftOut) {
        device.write(csvLine(
            {file.name, file.workbook->sheets.value(row.sheet).name, QString::number(row.row + 1),
                outcomeWord(Outcome::Skipped), row.text, {}, {}, reason(row.why)}));
    }
}

void writeNotes(
    const QString &name, const PlannedFile &note, const ImportPlan &plan, QIODevice &device)
{
    const auto write = [&](const QString &remark) { device.write(fileLine(name, {}, remark)); };
    if (note.importedOn.isValid()) {
        write(tr(QT_TRANSLATE_NOOP("Minutes", "This very file came in on %1 already."))
                  .arg(note.importedOn.toString(QStringLiteral("dd/MM/yyyy"))));
    }
    if (note.sameAsFile >= 0) {
        write(tr(QT_TRANSLATE_NOOP("Minutes", "The same file as “%1”."))
                  .arg(plan.files.at(note.sameAsFile)));
    }
    if (note.supersededBy >= 0) {
        write(tr(QT_TRANSLATE_NOOP("Minutes", "“%1” is a newer file of the same unit."))
                  .arg(plan.files.at(note.supersededBy)));
    }
    for (const QString &unit : note.newUnits)
        write(tr(QT_TRANSLATE_NOOP("Minutes", "New unit: %1")).arg(unit));
}

// Whom the roster has in a unit and the sheet does not; they stay as they are.
void writeMissing(int file, const ImportPlan &plan, QIODevice &device)
{
    for (const MissingRow &row : plan.missing) {
        if (row.file != file)
            continue;
        device.write(csvLine({plan.files.at(file), {}, {},
            tr(QT_TRANSLATE_NOOP("Minutes", "in the list, not in the sheet")), row.fullName, {}, {},
            row.unit}));
    }
}

} // namespace

void writeMinutes(const QList<ReturnedFile> &files, const ImportPlan &plan, QIODevice &device)
{
    device.write(csvStart);
    device.write(titleLine());
    auto row = plan.rows.cbegin(); // they stand file by file
    for (int i = 0; i < files.size(); ++i) {
        const ReturnedFile &file = files[i];
        if (!file.error.isEmpty()) {
            device.write(
                fileLine(file.name, tr(QT_TRANSLATE_NOOP("Minutes", "not read")), file.error));
        }
        if (!file.workbook)
            continue;
        for (const Remark remark : file.workbook->remarks)
            device.write(fileLine(file.name, {}, remarkText(remark)));
        writeNotes(file.name, plan.fileNotes.at(i), plan, device);
        for (; row != plan.rows.cend() && row->key.file == i; ++row)
            device.write(rowLine(file.name, *row));
        for (const PlannedUnit &unit : plan.units) {
            if (unit.key.file == i)
                device.write(unitLine(file.name, unit));
        }
        writeLeftOut(file, device);
        writeMissing(i, plan, device);
    }
}

Done saveMinutes(const QString &path, const QList<ReturnedFile> &files, const ImportPlan &plan)
{
    return guarded(
        [&] { saveFile(path, [&](QIODevice &device) { writeMinutes(files, plan, device); }); });
}

} // namespace soctv
