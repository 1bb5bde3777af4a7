#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace soctv {

/// A way in which a roster file, or what lies around it, can be odd, and what must come of it.
struct OddState {
    QByteArray name;
    /// Makes it in an empty folder and returns the path to open.
    std::function<QString(const QString &folder)> make;
    /// What opening for editing and for viewing must say; nothing: it opens.
    std::optional<ErrorCode> edited;
    std::optional<ErrorCode> viewed;
    /// Words of the English sentence; empty: that of the code alone.
    QByteArray words = {};
    bool mayOpen = false; ///< both are good: it opens, or says something
};

/// Every state of the table "odd states" that can be made without a window or another computer.
QList<OddState> oddStates();
/// States that SQL of a stranger makes: nothing of it may run.
QList<OddState> hostileSchemas();
/// \a count more, drawn at random: bytes, sizes, pages, heads.
QList<OddState> randomOddStates(quint32 seed, int count);

/// Opens \a state in the empty \a folder, for viewing and for editing. Returns what is wrong with
/// the outcome; empty: nothing. A control does with the opened path \a meanwhile.
QString tryOddState(const OddState &state, const QString &folder,
    const std::function<void(const QString &path)> &meanwhile = {});

} // namespace soctv
