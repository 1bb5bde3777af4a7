#pragma once

#include "core/base/issue.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace soctv {

/// The address to compare by: no blanks around it, lower case.
QString emailKey(QStringView typed);

/// Codes: email_blank (blanks inside; offered without), email_dot (a dot or comma at an end;
/// offered without), email_invalid. None for an empty text.
QList<Finding> checkEmail(QStringView typed);

} // namespace soctv
