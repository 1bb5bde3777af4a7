#pragma once

#include <QStringList>

namespace soctv {

/// One row on its way to a sheet.
struct SheetRow {
    qint64 group = 0; ///< what its group is; 0: none. Not the text: two units may bear one name
    QStringList texts; ///< one for each column of the source of its section
};

/// The rows of a sheet, in the order of its settings, the rows of a group together. A writer may go
/// through a section more than once; it holds no row longer than it needs it.
class RowSource {
public:
    virtual ~RowSource() = default;
    /// How many rows the section has.
    virtual qint64 count(int section) = 0;
    /// Starts, or starts again, at the first row of the section.
    virtual void begin(int section) = 0;
    /// Reads the next row; false: there is none.
    virtual bool next(SheetRow &row) = 0;
};

} // namespace soctv
