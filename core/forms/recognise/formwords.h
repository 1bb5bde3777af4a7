#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <span>

namespace soctv {

/// A text folded to be compared with set phrases. Its marks count if it has any, because "Tống
/// Công" is a name and "tổng cộng" is not; a text typed without marks is compared without.
class FoldedText {
public:
    explicit FoldedText(QStringView text);

    bool isEmpty() const { return m_text.isEmpty(); }
    bool hasMarks() const { return m_hasMarks; }
    QStringList words() const { return m_text.split(QLatin1Char(' '), Qt::SkipEmptyParts); }
    /// \a phrase is written as foldCase() writes it, without punctuation.
    bool is(QStringView phrase) const;
    bool opensWith(QStringView phrase) const; ///< whole words; true for is() too
    /// The text as it is compared, and \a phrase as it would be.
    const QString &text() const { return m_text; }
    QString comparable(QStringView phrase) const;
    FoldedText withoutWords(int count) const; ///< without the first ones

private:
    QString m_text;
    bool m_hasMarks;
};

/// Set phrases, written as FoldedText::is() wants them.
using Phrases = std::span<const QStringView>;
bool opensWithAny(const FoldedText &text, Phrases phrases);
bool isAny(const FoldedText &text, Phrases phrases);

/// What a row that is no person's says, told from one of its texts.
enum class RowWords : quint8 {
    None,
    Total, ///< "Tổng cộng", "Tổng số: 12", "Danh sách gồm 12 người"
    Signature, ///< "TM. …", "Người lập biểu", "Nơi nhận:", "…, ngày … tháng … năm …"
    SignerTitle, ///< "CHỦ TỊCH": signature only where nothing else stands in the row
    Guide ///< "Ghi chú:", "Lưu ý", "(ghi chữ in hoa)"
};
RowWords rowWords(QStringView text);

/// True for "Ví dụ", "VD: Nguyễn Văn A", "(Mẫu)": the row shows how to fill in.
bool isExample(QStringView text);
/// True for a text that says "the same as above": ", nt, -nt-, như trên.
bool isDitto(QStringView text);
/// True if there are only dots, dashes, underscores and blanks, as forms print them to write on.
bool isBlankMark(QStringView text);
/// True for "Không có", written where a name would stand.
bool saysNobody(QStringView text);
/// The running number that a cell holds, such as "12", "12." or "(12)"; -1: none.
int runningNumber(QStringView text);
/// 1 … 10 for "1", "01", "I", "x"; 0: \a word is no such number.
int ordinal(QStringView word);
/// The lines of a cell, without blanks around them and without empty ones.
QStringList linesOf(QStringView cell);

} // namespace soctv
