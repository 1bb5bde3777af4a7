#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace soctv {

/// A number as it is typed: no exponent, no more decimals than tell it from its neighbours.
QString plainNumber(double value);

/// What a number format of a spreadsheet ("dd/mm/yyyy", "0000 000 000") makes of a number, as far
/// as it changes what a person reads: dates and times, leading zeros and letters around digits.
/// Decimals, thousands, percent and currency are left out: the number stands there plain.
/// Format codes: ECMA-376 part 1, 18.8.31.
class NumberFormat {
public:
    NumberFormat() = default; ///< general
    explicit NumberFormat(QStringView code);

    /// A date as dd/MM/yyyy, or the parts of it that the format shows, and the time if it has one.
    /// \a is1904: days are counted from 1904, as Excel for Mac did.
    QString shown(double value, bool is1904 = false) const;
    /// True if shown() makes a date or time of \a value.
    bool isDate(double value) const;
    bool isGeneral() const { return m_sections.isEmpty(); }

private:
    enum class Kind : quint8 { Plain, Mask, Date };
    struct Letter {
        char16_t letter;
        bool isDigit; // stands for a digit: 0, # or ?
    };
    struct Section {
        Kind kind = Kind::Plain;
        QList<Letter> mask;
        bool hasDay = false;
        bool hasMonth = false;
        bool hasYear = false;
        char16_t comparison = 0; // of the condition: <, >, = or, for "not above" and so on, l g n
        double limit = 0;

        bool holdsFor(double value) const;
    };
    class Parser;

    const Section *sectionFor(double value) const;
    static QString masked(const Section &section, double value);
    static QString dateText(const Section &section, double serial);

    QList<Section> m_sections; // empty: general
};

/// The code of a format that files know by number only; empty: general. ECMA-376 part 1, 18.8.30.
QString builtinNumberFormat(int id);

} // namespace soctv
