#include "core/roster/accountchecks.h"

#include "core/db/statement.h"
#include "core/roster/checks.h"
#include "core/roster/fieldtext.h"
#include "core/roster/platforms.h"
#include "core/text/fold.h"
#include "core/text/pagelink.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace soctv {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    QLatin1String code;
    const char *text; ///< %1 is what was found
};

// clang-format off
constexpr std::array words{
    Words{"account_no_name"_L1, QT_TRANSLATE_NOOP("Account", "An official account needs a name or a link.")},
    Words{"account_no_platform"_L1, QT_TRANSLATE_NOOP("Account", "Choose the platform.")},
    Words{"account_other_platform"_L1, QT_TRANSLATE_NOOP("Account", "The link is one of another platform: %1.")},
    Words{"account_same_link"_L1, QT_TRANSLATE_NOOP("Account", "“%1” has this link already. One link is one official account.")},
    Words{"account_also_personal"_L1, QT_TRANSLATE_NOOP("Account", "%1 has this link as a personal account. It can be marked as the unit’s account.")},
    Words{"account_no_unit"_L1, QT_TRANSLATE_NOOP("Account", "No unit owns this account yet.")},
    Words{"account_unit_closed"_L1, QT_TRANSLATE_NOOP("Account", "The unit “%1” has closed. Choose the unit that owns the account now, or mark the account as closed.")},
    Words{"account_no_admin"_L1, QT_TRANSLATE_NOOP("Account", "Nobody administers this account.")},
    Words{"account_admin_gone"_L1, QT_TRANSLATE_NOOP("Account", "%1 holds no post any more. Hand the account over.")},
    Words{"account_admin_erased"_L1, QT_TRANSLATE_NOOP("Account", "The administrator has been erased. Hand the account over.")},
    Words{"admin_missing"_L1, QT_TRANSLATE_NOOP("Account", "Choose a person of the roster.")},
    Words{"admin_again"_L1, QT_TRANSLATE_NOOP("Account", "%1 administers this account on these days already.")},
    Words{"admin_dates"_L1, QT_TRANSLATE_NOOP("Account", "The last day is before the first, %1.")},
    Words{"handover_early"_L1, QT_TRANSLATE_NOOP("Account", "The administrator who hands over began on %1. Choose a later day.")},
    Words{"handover_ended"_L1, QT_TRANSLATE_NOOP("Account", "The administrator who hands over has ended on %1 already. Choose the day after, or an earlier one.")},
    Words{"note_long"_L1, QT_TRANSLATE_NOOP("Account", "A note has at most 200 characters; this one has %1.")},
};
// clang-format on

Issue issue(QLatin1String field, QLatin1String code, const QString &found = {})
{
    return {field, code, found, {}};
}

QString shown(const QString &day)
{
    return shownText(field("valid_from"), day);
}

QString nameOf(Database &database, qint64 person)
{
    Statement statement(
        database, "SELECT full_name FROM person WHERE id = ? AND deleted_at IS NULL");
    return statement.bind(1, person).step() ? statement.text(0) : QString();
}

// True if the two terms have a day in common; ISO days sort as texts.
bool overlap(const AccountAdmin &a, const AccountAdmin &b)
{
    return (a.to.isEmpty() || a.to >= b.from) && (b.to.isEmpty() || b.to >= a.from);
}

QList<Issue> noteErrors(const QString &note)
{
    const qsizetype size = cleaned(note).size();
    if (size <= noteLimit)
        return {};
    return {issue("note"_L1, "note_long"_L1, QString::number(size))};
}

// The other official account outside the bin that has \a key; empty: none has.
QString nameOfOther(Database &database, const QString &key, qint64 self)
{
    if (key.isEmpty())
        return {};
    Statement statement(database,
        "SELECT COALESCE(name, link) FROM account WHERE kind = 'official' AND compare_key = ? "
        "AND deleted_at IS NULL AND id <> ? LIMIT 1");
    statement.bind(1, key).bind(2, self);
    return statement.step() ? statement.text(0) : QString();
}

} // namespace

