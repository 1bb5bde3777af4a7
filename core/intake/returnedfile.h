#pragma once

#include "core/base/progress.h"
#include "core/forms/recognise/form.h"
#include "core/roster/posts.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace soctv {

/// A file that somebody handed in, and what was found in it or why there is nothing.
struct ReturnedFile {
    QString path; ///< as it was given
    QString name; ///< without its folder
    QByteArray hash; ///< SHA-256 of its bytes; empty: they could not be read
    QDateTime modified; ///< when it was last written to, as its folder says
    QString error; ///< one sentence in the interface language; empty: it was read
    std::shared_ptr<const Workbook> workbook; ///< null if it could not be read
    Form form;
    std::optional<Layout> layout; ///< the table area that was chosen by hand in this import
    bool isConfirmed = false; ///< the officer looked at an unsure text and said that it is right

    /// True if no row of it may come in before somebody looked at it.
    bool isUnsure() const { return workbook && workbook->isUnsure() && !isConfirmed; }
};

/// The list that rows of section \a section of a form belong to; 0: it says none.
Role roleOf(int section, Role defaultRole);

class IntakeWorker;

/// Reads the file \a path and finds its table. What goes wrong with it becomes its error; a file
/// without a table keeps its workbook, so that the area can be chosen by hand. Throws only
/// Error{Cancelled}.
ReturnedFile readReturnedFile(
    const QString &path, IntakeWorker &worker, const QList<Layout> &layouts, Progress &progress);

/// Looks for the table of \a file again, now that more \a layouts are known.
void recogniseAgain(ReturnedFile &file, const QList<Layout> &layouts);

/// Takes the area \a layout, chosen by hand in this very file, for its table.
void chooseArea(ReturnedFile &file, const Layout &layout);

} // namespace soctv
