#include "ui/intake/filestate.h"

#include "ui/intake/filesmodel.h"
#include "ui/intake/intakesession.h"

namespace soctv {

namespace {

const QString dayFormat = QStringLiteral("dd/MM/yyyy");

// Nothing while no plan knows the file.
PlannedFile noteOf(const IntakeSession &session, int number)
{
    return session.plan()->fileNotes.value(number);
}

FileSummary fileSummary(const IntakeSession &session, int number)
{
    return session.summary().byFile.value(number);
}

// What the plan says of a file that has rows; empty: nothing but these rows.
QString noteText(const IntakeSession &session, int number)
{
    const PlannedFile note = noteOf(session, number);
    const FileSummary summary = fileSummary(session, number);
    if (note.sameAsFile >= 0)
        return FilesModel::tr("same as another");
    if (note.supersededBy >= 0 && !session.choices().takenFiles.contains(number))
        return FilesModel::tr("a newer one is there");
    if (summary.asksForUnit)
        return FilesModel::tr("unit not known");
    if (summary.counts[Outcome::Check] > 0)
        return FilesModel::tr("%n to look at", nullptr, summary.counts[Outcome::Check]);
    if (note.importedOn.isValid())
        return FilesModel::tr("imported %1").arg(note.importedOn.toString(dayFormat));
    return note.newUnits.isEmpty() ? QString() : FilesModel::tr("new unit");
}

} // namespace

QString fileStateText(const IntakeSession &session, int number)
{
    const IntakeFile &entry = session.file(number);
    switch (entry.state) {
    case IntakeFile::State::Waiting:
        return FilesModel::tr("waiting");
    case IntakeFile::State::Reading:
        return FilesModel::tr("being read…");
    case IntakeFile::State::Stopped:
        return FilesModel::tr("not read yet");
    case IntakeFile::State::LeftOut:
        return FilesModel::tr("left out");
    case IntakeFile::State::Read:
        break;
    }
    if (!entry.file.workbook)
        return FilesModel::tr("cannot be read");
    const Form &form = entry.file.form;
    if (form.isEmpty())
        return FilesModel::tr("no table found");
    const QString rows = form.units.isEmpty()
        ? FilesModel::tr("%n row(s)", nullptr, int(form.rows.size()))
        : FilesModel::tr("%n unit(s)", nullptr, int(form.units.size()));
    const QString note = noteText(session, number);
    return note.isEmpty() ? rows : rows + u'\n' + note;
}

bool needsLook(const IntakeSession &session, int number)
{
    const IntakeFile &entry = session.file(number);
    if (entry.state == IntakeFile::State::Stopped)
        return true;
    if (!entry.isRead())
        return false;
    const FileSummary summary = fileSummary(session, number);
    return entry.file.form.isEmpty() || summary.asksForUnit || summary.counts[Outcome::Check] > 0;
}

bool isSuperseded(const IntakeSession &session, int number)
{
    return noteOf(session, number).supersededBy >= 0;
}

QString fileRemark(const IntakeSession &session, int number)
{
    const PlannedFile note = noteOf(session, number);
    const auto nameOf = [&](int other) { return session.file(other).file.name; };
    QStringList lines;
    if (note.sameAsFile >= 0)
        lines.append(FilesModel::tr("This is the same file as “%1”: its rows come in once.")
                         .arg(nameOf(note.sameAsFile)));
    if (note.importedOn.isValid())
        lines.append(FilesModel::tr("This very file was imported on %1 already.")
                         .arg(note.importedOn.toString(dayFormat)));
    if (note.supersededBy >= 0)
        lines.append(session.choices().takenFiles.contains(number)
                ? FilesModel::tr("“%1” of the same unit is newer. You take this one too.")
                      .arg(nameOf(note.supersededBy))
                : FilesModel::tr("“%1” of the same unit is newer: the rows of this one stay out.")
                      .arg(nameOf(note.supersededBy)));
    for (const QString &unit : note.newUnits)
        lines.append(FilesModel::tr("The unit “%1” is new: it is added with the rows.").arg(unit));
    return lines.join(u'\n');
}

QStringList leftOutText(const FoundFiles &found)
{
    QStringList lines;
    if (!found.lockFiles.isEmpty())
        lines.append(
            FilesModel::tr("%n temporary file(s) skipped.", nullptr, int(found.lockFiles.size())));
    if (found.otherKinds > 0)
        lines.append(
            FilesModel::tr("%n file(s) of other kinds skipped.", nullptr, found.otherKinds));
    for (const QString &folder : found.closedFolders)
        lines.append(FilesModel::tr("⚠ The folder “%1” may not be looked into.").arg(folder));
    return lines;
}

} // namespace soctv
