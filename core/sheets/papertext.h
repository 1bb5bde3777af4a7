#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <algorithm>
#include <vector>

namespace soctv {

/// Sheets are laid out in tenths of a point, whatever the device: fine enough that rounding by a
/// font engine does not show, and lines break alike on screen, on paper and in a PDF.
constexpr double unitsPerPoint = 10;
constexpr double unitsPerMillimetre = unitsPerPoint * 72 / 25.4;

/// One face in one size, with what layout asks of it thousands of times.
class PaperText {
public:
    enum Style { Plain = 0, Bold = 1, Italic = 2 };

    /// \a size in points.
    PaperText(const QString &family, double size, Style style);

    const QFont &font() const { return m_font; }
    double lineHeight() const { return m_lineHeight; }
    double ascent() const { return m_ascent; }
    /// How wide \a text is in one line. Kerning may make it a little narrower.
    double width(QStringView text) const;
    /// \a text in lines of at most \a width: broken at blanks and after the characters \a breaks;
    /// inside a word only if nothing else will do.
    QStringList lines(const QString &text, double width, QStringView breaks = {}) const;

    /// How many lines a spreadsheet takes for \a text, which breaks at blanks only. Quick, and on
    /// the safe side.
    int lineCount(QStringView text, double width) const;

private:
    double advance(QChar c) const;
    QStringList shapedLines(const QString &text, double width, QStringView breaks) const;
    int lineCountOfParts(QStringView text, double width) const;

    QFont m_font;
    QFontMetricsF m_metrics;
    double m_lineHeight;
    double m_ascent;
    mutable std::vector<float> m_advances; // of the letters of Vietnamese; negative: not asked yet
};

/// Counts the lines that parts of text take when they are put one after the other.
struct LineFiller {
    double width; ///< of a line
    int lines = 1;
    double used = 0; ///< of the last line

    void add(double part)
    {
        if (used > 0 && used + part > width) {
            ++lines;
            used = 0;
        }
        if (part > width) { // longer than a line: broken inside
            const int whole = int(part / std::max(width, unitsPerPoint));
            lines += whole;
            part -= whole * width;
        }
        used += part;
    }
};

/// The parts of \a text that lines() will not break without need.
QList<QStringView> unbreakableParts(QStringView text, QStringView breaks = {});

} // namespace soctv
