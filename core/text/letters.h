#pragma once

#include <QString>
#include <QStringView>

#include <cstdint>

namespace soctv {

/// What folding and sorting need to know of one UTF-16 unit. For use inside core/text.
struct Letter {
    char16_t lower; ///< the unit in lower case
    char16_t plain; ///< that without marks; blanks: ' '; 0: the unit is dropped
    uint8_t marks; ///< 0: none, otherMark, else modifier * 6 + tone; tones in their sort order
    uint8_t rank; ///< place in the alphabet, or one of Rank
};

enum Rank : uint8_t {
    BreakRank, // a blank or punctuation: parts words
    SkipRank, // an apostrophe or an invisible unit: no part of the order
    FirstRank = 0x10, // digits, then letters
    OtherRank = 0xFE // a letter of another alphabet: after all others, by its code
};

inline constexpr uint8_t toneCount = 6; // ngang, huyền, hỏi, ngã, sắc, nặng
inline constexpr uint8_t otherMark = 31; // a mark that Vietnamese does not have

Letter letterOf(char16_t unit);

/// NFC; cheap where nothing is to compose.
QString composed(QStringView text);

/// Moves the tone of open oa, oe, uy to the first vowel, not after q. \a text is lower case, NFC.
void placeTones(QString &text);

/// Undoes placeTones at the very end of \a text: how the word begins if more letters follow.
void openLastTone(QString &text);

} // namespace soctv
