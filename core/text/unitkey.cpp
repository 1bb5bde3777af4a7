#include "core/text/unitkey.h"

#include "core/text/fold.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace soctv {

namespace {

// clang-format off
constexpr std::array<std::pair<QStringView, QStringView>, 38> abbreviations{{
    {u"cđcs", u"công đoàn cơ sở"}, {u"lđlđ", u"liên đoàn lao động"}, {u"ubnd", u"ủy ban nhân dân"},
    {u"hđnd", u"hội đồng nhân dân"}, {u"mn", u"mầm non"}, {u"mg", u"mẫu giáo"}, {u"th", u"tiểu học"},
    {u"thcs", u"trung học cơ sở"}, {u"thpt", u"trung học phổ thông"}, {u"đh", u"đại học"},
    {u"gdtx", u"giáo dục thường xuyên"}, {u"gdđt", u"giáo dục đào tạo"},
    {u"gdnn", u"giáo dục nghề nghiệp"}, {u"bv", u"bệnh viện"}, {u"bvđk", u"bệnh viện đa khoa"},
    {u"ttyt", u"trung tâm y tế"}, {u"tyt", u"trạm y tế"}, {u"cty", u"công ty"}, {u"tct", u"tổng công ty"},
    {u"tnhh", u"trách nhiệm hữu hạn"}, {u"mtv", u"một thành viên"}, {u"cp", u"cổ phần"},
    {u"xn", u"xí nghiệp"}, {u"htx", u"hợp tác xã"}, {u"tm", u"thương mại"}, {u"dv", u"dịch vụ"},
    {u"sx", u"sản xuất"}, {u"xd", u"xây dựng"}, {u"xnk", u"xuất nhập khẩu"}, {u"vp", u"văn phòng"},
    {u"bql", u"ban quản lý"}, {u"kcn", u"khu công nghiệp"}, {u"tp", u"thành phố"}, {u"tx", u"thị xã"},
    {u"gtvt", u"giao thông vận tải"}, {u"ptnt", u"phát triển nông thôn"}, {u"vhtt", u"văn hóa thể thao"},
    {u"kbnn", u"kho bạc nhà nước"},
}};
// clang-format on

// Before these "CĐ" is công đoàn: there is no cao đẳng of a sector or of the grassroots.
constexpr std::array<QStringView, 6> afterUnion{
    u"nganh", u"co so", u"khoi", u"cac khu", u"vien chuc", u"bo phan"};

void writeOutUnions(QStringList &words)
{
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        if (foldPlain(words.at(i)) != QLatin1String("cd"))
            continue;
        const QString next = foldPlain(words.mid(i + 1, 2).join(QLatin1Char(' ')));
        const auto follows = [&](QStringView phrase) {
            return next == phrase || next.startsWith(phrase.toString() + QLatin1Char(' '));
        };
        if (std::any_of(afterUnion.begin(), afterUnion.end(), follows))
            words[i] = QStringLiteral("công đoàn");
    }
}

const QHash<QString, QString> &writtenOut()
{
    static const QHash<QString, QString> words = [] {
        QHash<QString, QString> table;
        for (const auto &[shortForm, text] : abbreviations) {
            table.insert(shortForm.toString(), text.toString());
            table.insert(foldPlain(shortForm), text.toString());
        }
        return table;
    }();
    return words;
}

} // namespace

QString unitKey(QStringView name)
{
    QString text = foldCase(name);
    text.replace(QStringLiteral("gd&đt"), QStringLiteral("gdđt"));
    for (QChar &c : text) {
        if (!c.isLetterOrNumber() && !c.isMark())
            c = QLatin1Char(' ');
    }
    QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    words.removeIf([](const QString &word) { return foldPlain(word) == QLatin1String("va"); });
    writeOutUnions(words);
    for (QString &word : words)
        word = writtenOut().value(word, word);
    return words.join(QLatin1Char(' '));
}

} // namespace soctv
