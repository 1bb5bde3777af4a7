// Where else a person who is to be erased stands: other texts of the file, and its backups.

#include "core/db/statement.h"
#include "core/roster/erase.h"
#include "core/roster/erasecollect.h"
#include "core/roster/history.h"
#include "core/text/email.h"
#include "core/text/fold.h"
#include "core/text/phone.h"

#include <QCoreApplication>

#include <algorithm>

namespace soctv {

namespace {

// Texts that an officer types freely, with the words that tell where they stand; %1 is `owner`.
struct Place {
    const char *table;
    const char *column;
    const char *owner; ///< SQL for the name of what the text belongs to
    const char *where;
};

// clang-format off
constexpr Place places[] = {
    {"person", "note", "full_name", QT_TRANSLATE_NOOP("soctv", "Note of %1")},
    {"person", "basis_document", "full_name", QT_TRANSLATE_NOOP("soctv", "Basis document of %1")},
    {"person", "purpose", "full_name", QT_TRANSLATE_NOOP("soctv", "Purpose of %1")},
    {"account", "name", "link", QT_TRANSLATE_NOOP("soctv", "Account name (%1)")},
    {"unit", "contact", "(SELECT name FROM unit_name WHERE unit = t.id ORDER BY valid_from DESC LIMIT 1)", QT_TRANSLATE_NOOP("soctv", "Contact of %1")},
    {"unit", "federation_officer", "(SELECT name FROM unit_name WHERE unit = t.id ORDER BY valid_from DESC LIMIT 1)", QT_TRANSLATE_NOOP("soctv", "Officer in charge of %1")},
    {"account_admin", "handover_note", "''", QT_TRANSLATE_NOOP("soctv", "Hand-over note")},
    {"source", "file", "''", QT_TRANSLATE_NOOP("soctv", "Name of a returned file")},
    {"round_unit", "file", "''", QT_TRANSLATE_NOOP("soctv", "Name of a returned file")},
};
// clang-format on

// What a person is found by in a text.
class Traces {
public:
    void add(const QString &name, const QString &phone, const QString &email)
    {
        const QString folded = foldPlain(name).simplified();
        if (folded.contains(QLatin1Char(' '))) // a single word would be found everywhere
            m_names.append(folded);
        if (!phone.isEmpty())
            m_phones.append(phoneDigits(phone));
        if (!email.isEmpty())
            m_emails.append(emailKey(email));
    }

    bool areIn(const QString &text) const
    {
        const QString plain = foldPlain(text).simplified();
        const QString digits = phoneDigits(text);
        const auto contains = [](const QStringList &traces, const QString &where) {
            return std::any_of(traces.begin(), traces.end(),
                [&](const QString &trace) { return trace.size() > 3 && where.contains(trace); });
        };
        return contains(m_names, plain) || contains(m_phones, digits)
            || contains(m_emails, text.toLower());
    }

private:
    QStringList m_names;
    QStringList m_phones;
    QStringList m_emails;
};

QString textOf(const std::optional<Value> &value)
{
    const auto *text = value ? std::get_if<QString>(&*value) : nullptr;
    return text ? *text : QString();
}

// What the persons are called and were called.
Traces tracesOf(Database &database, const QSet<qint64> &persons)
{
    Traces traces;
    for (const qint64 person : persons) {
        Statement statement(database, "SELECT full_name, phone, email FROM person WHERE id = ?");
        if (statement.bind(1, person).step())
            traces.add(statement.text(0), statement.text(1), statement.text(2));
    }
    const int name = columnIndex(database, "person", "full_name");
    const int phone = columnIndex(database, "person", "phone");
    const int email = columnIndex(database, "person", "email");
    readHistory(database, [&](const RecordedRow &row) {
        if (row.table != "person" || !persons.contains(row.id))
            return;
        for (const auto &side : {row.before, row.after})
            traces.add(textOf(side(name)), textOf(side(phone)), textOf(side(email)));
    });
    return traces;
}

// Collects the texts that carry a trace, each place once, as it stands today if it does.
class PlaceFinder {
public:
    PlaceFinder(Database &database, DoomedRows doomed)
        : m_database(database)
        , m_doomed(std::move(doomed))
        , m_traces(tracesOf(database, m_doomed.value("person")))
    {
        for (const Place &place : places)
            m_columns.append(columnIndex(database, place.table, place.column));
    }

