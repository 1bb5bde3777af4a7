#include "core/sheets/fill.h"

#include "core/roster/day.h"

namespace soctv {

namespace {

const QString dots(5, QLatin1Char('.'));
const QString longDots(20, QLatin1Char('.'));

// Decree 30/2020/NĐ-CP, Annex I: days below 10 and the months 1 and 2 take a leading zero.
QString twoDigits(int number, int below)
{
    return QString::number(number).rightJustified(number < below ? 2 : 1, QLatin1Char('0'));
}

QString orDots(const QString &text, QStringView blank)
{
    return text.trimmed().isEmpty() ? blank.toString() : text;
}

// "5/9/2026" as 05/9/2026, by the same rule.
QString shortDate(const QDate &date)
{
    return twoDigits(date.day(), 10) + QLatin1Char('/') + twoDigits(date.month(), 3)
        + QLatin1Char('/') + QString::number(date.year());
}

QString numberOf(const SheetSettings &settings, const SheetOffice &office)
{
    if (settings.number.contains(QLatin1Char('/')))
        return settings.number;
    return orDots(settings.number, dots) + QLatin1Char('/') + orDots(office.abbreviation, dots);
}

} // namespace

SheetContent::SheetContent(const SheetTask &task)
    : m_task(task)
{
    for (int i = 0; i < task.sheet.sections.size(); ++i) {
        m_columns.append(tableColumns(task.sheet.sections.at(i), task.settings));
        m_counts.append(task.rows.count(i));
        m_total += m_counts.last();
    }
}

bool SheetContent::next(SheetBlock &block)
{
    for (;;) {
        if (m_stage != Stage::Rows) // a row leaves all but its texts as the header row had them
            block = SheetBlock();
        block.section = m_section;
        switch (m_stage) {
        case Stage::Head:
            fillHead(block);
            m_stage = Stage::SectionTitle;
            return true;
        case Stage::SectionTitle:
            if (m_section == m_task.sheet.sections.size()) {
                m_stage = Stage::Totals;
                break;
            }
            m_stage = Stage::HeaderRow;
            if (section().title.isEmpty())
                break;
            block.kind = SheetBlock::Kind::SectionTitle;
            block.texts = {section().title};
            return true;
        case Stage::HeaderRow:
            fillHeader(block);
            beginSection();
            return true;
        case Stage::Rows:
        case Stage::Blank:
            if (m_stage == Stage::Rows ? fillRow(block) : fillBlank(block))
                return true;
            m_stage = Stage::Sum;
            break;
        case Stage::Sum: {
            const bool isThere = fillSum(block);
            ++m_section;
            m_stage = Stage::SectionTitle;
            if (isThere)
                return true;
            break;
        }
        case Stage::Totals:
            m_stage = Stage::Closing;
            if (m_task.settings.showTotals && !m_task.sheet.totals.isEmpty()) {
                block.kind = SheetBlock::Kind::Totals;
                block.texts = {filled(m_task.sheet.totals)};
                return true;
            }
            break;
        case Stage::Closing:
            m_stage = Stage::End;
            if (fillClosing(block))
                return true;
            break;
        case Stage::End:
            m_task.progress.step(m_total, m_total);
            return false;
        }
    }
}

void SheetContent::fillHead(SheetBlock &block) const
{
    const SheetDescription &sheet = m_task.sheet;
    block.left = filledLines(m_task.settings.allUnits ? sheet.leftAllUnits : sheet.left);
    block.right = filledLines(sheet.right);
    for (const QString &line : sheet.title)
        block.title.append(filled(line));
    for (const QString &line : sheet.underTitle) {
        if (isWanted(line))
            block.underTitle.append(filled(line));
    }
}

QList<HeadLine> SheetContent::filledLines(const QList<HeadLine> &lines) const
{
    QList<HeadLine> result;
    for (HeadLine line : lines) {
        if (!isWanted(line.text))
            continue;
        line.text = filled(line.text);
        result.append(line);
    }
    return result;
}

bool SheetContent::isWanted(const QString &line) const
{
    const SheetSettings &settings = m_task.settings;
    const auto holds = [&](const char *name) { return line.contains(QLatin1String(name)); };
    return (settings.showAttachedTo || !holds("{attached_to}"))
        && (settings.showPlaceAndDate || !holds("{place}"))
        && (!settings.allUnits || !holds("{unit_name}"));
}

void SheetContent::fillHeader(SheetBlock &block) const
{
    block.kind = SheetBlock::Kind::HeaderRow;
    for (const TableColumn &column : columns(m_section))
        block.texts.append(column.header);
}

void SheetContent::beginSection()
{
    m_number = 0;
    m_sums = QList<qint64>(columns(m_section).size(), 0);
    m_group = -1;
    m_groupColumn = isGrouped(section(), m_task.settings)
        ? sourceNamed(section().rows).column(section().group)
        : -1;
    m_rowWaits = false;
    m_stage = m_counts.at(m_section) > 0 ? Stage::Rows : Stage::Blank;
    if (m_stage == Stage::Rows)
        m_task.rows.begin(m_section);
}

bool SheetContent::fillRow(SheetBlock &block)
{
    if (!m_rowWaits) {
        if (!m_task.rows.next(m_row))
            return false;
        if (m_done++ % 64 == 0)
            m_task.progress.step(m_done, m_total);
        if (fillGroup(block))
            return true;
    }
    m_rowWaits = false;
    block.kind = SheetBlock::Kind::Row;
    fillTexts(block, m_row.texts);
    if (!section().sum.isEmpty())
        addUp(block.texts);
    return true;
}

// The row above the rows of a group, if m_row is the first of them.
bool SheetContent::fillGroup(SheetBlock &block)
{
    if (m_groupColumn < 0 || m_row.group == m_group)
        return false;
    m_group = m_row.group;
    m_rowWaits = true;
    block.kind = SheetBlock::Kind::GroupRow;
    block.texts = {orDots(m_row.texts.at(m_groupColumn), section().noGroup)};
    return true;
}

bool SheetContent::fillBlank(SheetBlock &block)
{
    if (m_counts.at(m_section) == 0 && m_number == 0 && section().blankRows == 0
        && !section().empty.isEmpty()) {
        m_number = 1;
        block.kind = SheetBlock::Kind::GroupRow;
        block.texts = {section().empty};
        return true;
    }
    if (m_number >= section().blankRows)
        return false;
    block.kind = SheetBlock::Kind::BlankRow;
    fillTexts(block, {});
    return true;
}

void SheetContent::fillTexts(SheetBlock &block, const QStringList &texts)
{
    ++m_number;
    block.texts.resize(0); // keeps the memory
    block.texts.reserve(columns(m_section).size());
    for (const TableColumn &column : columns(m_section))
        block.texts.append(cellText(column, texts, m_number));
}

QString SheetContent::cellText(
    const TableColumn &column, const QStringList &texts, qint64 number) const
{
    if (column.index < 0)
        return QString::number(number);
    const QString text = texts.value(column.index);
    return column.kind == ColumnKind::Word ? m_task.sheet.words.value(text, text) : text;
}

void SheetContent::addUp(const QStringList &texts)
{
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (columns(m_section).at(i).kind == ColumnKind::Count)
            m_sums[i] += texts.at(i).toLongLong();
    }
}

