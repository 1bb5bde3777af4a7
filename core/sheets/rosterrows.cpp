#include "core/sheets/rosterrows.h"

namespace soctv {

RosterRows::RosterRows(
    Database &database, const SheetDescription &sheet, const SheetSettings &settings)
    : RosterRows([&database](const auto &function) { function(database); }, sheet, settings)
{
}

RosterRows::RosterRows(Reader &reader, const SheetDescription &sheet, const SheetSettings &settings)
    : RosterRows([&reader](const auto &function) { reader.read(function); }, sheet, settings)
{
}

RosterRows::RosterRows(
    const Turn &turn, const SheetDescription &sheet, const SheetSettings &settings)
{
    for (const SheetSection &section : sheet.sections)
        m_sections.push_back(sourceNamed(section.rows).open(turn, section, settings));
}

qint64 SectionedRows::count(int section)
{
    return m_sections.at(std::size_t(section))->count();
}

void SectionedRows::begin(int section)
{
    m_current = m_sections.at(std::size_t(section)).get();
    m_current->begin();
}

bool SectionedRows::next(SheetRow &row)
{
    return m_current && m_current->next(row);
}

CollectedRows::CollectedRows(RowSource &source, int sections)
{
    for (int section = 0; section < sections; ++section) {
        QList<SheetRow> rows;
        rows.reserve(source.count(section));
        source.begin(section);
        for (SheetRow row; source.next(row);)
            rows.append(row);
        m_sections.push_back(std::make_unique<ListedRows>([rows] { return rows; }));
    }
}

} // namespace soctv
