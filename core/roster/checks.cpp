#include "core/roster/checks.h"

#include "core/roster/day.h"
#include "core/roster/units.h"
#include "core/text/email.h"
#include "core/text/link.h"
#include "core/text/phone.h"

#include <QCoreApplication>

#include <array>

namespace soctv {

namespace {

struct Words {
    const char *code;
    const char *text; ///< what is wrong; %1 is the text found
    const char *offer; ///< the verb that takes the offer
};

// clang-format off
constexpr std::array words{
    Words{"name_missing", QT_TRANSLATE_NOOP("Check", "The name is missing."), ""},
    Words{"unit_unknown", QT_TRANSLATE_NOOP("Check", "“%1” is not in the list of units yet."), QT_TRANSLATE_NOOP("Check", "Add a new unit")},
    Words{"unit_ambiguous", QT_TRANSLATE_NOOP("Check", "Several units are called “%1”. Choose one."), ""},
    Words{"unit_closed", QT_TRANSLATE_NOOP("Check", "“%1” is closed. Choose the unit that has taken its place, or enter the last day of this post."), ""},
    Words{"decision_undated", QT_TRANSLATE_NOOP("Check", "Decision %1 has no date. Enter the day it was signed."), ""},
    Words{"term_backwards", QT_TRANSLATE_NOOP("Check", "The last day (%1) comes before the first. Correct one of them."), ""},
    Words{"term_overlaps", QT_TRANSLATE_NOOP("Check", "This person holds the same post in this unit already (%1). End one of the two before the other begins."), ""},
    Words{"date_invalid", QT_TRANSLATE_NOOP("Check", "“%1” is not a date. Dates look like 05/09/2026."), ""},
    Words{"duplicate", QT_TRANSLATE_NOOP("Check", "“%1” may be in the list twice: another row looks like the same person."), QT_TRANSLATE_NOOP("Check", "Not the same person")},
    Words{"phone_lost_zero", QT_TRANSLATE_NOOP("Check", "The phone number has 9 digits (10 is usual). A spreadsheet may have lost the 0 in front."), QT_TRANSLATE_NOOP("Check", "Add the 0")},
    Words{"phone_old_prefix", QT_TRANSLATE_NOOP("Check", "This is an 11-digit mobile number from before 2018."), QT_TRANSLATE_NOOP("Check", "Change to the new prefix")},
    Words{"phone_two_numbers", QT_TRANSLATE_NOOP("Check", "There are several numbers in this cell."), QT_TRANSLATE_NOOP("Check", "Keep the first number")},
    Words{"phone_exponent", QT_TRANSLATE_NOOP("Check", "A spreadsheet has turned the phone number into a calculated number."), QT_TRANSLATE_NOOP("Check", "Write out the number")},
    Words{"phone_unknown_prefix", QT_TRANSLATE_NOOP("Check", "No network uses the prefix of this phone number."), ""},
    Words{"phone_length", QT_TRANSLATE_NOOP("Check", "The phone number has too few or too many digits."), ""},
    Words{"phone_not_a_number", QT_TRANSLATE_NOOP("Check", "This is not a phone number."), QT_TRANSLATE_NOOP("Check", "Keep the number only")},
    Words{"email_blank", QT_TRANSLATE_NOOP("Check", "There are blanks in the e-mail address."), QT_TRANSLATE_NOOP("Check", "Remove the blanks")},
    Words{"email_dot", QT_TRANSLATE_NOOP("Check", "The e-mail address ends in a dot or comma."), QT_TRANSLATE_NOOP("Check", "Remove it")},
    Words{"email_invalid", QT_TRANSLATE_NOOP("Check", "This is not an e-mail address."), ""},
    Words{"link_scheme", QT_TRANSLATE_NOOP("Check", "The link does not begin with https://."), QT_TRANSLATE_NOOP("Check", "Complete the link")},
    Words{"link_tracking", QT_TRANSLATE_NOOP("Check", "The link carries extra parts that do not belong to the account."), QT_TRANSLATE_NOOP("Check", "Shorten the link")},
    Words{"link_short", QT_TRANSLATE_NOOP("Check", "This is a share link, which does not tell whose account it is. Ask for the link of the profile."), ""},
    Words{"link_not_profile", QT_TRANSLATE_NOOP("Check", "The link leads to a post or a video, not to an account."), QT_TRANSLATE_NOOP("Check", "Link to the account")},
    Words{"link_host", QT_TRANSLATE_NOOP("Check", "The link does not lead to Facebook, Zalo, YouTube or TikTok."), ""},
    Words{"link_invalid", QT_TRANSLATE_NOOP("Check", "This cannot be the link of an account."), ""},
    Words{"link_not_a_link", QT_TRANSLATE_NOOP("Check", "This is a name, not a link."), ""},
};
// clang-format on

const Words *wordsOf(QLatin1String code)
{
    for (const Words &entry : words) {
        if (code == QLatin1String(entry.code))
            return &entry;
    }
    return nullptr;
}

QList<Finding> findingsIn(FieldType type, const QString &text)
{
    switch (type) {
    case FieldType::Phone:
        return parsePhone(text).findings;
    case FieldType::Email:
        return checkEmail(text);
    case FieldType::Link:
        return parseLink(text).findings;
    case FieldType::Date:
        if (!isStoredDate(text))
            return {{QLatin1String("date_invalid"), {}}};
        return {};
    default:
        return {};
    }
}

QList<Issue> checkUnit(const ListRow &row, const UnitNames &units)
{
    const QLatin1String name = listFields[field("unit")].name();
    const QString &unit = row.texts[field("unit")];
    if (row.unit != 0) {
        if (units.isClosed(row.unit))
            return {{name, QLatin1String("unit_closed"), unit, {}}};
        return {};
    }
    if (unit.isEmpty())
        return {};
    if (units.find(unit).isEmpty())
        return {{name, QLatin1String("unit_unknown"), unit, unit}};
    return {{name, QLatin1String("unit_ambiguous"), unit, {}}};
}

QList<Issue> checkTerm(const ListRow &row)
{
    QList<Issue> issues;
    const QString &number = row.texts[field("decision_no")];
    if (!number.isEmpty() && row.texts[field("decision_date")].isEmpty()) {
        issues.append({listFields[field("decision_date")].name(), QLatin1String("decision_undated"),
            number, {}});
    }
    const QString &to = row.texts[field("valid_to")];
    const QDate first = storedDay(row.texts[field("valid_from")]);
    if (first.isValid() && endedBefore(to, first)) {
        issues.append({listFields[field("valid_to")].name(), QLatin1String("term_backwards"),
            shownText(field("valid_to"), to), {}});
    }
    return issues;
}

} // namespace

QList<Issue> checkText(int field, const QString &text)
{
    const Field &line = listFields.at(std::size_t(field));
    if (text.isEmpty()) {
        if (line.flags & Required)
            return {{line.name(), QLatin1String("name_missing"), {}, {}}};
        return {};
    }
    QList<Issue> issues;
    const QList<Finding> findings = findingsIn(line.type, text);
    for (const Finding &finding : findings)
        issues.append({line.name(), finding.code, text, finding.offer});
    return issues;
}

QList<Issue> checkRow(const ListRow &row, const UnitNames &units)
{
    QList<Issue> issues;
    const bool hasEnded = endedBefore(row.texts[field("valid_to")], units.day());
    for (int i = 0; i < int(fieldCount); ++i) {
        if (!hasEnded || listFields[std::size_t(i)].type == FieldType::Date)
            issues += checkText(i, row.texts[std::size_t(i)]);
    }
    if (!hasEnded)
        issues += checkUnit(row, units);
    return issues + checkTerm(row);
}

Issue duplicateIssue(const QString &fullName)
{
    return {listFields[field("full_name")].name(), QLatin1String("duplicate"), fullName, fullName};
}

QString issueText(const Issue &issue)
{
    const Words *entry = wordsOf(issue.code);
    if (!entry)
        return issue.code;
    const QString text = QCoreApplication::translate("Check", entry->text);
    return text.contains(QLatin1String("%1")) ? text.arg(issue.found) : text;
}

QString offerText(const Issue &issue)
{
    const Words *entry = wordsOf(issue.code);
    if (!entry || issue.offer.isEmpty() || *entry->offer == '\0')
        return {};
    return QCoreApplication::translate("Check", entry->offer);
}

} // namespace soctv
