#pragma once

#include <QByteArray>
#include <QStringView>

namespace soctv {

/// \a text as it may stand in XML, in an attribute too. Characters that XML cannot hold are left
/// out; half of a pair becomes U+FFFD.
QByteArray xmlEscaped(QStringView text);

} // namespace soctv
