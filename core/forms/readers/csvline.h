#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace soctv {

/// The bytes that every CSV file of ours begins with: Excel takes it for UTF-8 by them.
inline constexpr char csvStart[] = "\xEF\xBB\xBF";

/// One line of a CSV file: comma, all \a cells quoted and protected, CR LF.
QByteArray csvLine(const QStringList &cells);

/// \a text as it may stand in a CSV cell: what a spreadsheet would run as a formula gets a leading
/// ' (safety.md, "Export"); readCsv() takes it off again.
QString protectedCell(const QString &text);

} // namespace soctv
