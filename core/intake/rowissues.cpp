#include "core/intake/rowissues.h"

#include "core/intake/unitissues.h"
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
    Words{unitissue::several, QT_TRANSLATE_NOOP("soctv", "Several units are called “%1”. Say which of them it is.")},
    Words{unitissue::nearName, QT_TRANSLATE_NOOP("soctv", "No unit is called “%1”, but there is one of nearly this name. Say whether it is that one.")},
    Words{unitissue::codeOtherName, QT_TRANSLATE_NOOP("soctv", "The unit with the code %1 bears another name in the list. Say whether it is that one.")},
    Words{unitissue::codeUsed, QT_TRANSLATE_NOOP("soctv", "Another unit has the code %1 already. Two units cannot have one code.")},
    Words{unitissue::repeated, QT_TRANSLATE_NOOP("soctv", "“%1” stands in the files more than once.")},
    Words{unitissue::closed, QT_TRANSLATE_NOOP("soctv", "The unit “%1” has closed. It may come in as a new unit of this name.")},
    Words{unitissue::parentUnknown, QT_TRANSLATE_NOOP("soctv", "The parent unit “%1” is neither in the list of units nor in the files. Say which one it is, or that it is new.")},
    Words{unitissue::parentSeveral, QT_TRANSLATE_NOOP("soctv", "Several units are called “%1”. Say which of them is the parent.")},
    Words{unitissue::parentWaits, QT_TRANSLATE_NOOP("soctv", "Its parent unit “%1” must be settled first.")},
    Words{unitissue::circle, QT_TRANSLATE_NOOP("soctv", "Under “%1” the unit would stand below itself.")},
    Words{unitissue::kindNear, QT_TRANSLATE_NOOP("soctv", "There is no kind of unit “%1”, but one of nearly this name."), QT_TRANSLATE_NOOP("soctv", "Take that kind")},
    Words{unitissue::kindNew, QT_TRANSLATE_NOOP("soctv", "There is no kind of unit “%1” yet."), QT_TRANSLATE_NOOP("soctv", "Add this kind")},
    Words{unitissue::noName, QT_TRANSLATE_NOOP("soctv", "The name of the unit is missing.")},
    Words{unitissue::notNew, QT_TRANSLATE_NOOP("soctv", "This unit is in the list already. Only new units come in.")},
    Words{unitissue::provinceFormer, QT_TRANSLATE_NOOP("soctv", "“%1” is part of another province since 01/07/2025."), QT_TRANSLATE_NOOP("soctv", "Write today's name")},
    Words{unitissue::provinceUnknown, QT_TRANSLATE_NOOP("soctv", "“%1” is none of the 34 provinces and cities. It is kept as typed.")},
    Words{unitissue::moves, QT_TRANSLATE_NOOP("soctv", "The unit stands under “%1” until then."), "", true},
    Words{unitissue::namedOnly, QT_TRANSLATE_NOOP("soctv", "“%1” stands in no row of its own; it is added as the parent of others."), "", true},
    Words{unitissue::formerName, QT_TRANSLATE_NOOP("soctv", "“%1” is a former name of this unit."), "", true},
    Words{unitissue::sheetOfClosed, QT_TRANSLATE_NOOP("soctv", "The unit “%1” has closed. Say which unit the row is for, or leave it out.")},
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
