#pragma once

#include "core/db/database.h"
#include "core/forms/sheetsettings.h"
#include "core/sheets/rowsource.h"

#include <QLatin1String>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>

namespace soctv {

// Where the rows of a section come from. A source is one .cpp of this folder and one line in
// sources.cpp; what it has is put together to a sheet by the sheet's file alone.

/// What the texts of a column are: it says where lines may break, what is added up, and that a text
/// is a key whose word stands in the sheet file.
enum class ColumnKind { Text, Word, Email, Link, Code, Count };

struct SourceColumn {
    QLatin1String key; ///< what a sheet file calls it
    ColumnKind kind = ColumnKind::Text;
    bool groups = false; ///< the rows of one such text can stand together
};

/// Runs a function on the database in one short turn; may throw Error{Interrupted}.
using Turn = std::function<void(const std::function<void(Database &)> &)>;

/// The rows of one section.
class SourceRows {
public:
    virtual ~SourceRows() = default;
    virtual qint64 count() = 0;
    /// Starts, or starts again, at the first row.
    virtual void begin() = 0;
    /// Reads the next row; false: there is none.
    virtual bool next(SheetRow &row) = 0;
};

/// Rows that are few enough to be kept; \a load gives them when they are first wanted.
class ListedRows : public SourceRows {
public:
    using Load = std::function<QList<SheetRow>()>;

    explicit ListedRows(Load load)
        : m_load(std::move(load))
    {
    }
    qint64 count() override { return rows().size(); }
    void begin() override { m_given = 0; }
    bool next(SheetRow &row) override;

private:
    const QList<SheetRow> &rows();

    Load m_load;
    std::optional<QList<SheetRow>> m_rows;
    qsizetype m_given = 0;
};

/// The units that a sheet is about.
class WantedUnits {
public:
    WantedUnits() = default; ///< all
    WantedUnits(Database &database, const SheetSettings &settings);

    bool contains(qint64 unit) const { return !m_units || m_units->contains(unit); }

private:
    std::optional<QSet<qint64>> m_units; // none: all
};

struct SheetSource {
    QLatin1String key; ///< what "rows" of a section names
    QList<SourceColumn> columns;
    std::unique_ptr<SourceRows> (*open)(
        const Turn &turn, const SheetSection &section, const SheetSettings &settings);

    /// The position of the column \a columnKey. Throws Error{Invalid} if there is none.
    int column(const QString &columnKey) const;
};

/// The source \a key. Throws Error{Invalid} if there is none.
const SheetSource &sourceNamed(const QString &key);

// One for each line in sources.cpp, in the file of that name.
SheetSource accountSource(); ///< accountrows.cpp
SheetSource beganSource(); ///< changerows.cpp
SheetSource endedSource(); ///< changerows.cpp
SheetSource postSource(); ///< postrows.cpp
SheetSource unitTotalSource(); ///< unittotalrows.cpp

/// A visible column of a section.
struct TableColumn {
    QString header;
    double width = 1; ///< see SheetColumn
    int index = -1; ///< of its text in a row; -1: the running number
    ColumnKind kind = ColumnKind::Text;
};

/// The visible columns of \a section. Throws Error{Invalid} for columns that its source does not
/// have, and for groups that it cannot make.
QList<TableColumn> tableColumns(const SheetSection &section, const SheetSettings &settings);

} // namespace soctv