AccountTexts textsOf(const OfficialAccount &account)
{
    return {account.platform, account.name, account.typedLink, account.unit,
        account.since.toString(Qt::ISODate), account.inUse};
}

QList<Issue> accountErrors(Database &database, const AccountTexts &texts, qint64 self)
{
    QList<Issue> errors;
    const QString link = cleaned(texts.link);
    if (!isPlatform(texts.platform))
        errors.append(issue("platform"_L1, "account_no_platform"_L1));
    if (cleaned(texts.name).isEmpty() && link.isEmpty())
        errors.append(issue("name"_L1, "account_no_name"_L1));
    const QString other = nameOfOther(database, parsePageLink(link).accountKey(), self);
    if (!other.isEmpty())
        errors.append(issue("link"_L1, "account_same_link"_L1, other));
    const QString since = storedText(field("valid_from"), texts.since);
    if (!since.isEmpty() && !isStoredDate(since))
        errors.append(issue("since"_L1, "date_invalid"_L1, since));
    return errors;
}

QList<Issue> accountRemarks(const AccountTexts &texts)
{
    QList<Issue> remarks;
    const Link link = parsePageLink(texts.link);
    for (const Finding &finding : link.findings)
        remarks.append({"link"_L1, finding.code, cleaned(texts.link), finding.offer});
    const QString told = platformOf(link);
    if (!told.isEmpty() && told != texts.platform)
        remarks.append({"platform"_L1, "account_other_platform"_L1, platformTitle(told), told});
    return remarks;
}

QList<Issue> adminErrors(Database &database, const AccountAdmin &term)
{
    QList<Issue> errors;
    // A term whose person was erased or went to the bin may still be ended.
    const QString name = nameOf(database, term.person);
    if (name.isEmpty() && term.id == 0)
        errors.append(issue("person"_L1, "admin_missing"_L1));
    for (const auto &[field, day] :
        {std::pair("from"_L1, term.from), std::pair("to"_L1, term.to)}) {
        if (!day.isEmpty() && !isStoredDate(day))
            errors.append(issue(field, "date_invalid"_L1, day));
    }
    if (errors.isEmpty() && !term.to.isEmpty() && term.to < term.from)
        errors.append(issue("to"_L1, "admin_dates"_L1, shown(term.from)));
    const QList<AccountAdmin> terms = adminsOf(database, term.account);
    const bool again = std::ranges::any_of(terms, [&](const AccountAdmin &other) {
        return other.id != term.id && other.person == term.person && overlap(other, term);
    });
    if (errors.isEmpty() && term.person != 0 && again)
        errors.append(issue("person"_L1, "admin_again"_L1, name));
    return errors + noteErrors(term.handoverNote);
}

QList<Issue> handoverErrors(Database &database, const Handover &handover)
{
    if (!handover.day.isValid())
        return {issue("day"_L1, "date_invalid"_L1)};
    const QString day = handover.day.toString(Qt::ISODate);
    const QString lastDay = handover.day.addDays(-1).toString(Qt::ISODate);
    QList<Issue> errors;
    for (const AccountAdmin &term : adminsOf(database, handover.account)) {
        if (term.id != handover.term)
            continue;
        if (!term.from.isEmpty() && term.from >= day)
            errors.append(issue("day"_L1, "handover_early"_L1, shown(term.from)));
        else if (!term.to.isEmpty() && term.to < lastDay)
            errors.append(issue("day"_L1, "handover_ended"_L1, shown(term.to)));
        if (term.person == handover.person && handover.person != 0)
            errors.append(issue("person"_L1, "admin_again"_L1, term.fullName));
    }
    if (!errors.isEmpty())
        return errors;
    return adminErrors(
        database, {0, handover.account, handover.person, {}, day, {}, handover.note});
}

QString accountIssueText(const Issue &issue)
{
    const auto line = std::ranges::find(words, issue.code, &Words::code);
    if (line == words.end())
        return issueText(issue);
    const QString text = QCoreApplication::translate("Account", line->text);
    return text.contains("%1"_L1) ? text.arg(issue.found) : text;
}

} // namespace soctv
