#pragma once

#include "core/base/issue.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace soctv {

/// What a typed link to an account points at (domain.md 8), told from its text alone: nothing is
/// ever fetched. The typed text itself is kept elsewhere, as it is.
struct Link {
    QString platform; ///< "facebook", "zalo", "youtube", "tiktok"; empty: none of them
    /// vanity, id, group, phone, oa, alias, handle, custom, channel, user; without a key:
    /// short, not-a-profile, mini-app, invalid, not-a-link
    QString kind;
    QString key; ///< to compare by within the platform; empty: it names no account
    QString
        canonical; ///< the link to show and open; as typed for "short", else empty without a key
    QList<Finding> findings;

    /// The key with its platform, unique over all of them; empty if there is no key.
    QString accountKey() const;
};

/// Codes of the findings: link_scheme (no https://; the canonical form offered), link_tracking (a
/// query or fragment that says nothing about the account; canonical offered), link_short (an opaque
/// share link), link_not_profile (a post, video, …; the account offered if the link tells it),
/// link_host (another site), link_invalid, link_not_a_link (a name in the link column), and
/// phone_old_prefix (a Zalo link with a number from before 2018; canonical offered).
Link parseLink(QStringView typed);

} // namespace soctv
