#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringView>

namespace soctv {

/// Tells the parent of the units of a list by where they stand: below the row of a group ("I. CĐ
/// ngành Giáo dục"), or numbered below another one ("1.2" below "1").
class UnitPlaces {
public:
    /// How groups are counted; those that are not counted are one kind too.
    enum class Count : quint8 { None, Letters, Roman };

    /// A row begins a group: those counted alike end before it, and all below them. \a unit: the
    /// place of the unit that it names; -1: it is a title only, as "Khối trường học".
    void open(Count count, int unit);
    /// The unit that a row with \a number ("12", "1.2") belongs below; -1: none. \a unit: its own
    /// place.
    int parentOf(QStringView number, int unit);
    /// The unit of the innermost group; -1: none.
    int group() const { return m_groups.isEmpty() ? -1 : m_groups.last().unit; }

private:
    struct Group {
        Count count;
        int unit; // of itself or of what it stands in
    };

    QList<Group> m_groups; // the outermost first
    QHash<QString, int> m_byNumber; // since the last group
};

/// The number that a group is opened with, such as "I", "A." or "IV)"; None: \a text is none.
UnitPlaces::Count groupCount(QStringView text);

/// \a title without the number it begins with ("II. CĐ ngành Y tế"), and how it was counted.
QString withoutGroupNumber(const QString &title, UnitPlaces::Count &count);

/// True if \a line opens as names of units and of unions above them do, so that a group of this
/// name is a unit: not "Khối trường học".
bool namesAnyUnit(QStringView line);

} // namespace soctv
