#include "core/text/phone.h"

#include "core/text/fold.h"
#include "core/text/phonetables.h"

#include <QRegularExpression>

#include <algorithm>

namespace soctv {

namespace {

constexpr QLatin1String lostZero("phone_lost_zero");
constexpr QLatin1String oldPrefix("phone_old_prefix");
constexpr QLatin1String twoNumbers("phone_two_numbers");
constexpr QLatin1String exponent("phone_exponent");
constexpr QLatin1String unknownPrefix("phone_unknown_prefix");
constexpr QLatin1String wrongLength("phone_length");
constexpr QLatin1String notANumber("phone_not_a_number");

/// One number as dialled inside the country, "0912345678", or "+…" abroad.
struct Number {
    QString dialled; ///< empty: the digits are no number
    QLatin1String code; ///< what to say about it; empty: nothing
};

/// Digits that stand together in the cell.
struct Group {
    QString digits;
    bool plus = false; // written +84…
    bool apart = false; // something stands before it that no number has inside: a slash, a word
};

template <std::size_t N>
bool has(const std::array<uint8_t, N> &list, uint value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

bool isLandline(QStringView dialled)
{
    if (dialled.size() != 11 || !dialled.startsWith(u"02"))
        return false;
    const uint area = dialled.mid(1, 3).toUInt();
    return std::any_of(areaCodes.begin(), areaCodes.end(),
        [&](uint code) { return code == area || code == area / 10; });
}

/// \a dialled begins with 0.
Number national(const QString &dialled)
{
    if (dialled.size() == 10) {
        const bool known = has(mobilePrefixes, QStringView(dialled).mid(1, 2).toUInt());
        return {dialled, known ? QLatin1String() : unknownPrefix};
    }
    if (dialled.size() != 11)
        return {{}, wrongLength};
    const uint prefix = QStringView(dialled).mid(1, 3).toUInt();
    const auto change = std::find_if(mobileChanges.begin(), mobileChanges.end(),
        [&](const PrefixChange &c) { return c.from == prefix; });
    if (change != mobileChanges.end())
        return {u'0' + QString::number(change->to) + dialled.mid(4), oldPrefix};
    if (dialled.at(1) == u'8' || dialled.at(1) == u'9')
        return {{}, wrongLength}; // a mobile number with a digit too many
    return {dialled, isLandline(dialled) ? QLatin1String() : unknownPrefix};
}

/// A number whose leading 0 a spreadsheet ate, given as \a digits.
Number withLostZero(const QString &digits)
{
    static constexpr QStringView mobileStart = u"35789";
    const QString dialled = u'0' + digits;
    const Number whole = national(dialled);
    const bool mobile = digits.size() == 9 && mobileStart.contains(digits.front());
    const bool longer = digits.size() == 10 && (whole.code == oldPrefix || isLandline(dialled));
    if (!mobile && !longer)
        return {{}, wrongLength};
    return {whole.dialled, lostZero};
}

Number numberOf(QString digits, bool plus)
{
    if (digits.startsWith(u"00")) {
        if (digits.size() <= 11)
            return {{}, wrongLength};
        digits.remove(0, 2);
        plus = true;
    }
    const bool country = digits.startsWith(u"84");
    if (country && (plus || digits.size() == 11 || digits.size() == 12)) {
        digits.remove(0, 2);
        if (!digits.startsWith(u'0')) // it does in +84 (0) 912…
            digits.prepend(u'0');
        return national(digits);
    }
    if (plus && !digits.startsWith(u'0')) {
        const bool fits = digits.size() >= 8 && digits.size() <= 15;
        return fits ? Number{u'+' + digits, unknownPrefix} : Number{{}, wrongLength};
    }
    return digits.startsWith(u'0') ? national(digits) : withLostZero(digits);
}

/// What to offer for \a digits: a lost 0 comes back as it was, anything else as it is dialled now.
QString offerOf(const Number &number, const QString &digits)
{
    return number.code == lostZero ? u'0' + digits : number.dialled;
}

QString keyOf(const Number &number)
{
    return number.dialled.startsWith(u'0') ? u"+84" + number.dialled.mid(1) : number.dialled;
}

QList<Group> groupsOf(QStringView text)
{
    static constexpr QStringView joiners = u" .-()_'\u2010\u2011\u2012\u2013\u2014\u00B7\u00AD";
    QList<Group> groups;
    bool inGroup = false;
    bool plus = false;
    bool apart = false;
    for (const QChar c : text) {
        const int digit = c.digitValue();
        if (digit < 0) {
            inGroup = false;
            if (c == u'+') {
                plus = true;
            } else if (!joiners.contains(c)) {
                plus = false;
                apart = true;
            }
            continue;
        }
        if (!inGroup) {
            groups.append({{}, plus, apart || plus});
            inGroup = true;
            plus = apart = false;
        }
        groups.last().digits.append(QChar(u'0' + digit));
    }
    return groups;
}

struct Found {
    QList<Number> numbers;
    QString firstDigits;
    bool left = false; // digits that belong to no number
};

/// Takes as many groups together as make a number, from the left.
Found numbersIn(const QList<Group> &groups)
{
    Found found;
    for (qsizetype i = 0; i < groups.size();) {
        Number best;
        QString bestDigits;
        qsizetype next = i + 1;
        QString digits;
        for (qsizetype j = i; j < groups.size() && (j == i || !groups[j].apart); ++j) {
            digits += groups[j].digits;
            const Number number = numberOf(digits, groups[i].plus);
            const bool guess = number.code == unknownPrefix && !best.dialled.isEmpty();
            if (number.dialled.isEmpty() || guess)
                continue;
            best = number;
            bestDigits = digits;
            next = j + 1;
        }
        if (best.dialled.isEmpty()) {
            found.left = true;
        } else {
            if (found.numbers.isEmpty())
                found.firstDigits = bestDigits;
            found.numbers.append(best);
        }
        i = next;
    }
    return found;
}

/// All groups as one number, whatever stands between them: 0912,345,678.
Found joined(const QList<Group> &groups)
{
    Found found;
    for (const Group &group : groups)
        found.firstDigits += group.digits;
    const Number number = numberOf(found.firstDigits, groups.first().plus);
    if (!number.dialled.isEmpty())
        found.numbers.append(number);
    return found;
}

/// A number that a spreadsheet turned into 9.12345678E+08; all its digits, or none if some are
/// lost.
QString digitsOfExponent(const QRegularExpressionMatch &match)
{
    const QString digits = match.captured(1) + match.captured(2);
    const bool all = match.capturedLength(2) == match.capturedView(3).toInt();
    return all ? digits : QString();
}

Phone oneNumber(const Number &number, const QString &digits, QLatin1String code)
{
    Phone phone{keyOf(number), {}};
    if (code.isEmpty())
        return phone;
    const bool offers = code != unknownPrefix && code != wrongLength;
    phone.findings.append({code, offers ? offerOf(number, digits) : QString()});
    return phone;
}

} // namespace

Phone parsePhone(QStringView typed)
{
    static const QRegularExpression exponentForm(
        QRegularExpression::anchoredPattern(uR"((\d)[.,]?(\d*)[eE]\+?(\d{1,2}))"));
    static const QRegularExpression cellNumber(
        QRegularExpression::anchoredPattern(uR"(([1-9]\d{8,9})[.,]0+)"));

    QString text = cleaned(typed);
    if (text.isEmpty())
        return {};
    if (const auto match = exponentForm.match(text); match.hasMatch()) {
        const QString digits = digitsOfExponent(match);
        return oneNumber(numberOf(digits, false), digits, exponent);
    }
    if (const auto match = cellNumber.match(text); match.hasMatch())
        text = match.captured(1); // 912345678.0, a number of a spreadsheet
    const QList<Group> groups = groupsOf(text);
    const bool words = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    if (groups.isEmpty())
        return {{}, {{notANumber, {}}}};

    Found found = numbersIn(groups);
    if (found.numbers.isEmpty())
        found = joined(groups);
    if (found.numbers.isEmpty())
        return {{}, {{words ? notANumber : wrongLength, {}}}};
    const Number &first = found.numbers.first();
    QLatin1String code = first.code;
    if (found.numbers.size() > 1 || found.left)
        code = twoNumbers;
    else if (words)
        code = notANumber;
    return oneNumber(first, found.firstDigits, code);
}

bool isFixedLine(QStringView key)
{
    return key.startsWith(u"+842");
}

QString phoneDigits(QStringView typed)
{
    QString digits;
    for (const QChar c : typed) {
        if (const int digit = c.digitValue(); digit >= 0)
            digits.append(QChar(u'0' + digit));
    }
    const bool plus = typed.trimmed().startsWith(u'+');
    if (digits.startsWith(u"0084"))
        return u'0' + digits.mid(4);
    if (digits.startsWith(u"84") && (plus || digits.size() == 11 || digits.size() == 12))
        return u'0' + digits.mid(2);
    return digits;
}

} // namespace soctv
