#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <vector>

namespace soctv {

/// Sheets are laid out in tenths of a point, whatever the device: fine enough that rounding by a
/// font engine does not show, and lines break alike on screen, on paper and in a PDF.
constexpr double unitsPerPoint = 10;
constexpr double unitsPerMillimetre = unitsPerPoint * 72 / 25.4;

/// One face in one size, with what layout asks of it thousands of times.
class PaperText {
public:
    enum Style { Plain = 0, Bold = 1, Italic = 2, BoldItalic = Bold | Italic };

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

    /// How many lines those would be without \a breaks, as in a spreadsheet.
    int lineCount(const QString &text, double width) const;

private:
    double advance(QChar c) const
    {
        const float known = m_advances[c.unicode()];
        return known >= 0 ? known : firstAdvance(c);
    }
    double firstAdvance(QChar c) const;
    double simpleWidth(QStringView text) const;
    QStringList shapedLines(const QString &text, double width, QStringView breaks) const;
    template <typename EndLine>
    void breakSimple(QStringView text, double width, QStringView breaks, EndLine endLine) const;

    QFont m_font;
    QFontMetricsF m_metrics;
    double m_lineHeight;
    double m_ascent;
    mutable std::vector<float> m_advances; // of the letters of Vietnamese; negative: not asked yet
};

/// The parts of \a text that lines() will not break without need.
QList<QStringView> unbreakableParts(QStringView text, QStringView breaks = {});

} // namespace soctv
