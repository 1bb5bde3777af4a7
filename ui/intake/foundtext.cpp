#include "ui/intake/foundtext.h"

#include "core/intake/rowissues.h"
#include "core/text/fold.h"
#include "ui/intake/filestate.h"
#include "ui/intake/foundpane.h"
#include "ui/intake/gridmodel.h"
#include "ui/intake/intakesession.h"

#include <QCoreApplication>
#include <QSet>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace soctv {

namespace {

constexpr int textsShown = 5; // of left-out rows of one kind

/// Writes paragraphs; what comes from files never becomes markup.
class Writer {
public:
    explicit Writer(QTextDocument &document)
        : m_cursor(&document)
    {
    }

    void heading(const QString &text)
    {
        QTextCharFormat bold;
        bold.setFontWeight(QFont::Bold);
        write(text, bold, m_empty ? 0 : 8);
    }
    void line(const QString &text) { write(text, {}, 2); }
    void lines(const QStringList &texts)
    {
        for (const QString &text : texts)
            line(text);
    }

private:
    void write(const QString &text, const QTextCharFormat &format, int above)
    {
        QTextBlockFormat block;
        block.setTopMargin(above);
        if (m_empty)
            m_cursor.setBlockFormat(block);
        else
            m_cursor.insertBlock(block);
        m_cursor.insertText(text, format);
        m_empty = false;
    }

    QTextCursor m_cursor;
    bool m_empty = true;
};

QString sheetName(const Workbook &workbook, int sheet)
{
    return workbook.sheets.size() > 1 ? workbook.sheets.at(sheet).name : QString();
}

// "5, 8–12, 20": rows counted from 1, as spreadsheets do.
QString rowRanges(const QList<int> &rows)
{
    QStringList ranges;
    for (qsizetype i = 0; i < rows.size();) {
        qsizetype end = i;
        while (end + 1 < rows.size() && rows.at(end + 1) == rows.at(end) + 1)
            ++end;
        const QString first = QString::number(rows.at(i) + 1);
        ranges.append(
            end == i ? first : first + QStringLiteral("–") + QString::number(rows.at(end) + 1));
        i = end + 1;
    }
    return ranges.join(QStringLiteral(", "));
}

const char *leftOutText(LeftOut why)
{
    switch (why) {
    case LeftOut::Header:
        return QT_TRANSLATE_NOOP("soctv", "Titles that come again: row %1");
    case LeftOut::Number:
        return QT_TRANSLATE_NOOP("soctv", "Numbered, but empty: row %1");
    case LeftOut::Dots:
        return QT_TRANSLATE_NOOP("soctv", "Only dots: row %1");
    case LeftOut::Total:
        return QT_TRANSLATE_NOOP("soctv", "Totals: row %1");
    case LeftOut::Signature:
        return QT_TRANSLATE_NOOP("soctv", "Signatures: row %1");
    case LeftOut::SectionTitle:
        return QT_TRANSLATE_NOOP("soctv", "Titles of sections: row %1");
    case LeftOut::Guide:
        break;
    }
    return QT_TRANSLATE_NOOP("soctv", "Guidance: row %1");
}

// Which column became which field; the tables of one form mostly have the same.
QStringList columnLines(const Grid &grid, const FoundTable &table)
{
    QStringList lines;
    for (int column = 0; column < table.fieldOfColumn.size(); ++column) {
        const int field = table.fieldOfColumn.at(column);
        const QString title
            = table.headerRow >= 0 ? cleaned(grid.text(table.headerRow, column)) : QString();
        if (field < 0 && title.isEmpty())
            continue;
        const QString holds = field >= 0
            ? (table.ofUnits ? unitFieldTitle(field) : fieldTitle(field))
            : column == table.sectionColumn ? FoundPane::tr("section")
                                            : FoundPane::tr("not taken over");
        lines.append(title.isEmpty()
                ? FoundPane::tr("%1 → %2").arg(columnLetters(column), holds)
                : FoundPane::tr("%1 “%2” → %3").arg(columnLetters(column), title, holds));
    }
    return lines;
}

void tellTable(Writer &writer, const ReturnedFile &file, const FoundTable &table)
{
    const auto isOfTable = [&](const auto &row) {
        return row.sheet == table.sheet && row.row >= table.firstRow && row.row <= table.lastRow;
    };
    const auto people = std::ranges::count_if(file.form.rows, isOfTable);
    const auto units = std::ranges::count_if(file.form.units, isOfTable);
    QString heading = table.ofUnits ? FoundPane::tr("List of %n unit(s)", nullptr, int(units))
                                    : FoundPane::tr("Table with %n row(s)", nullptr, int(people));
    if (const QString name = sheetName(*file.workbook, table.sheet); !name.isEmpty())
        heading += FoundPane::tr(" · sheet “%1”").arg(name);
    if (table.section > 0)
        heading += FoundPane::tr(" · section %1").arg(table.section);
    writer.heading(heading);
    if (!table.title.isEmpty())
        writer.line(FoundPane::tr("“%1”").arg(table.title));
    if (!table.unit.isEmpty())
        writer.line(FoundPane::tr("Unit: %1").arg(table.unit));
    const QString rows
        = rowRanges({table.firstRow}) + QStringLiteral("–") + QString::number(table.lastRow + 1);
    if (table.headerRow >= 0) {
        writer.line(FoundPane::tr("Titles in row %1, data in rows %2")
                        .arg(QString::number(table.headerRow + 1), rows));
    } else {
        writer.line(FoundPane::tr("No titles, data in rows %1").arg(rows));
    }
}

// One example of each column and old encoding: "before → after".
void tellOldTexts(Writer &writer, const ImportPlan &plan, int file)
{
    QSet<std::pair<QLatin1String, QLatin1String>> known;
    const auto tell = [&](const Issue &issue) {
        if (!isOldText(issue) || known.contains({issue.field, issue.code}))
            return;
        if (known.isEmpty())
            writer.heading(FoundPane::tr("Old encodings"));
        known.insert({issue.field, issue.code});
        writer.line(
            FoundPane::tr("%1: %2 → %3")
                .arg(fieldTitle(fieldByKey(QString(issue.field))), issue.found, issue.offer));
    };
    // The rows of a plan stand file by file.
    const auto rows = std::ranges::equal_range(
        plan.rows, file, {}, [](const PlannedRow &row) { return row.key.file; });
    for (const PlannedRow &row : rows) {
        std::ranges::for_each(row.issues, tell);
        std::ranges::for_each(row.repaired, tell);
    }
}

void tellLeftOut(Writer &writer, const Form &form)
{
    if (form.leftOut.isEmpty())
        return;
    writer.heading(
        FoundPane::tr("%n row(s) left out, nobody is in them", nullptr, int(form.leftOut.size())));
    for (int why = 0; why <= int(LeftOut::Guide); ++why) {
        QList<int> rows;
        QStringList texts;
        for (const LeftOutRow &row : form.leftOut) {
            if (row.why != LeftOut(why))
                continue;
            rows.append(row.row);
            if (texts.size() < textsShown && !row.text.isEmpty() && row.why != LeftOut::Number
                && row.why != LeftOut::Dots)
                texts.append(FoundPane::tr("“%1”").arg(row.text));
        }
        if (rows.isEmpty())
            continue;
        QString line
            = QCoreApplication::translate("soctv", leftOutText(LeftOut(why))).arg(rowRanges(rows));
        if (!texts.isEmpty())
            line += QStringLiteral(" – ") + texts.join(QStringLiteral(", "));
        writer.line(line);
    }
}

void tellRemarks(Writer &writer, const ReturnedFile &file)
{
    for (const Remark remark : file.workbook->remarks) {
        const bool settled = file.isConfirmed && file.workbook->isUnsure();
        writer.line((settled ? QStringLiteral("✓ ") : QStringLiteral("⚠ ")) + remarkText(remark));
    }
    const auto hidden = std::ranges::count_if(file.form.rows, &FormRow::isHidden);
    if (hidden > 0) {
        writer.line(QStringLiteral("⚠ ")
            + FoundPane::tr("%n row(s) are hidden in the file; they come in all the same.", nullptr,
                int(hidden)));
    }
    if (file.form.byLayout)
        writer.line(FoundPane::tr("The area was chosen by hand."));
}

} // namespace