bool SheetContent::fillSum(SheetBlock &block) const
{
    if (section().sum.isEmpty() || m_counts.at(m_section) == 0)
        return false;
    block.kind = SheetBlock::Kind::SumRow;
    bool isNamed = false; // the words stand in the first column of texts
    for (qsizetype i = 0; i < m_sums.size(); ++i) {
        const TableColumn &column = columns(m_section).at(i);
        const bool isText = column.kind == ColumnKind::Text && !isNamed;
        isNamed = isNamed || isText;
        block.texts.append(column.kind == ColumnKind::Count ? QString::number(m_sums.at(i))
                : isText                                    ? section().sum
                                                            : QString());
    }
    return true;
}

bool SheetContent::fillClosing(SheetBlock &block) const
{
    const SheetSettings &settings = m_task.settings;
    const bool dated = settings.showPlaceAndDate && !m_task.sheet.placeAndDate.isEmpty();
    if (!dated && !settings.showSignature)
        return false;
    block.kind = SheetBlock::Kind::Closing;
    if (dated)
        block.placeAndDate = filled(m_task.sheet.placeAndDate);
    if (settings.showSignature) {
        block.signerTitle
            = orDots(settings.signerTitle, m_task.sheet.signerTitle).split(QLatin1Char('\n'));
        block.signerName = settings.signerName;
    }
    if (settings.showSignature && !m_task.sheet.recipientsTitle.isEmpty()) {
        block.recipients = orDots(settings.recipients, m_task.sheet.recipients)
                               .split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        block.recipients.prepend(m_task.sheet.recipientsTitle);
    }
    return true;
}

// A blank form is to be counted by hand.
QString SheetContent::countText(int section) const
{
    const qint64 count = m_counts.at(section);
    const bool isForm = m_task.sheet.sections.at(section).blankRows > 0;
    return count == 0 && isForm ? dots : QString::number(count);
}

QString SheetContent::filled(QString text) const
{
    const SheetSettings &settings = m_task.settings;
    const auto put = [&text](const char *name, const QString &value) {
        text.replace(QLatin1Char('{') + QLatin1String(name) + QLatin1Char('}'), value);
    };
    put("federation", orDots(m_task.office.name.toUpper(), longDots));
    put("superior", orDots(m_task.office.superior.toUpper(), longDots));
    put("number", numberOf(settings, m_task.office));
    put("unit", orDots(settings.unitName.toUpper(), longDots));
    put("unit_name", orDots(settings.unitName, longDots));
    put("place", orDots(settings.place, longDots));
    const QDate date = settings.date;
    put("day", date.isValid() ? twoDigits(date.day(), 10) : dots);
    put("month", date.isValid() ? twoDigits(date.month(), 3) : dots);
    put("year", date.isValid() ? QString::number(date.year()) : dots);
    const Period period = periodOf(settings);
    put("from", shortDate(period.from));
    put("to", shortDate(period.to));
    put("as_of", shortDate(dayOrToday(settings.asOf)));
    put("attached_to", orDots(settings.attachedTo, m_task.sheet.attachedBlank));
    for (int i = 0; i < m_counts.size(); ++i) {
        const QByteArray name = "count" + QByteArray::number(i + 1);
        put(name.constData(), countText(i));
    }
    return text;
}

} // namespace soctv
