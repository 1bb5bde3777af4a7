#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace soctv {

/// The records of a workbook stream of Excel 5 to 2003 that tables need ([MS-XLS] 2.3).
enum class Biff : quint16 {
    Formula = 0x06,
    EndOfPart = 0x0A,
    DateMode = 0x22,
    FilePass = 0x2F,
    Font = 0x31,
    Continue = 0x3C,
    CodePage = 0x42,
    ColumnInfo = 0x7D,
    Sheet = 0x85,
    MulRk = 0xBD,
    RString = 0xD6,
    Style = 0xE0,
    Merges = 0xE5,
    SharedStrings = 0xFC,
    LabelShared = 0xFD,
    Link = 0x1B8,
    Number = 0x203,
    Label = 0x204,
    BoolOrError = 0x205,
    String = 0x207,
    Row = 0x208,
    Rk = 0x27E,
    Format = 0x41E,
    Beginning = 0x809
};

/// Walks over records. All throw Error{Invalid} where the stream is cut off.
class BiffRecords {
public:
    explicit BiffRecords(QByteArrayView stream, qsizetype at = 0);

    /// Goes to the next record.
    void next();
    Biff type() const { return m_type; }
    QByteArrayView data() const { return m_data; }
    /// Goes over the records that continue this one; their data, this one's first.
    QList<QByteArrayView> takeContinued();
    /// Bytes from the beginning of the stream to the end of this record.
    qsizetype position() const { return m_at; }

private:
    QByteArrayView m_stream;
    qsizetype m_at;
    Biff m_type = Biff::EndOfPart;
    QByteArrayView m_data;
};

/// How the stream writes texts.
struct BiffText {
    bool isUnicode = true; ///< Excel 97 and later; before, bytes in a code page
    int codePage = 1252;
    bool metUnknownPage = false; ///< letters came in a code page that is not known here

    /// The letters of bytes before Excel 97. \a isVietnamese: their font is for CP1258.
    QString decoded(QByteArrayView bytes, bool isVietnamese = false);
};

/// A text, and where letters have another font: start in UTF-16 units, number of the font.
struct BiffString {
    struct Run {
        int start;
        int font;
    };
    QString text;
    QList<Run> runs;
};

/// Reads values out of a record and those that continue it.
class BiffBytes {
public:
    explicit BiffBytes(QByteArrayView data)
        : m_pieces{data}
    {
    }
    explicit BiffBytes(const QList<QByteArrayView> &pieces)
        : m_pieces(pieces)
    {
    }

    bool atEnd() const;
    quint8 byte();
    quint16 word();
    quint32 doubleWord();
    void skip(qint64 count);
    /// \a count bytes of one record.
    QByteArrayView bytes(qsizetype count);
    /// A text in Unicode, its length told before: flags, letters, runs of fonts. Where a record
    /// continues another within the letters, it begins with flags of its own.
    BiffString string(int length);
    /// A text without fonts, in the way of \a text.
    QString plain(int length, BiffText &text);

private:
    QString letters(qsizetype count, bool isWide);

    QList<QByteArrayView> m_pieces;
    qsizetype m_piece = 0;
    qsizetype m_at = 0;
};

} // namespace soctv
