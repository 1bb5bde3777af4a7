#pragma once

#include "core/forms/readers/numberformat.h"

#include <QByteArrayView>
#include <QString>
#include <QStringView>

namespace soctv {

/// The number \a value (office:value) as NumberFormat::shown() would have it: as it is shown where
/// that has zeros in front or letters around its digits, else plain. Empty: \a value is no number.
QString odfNumberText(QByteArrayView value, QStringView shown);

/// The day and time \a value (office:date-value, ISO 8601) as dd/MM/yyyy, or the parts of it that
/// \a format shows. Empty: \a value is none.
QString odfDateText(const QString &value, const NumberFormat &format);

} // namespace soctv
