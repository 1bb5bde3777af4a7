#pragma once

#include <QList>

namespace soctv {

/// \a posts without those of \a last, which follow at the end.
QList<qint64> withAtEnd(const QList<qint64> &posts, const QList<qint64> &last);
/// \a posts with \a held where it stands in \a shown: after the nearest row above it that both
/// have.
QList<qint64> withHeld(QList<qint64> posts, const QList<qint64> &shown, qint64 held);

/// How one order of rows becomes another, as far as one message to a view can tell it.
struct Difference {
    enum Kind { None, Inserted, Removed, Moved, Many };

    Kind kind = None;
    qsizetype first = 0; ///< the first row inserted, removed or moved
    qsizetype count = 0; ///< how many were inserted or removed
    qsizetype to = 0; ///< the row before which a moved one comes, counted before the move
};
Difference difference(const QList<qint64> &before, const QList<qint64> &after);

} // namespace soctv
