#pragma once

#include <QString>

namespace soctv {

/// What kind of medium a file lies on, as far as the system tells.
enum class Place {
    Local,
    Network, ///< a folder of another computer
    Removable ///< a stick or a card
};

Place placeOf(const QString &path);

/// The same of what is mounted at \a root with a file system of the type \a type, as Linux names
/// them. Local where neither tells.
Place placeOfMount(const QByteArray &type, const QString &root);

} // namespace soctv
