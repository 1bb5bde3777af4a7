#pragma once

#include <QLatin1String>
#include <QList>
#include <QString>

namespace soctv {

/// What a rule found in one text: a stable code and, if there is one, the text it offers instead.
struct Finding {
    QLatin1String code; ///< e.g. "phone_lost_zero"; never translated, never changed
    QString offer; ///< the text that would settle it; empty: nothing to offer
};

/// Something to look at in the user's data. Not an error: it never blocks.
struct Issue {
    QLatin1String field; ///< key of the field, as in listFields
    QLatin1String code;
    QString found; ///< the text as it stands
    QString offer; ///< as in Finding
};

} // namespace soctv
