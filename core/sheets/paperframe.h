#pragma once

#include "core/sheets/fill.h"
#include "core/sheets/papertext.h"

#include <QRectF>

class QPainter;

namespace soctv {

/// Draws \a lines below each other from the top of \a box, whose height does not matter, and
/// returns where the next line would begin.
double drawLines(QPainter &painter, const QStringList &lines, const PaperText &face, QRectF box,
    Qt::Alignment alignment);

/// Lines at the top of a sheet, up to the last one with a rule and after it: what comes after the
/// rules stands at one height on both sides.
struct HeadParts {
    explicit HeadParts(const QList<HeadLine> &lines);
    QList<HeadLine> upper;
    QList<HeadLine> lower;
};

PaperText headFace(const HeadLine &line, const QString &family);
/// The share of \a width, in units of papertext.h, that the left side takes: as much as leaves the
/// lines of the right side whole.
double headLeftWidth(const SheetBlock &head, const QString &family, double width);
/// How long the rule under \a lines is, the lines that \a line was broken into.
double ruleLength(const HeadLine &line, const QStringList &lines, const PaperText &face);

/// What stands above and below the tables on paper: office, title, signature. All lengths are in
/// units of papertext.h.
class PaperFrame {
public:
    PaperFrame(const SheetDescription &sheet, const QString &family, double width);

    /// Draws the head at the top of the page; returns where the table may begin.
    double drawHead(QPainter &painter, const SheetBlock &head) const;
    double closingHeight(const SheetBlock &closing) const;
    void drawClosing(QPainter &painter, const SheetBlock &closing, double top) const;

private:
    double drawSide(QPainter &painter, const QList<HeadLine> &lines, QRectF box) const;
    double recipientsHeight(const SheetBlock &closing) const;
    void drawRecipients(QPainter &painter, const SheetBlock &closing, double top) const;

    QString m_family;
    double m_width;
    bool m_tableFollows; // the head, without a title between them
    PaperText m_title, m_underTitle;
    PaperText m_signBold, m_signItalic;
    PaperText m_recipientsTitle, m_recipients;
};

} // namespace soctv
