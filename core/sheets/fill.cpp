#include "core/sheets/fill.h"

namespace soctv {

namespace {

const QLatin1String dots(".....");
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

} // namespace

SheetContent::SheetContent(const SheetTask &task)
    : m_task(task)
{
    for (const SheetSection &section : task.sheet.sections) {
        m_columns.append(visibleColumns(section, task.settings));
        m_counts.append(task.rows.count(section.role));
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
            block.kind = SheetBlock::Kind::SectionTitle;
            block.texts = {m_task.sheet.sections.at(m_section).title};
            m_stage = Stage::HeaderRow;
            return true;
        case Stage::HeaderRow:
            fillHeader(block);
            beginSection();
            return true;
        case Stage::Rows:
        case Stage::Blank:
            if (m_stage == Stage::Rows ? fillRow(block) : fillBlank(block))
                return true;
            ++m_section;
            m_stage = Stage::SectionTitle;
            break;
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
    const bool all = m_task.settings.allUnits;
    for (const QString &line : all ? m_task.sheet.leftAllUnits : m_task.sheet.left)
        block.left.append(filled(line));
    block.right = m_task.sheet.right;
    block.title = m_task.sheet.title;
}

void SheetContent::fillHeader(SheetBlock &block) const
{
    block.kind = SheetBlock::Kind::HeaderRow;
    for (const SheetColumn &column : columns(m_section))
        block.texts.append(column.header);
}

void SheetContent::beginSection()
{
    m_number = 0;
    m_unit = -1;
    m_rowWaits = false;
    m_stage = m_counts.at(m_section) > 0 ? Stage::Rows : Stage::Blank;
    if (m_stage == Stage::Rows)
        m_task.rows.begin(m_task.sheet.sections.at(m_section).role);
}

bool SheetContent::fillRow(SheetBlock &block)
{
    if (!m_rowWaits) {
        if (!m_task.rows.next(m_row))
            return false;
        if (m_done++ % 64 == 0)
            m_task.progress.step(m_done, m_total);
        const bool grouped = m_task.settings.allUnits && m_task.settings.groupByUnit;
        if (grouped && m_row.unitId != m_unit) {
            m_unit = m_row.unitId;
            m_rowWaits = true;
            block.kind = SheetBlock::Kind::UnitRow;
            block.texts = {orDots(m_row.texts[field("unit")], m_task.sheet.noUnit)};
            return true;
        }
    }
    m_rowWaits = false;
    block.kind = SheetBlock::Kind::Row;
    fillTexts(block, m_row.texts);
    return true;
}

bool SheetContent::fillBlank(SheetBlock &block)
{
    if (m_number == m_task.sheet.sections.at(m_section).blankRows)
        return false;
    block.kind = SheetBlock::Kind::BlankRow;
    fillTexts(block, {});
    return true;
}

void SheetContent::fillTexts(SheetBlock &block, const RowTexts &texts)
{
    const QString number = QString::number(++m_number);
    block.texts.resize(0); // keeps the memory
    block.texts.reserve(columns(m_section).size());
    for (const SheetColumn &column : columns(m_section))
        block.texts.append(column.field < 0 ? number : texts[std::size_t(column.field)]);
}

bool SheetContent::fillClosing(SheetBlock &block) const
{
    const SheetSettings &settings = m_task.settings;
    if (!settings.showPlaceAndDate && !settings.showSignature)
        return false;
    block.kind = SheetBlock::Kind::Closing;
    if (settings.showPlaceAndDate)
        block.placeAndDate = filled(m_task.sheet.placeAndDate);
    if (settings.showSignature) {
        block.signerTitle
            = orDots(settings.signerTitle, m_task.sheet.signerTitle).split(QLatin1Char('\n'));
        block.signerName = settings.signerName;
    }
    return true;
}

QString SheetContent::filled(QString text) const
{
    const SheetSettings &settings = m_task.settings;
    const auto put = [&text](const char *name, const QString &value) {
        text.replace(QLatin1Char('{') + QLatin1String(name) + QLatin1Char('}'), value);
    };
    put("federation", orDots(m_task.federation.toUpper(), longDots));
    put("unit", orDots(settings.unitName.toUpper(), longDots));
    put("place", orDots(settings.place, longDots));
    const QDate date = settings.date;
    put("day", date.isValid() ? twoDigits(date.day(), 10) : dots);
    put("month", date.isValid() ? twoDigits(date.month(), 3) : dots);
    put("year", date.isValid() ? QString::number(date.year()) : dots);
    for (int i = 0; i < m_counts.size(); ++i) {
        const QByteArray name = "count" + QByteArray::number(i + 1);
        put(name.constData(), m_counts[i] > 0 ? QString::number(m_counts[i]) : dots);
    }
    return text;
}

} // namespace soctv
