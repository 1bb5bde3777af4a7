#pragma once

#include "core/base/issue.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace soctv {

/// What a typed phone number means (domain.md 7). The typed text itself is kept elsewhere, as it
/// is.
struct Phone {
    QString key; ///< the first number as "+84912345678", to compare by; empty: none was found
    QList<Finding> findings;
};

/// Never refuses and never changes a 10-digit number. Codes of the findings:
/// phone_lost_zero (a spreadsheet ate the 0: offered with it; the key is that of the offer),
/// phone_old_prefix (11-digit mobile from before 2018: the new number offered, the key is its),
/// phone_two_numbers (the first offered), phone_exponent (9.12345678E+08: offered if all digits are
/// there), phone_unknown_prefix, phone_length, phone_not_a_number (words; the number among them, if
/// any, offered). Offers look like "0912345678".
Phone parsePhone(QStringView typed);

/// True for the key of a fixed line, which an office or a family shares.
bool isFixedLine(QStringView key);

/// The digits of \a typed, +84 as 0: for search.
QString phoneDigits(QStringView typed);

} // namespace soctv
