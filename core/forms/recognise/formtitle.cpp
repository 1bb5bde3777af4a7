#include "core/forms/recognise/formtitle.h"

#include "core/forms/recognise/formwords.h"
#include "core/roster/field.h"
#include "core/text/fold.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace soctv {

namespace {

constexpr qsizetype maxTitleLength = 120; // longer ones are prose
constexpr qsizetype maxWordsAfter = 7; // after the known words of a title

// Folded as foldHeader() does; a title is searched for whole words of the left.
constexpr std::array<std::pair<QLatin1String, QLatin1String>, 12> otherWords{{
    {QLatin1String("dt"), QLatin1String("dien thoai")},
    {QLatin1String("dtdd"), QLatin1String("dien thoai di dong")},
    {QLatin1String("d v"), QLatin1String("don vi")},
    {QLatin1String("fb"), QLatin1String("facebook")},
    {QLatin1String("face book"), QLatin1String("facebook")},
    {QLatin1String("mxh"), QLatin1String("mang xa hoi")},
    {QLatin1String("mang xa hoi facebook"), QLatin1String("facebook")},
    {QLatin1String("mang xa hoi"), QLatin1String("facebook")},
    {QLatin1String("tk"), QLatin1String("tai khoan")},
    {QLatin1String("url"), QLatin1String("link")},
    {QLatin1String("lien ket"), QLatin1String("link")},
    {QLatin1String("duong dan"), QLatin1String("duong link")},
}};
constexpr std::array<QLatin1String, 11> familyTitles{QLatin1String("ho"), QLatin1String("ho dem"),
    QLatin1String("ho va dem"), QLatin1String("ho va ten dem"), QLatin1String("ho ten dem"),
    QLatin1String("ho lot"), QLatin1String("ho chu dem"), QLatin1String("ten dem"),
    QLatin1String("chu dem"), QLatin1String("ten lot"), QLatin1String("dem")};
constexpr std::array<QLatin1String, 6> numberTitles{QLatin1String("stt"), QLatin1String("tt"),
    QLatin1String("so tt"), QLatin1String("so thu tu"), QLatin1String("s t t"),
    QLatin1String("no")};
// Accounts elsewhere have no column in the list.
constexpr std::array<QLatin1String, 6> otherAccounts{QLatin1String("zalo"), QLatin1String("tiktok"),
    QLatin1String("youtube"), QLatin1String("instagram"), QLatin1String("ngan hang"),
    QLatin1String("viber")};
// Aliases of one word that a title may go on after.
constexpr std::array<QLatin1String, 5> wordAliases{QLatin1String("email"), QLatin1String("gmail"),
    QLatin1String("sdt"), QLatin1String("facebook"), QLatin1String("hoten")};

bool hasWords(const QString &text, QLatin1String words)
{
    const qsizetype at = text.indexOf(words);
    return at >= 0 && (at == 0 || text[at - 1] == u' ')
        && (at + words.size() == text.size() || text[at + words.size()] == u' ');
}

QString spelledOut(QString text)
{
    text = QLatin1Char(' ') + text + QLatin1Char(' ');
    for (const auto &[word, meant] : otherWords) {
        if (!hasWords(text, word))
            continue;
        text.replace(QLatin1Char(' ') + word + QLatin1Char(' '),
            QLatin1Char(' ') + meant + QLatin1Char(' '));
    }
    return std::move(text).simplified();
}

/// Without numbers such as "(3)" or "Họ tên¹": they number columns or point at footnotes.
QString withoutNumbers(const QString &folded)
{
    QStringList words = folded.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (QString &word : words) {
        while (!word.isEmpty() && word.back().isNumber())
            word.chop(1);
    }
    words.removeAll(QString());
    return words.join(QLatin1Char(' '));
}

QString withoutBrackets(QString text)
{
    static const QRegularExpression brackets(
        QStringLiteral("\\([^()]*\\)|\\[[^\\[\\]]*\\]|\\([^()]*$"));
    return text.contains(QLatin1Char('(')) || text.contains(QLatin1Char('['))
        ? text.remove(brackets)
        : text;
}

/// "Tài khoản Facebook (link)": the remark says which part of the account it is.
bool asksForLink(const QString &text)
{
    if (!text.contains(QLatin1Char('(')) && !text.contains(QLatin1Char('[')))
        return false;
    static const QRegularExpression remark(QStringLiteral("[(\\[]([^()\\[\\]]*)[)\\]]"));
    const QString folded = spelledOut(foldHeader(remark.match(text).captured(1)));
    return folded == QLatin1String("link") || folded == QLatin1String("duong link")
        || folded == QLatin1String("dia chi") || folded == QLatin1String("dia chi link");
}

struct Alias {
    QString words; // with a blank at the end
    int field;
};

/// What titles may go on after, the longest first.
const QList<Alias> &openings()
{
    static const QList<Alias> aliases = [] {
        QList<Alias> all;
        for (int i = 0; i < int(fieldCount); ++i) {
            if (!(listFields[std::size_t(i)].flags & Searched))
                continue;
            const std::string_view joined = listFields[std::size_t(i)].aliases;
            const QStringList words
                = QString::fromUtf8(joined.data(), qsizetype(joined.size())).split(u'|');
            for (const QString &alias : words) {
                const bool alone = !alias.contains(QLatin1Char(' '));
                if (!alone || std::ranges::find(wordAliases, alias) != wordAliases.end())
                    all.append({alias + QLatin1Char(' '), i});
            }
        }
        std::ranges::sort(
            all, [](const Alias &a, const Alias &b) { return a.words.size() > b.words.size(); });
        return all;
    }();
    return aliases;
}

int exactField(const QString &folded)
{
    return folded.isEmpty() ? -1 : fieldByHeader(folded);
}

int openingField(const QString &folded)
{
    for (const Alias &alias : openings()) {
        if (folded.startsWith(alias.words)) {
            const auto rest = QStringView(folded).sliced(alias.words.size());
            return rest.count(u' ') < maxWordsAfter ? alias.field : -1;
        }
    }
    return -1;
}

/// Of a title about an account, by the word that says which part of it.
int accountField(const QString &folded)
{
    if (!hasWords(folded, QLatin1String("facebook"))
        || folded.count(QLatin1Char(' ')) > maxWordsAfter)
        return -1;
    if (hasWords(folded, QLatin1String("link")) || folded.startsWith(QLatin1String("dia chi")))
        return field("account_link");
    constexpr std::array<QLatin1String, 6> names{QLatin1String("ten"), QLatin1String("nick"),
        QLatin1String("tai khoan"), QLatin1String("facebook"), QLatin1String("trang"),
        QLatin1String("acc")};
    const bool isName = std::ranges::any_of(
        names, [&](QLatin1String n) { return folded.startsWith(n) && hasWords(folded, n); });
    return isName ? field("account_name") : -1;
}

bool isAccountField(int index)
{
    return index == field("account_name") || index == field("account_link");
}

ColumnTitle exact(const QString &folded)
{
    ColumnTitle title;
    title.isNumber = std::ranges::find(numberTitles, folded) != numberTitles.end();
    title.isSection = folded == QLatin1String("muc");
    title.isFamilyPart = std::ranges::find(familyTitles, folded) != familyTitles.end();
    title.isGivenPart = folded == QLatin1String("ten");
    title.field = title.isFamilyPart ? field("full_name") : exactField(folded);
    if (title.field >= 0)
        title.sureness = title.isGivenPart ? ColumnTitle::Short : ColumnTitle::Exact;
    return title;
}

ColumnTitle guessed(const QString &folded)
{
    ColumnTitle title;
    title.field = openingField(folded);
    if (title.field < 0 || isAccountField(title.field)) {
        if (const int account = accountField(folded); account >= 0)
            title.field = account;
        const bool elsewhere = std::ranges::any_of(
            otherAccounts, [&](QLatin1String o) { return hasWords(folded, o); });
        if (elsewhere && (title.field < 0 || isAccountField(title.field)))
            title.field = -1;
    }
    if (title.field >= 0)
        title.sureness = ColumnTitle::Guessed;
    return title;
}

/// "Anh/chị giữ chức vụ gì?", "Vui lòng cho biết đơn vị": the field may stand anywhere in it.
bool isQuestion(const QString &text)
{
    constexpr std::array<QLatin1String, 4> requests{QLatin1String("vui long "),
        QLatin1String("xin "), QLatin1String("cho biet "), QLatin1String("de nghi ")};
    const QString folded = foldHeader(text);
    return text.trimmed().endsWith(QLatin1Char('?')) || folded.endsWith(QLatin1String(" nao"))
        || folded.endsWith(QLatin1String(" gi"))
        || std::ranges::any_of(requests, [&](QLatin1String r) { return folded.startsWith(r); });
}

ColumnTitle asked(const QString &folded)
{
    ColumnTitle title;
    for (const Alias &alias : openings()) {
        if (title.field < 0 && QString(folded + u' ').contains(QString(u' ' + alias.words)))
            title.field = alias.field;
    }
    if (title.field >= 0)
        title.sureness = ColumnTitle::Asked;
    return title;
}

QString foldedTitle(const QString &text)
{
    return spelledOut(withoutNumbers(foldHeader(text)));
}

ColumnTitle readLone(const QString &text)
{
    const QString whole = foldedTitle(text);
    const QString bare = foldedTitle(withoutBrackets(text));
    for (const QString &folded : {whole, bare}) {
        ColumnTitle title = exact(folded);
        if (title.field == field("account_name") && asksForLink(text))
            title.field = field("account_link");
        if (title.isKnown())
            return title;
    }
    const QString plain = withoutBrackets(text).trimmed();
    if (plain.contains(QLatin1Char(':')) && !plain.endsWith(QLatin1Char(':')))
        return {}; // "Đơn vị: Trường A" says the unit itself
    const ColumnTitle title = guessed(bare.isEmpty() ? whole : bare);
    return title.isKnown() || !isQuestion(text) ? title : asked(whole);
}

/// Remembers: the titles of all the sheets that come back are nearly the same few.
ColumnTitle lone(const QString &text)
{
    constexpr qsizetype manyTitles = 1000;
    thread_local QHash<QString, ColumnTitle> known;
    if (const auto found = known.constFind(text); found != known.constEnd())
        return *found;
    if (known.size() >= manyTitles)
        known.clear();
    return *known.insert(text, readLone(text));
}

/// A title with those of its group above it: "Tên" below "Tài khoản Facebook".
ColumnTitle inGroup(const QString &own, const QString &group)
{
    const QString child = foldedTitle(withoutBrackets(own));
    const QString parent = foldedTitle(withoutBrackets(group));
    if (child == parent || parent.isEmpty())
        return lone(own);
    for (const QString &joined : {QString(child + u' ' + parent), QString(parent + u' ' + child)}) {
        if (const ColumnTitle title = exact(joined); title.isKnown())
            return title;
    }
    if (hasWords(parent, QLatin1String("facebook"))) {
        const int account = accountField(child + QLatin1String(" facebook"));
        if (account >= 0 && !exact(child).isNumber)
            return {account, ColumnTitle::Guessed};
    }
    return lone(own);
}

} // namespace

