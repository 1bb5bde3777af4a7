#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

namespace soctv {

/// How every text comes in, whether typed, pasted or read from a file: NFC, no control or
/// zero-width characters, tabs, line ends and other blanks turned into a plain blank, none at the
/// ends. Inner runs of blanks stay. U+00AD stays too: it is the letter ư of TCVN3 until decoded.
QString cleaned(QStringView text);

/// cleaned() without the NFC: for texts whose way of writing is still to be looked at.
QString tidied(QStringView text);
QString tidied(const QString &text); ///< shares a text that is tidy already

/// Lower case, NFC, tone marks of open oa, oe, uy on the first vowel (hoà → hòa). Marks are kept.
/// Equal for one word written two ways.
QString foldCase(QStringView text);

/// foldCase without any mark, đ → d, runs of blanks as one blank: for matching. NFD is fine too.
QString foldPlain(QStringView text);

/// foldPlain with punctuation as blanks and none at the ends: header cells, aliases.
QString foldHeader(QStringView text);

/// What search looks at in place of the text.
struct SearchText {
    QByteArray plain; ///< UTF-8 of foldPlain
    QByteArray marks; ///< for each byte of plain: 0, or which marks its letter has; zeros at the
                      ///< end are cut
};
SearchText searchText(QStringView text);

/// Where in \a bytes, of a search or a text, the byte stands that Vietnamese lists have least of.
qsizetype rarestByte(const QByteArray &bytes);

/// A typed search. A letter typed without marks matches any marks, one typed with marks only
/// itself: "do thi" finds Đỗ Thị and Dọ Thi, "đỗ thị" only Đỗ Thị. Case and blanks around it do not
/// count; it may match anywhere.
class SearchPattern {
public:
    explicit SearchPattern(QStringView typed = {});

    bool isEmpty() const { return m_plain.isEmpty(); }
    /// An empty pattern matches everything. \a plain and \a marks as in SearchText.
    bool matches(QByteArrayView plain, QByteArrayView marks) const
    {
        return indexIn(plain, marks) >= 0;
    }
    /// The first byte of the first match at or after \a from; -1: no match.
    qsizetype indexIn(QByteArrayView plain, QByteArrayView marks, qsizetype from = 0) const;
    /// Bytes of plain that a match covers.
    qsizetype size() const { return m_plain.size(); }

    /// The bytes that must be there, and the marks they must have: marks() or openMarks(), zeros
    /// at their ends cut. A zero asks for nothing.
    const QByteArray &plain() const { return m_plain; }
    const QByteArray &marks() const { return m_marks; }
    const QByteArray &openMarks() const { return m_openMarks; }

private:
    bool marksMatch(QByteArrayView marks, qsizetype at) const;

    QByteArray m_plain;
    QByteArray m_marks; // zeros at the end are cut
    QByteArray m_openMarks; // the same with the tone where it stands when letters follow: hoà|n
    qsizetype m_rarest = 0; // where in m_plain the byte stands that Vietnamese text has least of
};

} // namespace soctv
