#pragma once

#include "core/db/reader.h"
#include "core/sheets/sources.h"

#include <vector>

namespace soctv {

/// The rows of each section from its source.
class SectionedRows : public RowSource {
public:
    qint64 count(int section) override;
    void begin(int section) override;
    bool next(SheetRow &row) override;

protected:
    std::vector<std::unique_ptr<SourceRows>> m_sections;

private:
    SourceRows *m_current = nullptr;
};

/// The rows of a roster as a sheet wants them.
class RosterRows : public SectionedRows {
public:
    /// For a connection of this thread. Throws Error{Invalid} for a source that there is not.
    RosterRows(Database &database, const SheetDescription &sheet, const SheetSettings &settings);
    /// For a job: every member may throw Error{Interrupted}.
    RosterRows(Reader &reader, const SheetDescription &sheet, const SheetSettings &settings);

private:
    RosterRows(const Turn &turn, const SheetDescription &sheet, const SheetSettings &settings);
};

/// A copy of the rows of all sections: for a printer, whose pages cannot be taken back when a
/// commit interrupts the reader.
class CollectedRows : public SectionedRows {
public:
    CollectedRows(RowSource &source, int sections);
};

} // namespace soctv
