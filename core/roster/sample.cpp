#include "core/roster/sample.h"

#include "core/text/fold.h"
#include "core/text/name.h"

#include <array>
#include <numeric>
#include <span>

namespace soctv {

using namespace Qt::StringLiterals;

namespace {

using Words = std::span<const QStringView>;

// Weighted by repeating; about as frequent as in Viet Nam.
constexpr std::array<QStringView, 32> families{u"Nguyễn", u"Nguyễn", u"Nguyễn", u"Nguyễn",
    u"Nguyễn", u"Trần", u"Trần", u"Lê", u"Lê", u"Phạm", u"Phạm", u"Hoàng", u"Huỳnh", u"Phan", u"Vũ",
    u"Võ", u"Đặng", u"Bùi", u"Đỗ", u"Hồ", u"Ngô", u"Dương", u"Lý", u"Đinh", u"Đoàn", u"Trịnh",
    u"Mai", u"Tạ", u"Lương", u"Tô", u"Hà", u"Cao"};
constexpr std::array<QStringView, 20> womenMiddles{u"Thị", u"Thị", u"Thị", u"Thị", u"Ngọc", u"Thu",
    u"Thanh", u"Kim", u"Bích", u"Hồng", u"Mỹ", u"Phương", u"Hoài", u"Diệu", u"Khánh", u"Bảo",
    u"Như", u"Thùy", u"Cẩm", u"Tuyết"};
constexpr std::array<QStringView, 20> menMiddles{u"Văn", u"Văn", u"Văn", u"Hữu", u"Đức", u"Công",
    u"Đình", u"Quang", u"Bá", u"Xuân", u"Trọng", u"Thế", u"Minh", u"Quốc", u"Ngọc", u"Duy",
    u"Hoàng", u"Gia", u"Thành", u"Nhật"};
constexpr std::array<QStringView, 24> secondMiddles{u"Anh", u"An", u"Bình", u"Châu", u"Hà", u"Hải",
    u"Hạnh", u"Hiền", u"Hoàng", u"Hương", u"Khánh", u"Kiều", u"Lâm", u"Linh", u"Mai", u"Minh",
    u"Nam", u"Nguyên", u"Phúc", u"Quỳnh", u"Thảo", u"Trúc", u"Vân", u"Yên"};
constexpr std::array<QStringView, 40> womenNames{u"An", u"Ân", u"Ánh", u"Bích", u"Chi", u"Cúc",
    u"Diễm", u"Dung", u"Duyên", u"Giang", u"Hà", u"Hằng", u"Hạnh", u"Hiền", u"Hoa", u"Hòa", u"Hồng",
    u"Huệ", u"Hương", u"Lan", u"Liên", u"Loan", u"Mai", u"Nga", u"Ngân", u"Ngọc", u"Nhung", u"Oanh",
    u"Phượng", u"Quỳnh", u"Tâm", u"Thảo", u"Thủy", u"Thúy", u"Trang", u"Tuyết", u"Uyên", u"Vân",
    u"Yến", u"Ý"};
constexpr std::array<QStringView, 40> menNames{u"An", u"Ân", u"Bình", u"Chiến", u"Cường", u"Danh",
    u"Dũng", u"Duy", u"Đạt", u"Đức", u"Hải", u"Hào", u"Hiếu", u"Hòa", u"Hóa", u"Hùng", u"Huy",
    u"Khoa", u"Kiên", u"Lâm", u"Long", u"Lộc", u"Minh", u"Nam", u"Nghĩa", u"Phong", u"Phúc",
    u"Quân", u"Quý", u"Sơn", u"Tài", u"Thắng", u"Thành", u"Toàn", u"Trung", u"Tú", u"Tuấn", u"Tùng",
    u"Ước", u"Việt"};
constexpr std::array<QStringView, 24> unitKinds{u"Trường Mầm non", u"Công ty TNHH",
    u"Trường Tiểu học", u"Trạm Y tế phường", u"Công ty Cổ phần", u"Trường THCS",
    u"Hợp tác xã Vận tải", u"UBND phường", u"Bệnh viện Đa khoa", u"Trường THPT",
    u"Trung tâm Văn hoá", u"Công ty May mặc", u"Nhà Văn hóa", u"Phòng Giao dịch", u"Nhà máy Giày",
    u"Trung tâm Y tế", u"Siêu thị", u"Công ty Xây dựng", u"Khách sạn", u"Ban Quản lý dự án",
    u"Nhà máy Hoá chất", u"Thư viện", u"Công ty Thuỷ sản", u"Xí nghiệp Cơ khí"};
constexpr std::array<QStringView, 24> unitNames{u"Hoa Sen", u"Ánh Dương", u"Hòa Bình", u"Ban Mai",
    u"Thủy Tiên", u"Sao Khuê", u"Hướng Dương", u"Bình Minh", u"Hoà Thuận", u"Phương Đông",
    u"Mùa Xuân", u"Đại Thành", u"Hải Âu", u"Tân Tiến", u"Sơn Ca", u"Thuý Ái", u"Họa Mi",
    u"Đoàn Kết", u"Rạng Đông", u"Kim Ngân", u"Ước Mơ", u"Trúc Xanh", u"Vàng Anh", u"Yên Vui"};
constexpr std::array<QStringView, 6> positions{u"Chủ tịch CĐCS", u"Phó Chủ tịch CĐCS",
    u"Ủy viên BCH", u"Ủy viên Ban Nữ công", u"Tổ trưởng công đoàn", u"Đoàn viên"};
constexpr std::array<QStringView, 16> mobilePrefixes{u"090", u"091", u"093", u"094", u"096", u"097",
    u"098", u"032", u"035", u"038", u"070", u"079", u"081", u"086", u"056", u"059"};

// How many people the units have, over and over: few are big.
constexpr std::array unitSizes{4, 1, 12, 7, 35, 2, 90, 18, 400, 5, 60, 3, 150, 24, 9, 45};
constexpr int sizesTotal = std::accumulate(unitSizes.begin(), unitSizes.end(), 0);

/// Numbers that depend on the row alone (SplitMix64).
class Dice {
public:
    explicit Dice(qint64 row)
        : m_state(quint64(row) * 0xD1342543DE82EF95ull)
    {
    }

