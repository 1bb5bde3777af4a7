// Where else a person who is to be erased stands: other texts of the file, and its backups.

#include "core/db/statement.h"
#include "core/roster/dailybackup.h"
#include "core/roster/erase.h"
#include "core/roster/erasecollect.h"
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
    {"unit", "contact", "(SELECT name FROM unit_name WHERE unit = t.id LIMIT 1)", QT_TRANSLATE_NOOP("soctv", "Contact of %1")},
    {"unit", "federation_officer", "(SELECT name FROM unit_name WHERE unit = t.id LIMIT 1)", QT_TRANSLATE_NOOP("soctv", "Officer in charge of %1")},
    {"account_admin", "handover_note", "''", QT_TRANSLATE_NOOP("soctv", "Hand-over note")},
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

Traces tracesOf(Database &database, const QSet<qint64> &persons)
{
    Traces traces;
    for (const qint64 person : persons) {
        Statement statement(database, "SELECT full_name, phone, email FROM person WHERE id = ?");
        if (statement.bind(1, person).step())
            traces.add(statement.text(0), statement.text(1), statement.text(2));
    }
    return traces;
}

QList<OtherPlace> placesIn(
    Database &database, const Place &place, const Traces &traces, const DoomedRows &doomed)
{
    QList<OtherPlace> found;
    Statement statement(database,
        QByteArray("SELECT id, ") + place.column + ", " + place.owner + " FROM " + place.table
            + " t WHERE " + place.column + " IS NOT NULL");
    while (statement.step()) {
        const qint64 id = statement.integer(0);
        const QString text = statement.text(1);
        if (doomed.value(place.table).contains(id) || !traces.areIn(text))
            continue;
        const QString where = QCoreApplication::translate("soctv", place.where);
        found.append({place.table, id, place.column, {}, text,
            where.contains(QLatin1String("%1")) ? where.arg(statement.text(2)) : where});
    }
    return found;
}

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
    const DoomedRows doomed = collectDoomed(database, persons);
    const Traces traces = tracesOf(database, doomed.value("person"));
    QList<OtherPlace> found;
    for (const Place &place : places)
        found += placesIn(database, place, traces, doomed);
    Statement office(database, "SELECT key, value FROM office");
    while (office.step()) {
        if (!traces.areIn(office.text(1)))
            continue;
        found.append({"office", 0, "value", office.text(0), office.text(1),
            QCoreApplication::translate("soctv", "Office details")});
    }
    return found;
}

QList<BackupInfo> backupsHolding(const QString &rosterPath, const QList<qint64> &persons)
{
    QList<BackupInfo> holding;
    const QList<BackupInfo> backups = backupsIn(writableBackupFolder(rosterPath));
    for (const BackupInfo &backup : backups) {
        const auto holds = guarded([&] { return holdsAny(backup.path, persons); });
        if (!holds || *holds) // one that cannot be read may hold them too
            holding.append(backup);
    }
    return holding;
}

} // namespace soctv
