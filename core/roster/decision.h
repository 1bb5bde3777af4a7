#pragma once

#include <QDate>
#include <QString>

namespace soctv {

/// The paper behind a change of units or posts. Both empty: none is known.
struct Decision {
    QString number;
    QDate date;
};

} // namespace soctv