    int below(int limit)
    {
        m_state += 0x9E3779B97F4A7C15ull;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
        return int((z >> 33) % quint64(limit));
    }
    QStringView pick(Words words) { return words[std::size_t(below(int(words.size())))]; }

private:
    quint64 m_state;
};

/// The tone mark on the other vowel, as many people type it.
QString newPlacement(QString name)
{
    return name.replace(u"òa"_s, u"oà"_s)
        .replace(u"óa"_s, u"oá"_s)
        .replace(u"ủy"_s, u"uỷ"_s)
        .replace(u"úy"_s, u"uý"_s);
}

QString personName(Dice &dice)
{
    const bool woman = dice.below(2);
    QString name = dice.pick(families).toString();
    name += u' ' + dice.pick(woman ? Words(womenMiddles) : Words(menMiddles));
    if (dice.below(4))
        name += u' ' + dice.pick(secondMiddles);
    name += u' ' + dice.pick(woman ? Words(womenNames) : Words(menNames));
    return dice.below(3) ? name : newPlacement(name);
}

qint64 unitOf(qint64 row)
{
    qint64 unit = row / sizesTotal * qint64(unitSizes.size());
    qint64 left = row % sizesTotal;
    for (const int size : unitSizes) {
        if (left < size)
            break;
        left -= size;
        ++unit;
    }
    return unit;
}

QString unitName(qint64 unit)
{
    const qint64 kinds = qint64(unitKinds.size());
    const qint64 names = qint64(unitNames.size());
    // Every 24 units the names move on by one, so that all pairs come before a number does.
    const QStringView kind = unitKinds[std::size_t(unit % kinds)];
    const QStringView name = unitNames[std::size_t((unit + unit / kinds) % names)];
    const qint64 number = unit / (kinds * names);
    const QString numbered = number ? u' ' + QString::number(number + 1) : QString();
    return kind + u' ' + name + numbered + u" (ví dụ)";
}

/// What the texts of a row are made of.
struct Person {
    qint64 row;
    QString name;
    QString slug; // "vidu.lan.nguyen.17": no such account and no such mailbox
    QString prefix; // of the mobile number
    QString digits; // the seven others; 00… so that it looks made up
};

Person personOf(qint64 row)
{
    Dice dice(row);
    Person person;
    person.row = row;
    person.name = personName(dice);
    const NameParts parts = nameParts(foldPlain(person.name));
    person.slug = u"vidu." + parts.given + u'.' + parts.family + u'.' + QString::number(row);
    const auto prefixes = qint64(mobilePrefixes.size());
    person.prefix = mobilePrefixes[std::size_t(row % prefixes)].toString();
    person.digits = QString::number(row / prefixes % 1000000 * 7 % 1000000).rightJustified(7, u'0');
    return person;
}

QString plainPhone(const Person &person)
{
    return person.prefix + person.digits;
}

/// One of the ways to write a good number.
QString goodPhone(const Person &person, int form)
{
    const QString area = person.prefix.mid(1);
    const QString first = person.digits.left(3);
    const QString last = person.digits.mid(3);
    switch (form) {
    case 0:
        return person.prefix + first.left(1) + u' ' + first.mid(1) + last.left(1) + u' '
            + last.mid(1);
    case 1:
        return person.prefix + u'.' + first + u'.' + last;
    case 2:
        return person.prefix + u'-' + first + u'-' + last;
    case 3:
        return u"+84" + area + person.digits;
    case 4:
        return u"+84 " + area + u' ' + first + u' ' + last;
    case 5:
        return u"84" + area + person.digits;
    case 6:
        return u"0084" + area + person.digits;
    case 7:
        return u"(024) 3" + first + u' ' + last;
    case 8:
        return u"0203" + person.digits;
    default:
        return plainPhone(person);
    }
}

constexpr int checkedPhones = 8;

/// One of the ways to write a number that is marked.
QString checkedPhone(const Person &person, int form)
{
    switch (form % checkedPhones) {
    case 0:
        return plainPhone(person).mid(1);
    case 1:
        return u"0168" + person.digits;
    case 2:
        return plainPhone(person) + u" / 0987" + person.digits.mid(1);
    case 3:
        return u"9." + person.prefix.right(1) + person.digits + u"E+08";
    case 4:
        return u"095" + person.digits;
    case 5:
        return plainPhone(person).chopped(1);
    case 6:
        return u"Zalo " + plainPhone(person);
    default:
        return u"9.12E+08"_s;
    }
}

QString idOf(const Person &person)
{
    return QString::number(199000000000000 + person.row);
}

/// One of the ways to write the link of an account.
QString goodLink(const Person &person, int form)
{
    const QString handle = u"vidu" + QString::number(person.row);
    switch (form) {
    case 0:
        return u"https://www.facebook.com/" + person.slug.toUpper() + u'/';
    case 1:
        return u"http://m.facebook.com/" + person.slug;
    case 2:
        return u"https://vi-vn.facebook.com/" + person.slug;
    case 3:
        return u"https://www.facebook.com/profile.php?id=" + idOf(person);
    case 4:
        return u"https://www.facebook.com/p/Vi-Du-" + idOf(person) + u'/';
    case 5:
        return u"https://www.facebook.com/" + idOf(person);
    case 6:
        return u"https://www.facebook.com/groups/" + idOf(person) + u'/';
    case 7:
        return u"https://zalo.me/" + plainPhone(person);
    case 8:
        return u"https://zalo.me/" + QString::number(1990000000000000000 + person.row);
    case 9:
        return u"https://zalo.me/g/" + handle;
    case 10:
        return u"https://www.youtube.com/@" + handle + u"/videos";
    case 11:
        return u"https://www.youtube.com/c/" + handle;
    case 12:
        return u"https://www.youtube.com/@Ví_dụ_" + QString::number(person.row);
    case 13:
        return u"https://www.tiktok.com/@" + handle;
    default:
        return u"https://www.facebook.com/" + person.slug;
    }
}

constexpr int checkedLinks = 17;

/// One of the ways to write a link that is marked.
QString checkedLink(const Person &person, int form)
{
    const QString number = QString::number(person.row);
    switch (form % checkedLinks) {
    case 0:
        return u"fb.com/" + person.slug;
    case 1:
        return u"http://m.facebook.com/" + person.slug + u"?mibextid=ZbWKwL";
    case 2:
        return u"https://www.facebook.com/share/1ViDu" + number + u'/';
    case 3:
        return u"https://www.facebook.com/photo.php?fbid=" + number;
    case 4:
        return u"https://www.facebook.com/vidu"_s;
    case 5:
        return u"https://www.facebook.com/" + person.name;
    case 6:
        return u"https://vidu.example/?u=https://facebook.com/" + person.slug;
    case 7:
        return u"https://zalo.me/0168" + person.digits;
    case 8:
        return u"https://zalo.me/s/" + number + u'/';
    case 9:
        return u"youtube.com/@vidu" + number + u"/videos";
    case 10:
        return u"https://youtu.be/vidu" + number;
    case 11:
        return u"tiktok.com/@vidu" + number + u"/video/7000000000000000000";
    case 12:
        return u"javascript:alert(1)"_s;
    case 13:
        return u"https://www.facebook.com/groups/" + idOf(person) + u"/?ref=share";
    case 14:
        return u"https://m.facebook.com/profile.php?v=info&id=" + idOf(person);
    case 15:
        return u"https://www.facebook.com/" + person.slug + u"/posts/" + number;
    default:
        return person.name;
    }
}

QString checkedEmail(const QString &email, int form)
{
    switch (form % 3) {
    case 0:
        return QString(email).replace(u'@', u" @"_s);
    case 1:
        return email + u'.';
    default:
        return QString(email).remove(u'@');
    }
}

// One in ten ended in the last weeks, one in ten ends in the next; half of the others have no end.
void fillCollaborator(RowTexts &texts, Dice &dice, const QDate &day)
{
    QDate signedOn = day.addDays(dice.below(1000) - 1094);
    QDate from = signedOn.addDays(1 + dice.below(20));
    texts[field("decision_no")] = QString::number(1 + dice.below(300)) + u"/QĐ-VD";
    QDate to = dice.below(2) ? from.addYears(5).addDays(-1) : QDate();
    if (const int term = dice.below(10); term < 2) {
        to = term == 0 ? day.addDays(-1 - dice.below(80)) : day.addDays(3 + dice.below(50));
        from = to.addYears(-2).addDays(1);
        signedOn = from.addDays(-1 - dice.below(20));
    }
    texts[field("decision_date")] = signedOn.toString(Qt::ISODate);
    texts[field("valid_from")] = from.toString(Qt::ISODate);
    texts[field("valid_to")] = to.toString(Qt::ISODate);
}

} // namespace

SampleRows::SampleRows(qint64 count, const QDate &day)
    : m_count(count)
    , m_day(day)
{
    const qint64 units = count > 0 ? unitOf(count - 1) + 1 : 0;
    m_units.reserve(units);
    for (qint64 unit = 0; unit < units; ++unit)
        m_units.append(unitName(unit));
}

SampleRow SampleRows::row(qint64 index) const
{
    // Which of the hundred a row is says its section and whether there is something about it.
    const int place = int(index % 100);
    const int round = int(index / 100);
    const Person person = personOf(index);
    Dice dice(~index);
    SampleRow row;
    row.section = place % 10 == 9 ? 3 : place % 10 >= 7 ? 2 : 1;

    RowTexts &texts = row.texts;
    texts[field("full_name")] = person.name;
    texts[field("unit")] = m_units[unitOf(index)];
    texts[field("position")] = dice.pick(positions).toString();
    texts[field("phone")] = goodPhone(person, dice.below(40));
    if (dice.below(10))
        texts[field("email")] = person.slug + u"@congdoan.example";
    if (row.section == 3) {
        fillCollaborator(texts, dice, m_day);
    } else if (dice.below(8)) {
        texts[field("account_name")] = person.name;
        texts[field("account_link")] = goodLink(person, dice.below(60));
    }
    if (place == 25)
        texts[field("note")] = u"Liên hệ trong giờ hành chính"_s;

    if (place == 13) {
        texts[field("account_name")] = person.name;
        texts[field("account_link")] = checkedLink(person, round);
    } else if (place == 48) {
        texts[field("phone")] = checkedPhone(person, round);
    } else if (place == 79) {
        texts[field("email")] = checkedEmail(person.slug + u"@congdoan.example", round);
    } else if (place == 57) { // the row before once more
        const Person twin = personOf(index - 1);
        texts[field("full_name")] = round % 3 ? newPlacement(twin.name) : twin.name.toUpper();
        texts[field("phone")] = goodPhone(twin, round % 7);
        texts[field("email")].clear();
    }
    return row;
}

} // namespace soctv
