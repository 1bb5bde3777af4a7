#include "core/roster/platforms.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace soctv {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array list{
    Platform{"facebook_page"_L1, QT_TRANSLATE_NOOP("Platform", "Facebook page")},
    Platform{"facebook_group"_L1, QT_TRANSLATE_NOOP("Platform", "Facebook group")},
    Platform{"zalo_oa"_L1, QT_TRANSLATE_NOOP("Platform", "Zalo OA")},
    Platform{"zalo_group"_L1, QT_TRANSLATE_NOOP("Platform", "Zalo group")},
    Platform{"youtube"_L1, QT_TRANSLATE_NOOP("Platform", "YouTube")},
    Platform{"tiktok"_L1, QT_TRANSLATE_NOOP("Platform", "TikTok")},
    Platform{"website"_L1, QT_TRANSLATE_NOOP("Platform", "Website")},
};

// What each site's links tell; an empty kind is any other of that site.
struct Told {
    QLatin1String site;
    QLatin1String kind;
    QLatin1String platform;
};
constexpr std::array told{
    Told{"facebook"_L1, "group"_L1, "facebook_group"_L1},
    Told{"facebook"_L1, "vanity"_L1, "facebook_page"_L1},
    Told{"facebook"_L1, "id"_L1, "facebook_page"_L1},
    Told{"zalo"_L1, "group"_L1, "zalo_group"_L1},
    Told{"zalo"_L1, "oa"_L1, "zalo_oa"_L1},
    Told{"youtube"_L1, {}, "youtube"_L1},
    Told{"tiktok"_L1, {}, "tiktok"_L1},
    Told{"website"_L1, {}, "website"_L1},
};

const Platform *platformWith(const QString &key)
{
    const auto found
        = std::ranges::find_if(list, [&](const Platform &platform) { return platform.key == key; });
    return found == list.end() ? nullptr : &*found;
}

} // namespace

std::span<const Platform> platforms()
{
    return list;
}

QString platformTitle(const QString &key)
{
    const Platform *platform = platformWith(key);
    return platform ? QCoreApplication::translate("Platform", platform->title) : key;
}

bool isPlatform(const QString &key)
{
    return platformWith(key) != nullptr;
}

QString platformOf(const Link &link)
{
    for (const Told &line : told) {
        if (line.site == link.platform && (line.kind.isEmpty() || line.kind == link.kind))
            return line.platform;
    }
    return {};
}

} // namespace soctv
