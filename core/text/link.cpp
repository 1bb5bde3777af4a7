#include "core/text/link.h"

#include "core/text/fold.h"
#include "core/text/phone.h"
#include "core/text/webaddress.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

namespace soctv {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String shortLink("short");
constexpr QLatin1String notProfile("not-a-profile");
constexpr QLatin1String miniApp("mini-app");
constexpr QLatin1String invalid("invalid");
constexpr QLatin1String notALink("not-a-link");

template <std::size_t N>
bool isOneOf(const QString &word, const std::array<QStringView, N> &list)
{
    return std::any_of(list.begin(), list.end(),
        [&](QStringView item) { return word.compare(item, Qt::CaseInsensitive) == 0; });
}

// Shapes end in \z: $ would let a line end through.
bool fits(const QString &text, const QRegularExpression &shape)
{
    return shape.match(text).hasMatch();
}

bool isNumber(const QString &text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

Link account(QLatin1String kind, const QString &key, const QString &canonical)
{
    return {{}, kind, key, canonical, {}};
}

Link refused(QLatin1String kind)
{
    return {{}, kind, {}, {}, {}};
}

/// A post or a video: no account, but \a of may tell whose it is.
Link contentOf(const Link &of)
{
    Link link = refused(notProfile);
    link.findings.append({QLatin1String("link_not_profile"), of.canonical});
    return link;
}

/// A word where an account name should stand. One that has blanks or marks is somebody's name.
Link misread(const QString &word)
{
    const bool name = std::any_of(
        word.begin(), word.end(), [](QChar c) { return c.isSpace() || c.unicode() > 0x7F; });
    return refused(name ? notALink : invalid);
}

// ---- Facebook

Link facebookId(const QString &id)
{
    return account(QLatin1String("id"), id, u"https://www.facebook.com/profile.php?id=" + id);
}

Link facebookName(const QString &name)
{
    static const QRegularExpression vanity(uR"(^(?=.*[A-Za-z])[A-Za-z0-9.]{5,}\z)"_s);
    static const QRegularExpression slugWithId(uR"(^.*-(\d{9,})\z)"_s);
    const QString canonical = u"https://www.facebook.com/" + name;
    if (isNumber(name) && name.size() >= 5)
        return account(QLatin1String("id"), name, canonical);
    if (fits(name, vanity)) // help page: dots and case do not tell two names apart
        return account(QLatin1String("vanity"), name.toLower().remove(u'.'), canonical);
    if (const auto match = slugWithId.match(name); match.hasMatch())
        return facebookId(match.captured(1));
    return misread(name);
}

Link facebookGroup(const WebAddress &address)
{
    const QString group = address.part(1);
    if (group.isEmpty())
        return refused(notProfile);
    static const QRegularExpression shape(uR"(^[A-Za-z0-9._-]+\z)"_s);
    if (!fits(group, shape))
        return misread(group);
    const Link link = account(QLatin1String("group"), u"groups/" + group.toLower(),
        u"https://www.facebook.com/groups/" + group);
    static constexpr std::array<QStringView, 2> content{u"posts", u"permalink"};
    return isOneOf(address.part(2), content) ? contentOf(link) : link;
}

Link facebook(const WebAddress &address)
{
    static constexpr std::array<QStringView, 35> content{u"photo.php", u"photo", u"photos",
        u"video.php", u"videos", u"watch", u"reel", u"reels", u"story.php", u"stories",
        u"permalink.php", u"posts", u"events", u"marketplace", u"hashtag", u"gaming", u"help",
        u"login", u"login.php", u"settings", u"home.php", u"l.php", u"sharer", u"sharer.php",
        u"notes", u"media", u"search", u"public", u"ads", u"policies", u"business", u"messages",
        u"friends", u"notifications", u"plugins"};
    static constexpr std::array<QStringView, 4> items{u"posts", u"photos", u"videos", u"reels"};
    static constexpr std::array<QStringView, 3> sharedItems{u"p", u"v", u"r"};

    const QString first = address.part(0).toLower();
    if (first.isEmpty() || isOneOf(first, content) || address.host == u"fb.watch")
        return refused(notProfile);
    if (address.host == u"fb.me")
        return refused(shortLink);
    if (first == u"share")
        return refused(isOneOf(address.part(1), sharedItems) ? notProfile : shortLink);
    if (first == u"profile.php") {
        const QString id = address.query.queryItemValue(QStringLiteral("id"));
        return isNumber(id) ? facebookId(id) : refused(notProfile);
    }
    if (first == u"groups")
        return facebookGroup(address);
    if (first == u"p" || first == u"people" || first == u"pages") {
        static const QRegularExpression idAtEnd(uR"(^(?:.*-)?(\d{5,})\z)"_s);
        const auto match = idAtEnd.match(address.path.last());
        return match.hasMatch() ? facebookId(match.captured(1)) : refused(invalid);
    }
    const qsizetype name = first == u"pg" ? 1 : 0;
    const Link link = facebookName(address.part(name));
    const bool item = isOneOf(address.part(name + 1), items) && address.path.size() > name + 2;
    return item ? contentOf(link) : link;
}

// ---- Zalo

Link zaloNumber(const QString &number)
{
    if (number.size() >= 15)
        return account(QLatin1String("oa"), u"oa:" + number, u"https://zalo.me/" + number);
    const Phone phone = parsePhone(number);
    if (!phone.key.startsWith(u"+84"))
        return refused(invalid);
    const QString canonical = u"https://zalo.me/0" + phone.key.mid(3);
    Link link = account(QLatin1String("phone"), phone.key, canonical);
    for (const Finding &finding : phone.findings) {
        if (!finding.offer.isEmpty())
            link.findings.append({finding.code, canonical});
    }
    return link;
}

Link zalo(const WebAddress &address)
{
    static const QRegularExpression number(uR"(^\+?\d+\z)"_s);
    static const QRegularExpression word(uR"(^[A-Za-z0-9._]{3,}\z)"_s);
    const QString first = address.part(0);
    const QString second = address.part(1);
    if (first.isEmpty())
        return refused(notProfile);
    if (fits(first, number))
        return zaloNumber(first);
    if (first == u"s")
        return refused(miniApp);
    if (first == u"qr")
        return refused(shortLink);
    if (first == u"g") {
        const bool good = fits(second, word);
        return good
            ? account(QLatin1String("group"), u"g/" + second, u"https://zalo.me/g/" + second)
            : refused(invalid);
    }
    if (!fits(first, word) || !second.isEmpty())
        return misread(first);
    return account(QLatin1String("alias"), first.toLower(), u"https://zalo.me/" + first);
}

// ---- YouTube

Link youtubeHandle(const QString &handle)
{
    const bool good
        = handle.size() > 1 && std::all_of(handle.begin() + 1, handle.end(), [](QChar c) {
              return c.isLetterOrNumber() || c.isSurrogate() || QStringView(u"_-.·").contains(c);
          });
    if (!good)
        return misread(handle);
    const QString name = QString::fromLatin1(QUrl::toPercentEncoding(handle.mid(1)));
    return account(QLatin1String("handle"), handle.toLower(), u"https://www.youtube.com/@" + name);
}

Link youtube(const WebAddress &address)
{
    static constexpr std::array<QStringView, 10> content{u"watch", u"shorts", u"playlist", u"live",
        u"embed", u"results", u"feed", u"clip", u"post", u"hashtag"};
    static const QRegularExpression word(uR"(^[A-Za-z0-9_-]+\z)"_s);
    const QString first = address.part(0);
    const QString second = address.part(1);
    const QString kind = first.toLower();
    if (first.isEmpty() || isOneOf(first, content) || address.host == u"youtu.be")
        return refused(notProfile);
    if (first.startsWith(u'@'))
        return youtubeHandle(first);
    const QString site = QStringLiteral("https://www.youtube.com/");
    if (kind == u"c" || kind == u"user" || kind == u"channel") {
        if (!fits(second, word))
            return second.isEmpty() ? refused(invalid) : misread(second);
        const QString path = kind + u'/' + second;
        if (kind == u"channel") // an id: case counts
            return account(QLatin1String("channel"), path, site + path);
        const QLatin1String name(kind == u"c" ? "custom" : "user");
        return account(name, path.toLower(), site + path);
    }
    if (!fits(first, word))
        return misread(first);
    return account(QLatin1String("custom"), u"c/" + kind, site + first);
}

// ---- TikTok

Link tiktok(const WebAddress &address)
{
    static const QRegularExpression handle(uR"(^@[A-Za-z0-9_.]{2,24}\z)"_s);
    static constexpr std::array<QStringView, 5> content{
        u"video", u"tag", u"music", u"discover", u"live"};
    const QString first = address.part(0);
    if (address.host != u"tiktok.com" && address.host != u"www.tiktok.com"
        && address.host != u"m.tiktok.com")
        return refused(shortLink);
    if (first == u"t")
        return refused(shortLink);
    if (first.isEmpty() || isOneOf(first, content))
        return refused(notProfile);
    if (!fits(first, handle))
        return misread(first);
    const Link link
        = account(QLatin1String("handle"), first.toLower(), u"https://www.tiktok.com/" + first);
    return address.path.size() > 1 ? contentOf(link) : link;
}

// ---- All of them

struct Site {
    QLatin1String platform;
    QRegularExpression hosts;
    Link (*read)(const WebAddress &);
};

const std::array<Site, 4> &sites()
{
    // A host counts only whole: facebook.com.evil.example is not Facebook.
    static const std::array<Site, 4> list{
        Site{QLatin1String("facebook"),
            QRegularExpression(uR"(^(?:(?:(?:www|m|mobile|web|touch|mbasic|[a-z]{2}-[a-z]{2})\.)?)"
                               uR"((?:facebook|fb)\.com|fb\.me|fb\.watch|m\.me)\z)"_s),
            facebook},
        Site{QLatin1String("zalo"), QRegularExpression(uR"(^(?:www\.)?zalo\.me\z)"_s), zalo},
        Site{QLatin1String("youtube"),
            QRegularExpression(uR"(^(?:(?:(?:www|m)\.)?youtube\.com|youtu\.be)\z)"_s), youtube},
        Site{QLatin1String("tiktok"),
            QRegularExpression(uR"(^(?:(?:www|m|vm|vt)\.)?tiktok\.com\z)"_s), tiktok}};
    return list;
}

/// What there is to say of a link whose site has been read.
void addFindings(Link &link, const WebAddress &address)
{
    if (!link.findings.isEmpty())
        return;
    const auto say = [&](const char *code, const QString &offer) {
        link.findings.append({QLatin1String(code), offer});
    };
    if (link.kind == shortLink)
        say("link_short", {});
    else if (link.kind == notProfile || link.kind == miniApp)
        say("link_not_profile", {});
    else if (link.kind == notALink)
        say("link_not_a_link", {});
    else if (link.kind == invalid)
        say("link_invalid", {});
    else if (!address.hasScheme)
        say("link_scheme", link.canonical);
    else if (address.hasFragment || address.query.queryItems().size() > link.canonical.count(u'?'))
        say("link_tracking", link.canonical);
}

} // namespace

QString Link::accountKey() const
{
    return key.isEmpty() ? QString() : platform + u':' + key;
}

Link parseLink(QStringView typed)
{
    const QString text = cleaned(typed);
    if (text.isEmpty())
        return {};
    const WebAddress address = webAddress(text);
    const bool isAddress = address.kind == WebAddress::Kind::Address;
    const auto site = std::find_if(sites().begin(), sites().end(),
        [&](const Site &candidate) { return isAddress && fits(address.host, candidate.hosts); });
    // "Nguyen.An" has a dot and is no host.
    const bool isHost = isAddress
        && (address.hasScheme || !address.path.isEmpty() || address.host.startsWith(u"www."));
    Link link;
    if (site != sites().end()) {
        link = site->read(address);
        link.platform = site->platform;
        if (link.kind == shortLink)
            link.canonical = text;
    } else if (isHost) {
        link = refused(invalid);
        link.findings.append({QLatin1String("link_host"), {}});
    } else {
        link = refused(address.kind == WebAddress::Kind::Unsafe ? invalid : notALink);
    }
    addFindings(link, address);
    return link;
}

} // namespace soctv
