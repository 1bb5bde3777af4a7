#pragma once

#include "core/roster/units.h"

#include <vector>

namespace soctv {

/// Finds units by a name that somebody mistyped. Quick also for thousands of both.
class NearUnits {
public:
    explicit NearUnits(const UnitNames &names);

    /// The units one of whose names or aliases is nearly \a typed, best first: at most one slip in
    /// a short word and two in all, marks aside. Words that a name may do without (công đoàn cơ sở,
    /// trường, xã, phường …) do not count; numbers, single letters and roman numerals must be the
    /// same, because "số 1" is never "số 2" mistyped.
    QList<qint64> find(const QString &typed) const;

private:
    struct Shape {
        QString full; ///< unitKey()
        QStringList words; ///< those that count, without marks
        QString designators; ///< what must be the same
        quint64 letters = 0; ///< which of a–z are in the words
        int size = 0; ///< letters of the words
    };
    static Shape shapeOf(const QString &name);
    static bool areNear(const Shape &a, const Shape &b, int &slips);

    struct Known {
        Shape shape;
        qint64 unit;
    };
    std::vector<Known> m_known;
};

} // namespace soctv
