#pragma once

#include "core/base/progress.h"
#include "core/forms/sheetsettings.h"
#include "core/sheets/sources.h"

#include <QDateTime>
#include <QStringList>

namespace soctv {

/// The names at the top of a sheet.
struct SheetOffice {
    QString name; ///< printed in capitals
    QString superior; ///< the body above it, printed in capitals
    QString abbreviation; ///< in the number of a paper: "LĐLĐ"
};

/// One sheet to be printed or written. The references must outlive it.
struct SheetTask {
    const SheetDescription &sheet;
    const SheetSettings &settings;
    SheetOffice office;
    RowSource &rows;
    Progress &progress;
    QDateTime changed; ///< last change of the roster: the date inside PDF and XLSX files
};

/// A piece of a filled sheet, from top to bottom.
struct SheetBlock {
    enum class Kind {
        Head, // left, right, title, underTitle
        SectionTitle, // texts[0]
        HeaderRow, // one text for each visible column
        GroupRow, // texts[0], across all columns
        Row, // one text for each visible column
        BlankRow, // the same; to be written on by hand
        SumRow, // one text for each visible column; stays with the last row
        Totals, // texts[0]
        Closing // placeAndDate, signerTitle, signerName, recipients; each may be empty
    };

    Kind kind = Kind::Head;
    int section = -1; ///< of rows and titles
    QStringList texts;
    QList<HeadLine> left; // filled in
    QList<HeadLine> right;
    QStringList title;
    QStringList underTitle;
    QString placeAndDate;
    QStringList signerTitle;
    QString signerName;
    QStringList recipients; // the first line is what stands above them
};

/// A filled sheet, block by block: description, settings and rows, free of any format. Writers
/// share this one traversal; rows are pulled one at a time, so a million of them cost no memory.
class SheetContent {
public:
    explicit SheetContent(const SheetTask &task);

    /// The next block; false: the sheet is complete. Reports progress on rows, and throws
    /// Error{Cancelled} if the task was stopped.
    bool next(SheetBlock &block);
    /// The visible columns of a section.
    const QList<TableColumn> &columns(int section) const { return m_columns.at(section); }
    /// What stands in a cell of a row, the \a number-th of its section.
    QString cellText(const TableColumn &column, const QStringList &texts, qint64 number) const;
    /// Rows of all sections together.
    qint64 rowCount() const { return m_total; }

private:
    enum class Stage { Head, SectionTitle, HeaderRow, Rows, Blank, Sum, Totals, Closing, End };

    void fillHead(SheetBlock &block) const;
    QList<HeadLine> filledLines(const QList<HeadLine> &lines) const;
    bool isWanted(const QString &line) const;
    void fillHeader(SheetBlock &block) const;
    void beginSection();
    bool fillRow(SheetBlock &block);
    bool fillGroup(SheetBlock &block);
    bool fillBlank(SheetBlock &block);
    void fillTexts(SheetBlock &block, const QStringList &texts);
    void addUp(const QStringList &texts);
    bool fillSum(SheetBlock &block) const;
    bool fillClosing(SheetBlock &block) const;
    const SheetSection &section() const { return m_task.sheet.sections.at(m_section); }
    QString countText(int section) const;
    QString filled(QString text) const;

    const SheetTask &m_task;
    QList<QList<TableColumn>> m_columns; // of each section
    QList<qint64> m_counts;
    qint64 m_total = 0;
    qint64 m_done = 0;
    Stage m_stage = Stage::Head;
    int m_section = 0;
    qint64 m_number = 0; // STT within the section
    QList<qint64> m_sums; // of the visible columns, within the section
    SheetRow m_row;
    bool m_rowWaits = false; // m_row comes after the group row that was just given out
    qint64 m_group = -1; // that we are in; -1: none yet
    int m_groupColumn = -1; // its text in a row; -1: there are no groups
};

} // namespace soctv
