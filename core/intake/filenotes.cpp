#include "core/intake/filenotes.h"

#include "core/db/statement.h"
#include "core/text/unitkey.h"

#include <algorithm>

namespace soctv {

namespace {

// A source without a row tells of a file as a whole: where those of rows name the sheet stands the
// hash of its bytes in hexadecimal digits.
constexpr int hashDigits = 64;

// What a file with people in it is for.
struct Purpose {
    QString unit; ///< of all its rows; empty: not one unit
    QSet<int> roles;

    bool covers(const Purpose &other) const
    {
        return unit == other.unit && !unit.isEmpty() && roles.contains(other.roles);
    }
};

QString unitOf(const Form &form)
{
    if (!form.unit.isEmpty() || form.rows.isEmpty())
        return form.unit;
    const QString first = form.rows.first().texts[field("unit")];
    const bool isCommon = std::ranges::all_of(form.rows, [&](const FormRow &row) {
        const QString &unit = row.texts[field("unit")];
        return unit == first || unitKey(unit) == unitKey(first);
    });
    return isCommon ? first : QString();
}

Purpose purposeOf(const Form &form, Role defaultRole, MeantUnits &units)
{
    Purpose purpose;
    const QString unit = unitOf(form);
    const QList<qint64> meant = units.find(unit);
    purpose.unit = meant.size() == 1 ? QString::number(meant.first()) : unitKey(unit);
    for (const FormRow &row : form.rows)
        purpose.roles.insert(int(roleOf(row.section, defaultRole)));
    return purpose;
}

} // namespace

QHash<QByteArray, QDate> importedFiles(Database &database)
{
    QHash<QByteArray, QDate> days;
    Statement files(database,
        "SELECT sheet, day FROM source WHERE post IS NULL AND length(sheet) = ? ORDER BY day");
    files.bind(1, qint64(hashDigits));
    while (files.step()) {
        days.insert(QByteArray::fromHex(files.text(0).toLatin1()),
            QDate::fromString(files.text(1), Qt::ISODate));
    }
    return days;
}

void rememberFile(Edit &edit, const QString &name, const QByteArray &hash, const QDate &day)
{
    edit.insert("source",
        {{"file", name}, {"sheet", QString::fromLatin1(hash.toHex())},
            {"day", day.toString(Qt::ISODate)}});
}

QList<PlannedFile> noteFiles(const QList<ReturnedFile> &files, Role defaultRole,
    const QSet<int> &taken, const QHash<QByteArray, QDate> &imported, MeantUnits &units)
{
    QList<PlannedFile> notes(files.size());
    QList<Purpose> purposes;
    QHash<QByteArray, int> byHash;
    QHash<QString, QList<int>> byUnit;
    for (int i = 0; i < files.size(); ++i) {
        const ReturnedFile &file = files[i];
        PlannedFile &note = notes[i];
        purposes.append(purposeOf(file.form, defaultRole, units));
        if (file.form.isEmpty())
            continue; // left out, or nobody in it
        note.hash = file.hash;
        note.importedOn = imported.value(file.hash);
        if (!file.hash.isEmpty())
            note.sameAsFile = byHash.value(file.hash, -1);
        note.comesIn = note.sameAsFile < 0;
        if (!note.comesIn)
            continue;
        byHash.insert(file.hash, i);
        if (file.modified.isValid() && !file.form.rows.isEmpty())
            byUnit[purposes[i].unit].append(i);
    }
    for (QList<int> &sameUnit : byUnit) {
        // Newest first; of equal ones the later in the list, as "phiếu (2).xlsx" is.
        std::ranges::sort(sameUnit, std::greater(),
            [&](int i) { return std::pair(files[i].modified.toMSecsSinceEpoch(), i); });
        for (auto older = sameUnit.begin(); older != sameUnit.end(); ++older) {
            const auto newer = std::find_if(sameUnit.begin(), older,
                [&](int i) { return purposes[i].covers(purposes[*older]); });
            if (newer == older)
                continue;
            notes[*older].supersededBy = *newer;
            notes[*older].comesIn = taken.contains(*older);
        }
    }
    return notes;
}

} // namespace soctv
