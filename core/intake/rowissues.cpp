#include "core/intake/rowissues.h"

#include "core/roster/checks.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace soctv {

namespace {

struct Words {
    QLatin1String code;
    const char *text; ///< what is to be said; %1 is the text found
    const char *offer = ""; ///< the verb that takes the offer
    bool informs = false;
};

// clang-format off
constexpr std::array words{
    Words{rowissue::otherName, QT_TRANSLATE_NOOP("soctv", "This phone number, e-mail address or account is in the list under another name.")},
    Words{rowissue::personUnsure, QT_TRANSLATE_NOOP("soctv", "The list has “%1” in this unit with another phone number, e-mail address or account. It may be another person.")},
    Words{rowissue::personSeveral, QT_TRANSLATE_NOOP("soctv", "Several people in the list fit this row.")},
    Words{rowissue::personLike, QT_TRANSLATE_NOOP("soctv", "The list has somebody who may be this person.")},
    Words{rowissue::unitUnsure, QT_TRANSLATE_NOOP("soctv", "No unit is called “%1”, but there is one of nearly this name. Say whether it is that one.")},
    Words{rowissue::rowRepeated, QT_TRANSLATE_NOOP("soctv", "“%1” stands in this section more than once.")},
    Words{rowissue::noteTooLong, QT_TRANSLATE_NOOP("soctv", "The note is too long.")},
    Words{rowissue::fileUnsure, QT_TRANSLATE_NOOP("soctv", "The letters of this file may be wrong. Look at them and confirm that they are right.")},
    Words{rowissue::leftOut, QT_TRANSLATE_NOOP("soctv", "Left out by hand.")},
    Words{rowissue::notNew, QT_TRANSLATE_NOOP("soctv", "This person is in the list already. Only new rows come in.")},
    Words{rowissue::fileRepeated, QT_TRANSLATE_NOOP("soctv", "The same file is among the others. Its rows come in once.")},
    Words{rowissue::fileSuperseded, QT_TRANSLATE_NOOP("soctv", "A newer file of this unit is among the others. This one stays out unless you take it.")},
    Words{rowissue::textDecomposed, QT_TRANSLATE_NOOP("soctv", "The text is typed in decomposed Unicode (Unicode tổ hợp). It is kept in the usual form."), QT_TRANSLATE_NOOP("soctv", "Change to the usual form"), true},
    Words{rowissue::textTcvn3, QT_TRANSLATE_NOOP("soctv", "The text is typed in the old encoding TCVN3 (ABC, fonts .Vn…). That has no capitals with tones: look whether capitals are missing."), QT_TRANSLATE_NOOP("soctv", "Change to Unicode")},
    Words{rowissue::textVni, QT_TRANSLATE_NOOP("soctv", "The text is typed in the old encoding VNI (fonts VNI-…)."), QT_TRANSLATE_NOOP("soctv", "Change to Unicode")},
    Words{rowissue::textViscii, QT_TRANSLATE_NOOP("soctv", "The text is typed in the old encoding VISCII."), QT_TRANSLATE_NOOP("soctv", "Change to Unicode")},
    Words{rowissue::textCp1258, QT_TRANSLATE_NOOP("soctv", "The text is typed in the old encoding of Windows for Vietnamese (code page 1258)."), QT_TRANSLATE_NOOP("soctv", "Change to Unicode")},
    Words{rowissue::textTcvn5712, QT_TRANSLATE_NOOP("soctv", "The text is typed in the old encoding TCVN 5712."), QT_TRANSLATE_NOOP("soctv", "Change to Unicode")},
    Words{rowissue::phoneCountryCode, QT_TRANSLATE_NOOP("soctv", "The phone number is written with +84."), QT_TRANSLATE_NOOP("soctv", "Write it with 0"), true},
    Words{rowissue::nameInLink, QT_TRANSLATE_NOOP("soctv", "The link column holds a name, not a link."), QT_TRANSLATE_NOOP("soctv", "Move it to the account name")},
    Words{rowissue::cellError, QT_TRANSLATE_NOOP("soctv", "The cell holds an error such as #N/A. It counts as empty.")},
    Words{rowissue::rowHidden, QT_TRANSLATE_NOOP("soctv", "This row is hidden in the file. It comes in all the same."), "", true},
    Words{rowissue::linkFromHyperlink, QT_TRANSLATE_NOOP("soctv", "The cell shows other words; this is where its hyperlink leads."), "", true},
    // In an import nobody has to add the unit first.
    Words{QLatin1String("unit_unknown"), QT_TRANSLATE_NOOP("soctv", "“%1” is not in the list of units yet. It will be added."), "", true},
};
// clang-format on

const Words *wordsOf(const Issue &issue)
{
    const auto found
        = std::ranges::find_if(words, [&](const Words &entry) { return entry.code == issue.code; });
    return found == words.end() ? nullptr : &*found;
}

} // namespace

QLatin1String oldTextCode(LegacyEncoding encoding)
{
    switch (encoding) {
    case LegacyEncoding::Tcvn3:
    case LegacyEncoding::Tcvn3Capitals:
        return rowissue::textTcvn3;
    case LegacyEncoding::Vni:
        return rowissue::textVni;
    case LegacyEncoding::Viscii:
        return rowissue::textViscii;
    case LegacyEncoding::Cp1258:
        return rowissue::textCp1258;
    case LegacyEncoding::Tcvn5712:
        return rowissue::textTcvn5712;
    case LegacyEncoding::None:
        break;
    }
    return {};
}

bool isOldText(const Issue &issue)
{
    constexpr std::array codes{rowissue::textTcvn3, rowissue::textVni, rowissue::textViscii,
        rowissue::textCp1258, rowissue::textTcvn5712};
    return std::ranges::find(codes, issue.code) != codes.end();
}

QString rowIssueText(const Issue &issue)
{
    const Words *entry = wordsOf(issue);
    if (!entry)
        return issueText(issue);
    const QString sentence = QCoreApplication::translate("soctv", entry->text);
    return sentence.contains(QLatin1String("%1")) ? sentence.arg(issue.found) : sentence;
}

QString rowOfferText(const Issue &issue)
{
    const Words *entry = wordsOf(issue);
    if (!entry)
        return offerText(issue);
    if (issue.offer.isEmpty() || *entry->offer == '\0')
        return {};
    return QCoreApplication::translate("soctv", entry->offer);
}

bool onlyInforms(const Issue &issue)
{
    const Words *entry = wordsOf(issue);
    return entry && entry->informs;
}

} // namespace soctv
