#include "core/roster/duplicates.h"

#include "core/text/email.h"
#include "core/text/fold.h"
#include "core/text/link.h"
#include "core/text/namelikeness.h"
#include "core/text/phone.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace soctv {

namespace {

// What a reason weighs: a name alone is not enough, a name with one thing of one's own is.
struct Weight {
    Reason reason;
    int points;
    const char *key;
    const char *text;
};

// clang-format off
constexpr std::array weights{
    Weight{Reason::SameName, 45, "same_name", QT_TRANSLATE_NOOP("Duplicate", "the same name")},
    Weight{Reason::NameWithoutMarks, 40, "name_without_marks", QT_TRANSLATE_NOOP("Duplicate", "the same name, once without marks")},
    Weight{Reason::NameOtherMarks, 25, "name_other_marks", QT_TRANSLATE_NOOP("Duplicate", "names that differ in marks only")},
    Weight{Reason::NameOtherOrder, 35, "name_other_order", QT_TRANSLATE_NOOP("Duplicate", "the same words of the name in another order")},
    Weight{Reason::NameNear, 20, "name_near", QT_TRANSLATE_NOOP("Duplicate", "nearly the same name")},
    Weight{Reason::SamePhone, 40, "same_phone", QT_TRANSLATE_NOOP("Duplicate", "the same phone")},
    Weight{Reason::SameAccount, 35, "same_account", QT_TRANSLATE_NOOP("Duplicate", "the same account")},
    Weight{Reason::SameEmail, 30, "same_email", QT_TRANSLATE_NOOP("Duplicate", "the same e-mail")},
    Weight{Reason::SameUnit, 20, "same_unit", QT_TRANSLATE_NOOP("Duplicate", "the same unit")},
    Weight{Reason::SharedPhone, 5, "shared_phone", QT_TRANSLATE_NOOP("Duplicate", "the same office phone")},
    Weight{Reason::SharedAccount, 5, "shared_account", QT_TRANSLATE_NOOP("Duplicate", "the same account, which several have")},
    Weight{Reason::SharedEmail, 5, "shared_email", QT_TRANSLATE_NOOP("Duplicate", "the same e-mail, which several have")},
    Weight{Reason::OtherPhone, -15, "other_phone", QT_TRANSLATE_NOOP("Duplicate", "another phone")},
    Weight{Reason::OtherAccount, -5, "other_account", QT_TRANSLATE_NOOP("Duplicate", "another account")},
    Weight{Reason::OtherEmail, -5, "other_email", QT_TRANSLATE_NOOP("Duplicate", "another e-mail")},
    Weight{Reason::OtherUnit, -5, "other_unit", QT_TRANSLATE_NOOP("Duplicate", "another unit")},
};
// clang-format on

constexpr int worthALook = 35;
constexpr int mostCertain = 99;

constexpr Reasons sameNames = Reason::SameName | Reason::NameWithoutMarks | Reason::NameOtherOrder;
constexpr Reasons ownThings = Reason::SamePhone | Reason::SameEmail | Reason::SameAccount;
constexpr Reasons sharedThings
    = Reason::SharedPhone | Reason::SharedEmail | Reason::SharedAccount | Reason::SameUnit;

Reasons namesCompared(const PersonLook &a, const PersonLook &b)
{
    switch (compareNames(a.name, b.name)) {
    case NameLikeness::Same:
        return a.words.isEmpty() ? Reasons() : Reason::SameName;
    case NameLikeness::WithoutMarks:
        return Reason::NameWithoutMarks;
    case NameLikeness::Similar:
        if (foldHeader(a.name) == foldHeader(b.name))
            return Reason::NameOtherMarks;
        return a.words == b.words ? Reason::NameOtherOrder : Reason::NameNear;
    case NameLikeness::Other:
        break;
    }
    return {};
}

Reasons compareThings(const QString &a, const QString &b, Reason same, Reason other)
{
    if (a.isEmpty() || b.isEmpty())
        return {};
    return a == b ? same : other;
}

} // namespace

PersonLook lookOf(const ListRow &row)
{
    PersonLook look;
    look.name = row.texts[field("full_name")];
    look.words = sortedWords(look.name);
    look.unit = row.unit != 0 ? QString::number(row.unit) : foldPlain(row.texts[field("unit")]);
    look.phone = parsePhone(row.texts[field("phone")]).key;
    look.email = emailKey(row.texts[field("email")]);
    look.account = parseLink(row.texts[field("account_link")]).accountKey();
    return look;
}

QString sortedWords(const QString &name)
{
    QStringList words = foldHeader(name).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    words.sort();
    return words.join(QLatin1Char(' '));
}

Reasons compare(const PersonLook &a, const PersonLook &b)
{
    const Reason samePhone = isFixedLine(a.phone) ? Reason::SharedPhone : Reason::SamePhone;
    return namesCompared(a, b) | compareThings(a.unit, b.unit, Reason::SameUnit, Reason::OtherUnit)
        | compareThings(a.phone, b.phone, samePhone, Reason::OtherPhone)
        | compareThings(a.email, b.email, Reason::SameEmail, Reason::OtherEmail)
        | compareThings(a.account, b.account, Reason::SameAccount, Reason::OtherAccount);
}

Reasons united(Reasons a, Reasons b)
{
    Reasons all = a | b;
    // Of several posts one is enough to have the unit or the account in common.
    if (all & Reason::SameUnit)
        all.setFlag(Reason::OtherUnit, false);
    if (all & Reason::SameAccount)
        all.setFlag(Reason::OtherAccount, false);
    return all;
}

int certainty(Reasons reasons)
{
    int points = 0;
    for (const Weight &weight : weights) {
        if (reasons & weight.reason)
            points += weight.points;
    }
    return std::clamp(points, 0, mostCertain);
}

bool mayBeSame(Reasons reasons)
{
    const bool own = bool(reasons & ownThings);
    const bool named = (reasons & sameNames) || (reasons & Reason::NameOtherMarks);
    const bool any
        = own ? named || (reasons & Reason::NameNear) : named && (reasons & sharedThings);
    return any && certainty(reasons) >= worthALook;
}

QStringList reasonKeys(Reasons reasons)
{
    QStringList keys;
    for (const Weight &weight : weights) {
        if (reasons & weight.reason)
            keys.append(QLatin1String(weight.key));
    }
    return keys;
}

QStringList reasonTexts(Reasons reasons)
{
    QStringList texts;
    for (const Weight &weight : weights) {
        if (reasons & weight.reason)
            texts.append(QCoreApplication::translate("Duplicate", weight.text));
    }
    return texts;
}

} // namespace soctv
