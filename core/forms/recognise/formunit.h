#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace soctv {

/// The text after the label of "ĐƠN VỊ: Trường A" or "Đơn vị ……… Trường A …", without the dots, so
/// empty if only dots follow; nothing if \a line has no such label.
std::optional<QString> unitAfterLabel(QStringView line);

/// \a text without the dots and colons around it that forms print to write on.
QString withoutDots(QString text);

/// True if \a line opens as names of units do: "CĐCS …", "Trường …", "Công ty …". False for what
/// stands above a unit: "LIÊN ĐOÀN LAO ĐỘNG …", "CÔNG ĐOÀN NGÀNH …".
bool namesUnit(QStringView line);

/// The unit that a row names for the rows below it: "II. Trường A" is "Trường A"; empty: it names
/// none, but is a title like "Khối trường học".
QString unitOfGroup(QStringView title);

/// The unit that the lines above a table name, in their order; empty: none. A label counts before
/// a grassroots union, this before any other unit, and a lower line before a higher one. A label
/// with nothing but dots says that the unit is not written down: then only a union counts.
class UnitLines {
public:
    /// Takes the lines of one cell; \a beside is the next cell of the row, where the name stands if
    /// only the label is in this one.
    void add(const QStringList &lines, const QString &beside);
    QString unit() const;
    /// True if some line had a label with a name.
    bool isLabelled() const { return !m_labelled.isEmpty(); }

private:
    QString m_labelled;
    QString m_union;
    QString m_other;
    bool m_isBlank = false; // there is a label for the unit, and only dots after it
};

} // namespace soctv
