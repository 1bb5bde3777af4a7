#include "ui/list/alikehint.h"

#include "core/text/fold.h"
#include "ui/jobs.h"
#include "ui/list/rostermodel.h"
#include "ui/list/rostertable.h"

#include <algorithm>

namespace soctv {

namespace {

constexpr int restMilliseconds = 200;
constexpr std::array telling{
    field("full_name"), field("unit"), field("phone"), field("email"), field("account_link")};

bool isTelling(int column)
{
    return std::ranges::find(telling, RosterModel::fieldOf(column)) != telling.end();
}

QString nameAndUnit(const ListRow &row)
{
    const QString &unit = row.texts[field("unit")];
    const QString &name = row.texts[field("full_name")];
    return unit.isEmpty() ? name : QString(name % QStringLiteral(" — ") % unit);
}

} // namespace

AlikeHint::AlikeHint(Jobs &jobs, RosterModel &model, RosterTable &table, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_model(model)
    , m_table(table)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &AlikeHint::ask);
    connect(&m_table, &RosterTable::typed, this, &AlikeHint::watch);
    connect(&m_model, &RosterModel::draftChanged, this, [this] {
        if (m_model.hasDraft())
            return watch();
        m_rest.stop(); // it is in the list now, or dropped
        setText({});
    });
    connect(&m_table, &RosterTable::selectionMoved, this, [this] {
        if (m_table.currentIndex().row() != m_row)
            setText({});
    });
    connect(&m_jobs, &Jobs::alikeFound, this, [this](QObject *asker, const QList<AlikeRow> &alike) {
        if (asker == this)
            tell(alike);
    });
}

void AlikeHint::watch()
{
    if (isTelling(m_table.currentIndex().column()))
        m_rest.start();
}

void AlikeHint::ask()
{
    const QModelIndex at = m_table.currentIndex();
    const int field = RosterModel::fieldOf(at.column());
    QString text;
    const ComposedEdit *open = m_table.editor();
    if (open)
        text = cleaned(open->composedText());
    // What has been stored is marked in the list itself.
    const bool draft = at.isValid() && at.row() == m_model.starRow();
    if (!at.isValid() || (!draft && !open))
        return setText({});
    m_row = at.row();
    m_jobs.findAlike(this, m_model.typedRow(at.row(), open ? field : -1, text));
}

void AlikeHint::tell(const QList<AlikeRow> &alike)
{
    if (alike.isEmpty() || m_table.currentIndex().row() != m_row)
        return setText({});
    const QString first = nameAndUnit(alike.first().row);
    setText(alike.size() == 1 ? tr("⚠ May be in the list already: %1").arg(first)
                              : tr("⚠ May be in the list already: %1, and others").arg(first));
}

void AlikeHint::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_model.setDraftHint(m_row == m_model.starRow() ? text : QString());
    Q_EMIT changed();
}

} // namespace soctv
