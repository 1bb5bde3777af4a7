#pragma once

#include "core/base/issue.h"
#include "core/intake/choices.h"
#include "core/intake/outcome.h"
#include "core/intake/people.h"
#include "core/intake/returnedfile.h"
#include "core/intake/unitrows.h"

#include <QDate>
#include <QPair>
#include <QSet>

namespace soctv {

/// One row of a returned file and what will become of it.
struct PlannedRow {
    RowKey key;
    QString sheet; ///< its name; empty: it has none
    int row = 0; ///< in that sheet, counted from 1 as spreadsheets do
    bool isHidden = false; ///< in the file
    Role role = Role::AccountContact;
    RowTexts texts; ///< as they will be written: typed, or as the taken offers say
    Outcome outcome = Outcome::New;
    qint64 post = 0; ///< Updated and Same: the row of the roster that it is
    /// New: the person of the roster who gets this row too; 0: a new one. Check: who it may be.
    qint64 person = 0;
    QString personName; ///< of that person
    int samePersonAs = -1; ///< New: the earlier row of the plan whose new person gets this row too
    /// Updated: the fields that will be set. New: those of the person who gets this row too.
    QList<CellChange> changes;
    QList<Issue> issues; ///< of its cells as they will be written, and why it is to be checked
    QList<Issue> repaired; ///< those whose offer was taken
    bool mayBeUpdated = false; ///< Check: RowDecision::Update is possible
    /// How much speaks for the person that the row is or may be, 0 to 100; 0: there is none.
    int score = 0;
    QStringList reasons; ///< what speaks for and against that, in sentences
};

/// What there is to say about one of the files.
struct PlannedFile {
    QByteArray hash; ///< as in the file; empty: nobody is in it
    bool comesIn = true; ///< its rows are not left out as repeated or superseded
    QDate importedOn; ///< when this very file came in before; null: it did not
    int sameAsFile = -1; ///< an earlier one of the files with the same bytes: these rows stay out
    /// A newer one of the files for the same unit: the rows stay out unless the file is taken.
    int supersededBy = -1;
    QStringList newUnits; ///< as they will be called
};

/// A name that the files give a unit and that no unit bears, nor has borne as an alias; of a parent
/// in a list of units, also one that several units bear.
struct UnitQuestion {
    QString typed;
    QList<QPair<qint64, QString>> proposals; ///< units with nearly this name, best first
    bool ofParent = false; ///< rows of a list of units stand below it: never new unasked
    qint64 closedUnit = 0; ///< the unit that bears it has closed; then proposals: what it became
    QString closure; ///< of closedUnit: since when, in a sentence
    int rows = 0;
    QSet<int> files;
    bool answered = false;
    qint64 unit = 0; ///< answered: the unit that it is; 0: one of its own

    /// Rows wait for the answer: else the unit is new.
    bool isOpen() const
    {
        return !answered && (ofParent || closedUnit != 0 || !proposals.isEmpty());
    }
};

/// A row of the roster that belongs into a file and is not there. It stays in the roster.
struct MissingRow {
    qint64 post = 0;
    QString fullName;
    QString position;
    QString unit;
    int file = 0; ///< that answers for the unit
};

/// What an import will do, worked out without writing.
struct ImportPlan {
    QStringList files; ///< names of the returned files
    QList<PlannedRow> rows;
    QList<PlannedUnit> units; ///< of lists of units, then the parents that these only name
    QDate unitDay; ///< from which on units get another parent
    QList<PlannedFile> fileNotes; ///< for each of the files
    QList<UnitQuestion> unitQuestions;
    QList<MissingRow> missing;
    QList<Layout> layouts; ///< table areas to remember
    qint64 editNumber = 0; ///< the state of the roster it was made for

    qint64 count(Outcome outcome) const; ///< rows of people and of units
    /// Those that will be added or changed.
    qint64 written() const { return count(Outcome::New) + count(Outcome::Updated); }
    qint64 writtenUnits() const; ///< the units among them
};

/// Compares the rows of \a files with the roster. Rows that name no section go to \a defaultRole.
///
/// A row is settled without asking only if its name is the same but for case and the place of tone
/// marks, and enough else speaks for it (see resemblance.h); then all cells but empty ones count,
/// and one that says the same in another writing is a change only where it mends what the checks
/// mark. To be checked is a phone, e-mail or account that belongs to somebody of another name,
/// whoever resembles a person without being certain, and a row whose unit no unit is called but
/// some nearly: until the question is answered, whatever else is accepted. Rows of an unsure file
/// are all to be checked.
/// Throws Error{Interrupted} if a commit came in between (start again), Error{Cancelled}.
ImportPlan planImport(Reader &reader, const QList<ReturnedFile> &files, Role defaultRole,
    const Choices &choices, Progress &progress);

} // namespace soctv
