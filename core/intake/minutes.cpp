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
        for (; row != plan.rows.cend() && row->key.file == i; ++row)
            device.write(rowLine(file.name, *row));
        writeLeftOut(file, device);
    }
}

Done saveMinutes(const QString &path, const QList<ReturnedFile> &files, const ImportPlan &plan)
{
    return guarded(
        [&] { saveFile(path, [&](QIODevice &device) { writeMinutes(files, plan, device); }); });
}

} // namespace soctv
