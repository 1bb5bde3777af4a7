#include "core/forms/recognise/formwords.h"

#include "core/text/fold.h"

#include <algorithm>

namespace soctv {

namespace {

constexpr QStringView totals[]{u"tổng cộng", u"tổng số", u"tổng cộng số", u"danh sách gồm",
    u"danh sách có", u"danh sách này có", u"danh sách này gồm", u"ấn định danh sách"};
// A name may start with these, so that a number or what is counted must follow.
constexpr QStringView shortTotals[]{u"tổng", u"cộng"};
constexpr QStringView counted[]{u"người", u"cán bộ", u"đồng chí", u"đ c", u"tài khoản",
    u"đoàn viên", u"mục", u"danh sách", u"số", u"cộng"};

constexpr QStringView signatures[]{u"tm", u"t m", u"kt", u"k t", u"tl", u"t l", u"tuq", u"thay mặt",
    u"đại diện đơn vị", u"đại diện công đoàn", u"người lập", u"người tổng hợp", u"người báo cáo",
    u"người ký", u"cán bộ lập", u"lập biểu", u"lập bảng", u"lập danh sách", u"xác nhận của",
    u"xác nhận đơn vị", u"nơi nhận", u"thủ trưởng đơn vị", u"thủ trưởng cơ quan", u"ký tên",
    u"ký ghi rõ", u"ký và ghi rõ", u"ký đóng dấu", u"ký rõ họ tên", u"đã ký",
    u"ban chấp hành công đoàn", u"ban thường vụ"};
constexpr QStringView signatureTexts[]{
    u"thủ trưởng", u"xác nhận", u"ban chấp hành", u"phê duyệt", u"người duyệt"};
constexpr QStringView signerTitles[]{u"chủ tịch", u"phó chủ tịch", u"giám đốc", u"phó giám đốc",
    u"hiệu trưởng", u"phó hiệu trưởng", u"trưởng phòng", u"trưởng ban", u"tổ trưởng", u"bí thư",
    u"tổng giám đốc", u"chủ nhiệm", u"kế toán", u"công đoàn cơ sở", u"cđcs"};

constexpr QStringView guides[]{u"ghi chú", u"lưu ý", u"chú ý", u"chú thích", u"hướng dẫn",
    u"cách ghi", u"cách điền", u"ghi rõ", u"ghi đầy đủ", u"ghi đúng", u"ghi họ", u"ghi tên",
    u"ghi theo", u"điền đầy đủ", u"điền họ", u"nhập họ", u"nhập đầy đủ", u"viết hoa",
    u"viết chữ in"};
constexpr QStringView examples[]{u"ví dụ", u"vd", u"v d"};

constexpr QStringView nobody[] = {u"không", u"không có", u"chưa có", u"không có ai", u"để trống"};

bool saysTotal(const FoldedText &text)
{
    if (opensWithAny(text, totals) && !text.text().isEmpty()) {
        // Typed without marks, "tong cong minh" may be Tống Công Minh.
        if (text.hasMarks() || isAny(text, totals))
            return true;
    }
    QStringList words = text.words();
    if (words.isEmpty() || !opensWithAny(text, shortTotals))
        return false;
    const FoldedText rest = text.withoutWords(1);
    if (rest.isEmpty() || rest.text().front().isDigit())
        return true;
    if (!opensWithAny(rest, counted))
        return false;
    // "Tổng cộng" and "tổng số" once more, for what follows them.
    const FoldedText tail = rest.withoutWords(1);
    return text.hasMarks() || tail.isEmpty() || tail.text().front().isDigit()
        || opensWithAny(tail, counted);
}

bool saysDate(const FoldedText &text)
{
    const QStringList words = text.words();
    const qsizetype day = words.indexOf(text.comparable(u"ngày"));
    const qsizetype month = day < 0 ? -1 : words.indexOf(text.comparable(u"tháng"), day + 1);
    return month > 0 && words.indexOf(text.comparable(u"năm"), month + 1) > 0;
}

bool isInBrackets(QStringView text)
{
    return text.size() > 2 && text.startsWith(u'(') && text.endsWith(u')')
        && std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
}

bool isDash(QChar c)
{
    return c == u'-' || c == u'\u2013' || c == u'\u2014' || c == u'\u2212';
}

} // namespace

FoldedText::FoldedText(QStringView text)
    : m_text(foldCase(text))
{
    for (QChar &c : m_text) {
        if (!c.isLetterOrNumber() && !c.isSurrogate())
            c = u' ';
    }
    m_text = std::move(m_text).simplified();
    m_hasMarks = foldPlain(m_text) != m_text;
}

QString FoldedText::comparable(QStringView phrase) const
{
    return m_hasMarks ? foldCase(phrase) : foldPlain(phrase);
}

bool FoldedText::is(QStringView phrase) const
{
    return m_text.size() == phrase.size() && opensWith(phrase);
}

bool FoldedText::opensWith(QStringView phrase) const
{
    const qsizetype size = phrase.size();
    if (m_text.size() < size || (m_text.size() > size && m_text[size] != u' '))
        return false;
    return m_hasMarks ? m_text.startsWith(phrase) : m_text.startsWith(foldPlain(phrase));
}

FoldedText FoldedText::withoutWords(int count) const
{
    FoldedText rest(*this);
    rest.m_text = m_text.section(QLatin1Char(' '), count);
    return rest;
}

bool opensWithAny(const FoldedText &text, Phrases phrases)
{
    return std::ranges::any_of(phrases, [&](QStringView p) { return text.opensWith(p); });
}

bool isAny(const FoldedText &text, Phrases phrases)
{
    return std::ranges::any_of(phrases, [&](QStringView p) { return text.is(p); });
}

RowWords rowWords(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.startsWith(u'*') || trimmed.startsWith(u'+'))
        return RowWords::Guide;
    const FoldedText folded(trimmed);
    if (folded.isEmpty())
        return RowWords::None;
    if (saysTotal(folded))
        return RowWords::Total;
    if (opensWithAny(folded, signatures) || isAny(folded, signatureTexts) || saysDate(folded))
        return RowWords::Signature;
    if (opensWithAny(folded, signerTitles))
        return RowWords::SignerTitle;
    if (opensWithAny(folded, guides) || opensWithAny(folded, examples) || isInBrackets(trimmed))
        return RowWords::Guide;
    return RowWords::None;
}

