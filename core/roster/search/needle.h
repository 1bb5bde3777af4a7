#pragma once

#include "core/text/fold.h"

#include <QByteArray>
#include <QByteArrayView>

namespace soctv {

/// What is looked for in a TextPool: bytes, and the marks some of them must have.
class Needle {
public:
    explicit Needle(const SearchPattern &pattern);
    /// The part of \a pattern from \a from, \a size bytes, with \a before and \a after around it:
    /// bytes below 0x20 that stand for texts without marks (see AffixCodes).
    Needle(const SearchPattern &pattern, qsizetype from, qsizetype size, const QByteArray &before,
        const QByteArray &after);

    /// The first place at or after \a from where the bytes stand; -1: nowhere.
    qsizetype indexIn(QByteArrayView bytes, qsizetype from = 0) const;
    /// True if nothing but indexIn() needs to be asked.
    bool isPlain() const { return m_isPlain; }
    /// Whether the bytes found at \a at in \a plain are all of it text, with the marks wanted.
    bool fits(QByteArrayView plain, QByteArrayView marks, qsizetype at) const;

private:
    void prepare();

    QByteArray m_bytes;
    QByteArray m_marks; // shorter than m_bytes where the rest needs none
    QByteArray m_openMarks; // the other marks that will do, see SearchPattern
    qsizetype m_rare = 0; // two places in m_bytes whose bytes seldom stand so
    qsizetype m_other = 0;
    bool m_isPlain = true;
};

} // namespace soctv
