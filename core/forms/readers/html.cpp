#include "core/forms/readers/html.h"

#include "core/forms/readers/htmlpage.h"
#include "core/forms/readers/refusal.h"
#include "core/forms/readers/textcode.h"
#include "core/text/legacy.h"
#include "core/text/windowstext.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace soctv {

namespace {

// What the page says of itself, in lower case; empty: nothing.
QByteArray declaredCharset(const QByteArray &bytes)
{
    constexpr qsizetype longestHead = 16384;
    const QByteArray head = bytes.left(longestHead).toLower();
    qsizetype at = head.indexOf("charset=");
    if (at < 0)
        return {};
    at += 8;
    while (at < head.size() && QByteArrayView(" \"'").contains(head[at]))
        ++at;
    qsizetype end = at;
    while (end < head.size() && !QByteArrayView(" \"'/;>\r\n").contains(head[end]))
        ++end;
    return head.mid(at, end - at);
}

// The text of a page in an 8-bit encoding that it names; none: it names no such.
std::optional<QString> declaredText(const QByteArray &bytes)
{
    const QByteArray charset = declaredCharset(bytes);
    if (charset == "windows-1258" || charset == "cp1258")
        return decodedLegacy(bytes, LegacyEncoding::Cp1258);
    if (charset == "viscii")
        return decodedLegacy(bytes, LegacyEncoding::Viscii);
    if (charset.contains("tcvn"))
        return decodedLegacy(bytes, LegacyEncoding::Tcvn5712);
    // Fonts say what these letters mean.
    if (charset == "windows-1252" || charset == "iso-8859-1" || charset == "x-user-defined")
        return windowsText(bytes);
    return {};
}

DecodedText pageText(const QByteArray &bytes)
{
    if (!isUtf16(bytes) && !QByteArrayView(bytes).isValidUtf8() && !bytes.contains('\0')) {
        if (const auto text = declaredText(bytes))
            return {*text, {}};
    }
    return decodedText(bytes);
}

// Without what may stand before the first element.
QStringView firstElement(QStringView page)
{
    for (;;) {
        page = page.trimmed();
        const bool isComment = page.startsWith(u"<!--");
        if (!isComment && !page.startsWith(u"<?xml"))
            return page;
        const qsizetype end = page.indexOf(isComment ? u"-->" : u"?>");
        if (end < 0)
            return {};
        page = page.sliced(end + 2);
        if (isComment)
            page = page.sliced(1);
    }
}

} // namespace

bool isHtml(const QByteArray &bytes)
{
    constexpr qsizetype beginning = 16384;
    QByteArray head = bytes.left(beginning);
    if (!isUtf16(bytes) && head.startsWith("\xEF\xBB\xBF"))
        head.remove(0, 3);
    const QString text = isUtf16(bytes) ? decodedText(head).text : QString::fromLatin1(head);
    const QStringView first = firstElement(text);
    const auto begins = [first](QStringView tag) {
        return first.startsWith(tag, Qt::CaseInsensitive)
            && (first.size() == tag.size() || !first[tag.size()].isLetter());
    };
    constexpr QStringView surely[]{
        u"<!doctype html", u"<html", u"<head", u"<meta", u"<body", u"<table", u"<style"};
    constexpr QStringView perhaps[]{
        u"<title", u"<script", u"<div", u"<center", u"<font", u"<p", u"<h1", u"<h2", u"<h3"};
    return std::ranges::any_of(surely, begins)
        || (std::ranges::any_of(perhaps, begins)
            && text.contains(QLatin1String("<table"), Qt::CaseInsensitive));
}

Workbook readHtml(const QByteArray &bytes)
{
    const DecodedText page = pageText(bytes);
    Workbook workbook{{Grid()}, page.remarks};
    if (!readHtmlPage(page.text, workbook.sheets.first()))
        refuseFile(QT_TRANSLATE_NOOP("soctv", "The file “%1” holds no table."));
    return workbook;
}

} // namespace soctv
