#pragma once

#include "core/forms/form.h"

#include <QList>
#include <QString>

#include <memory>

namespace soctv {

/// A file that somebody handed in, and what was found in it or why there is nothing.
struct ReturnedFile {
    QString path; ///< as it was given
    QString name; ///< without its folder
    QString error; ///< one sentence in the interface language; empty: it was read
    std::shared_ptr<const Workbook> workbook; ///< null if it could not be read
    Form form;
    bool isConfirmed = false; ///< the officer looked at an unsure text and said that it is right

    /// True if no row of it may come in before somebody looked at it.
    bool isUnsure() const { return workbook && workbook->isUnsure() && !isConfirmed; }
};

} // namespace soctv
