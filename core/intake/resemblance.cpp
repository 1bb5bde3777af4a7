#include "core/intake/resemblance.h"

#include "core/intake/cells.h"
#include "core/text/fold.h"
#include "core/text/name.h"
#include "core/text/phone.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace soctv {

namespace {

// Set so that what isCertain() asks for (tests/data/match/pairs.tsv judges it) is a name with a key
// of one's own or with the unit, and nothing that speaks against the weaker of these.
constexpr int certain = 70;
constexpr int nameSame = 40;
constexpr int nameWithoutMarks = 30;
constexpr int nameSimilar = 25;
constexpr int ownKey = 50;
constexpr int sharedKey = 10;
constexpr int otherPhone = -25;
constexpr int otherKey = -20;
constexpr int sameUnit = 30;
constexpr int otherPost = -10; // said only where no key of one's own is the same

int pointsOf(Agreement agreement, int different)
{
    switch (agreement) {
    case Agreement::Same:
        return ownKey;
    case Agreement::SharedSame:
        return sharedKey;
    case Agreement::Different:
        return different;
    case Agreement::Unknown:
        break;
    }
    return 0;
}

Agreement agreementOf(const QString &a, const QString &b)
{
    if (a.isEmpty() || b.isEmpty())
        return Agreement::Unknown;
    return a == b ? Agreement::Same : Agreement::Different;
}

// "huong.tran83@…" is a person's, "mnhoasen@…" an office's.
bool bearsName(const QString &email, const QString &fullName)
{
    constexpr std::array office{u"congdoan", u"cdcs", u"truong", u"ubnd", u"phong", u"ldld"};
    const QStringView mailbox = QStringView(email).left(email.indexOf(QLatin1Char('@')));
    const bool ofOffice = std::ranges::any_of(
        office, [&](const char16_t *word) { return mailbox.contains(QStringView(word)); });
    return !ofOffice && mailbox.contains(foldPlain(nameParts(fullName).given));
}

QString tr(const char *text)
{
    return QCoreApplication::translate("Resemblance", text);
}

// What there is to say of one thing, by Agreement; Unknown says nothing.
struct Words {
    const char *same;
    const char *shared;
    const char *different;
};
// clang-format off
constexpr Words phoneWords{QT_TRANSLATE_NOOP("Resemblance", "The phone number is the same."),
    QT_TRANSLATE_NOOP("Resemblance", "The phone number is the same, but it may be several people's."),
    QT_TRANSLATE_NOOP("Resemblance", "The phone number is another one.")};
constexpr Words emailWords{QT_TRANSLATE_NOOP("Resemblance", "The e-mail address is the same."),
    QT_TRANSLATE_NOOP("Resemblance", "The e-mail address is the same, but it may be several people's."),
    QT_TRANSLATE_NOOP("Resemblance", "The e-mail address is another one.")};
constexpr Words accountWords{QT_TRANSLATE_NOOP("Resemblance", "The account is the same."),
    QT_TRANSLATE_NOOP("Resemblance", "The account is the same, but it may be several people's."),
    QT_TRANSLATE_NOOP("Resemblance", "The account is another one.")};
constexpr Words unitWords{QT_TRANSLATE_NOOP("Resemblance", "The unit is the same."), "",
    QT_TRANSLATE_NOOP("Resemblance", "The unit is another one.")};
// clang-format on

void say(QStringList &sentences, Agreement agreement, const Words &words)
{
    if (agreement == Agreement::Same)
        sentences.append(tr(words.same));
    else if (agreement == Agreement::SharedSame)
        sentences.append(tr(words.shared));
    else if (agreement == Agreement::Different)
        sentences.append(tr(words.different));
}

QString nameSentence(NameLikeness likeness, const QString &known)
{
    switch (likeness) {
    case NameLikeness::Same:
        return tr(QT_TRANSLATE_NOOP("Resemblance", "The name is the same."));
    case NameLikeness::WithoutMarks:
        return tr(QT_TRANSLATE_NOOP("Resemblance", "The name is the same but for the marks."));
    case NameLikeness::Similar:
        return tr(QT_TRANSLATE_NOOP("Resemblance", "The name is nearly the same: “%1”."))
            .arg(known);
    case NameLikeness::Other:
        break;
    }
    return tr(QT_TRANSLATE_NOOP("Resemblance", "The name is another one: “%1”.")).arg(known);
}

} // namespace

Resemblance resemblance(const RowTexts &texts, const MatchKeys &keys, const KnownRow &known,
    const QList<const MatchKeys *> &others)
{
    Resemblance result;
    result.name = keys.name == known.keys.name
        ? NameLikeness::Same
        : compareNames(texts[field("full_name")], (*known.texts)[field("full_name")]);
    result.phone = agreementOf(keys.phone, known.keys.phone);
    result.email = agreementOf(keys.email, known.keys.email);
    result.account = agreementOf(keys.account, known.keys.account);
    const auto weaken = [&](Agreement &agreement, QString MatchKeys::*key, bool anyway) {
        const bool shared = anyway || std::ranges::any_of(others, [&](const MatchKeys *other) {
            return other->name != keys.name && other->*key == keys.*key;
        });
        if (agreement == Agreement::Same && shared)
            agreement = Agreement::SharedSame;
    };
    weaken(result.phone, &MatchKeys::phone, isFixedLine(keys.phone));
    weaken(result.email, &MatchKeys::email, !bearsName(keys.email, texts[field("full_name")]));
    weaken(result.account, &MatchKeys::account, false);
    if (keys.namesUnit() && known.keys.namesUnit())
        result.unit = keys.sharesUnit(known.keys) ? Agreement::Same : Agreement::Different;
    const auto differs = [&](int field) {
        const QString &a = texts[std::size_t(field)];
        const QString &b = (*known.texts)[std::size_t(field)];
        return !a.isEmpty() && !b.isEmpty() && comparableText(a) != comparableText(b);
    };
    result.otherPosition = differs(field("position"));
    result.otherDecision = differs(field("decision_date"));
    return result;
}

int Resemblance::points() const
{
    int points = name == NameLikeness::Same  ? nameSame
        : name == NameLikeness::WithoutMarks ? nameWithoutMarks
        : name == NameLikeness::Similar      ? nameSimilar
                                             : 0;
    points += pointsOf(phone, otherPhone) + pointsOf(email, otherKey) + pointsOf(account, otherKey);
    points += unit == Agreement::Same ? sameUnit : 0;
    const bool hasOwnKey
        = phone == Agreement::Same || email == Agreement::Same || account == Agreement::Same;
    if (!hasOwnKey)
        points += (otherPosition ? otherPost : 0) + (otherDecision ? otherPost : 0);
    return points;
}

int Resemblance::score() const
{
    return std::clamp(points(), 0, 100);
}

bool Resemblance::isCertain() const
{
    return name == NameLikeness::Same && points() >= certain;
}

QStringList Resemblance::reasons(const RowTexts &known) const
{
    QStringList sentences{nameSentence(name, known[field("full_name")])};
    say(sentences, phone, phoneWords);
    say(sentences, email, emailWords);
    say(sentences, account, accountWords);
    say(sentences, unit, unitWords);
    if (otherPosition)
        sentences.append(tr(QT_TRANSLATE_NOOP("Resemblance", "The position is another one.")));
    if (otherDecision)
        sentences.append(
            tr(QT_TRANSLATE_NOOP("Resemblance", "The day of the decision is another one.")));
    return sentences;
}

} // namespace soctv
