#pragma once

#include <QString>

namespace soctv {

class RosterModel;

/// "6 / 192 rows match “nguyen thi” · Esc clears the filter", or how many rows there are.
QString statusOf(const RosterModel &model);

/// Why a list is empty, and the verb that may help; both empty if it is not, or not known yet.
struct EmptyWords {
    QString text;
    QString verb; ///< drops the filter row if there is one, else the search
};
EmptyWords emptyWordsOf(const RosterModel &model);

} // namespace soctv
