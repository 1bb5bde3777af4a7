#include "core/intake/layouts.h"

#include <QJsonDocument>

namespace soctv {

QList<Layout> savedLayouts(Database &database)
{
    QList<Layout> layouts;
    Statement statement(database, "SELECT signature, area FROM layout ORDER BY id");
    while (statement.step()) {
        layouts.append(Layout::fromJson(
            statement.text(0), QJsonDocument::fromJson(statement.text(1).toUtf8()).object()));
    }
    return layouts;
}

void saveLayout(Edit &edit, const Layout &layout)
{
    const QString area
        = QString::fromUtf8(QJsonDocument(layout.toJson()).toJson(QJsonDocument::Compact));
    qint64 known = 0;
    {
        Statement statement(edit.database(), "SELECT id FROM layout WHERE signature = ?");
        if (statement.bind(1, layout.signature).step())
            known = statement.integer(0);
    }
    if (known != 0)
        edit.update("layout", known, {{"area", area}});
    else
        edit.insert("layout", {{"signature", layout.signature}, {"area", area}});
}

} // namespace soctv
