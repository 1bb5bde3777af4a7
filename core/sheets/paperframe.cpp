#include "core/sheets/paperframe.h"

#include <QPainter>

#include <algorithm>

namespace soctv {

namespace {

constexpr double pt = unitsPerPoint;
constexpr double headGap = 10 * pt; // around the title
constexpr double tableGap = 5 * pt; // above a table without a title of its own
constexpr double lowerGap = 4 * pt; // above number and date
constexpr double sectionGap = 10 * pt; // above place and date
constexpr double signatureGap = 62 * pt; // for the signature and the stamp
constexpr double headShare = 0.46; // of the width, for the office's name
constexpr double leastShare = 0.3;
constexpr double closingShare = 0.45; // of the width, for the signature
constexpr double ruleGap = 1.5 * pt; // above a rule,
constexpr double ruleHeight = 4 * pt; // and with what is below it
constexpr double ruleThickness = 0.75 * pt;
// Decree 30/2020/NĐ-CP, Annex I.
constexpr double signSize = 13;
constexpr double recipientsTitleSize = 12;
constexpr double recipientsSize = 11;

} // namespace

double drawLines(QPainter &painter, const QStringList &lines, const PaperText &face, QRectF box,
    Qt::Alignment alignment)
{
    if (painter.font() != face.font())
        painter.setFont(face.font());
    double y = box.top();
    for (const QString &line : lines) {
        double x = box.left();
        if (alignment != Qt::AlignLeft) {
            const double free = box.width() - face.width(line);
            x += alignment == Qt::AlignRight ? free : free / 2;
        }
        if (!line.isEmpty())
            painter.drawText(QPointF(x, y + face.ascent()), line);
        y += face.lineHeight();
    }
    return y;
}

HeadParts::HeadParts(const QList<HeadLine> &lines)
{
    const auto last = std::find_if(
        lines.crbegin(), lines.crend(), [](const HeadLine &line) { return line.rule > 0; });
    const qsizetype count
        = last == lines.crend() ? lines.size() : std::distance(last, lines.crend());
    upper = lines.mid(0, count);
    lower = lines.mid(count);
}

PaperText headFace(const HeadLine &line, const QString &family)
{
    return {family, line.size,
        PaperText::Style((line.isBold ? PaperText::Bold : PaperText::Plain)
            | (line.isItalic ? PaperText::Italic : PaperText::Plain))};
}

double headLeftWidth(const SheetBlock &head, const QString &family, double width)
{
    double widest = 0;
    for (const HeadLine &line : head.right)
        widest = std::max(widest, headFace(line, family).width(line.text));
    return std::clamp(width - widest, width * leastShare, width * headShare);
}

double ruleLength(const HeadLine &line, const QStringList &lines, const PaperText &face)
{
    double widest = 0;
    for (const QString &text : lines)
        widest = std::max(widest, face.width(text));
    return widest * line.rule;
}

PaperFrame::PaperFrame(const SheetDescription &sheet, const QString &family, double width)
    : m_family(family)
    , m_width(width)
    , m_tableFollows(sheet.sections.first().title.isEmpty())
    , m_title(family, sheet.titleSize, PaperText::Bold)
    , m_underTitle(family, sheet.titleSize, PaperText::Italic)
    , m_signBold(family, signSize, PaperText::Bold)
    , m_signItalic(family, signSize, PaperText::Italic)
    , m_recipientsTitle(family, recipientsTitleSize, PaperText::BoldItalic)
    , m_recipients(family, recipientsSize, PaperText::Plain)
{
}

double PaperFrame::drawHead(QPainter &painter, const SheetBlock &head) const
{
    const double leftWidth = headLeftWidth(head, m_family, m_width);
    const QRectF leftBox(0, 0, leftWidth, 0);
    const QRectF rightBox(leftWidth, 0, m_width - leftWidth, 0);
    const HeadParts left(head.left);
    const HeadParts right(head.right);
    const auto drawBoth = [&](const QList<HeadLine> &one, const QList<HeadLine> &other, double y) {
        const double end = drawSide(painter, one, leftBox.translated(0, y));
        return std::max(end, drawSide(painter, other, rightBox.translated(0, y)));
    };
    double y = drawBoth(left.upper, right.upper, 0);
    if (!left.lower.isEmpty() || !right.lower.isEmpty())
        y = drawBoth(left.lower, right.lower, y + lowerGap);
    y += headGap;
    const auto put = [&](const QStringList &texts, const PaperText &face) {
        for (const QString &text : texts) {
            y = drawLines(
                painter, face.lines(text, m_width), face, {0, y, m_width, 0}, Qt::AlignHCenter);
        }
    };
    put(head.title, m_title);
    put(head.underTitle, m_underTitle);
    return m_tableFollows ? y + tableGap : y;
}

// Returns where the next line would begin.
double PaperFrame::drawSide(QPainter &painter, const QList<HeadLine> &lines, QRectF box) const
{
    for (const HeadLine &line : lines) {
        const PaperText face = headFace(line, m_family);
        const QStringList broken = face.lines(line.text, box.width());
        const auto alignment = line.isRight ? Qt::AlignRight : Qt::AlignHCenter;
        box.moveTop(drawLines(painter, broken, face, box, alignment));
        if (line.rule <= 0)
            continue;
        const double half = ruleLength(line, broken, face) / 2;
        const QPen pen = painter.pen();
        painter.setPen(QPen(Qt::black, ruleThickness));
        const double y = box.top() + ruleGap;
        painter.drawLine(QPointF(box.center().x() - half, y), QPointF(box.center().x() + half, y));
        painter.setPen(pen);
        box.translate(0, ruleHeight);
    }
    return box.top();
}

double PaperFrame::closingHeight(const SheetBlock &closing) const
{
    double dated = 0;
    double height = 0;
    const double width = m_width * closingShare;
    if (!closing.placeAndDate.isEmpty()) {
        dated = m_signItalic.lineHeight()
            * double(m_signItalic.lines(closing.placeAndDate, width).size());
    }
    for (const QString &line : closing.signerTitle)
        height += m_signBold.lineHeight() * double(m_signBold.lines(line, width).size());
    if (!closing.signerTitle.isEmpty()) {
        height += signatureGap
            + m_signBold.lineHeight() * double(m_signBold.lines(closing.signerName, width).size());
    }
    return sectionGap + dated + std::max(height, recipientsHeight(closing));
}

double PaperFrame::recipientsHeight(const SheetBlock &closing) const
{
    double height = 0;
    for (qsizetype i = 0; i < closing.recipients.size(); ++i) {
        const PaperText &face = i == 0 ? m_recipientsTitle : m_recipients;
        const auto lines = face.lines(closing.recipients.at(i), m_width * closingShare);
        height += face.lineHeight() * double(lines.size());
    }
    return height;
}

void PaperFrame::drawClosing(QPainter &painter, const SheetBlock &closing, double top) const
{
    const double width = m_width * closingShare;
    QRectF box(m_width - width, top + sectionGap, width, 0);
    const auto put = [&](const QString &text, const PaperText &face) {
        box.moveTop(drawLines(painter, face.lines(text, width), face, box, Qt::AlignHCenter));
    };
    if (!closing.placeAndDate.isEmpty())
        put(closing.placeAndDate, m_signItalic);
    drawRecipients(painter, closing, box.top());
    for (const QString &line : closing.signerTitle)
        put(line, m_signBold);
    box.translate(0, signatureGap);
    if (!closing.signerName.isEmpty())
        put(closing.signerName, m_signBold);
}

void PaperFrame::drawRecipients(QPainter &painter, const SheetBlock &closing, double top) const
{
    QRectF box(0, top, m_width * closingShare, 0);
    for (qsizetype i = 0; i < closing.recipients.size(); ++i) {
        const PaperText &face = i == 0 ? m_recipientsTitle : m_recipients;
        const auto lines = face.lines(closing.recipients.at(i), box.width());
        box.moveTop(drawLines(painter, lines, face, box, Qt::AlignLeft));
    }
}

} // namespace soctv