    QList<OtherPlace> find()
    {
        for (const Place &place : places) {
            Statement statement(
                m_database, QByteArray("SELECT id, ") + place.column + " FROM " + place.table);
            while (statement.step())
                look(place, statement.integer(0), statement.text(1));
        }
        Statement office(m_database, "SELECT key, value FROM office");
        while (office.step())
            lookAtOffice(office.text(0), office.text(1));
        readHistory(m_database, [this](const RecordedRow &row) { lookAt(row); });
        return m_found;
    }

private:
    void lookAt(const RecordedRow &row)
    {
        for (const auto &side : {row.before, row.after}) {
            if (row.table == "office") {
                const QString key = textOf(row.before(0));
                lookAtOffice(key.isEmpty() ? textOf(row.after(0)) : key, textOf(side(1)));
            }
            for (std::size_t i = 0; i < std::size(places); ++i) {
                if (row.table == places[i].table)
                    look(places[i], row.id, textOf(side(m_columns.at(qsizetype(i)))));
            }
        }
    }

    void look(const Place &place, qint64 id, const QString &text)
    {
        if (m_doomed.value(place.table).contains(id) || !m_traces.areIn(text))
            return;
        QString where = QCoreApplication::translate("soctv", place.where);
        if (where.contains(QLatin1String("%1")))
            where = where.arg(ownerOf(place, id));
        add({place.table, id, place.column, {}, text, where});
    }

    void lookAtOffice(const QString &key, const QString &text)
    {
        if (m_traces.areIn(text))
            add({"office", 0, "value", key, text,
                QCoreApplication::translate("soctv", "Office details")});
    }

    void add(const OtherPlace &place)
    {
        const bool known
            = std::any_of(m_found.cbegin(), m_found.cend(), [&](const OtherPlace &other) {
                  return other.table == place.table && other.id == place.id
                      && other.column == place.column && other.key == place.key;
              });
        if (!known)
            m_found.append(place);
    }

    QString ownerOf(const Place &place, qint64 id)
    {
        Statement statement(m_database,
            QByteArray("SELECT ") + place.owner + " FROM " + place.table + " t WHERE id = ?");
        return statement.bind(1, id).step() ? statement.text(0) : QString();
    }

    Database &m_database;
    DoomedRows m_doomed;
    Traces m_traces;
    QList<int> m_columns; // of each place, in changesets
    QList<OtherPlace> m_found;
};

bool holdsAny(const QString &path, const QList<qint64> &persons)
{
    Database copy = Database::open(path, Database::Access::ReadOnly);
    copy.trust();
    const DoomedRows doomed = collectDoomed(copy, persons);
    for (const qint64 person : doomed.value("person")) {
        Statement statement(copy, "SELECT 1 FROM person WHERE id = ?");
        if (statement.bind(1, person).step())
            return true;
    }
    // Undone or deleted before the copy was made, the person is still in its history.
    return !doomed.value("post").isEmpty() || !doomed.value("account").isEmpty();
}

} // namespace

QList<OtherPlace> otherPlaces(Database &database, const QList<qint64> &persons)
{
    return PlaceFinder(database, collectDoomed(database, persons)).find();
}

QList<BackupInfo> backupsHolding(
    const QList<BackupInfo> &backups, Database &database, const QList<qint64> &persons)
{
    // A copy may be older than a merge that the roster knows of.
    const QList<qint64> everyone = collectDoomed(database, persons).value("person").values();
    QList<BackupInfo> holding;
    for (const BackupInfo &backup : backups) {
        const auto holds = guarded([&] { return holdsAny(backup.path, everyone); });
        if (!holds || *holds) // one that cannot be read may hold them too
            holding.append(backup);
    }
    return holding;
}

} // namespace soctv
