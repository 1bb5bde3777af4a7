#pragma once

#include "core/base/progress.h"
#include "core/forms/sheet.h"

#include <QDateTime>
#include <QStringList>

namespace soctv {

/// One sheet to be printed or written. The references must outlive it.
struct SheetTask {
    const SheetDescription &sheet;
    const SheetSettings &settings;
    QString federation; ///< the office's name; printed in capitals
    RowSource &rows;
    Progress &progress;
    QDateTime changed; ///< last change of the roster: the date inside PDF and XLSX files
};

/// A piece of a filled sheet, from top to bottom.
struct SheetBlock {
    enum class Kind {
        Head, // left, right, title
        SectionTitle, // texts[0]
        HeaderRow, // one text for each visible column
        UnitRow, // texts[0], across all columns
        Row, // one text for each visible column
        BlankRow, // the same; to be written on by hand
        Totals, // texts[0]
        Closing // placeAndDate, signerTitle, signerName; each may be empty
    };

    Kind kind = Kind::Head;
    int section = -1; ///< of rows and titles
    QStringList texts;
    QStringList left;
    QStringList right;
    QStringList title;
    QString placeAndDate;
    QStringList signerTitle;
    QString signerName;
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
    const QList<SheetColumn> &columns(int section) const { return m_columns.at(section); }
    /// Rows of all sections together.
    qint64 rowCount() const { return m_total; }

private:
    enum class Stage { Head, SectionTitle, HeaderRow, Rows, Blank, Totals, Closing, End };

    void fillHead(SheetBlock &block) const;
    void fillHeader(SheetBlock &block) const;
    void beginSection();
    bool fillRow(SheetBlock &block);
    bool fillBlank(SheetBlock &block);
    void fillTexts(SheetBlock &block, const RowTexts &texts);
    bool fillClosing(SheetBlock &block) const;
    QString filled(QString text) const;

    const SheetTask &m_task;
    QList<QList<SheetColumn>> m_columns; // of each section
    QList<qint64> m_counts;
    qint64 m_total = 0;
    qint64 m_done = 0;
    Stage m_stage = Stage::Head;
    int m_section = 0;
    qint64 m_number = 0; // STT within the section
    SheetRow m_row;
    bool m_rowWaits = false; // m_row comes after the unit row that was just given out
    qint64 m_unit = -1; // of the group we are in; -1: none yet
};

} // namespace soctv
