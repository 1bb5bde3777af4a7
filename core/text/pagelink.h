#pragma once

#include "core/text/link.h"

namespace soctv {

/// What the typed link of an organisation's page points at: parseLink(), but any other http(s) host
/// is platform "website", kind "site", and never a link_host. A site's key is its host in lower
/// case without www., the path as it is without a slash at its end, and the query without what
/// only follows visitors (utm_…, fbclid, …); canonical is the same with the scheme and host as
/// typed (https:// if none was: some sites answer only one of them). A bare host such as
/// "congdoan.example" counts as typed for a site if it has no capitals.
Link parsePageLink(QStringView typed);

} // namespace soctv