void tellFound(QTextDocument &document, const IntakeSession &session, int number)
{
    const IntakeFile &entry = session.file(number);
    document.clear();
    Writer writer(document);
    writer.heading(entry.file.name);
    if (entry.isPending())
        writer.line(FoundPane::tr("This file is still being read."));
    if (entry.state == IntakeFile::State::Stopped)
        writer.line(FoundPane::tr("Reading was stopped before this file. Nothing of it comes in."));
    if (entry.state == IntakeFile::State::LeftOut)
        writer.line(FoundPane::tr("This file is left out. Nothing of it comes in."));
    if (!entry.file.error.isEmpty())
        writer.line(entry.file.error);
    if (!entry.file.workbook)
        return;
    if (const QString remark = fileRemark(session, number); entry.isRead() && !remark.isEmpty())
        writer.lines(remark.split(u'\n'));
    tellRemarks(writer, entry.file);
    tellOldTexts(writer, *session.plan(), number);
    QStringList known;
    for (const FoundTable &table : entry.file.form.tables) {
        tellTable(writer, entry.file, table);
        const Grid &grid = entry.file.workbook->sheets.at(table.sheet);
        const QStringList columns = columnLines(grid, table);
        if (columns == known)
            writer.line(FoundPane::tr("The same columns as above."));
        else
            writer.lines(columns);
        known = columns;
    }
    tellLeftOut(writer, entry.file.form);
}

} // namespace soctv