ColumnTitle columnTitle(const QStringList &texts)
{
    QStringList named;
    for (const QString &text : texts) {
        if (text.size() > maxTitleLength)
            return {};
        // "(3)" or "(ghi chữ in hoa)" below a title leave it as it is.
        if (texts.size() == 1 || !foldedTitle(withoutBrackets(text)).isEmpty())
            named.append(text);
    }
    if (named.isEmpty())
        return {};
    if (named.size() == 1)
        return lone(named.first());
    return inGroup(named.first(), named.sliced(1).join(QLatin1Char(' ')));
}

bool mayTitleNames(QStringView cell)
{
    qsizetype at = 0;
    while (at < cell.size() && !cell[at].isLetter())
        ++at;
    if (cell.size() - at < 3 || cell.size() > maxTitleLength)
        return false;
    const QChar second = cell[at + 1].toLower();
    const QChar third = cell[at + 2].toLower();
    switch (cell[at].toLower().unicode()) {
    case u'h': // họ tên, hoten; not Hoàng
        return (second == u'o' || second == u'\u1ECD')
            && (!third.isLetter() || third == u't' || third == u'v');
    case u't': // tên
        return second == u'\u00EA' || (second == u'e' && (third == u'n' || third.isMark()));
    case u'n': // name
        return second == u'a' && third == u'm';
    case u'f': // full name
        return second == u'u' && third == u'l';
    default:
        return false;
    }
}

} // namespace soctv
