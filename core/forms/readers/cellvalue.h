#pragma once

#include <QByteArrayView>
#include <QString>

namespace soctv {

/// "2026-09-05" as "05/09/2026", with "T08:30:00" as "05/09/2026 08:30"; empty: \a iso is no date.
QString isoDateText(const QString &iso);

/// The address in the formula HYPERLINK("address", …), without the = before it; empty: it is
/// computed, or the formula is another.
QString addressInFormula(QByteArrayView formula);

} // namespace soctv
