#pragma once

#include "core/forms/readers/csv.h"
#include "core/forms/recognise/form.h"
#include "core/roster/unittree.h"
#include "tests/intake/returns.h"

namespace soctv {

/// Hands lists of units in, as tables typed into a test: a line for each row, semicolons between
/// cells.
class UnitLists : public Returns {
public:
    explicit UnitLists(TestRoster &roster)
        : Returns(roster)
    {
    }

    UnitLists &addList(const QString &text, const QString &name = QStringLiteral("đơn vị.csv"))
    {
        add(name, {QString()});
        ReturnedFile &added = m_files.last();
        auto workbook = std::make_shared<Workbook>();
        workbook->sheets.append(parseDelimited(text, u';'));
        added.workbook = workbook;
        added.form = recogniseForm(*workbook);
        added.hash = text.toUtf8().left(32).leftJustified(32, 'x');
        return *this;
    }
};

/// "new CĐCS A < LĐLĐ X": outcome, name and parent of each unit.
inline QStringList unitOutcomes(const ImportPlan &plan)
{
    QStringList texts;
    for (const PlannedUnit &unit : plan.units) {
        QString text = QString(outcomeKey(unit.outcome)) + u' ' + unit.texts[unitField("name")];
        const QString parent = unit.texts[unitField("parent")];
        texts.append(parent.isEmpty() ? text : text + u" < " + parent);
    }
    return texts;
}

/// "name (code) < parent [kind]" of all units but the office as they are today, in order of id.
inline QStringList unitsOf(TestRoster &roster, const QDate &day = {})
{
    QStringList texts;
    const UnitTree tree(roster.database(), day);
    Statement rows(roster.database(),
        "SELECT u.id, u.code, k.key FROM unit u JOIN unit_kind k ON k.id = u.kind "
        "WHERE u.deleted_at IS NULL ORDER BY u.id");
    while (rows.step()) {
        const UnitNode *node = tree.node(rows.integer(0));
        if (node->parent == 0 && rows.integer(0) == tree.nodes().first().id)
            continue;
        QString text = node->name;
        if (!rows.text(1).isEmpty())
            text += u" (" + rows.text(1) + u')';
        if (node->parent != 0)
            text += u" < " + tree.node(node->parent)->name;
        texts.append(text + u" [" + rows.text(2) + u']');
    }
    return texts;
}

} // namespace soctv
