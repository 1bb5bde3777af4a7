#pragma once

#include "core/text/link.h"

#include <QLatin1String>
#include <QString>

#include <span>

namespace soctv {

/// Where an official account can be: one line of a table.
struct Platform {
    QLatin1String key; ///< "facebook_page", …; never translated, never changed
    const char *title; ///< English source text, context "Platform"
};

/// All of them, in the order in which they are offered.
std::span<const Platform> platforms();
/// The name of a platform in the interface language; a key of a later version as it is.
QString platformTitle(const QString &key);
bool isPlatform(const QString &key);
/// The platform that \a link (from parsePageLink) tells; empty: the text does not tell it.
QString platformOf(const Link &link);

} // namespace soctv