bool isExample(QStringView text)
{
    qsizetype at = 0;
    while (at < text.size() && !text[at].isLetterOrNumber())
        ++at;
    // Most names are done with here: this is asked of every row.
    if (at == text.size() || (text[at].toLower() != u'v' && text[at].toLower() != u'm'))
        return false;
    const FoldedText folded(text);
    return opensWithAny(folded, examples) || folded.is(u"mẫu");
}

bool isDitto(QStringView text)
{
    if (text.isEmpty() || text.size() > 12)
        return false;
    if (std::ranges::all_of(text,
            [](QChar c) { return c == u'"' || c == u'\'' || c == u'\u201D' || c == u'\u3003'; }))
        return true;
    const QChar first = text[text.startsWith(u'-') && text.size() > 1 ? 1 : 0];
    if (first != u'n' && first != u'N')
        return false;
    const FoldedText folded(text);
    return folded.is(u"nt") || folded.is(u"như trên") || folded.is(u"n t");
}

bool saysNobody(QStringView text)
{
    return isAny(FoldedText(text), nobody);
}

bool isBlankMark(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) {
        return c == u'.' || c == u'\u2026' || c == u'_' || c == u'\u00B7' || isDash(c)
            || c.isSpace();
    });
}

int runningNumber(QStringView text)
{
    int number = -1;
    qsizetype digits = 0;
    for (const QChar c : text) {
        if (c.isDigit() && digits < 8) {
            number = qMax(0, number) * 10 + c.digitValue();
            ++digits;
        } else if (c != u'.' && c != u'(' && c != u')' && c != u' ') {
            return -1;
        }
    }
    return number;
}

int ordinal(QStringView word)
{
    constexpr QStringView roman[]
        = {u"i", u"ii", u"iii", u"iv", u"v", u"vi", u"vii", u"viii", u"ix", u"x"};
    const auto at = std::ranges::find_if(
        roman, [&](QStringView r) { return r.compare(word, Qt::CaseInsensitive) == 0; });
    if (at != std::end(roman))
        return int(at - roman) + 1;
    const int number = word.size() <= 2 ? word.toInt() : 0;
    return number >= 1 && number <= 10 ? number : 0;
}

QStringList linesOf(QStringView cell)
{
    QStringList lines;
    for (const QStringView line : cell.split(u'\n')) {
        if (const QString text = tidied(line); !text.isEmpty())
            lines.append(text);
    }
    return lines;
}

} // namespace soctv
