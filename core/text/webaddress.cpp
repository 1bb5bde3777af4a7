#include "core/text/webaddress.h"

#include <QUrl>

#include <algorithm>

namespace soctv {

namespace {

bool isHost(QStringView text)
{
    const auto fits = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'.';
    };
    return text.contains(u'.') && !text.startsWith(u'.') && !text.endsWith(u'.')
        && std::all_of(text.begin(), text.end(), fits);
}

QStringView cutAt(QStringView &text, QChar mark)
{
    const qsizetype at = text.indexOf(mark);
    if (at < 0)
        return {};
    const QStringView tail = text.sliced(at + 1);
    text = text.first(at);
    return tail;
}

bool cutPrefix(QStringView &text, QStringView prefix)
{
    if (!text.startsWith(prefix, Qt::CaseInsensitive))
        return false;
    text = text.sliced(prefix.size());
    return true;
}

} // namespace

WebAddress webAddress(QStringView typed)
{
    WebAddress address;
    QStringView rest = typed;
    address.hasScheme = cutPrefix(rest, u"https://") || cutPrefix(rest, u"http://");
    const bool slashes = address.hasScheme || cutPrefix(rest, u"//");
    address.hasFragment = !cutAt(rest, u'#').isEmpty();
    address.query.setQuery(cutAt(rest, u'?').toString());
    const QStringView path = cutAt(rest, u'/');

    const bool blanks = typed.contains(u' ');
    const qsizetype colon = typed.indexOf(u':');
    const bool otherScheme
        = !address.hasScheme && colon > 0 && (typed.mid(colon).startsWith(u"://") || !blanks);
    if (otherScheme || (slashes && (rest.contains(u'@') || rest.contains(u':')))
        || typed.contains(u'\\')) {
        address.kind = WebAddress::Kind::Unsafe;
        return address;
    }
    address.host = rest.toString().toLower();
    if (!isHost(address.host)) {
        if (address.hasScheme && !blanks)
            address.kind = WebAddress::Kind::Unsafe;
        return address;
    }
    address.kind = WebAddress::Kind::Address;
    for (const QStringView part : path.split(u'/', Qt::SkipEmptyParts)) {
        address.path.append(
            QUrl::fromPercentEncoding(part.toUtf8()).normalized(QString::NormalizationForm_C));
    }
    return address;
}

} // namespace soctv
