#include "core/db/statement.h"
#include "core/roster/day.h"
#include "core/roster/postchanges.h"
#include "core/sheets/postrows.h"

// The sources "posts_begun" and "posts_ended": who came to a list and who went from it in the
// period of the settings, in order of name. Their columns are those of "posts", and "day", the
// first day of the new state, and "reason", the decision behind the change.

namespace soctv {

namespace {

QString decisionText(const QString &number, const QString &storedDate)
{
    QStringList parts{number, shownText(field("decision_date"), storedDate)};
    parts.removeAll(QString());
    return parts.join(QLatin1String(", "));
}

// Why somebody went: by what ended the unit or made others begin there on that day; else by the
// decision in the row, unless that is the one of the appointment.
class EndReasons {
public:
    explicit EndReasons(Database &database)
        : m_events(database,
            "SELECT decision_no, decision_date FROM unit_event WHERE unit = ? AND happened_on = ? "
            "AND decision_no IS NOT NULL ORDER BY id LIMIT 1")
        , m_successors(database,
              "SELECT decision_no, decision_date FROM post WHERE unit = ? AND valid_from = ? "
              "AND role = ? AND deleted_at IS NULL AND decision_no IS NOT NULL ORDER BY id LIMIT 1")
    {
    }

    QString of(const PostChange &change)
    {
        const ListRow &row = change.row;
        const QString day = change.day.toString(Qt::ISODate);
        m_events.bind(1, row.unit).bind(2, day);
        QString text = first(m_events);
        if (text.isEmpty()) {
            m_successors.bind(1, row.unit).bind(2, day).bind(3, QString(roleKey(row.role)));
            text = first(m_successors);
        }
        const QString &own = row.texts[field("decision_date")];
        const bool isLater = !own.isEmpty() && own > row.texts[field("valid_from")];
        return text.isEmpty() && isLater ? decisionText(row.texts[field("decision_no")], own)
                                         : text;
    }

private:
    static QString first(Statement &statement)
    {
        const QString text
            = statement.step() ? decisionText(statement.text(0), statement.text(1)) : QString();
        statement.reset();
        return text;
    }

    Statement m_events;
    Statement m_successors;
};

QList<SourceColumn> changeColumns()
{
    QList<SourceColumn> columns = postColumns();
    for (SourceColumn &column : columns)
        column.groups = false; // they are in order of name
    columns.append({QLatin1String("day"), ColumnKind::Code});
    columns.append({QLatin1String("reason")});
    return columns;
}

QList<SheetRow> changeRows(
    Database &database, const SheetSection &section, const SheetSettings &settings, bool began)
{
    const WantedUnits wanted(database, settings);
    const Period period = periodOf(settings);
    const std::optional<Role> role
        = section.role.isEmpty() ? std::nullopt : std::optional(roleFromKey(section.role));
    EndReasons reasons(database);
    QList<SheetRow> rows;
    for (const PostChange &change : postChanges(database, period.from, period.to, role)) {
        if (change.began != began || !wanted.contains(change.row.unit))
            continue;
        SheetRow row = postRow(change.row);
        row.texts.append(change.day.toString(QStringLiteral("dd/MM/yyyy")));
        row.texts.append(began ? decisionText(change.row.texts[field("decision_no")],
                             change.row.texts[field("decision_date")])
                               : reasons.of(change));
        rows.append(row);
    }
    return rows;
}

std::unique_ptr<SourceRows> openChanges(
    const Turn &turn, const SheetSection &section, const SheetSettings &settings, bool began)
{
    return std::make_unique<ListedRows>([=] {
        QList<SheetRow> rows;
        turn([&](Database &database) { rows = changeRows(database, section, settings, began); });
        return rows;
    });
}

} // namespace

SheetSource beganSource()
{
    return {QLatin1String("posts_begun"), changeColumns(),
        [](const Turn &turn, const SheetSection &section, const SheetSettings &settings) {
            return openChanges(turn, section, settings, true);
        }};
}

SheetSource endedSource()
{
    return {QLatin1String("posts_ended"), changeColumns(),
        [](const Turn &turn, const SheetSection &section, const SheetSettings &settings) {
            return openChanges(turn, section, settings, false);
        }};
}

} // namespace soctv
