#include "core/forms/readers/rosterlists.h"

#include "core/db/statement.h"
#include "core/roster/posts.h"
#include "core/roster/rosterfile.h"

#include <QCoreApplication>

namespace soctv {

namespace {

constexpr std::array listNames{// of each Role
    QT_TRANSLATE_NOOP("soctv", "Section 1"), QT_TRANSLATE_NOOP("soctv", "Section 2"),
    QT_TRANSLATE_NOOP("soctv", "Collaborators")};
constexpr int rowsAtOnce = 500;

QList<Grid> emptyLists()
{
    QStringList titles;
    for (int i = 0; i < int(fieldCount); ++i)
        titles.append(fieldTitle(i));
    QList<Grid> lists;
    for (const char *name : listNames) {
        lists.append(Grid());
        lists.last().name = QCoreApplication::translate("soctv", name);
        lists.last().appendRow(titles);
    }
    return lists;
}

// Days as they are written in sheets; all else as it is kept.
QStringList cellsOf(const ListRow &row)
{
    QStringList cells;
    for (int i = 0; i < int(fieldCount); ++i) {
        const QString &text = row.texts[std::size_t(i)];
        const bool isDay = listFields[std::size_t(i)].type == FieldType::Date;
        cells.append(isDay ? shownText(i, text) : text);
    }
    return cells;
}

} // namespace

Workbook readRosterLists(const QByteArray &bytes)
{
    Database database = openRosterBytes(bytes, QStringLiteral("%1"));
    Workbook workbook{emptyLists(), {Remark::Roster}};
    qint64 last = 0;
    for (QList<ListRow> rows; !(rows = readRowsAfter(database, last, rowsAtOnce)).isEmpty();
         last = rows.last().post) {
        for (const ListRow &row : std::as_const(rows)) {
            if (!row.deleted)
                workbook.sheets[qsizetype(row.role)].appendRow(cellsOf(row));
        }
    }
    return workbook;
}

} // namespace soctv
