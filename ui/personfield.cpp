#include "ui/personfield.h"

#include "core/db/statement.h"
#include "core/roster/posts.h"
#include "core/roster/roster.h"
#include "core/text/fold.h"
#include "ui/choicepopup.h"

namespace soctv {

namespace {

constexpr int mostChoices = 60; // each is read with its row

} // namespace

PersonField::PersonField(Roster &roster, QWidget *parent)
    : ComposedEdit(parent)
    , m_roster(roster)
    , m_popup(new ChoicePopup(this, [this] { return choices(); }))
{
    setPlaceholderText(tr("A name of the roster"));
    setToolTip(tr("Type a part of the name, or press Alt+Down for the list"));
    connect(m_popup, &ChoicePopup::taken, this, [this](const QString &label) {
        m_person = m_offered.value(label);
        Q_EMIT personChanged();
    });
    connect(this, &ComposedEdit::composedTextEdited, this, [this] {
        m_person = 0;
        Q_EMIT personChanged();
    });
}

void PersonField::setPerson(qint64 person)
{
    readNames();
    m_person = 0;
    clear();
    for (const Entry &entry : m_entries) {
        if (entry.person != person)
            continue;
        m_person = person;
        setText(labelOf(entry));
        setCursorPosition(0);
    }
}

qint64 PersonField::person() const
{
    if (m_person != 0)
        return m_person;
    const QString typed = foldCase(composedText()).simplified();
    qint64 found = 0;
    for (const Entry &entry : m_entries) {
        if (typed.isEmpty() || foldCase(entry.name).simplified() != typed)
            continue;
        if (found != 0)
            return 0; // there are several
        found = entry.person;
    }
    return found;
}

void PersonField::readNames()
{
    if (m_isRead)
        return;
    m_isRead = true;
    const auto read = guarded([&] {
        Statement statement(m_roster.database(),
            "SELECT id, full_name FROM person WHERE deleted_at IS NULL AND full_name IS NOT NULL "
            "ORDER BY sort_key, id");
        while (statement.step()) {
            const QString name = statement.text(1);
            m_entries.push_back({statement.integer(0), name, foldPlain(name)});
        }
    });
    if (!read)
        Q_EMIT failed(read.error());
}

// Those that fit what is typed, who begin with it first; the popup sorts out the rest.
QStringList PersonField::choices()
{
    readNames();
    const bool isLabel = m_offered.contains(text());
    const QString wanted = isLabel ? QString() : foldPlain(composedText()).trimmed();
    QStringList labels;
    m_offered.clear();
    const auto offer = [&](bool atBegin) {
        for (const Entry &entry : m_entries) {
            if (labels.size() >= mostChoices)
                return;
            const qsizetype at = entry.plain.indexOf(wanted);
            if (at < 0 || (at == 0) != atBegin)
                continue;
            QString label = labelOf(entry);
            for (int n = 2; m_offered.contains(label); ++n)
                label = QStringLiteral("%1 (%2)").arg(labelOf(entry)).arg(n);
            m_offered.insert(label, entry.person);
            labels.append(label);
        }
    };
    offer(true);
    offer(false);
    return labels;
}

QString PersonField::labelOf(const Entry &entry) const
{
    QStringList parts{entry.name};
    const auto rows = guarded([&] { return rowsOfPerson(m_roster.database(), entry.person); });
    if (rows) {
        for (const ListRow &row : *rows) {
            if (row.deleted)
                continue;
            parts += {row.texts[field("unit")], row.texts[field("position")]};
            break;
        }
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace soctv
