#pragma once

#include "core/roster/search/needle.h"

#include <vector>

namespace soctv {

/// Beginnings of links and ends of e-mail addresses that many texts share: one byte below 0x20
/// takes the place of each. It halves what is kept of a link, and what a search has to go through.
class AffixCodes {
public:
    enum class Side {
        None, ///< texts are kept as they are
        Head, ///< "https://host/"
        Tail ///< "@host"
    };

    explicit AffixCodes(Side side)
        : m_side(side)
    {
    }

    /// \a text as it is kept. The first affixes met get codes, until there are no more.
    SearchText encoded(const SearchText &text);
    /// What to look for so that every kept text that \a pattern matches is found, and no other.
    std::vector<Needle> needles(const SearchPattern &pattern) const;

private:
    char codeOf(const QByteArray &affix);
    void addHeadNeedles(const SearchPattern &pattern, char code, const QByteArray &head,
        std::vector<Needle> &needles) const;
    void addTailNeedles(const SearchPattern &pattern, char code, const QByteArray &tail,
        std::vector<Needle> &needles) const;

    Side m_side;
    std::vector<QByteArray> m_affixes; // the code is the place here + 1
};

} // namespace soctv
