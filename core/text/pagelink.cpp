#include "core/text/pagelink.h"

#include "core/text/fold.h"
#include "core/text/webaddress.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace soctv {

using namespace Qt::StringLiterals;

namespace {

// Parameters that tell who sent the visitor, not which page it is.
bool followsVisitors(const QString &name)
{
    static constexpr std::array<QStringView, 11> names{u"fbclid", u"gclid", u"dclid", u"msclkid",
        u"zarsrc", u"mibextid", u"igsh", u"yclid", u"_ga", u"mc_cid", u"mc_eid"};
    return name.startsWith(u"utm_", Qt::CaseInsensitive)
        || std::any_of(names.begin(), names.end(),
            [&](QStringView known) { return known.compare(name, Qt::CaseInsensitive) == 0; });
}

// "congdoan.example" may be a host; "3.5" and "Nguyen.An" are none.
bool isBareHost(QStringView typed, const QString &host)
{
    const QString ending = host.mid(host.lastIndexOf(u'.') + 1);
    return typed == host && ending.size() >= 2
        && std::all_of(ending.begin(), ending.end(), [](QChar c) { return c.isLetter(); });
}

QString pathOf(const WebAddress &address)
{
    QString path;
    for (const QString &part : address.path)
        path += u'/' + QString::fromLatin1(QUrl::toPercentEncoding(part, ":@!$&'()*+,;="));
    return path;
}

QString queryOf(const WebAddress &address)
{
    QUrlQuery kept;
    for (const auto &[name, value] : address.query.queryItems(QUrl::FullyEncoded)) {
        if (!followsVisitors(name))
            kept.addQueryItem(name, value);
    }
    return kept.isEmpty() ? QString() : u'?' + kept.toString(QUrl::FullyEncoded);
}

Link site(const WebAddress &address, bool plainHttp)
{
    const QString scheme = plainHttp ? u"http://"_s : u"https://"_s;
    const QString place = pathOf(address) + queryOf(address);
    const QString host = address.host.startsWith(u"www.") ? address.host.mid(4) : address.host;
    Link link{u"website"_s, u"site"_s, host + place, scheme + address.host + place, {}};
    const bool dropped = address.hasFragment
        || std::ranges::any_of(address.query.queryItems(),
            [](const auto &item) { return followsVisitors(item.first); });
    if (!address.hasScheme)
        link.findings.append({"link_scheme"_L1, link.canonical});
    else if (dropped)
        link.findings.append({"link_tracking"_L1, link.canonical});
    return link;
}

} // namespace

Link parsePageLink(QStringView typed)
{
    Link link = parseLink(typed);
    const QString text = cleaned(typed);
    if (!link.platform.isEmpty() || text.isEmpty())
        return link;
    const WebAddress address = webAddress(text);
    const bool otherHost = !link.findings.isEmpty() && link.findings.first().code == "link_host"_L1;
    if (otherHost || (address.kind == WebAddress::Kind::Address && isBareHost(text, address.host)))
        return site(address, text.startsWith(u"http://", Qt::CaseInsensitive));
    return link;
}

} // namespace soctv
