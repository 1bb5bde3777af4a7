#include "core/intake/rowissues.h"

#include "core/roster/checks.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace soctv {

namespace {

// clang-format off
constexpr std::array words{
    std::pair{rowissue::otherName, QT_TRANSLATE_NOOP("soctv", "This phone number, e-mail address or account is in the list under another name.")},
    std::pair{rowissue::personUnsure, QT_TRANSLATE_NOOP("soctv", "The list has “%1” in this unit with another phone number, e-mail address or account. It may be another person.")},
    std::pair{rowissue::personSeveral, QT_TRANSLATE_NOOP("soctv", "Several people in the list fit this row.")},
    std::pair{rowissue::rowRepeated, QT_TRANSLATE_NOOP("soctv", "“%1” stands in this section more than once.")},
    std::pair{rowissue::noteTooLong, QT_TRANSLATE_NOOP("soctv", "The note is too long.")},
};
// clang-format on

} // namespace

QString rowIssueText(const Issue &issue)
{
    for (const auto &[code, text] : words) {
        if (issue.code == code) {
            const QString sentence = QCoreApplication::translate("soctv", text);
            return sentence.contains(QLatin1String("%1")) ? sentence.arg(issue.found) : sentence;
        }
    }
    return issueText(issue);
}

} // namespace soctv
