#pragma once

#include <QStringList>
#include <QStringView>

namespace soctv {

/// What one column is called.
struct ColumnTitle {
    /// Asked: a question of an on-line form names the field somewhere in it.
    enum Sureness : quint8 { Unknown, Asked, Guessed, Short, Exact };

    int field = -1; ///< place in listFields; -1: none
    Sureness sureness = Unknown;
    bool isFamilyPart = false; ///< "Họ đệm": the name goes on in the column "Tên"
    bool isGivenPart = false; ///< "Tên" alone
    bool isNumber = false; ///< "STT"
    bool isSection = false; ///< "Mục"

    bool isKnown() const { return field >= 0 || isNumber || isSection; }
};

/// What the titles over one column say, the lowest first: {"Tên", "Tài khoản Facebook"}. Marks,
/// case, blanks, punctuation, footnote signs and remarks in brackets do not count; a title may go
/// on after the words that are known: "Chức vụ trong công đoàn", and questions of on-line forms may
/// have them anywhere: "Bạn công tác tại đơn vị nào?".
ColumnTitle columnTitle(const QStringList &texts);

/// False for nearly all cells that are no title of a column of names. Quick: for every cell.
bool mayTitleNames(QStringView cell);

} // namespace soctv
