#include "core/forms/recognise/decodedsheet.h"

#include <algorithm>
#include <vector>

namespace soctv {

namespace {

// Tells texts that may be in an old encoding. Asked of every text of every file before anything is
// decoded, so it is quick with Vietnamese in Unicode, whose words come again and again. The texts
// must stay where they are.
class OldTexts {
public:
    OldTexts()
        : m_clearWords(1024)
    {
    }

    bool operator()(QByteArrayView utf8)
    {
        // ă, đ and the letters of Vietnamese alone begin with bytes that others never begin with.
        if (isPlain(utf8) || utf8.contains('\xE1') || utf8.contains('\xC4'))
            return false;
        for (qsizetype from = 0; from < utf8.size();) {
            const QByteArrayView word = wordAt(utf8, from);
            if (!isPlain(word) && place(word) != word)
                return mayBeOld(utf8);
            from += word.size() + 1;
        }
        return false;
    }

private:
    static QByteArrayView wordAt(QByteArrayView utf8, qsizetype from)
    {
        const qsizetype blank = utf8.indexOf(' ', from);
        return utf8.sliced(from, (blank < 0 ? utf8.size() : blank) - from);
    }
    QByteArrayView &place(QByteArrayView word)
    {
        std::size_t hash = 0;
        for (const char c : word)
            hash = hash * 31 + uchar(c);
        return m_clearWords[hash % m_clearWords.size()];
    }
    static bool isPlain(QByteArrayView word)
    {
        uchar bits = 0;
        for (const char c : word) // to the end, many bytes at a time
            bits |= uchar(c);
        return bits < 0x80;
    }
    bool mayBeOld(QByteArrayView utf8)
    {
        const QString text = QString::fromUtf8(utf8);
        if (oddWords(text) > 0)
            return legacyProposal(text).encoding != LegacyEncoding::None;
        for (qsizetype from = 0; from < utf8.size();) {
            const QByteArrayView word = wordAt(utf8, from);
            place(word) = word;
            from += word.size() + 1;
        }
        return false;
    }

    std::vector<QByteArrayView> m_clearWords; // that need no second look; some, by their hash
};

// What a text without a font is in \a encoding, the one that its column is taken for. None: it
// reads better as it is. \a isSureColumn: more texts of the column need the encoding than are
// Unicode, so that one which reads either way needs it too.
LegacyProposal readBeside(const QString &text, LegacyEncoding encoding, bool isSureColumn)
{
    if (isPlainText(text) || isSurelyUnicode(text))
        return {};
    const LegacyProposal read = readInEncoding(text, encoding);
    const int oddAsTyped = oddWords(text);
    const bool isBetter = oddAsTyped == 0 ? isSureColumn && readsAsVietnamese(read.text)
                                          : oddWords(read.text) < oddAsTyped;
    return isBetter ? read : LegacyProposal();
}

LegacyEncoding winnerIn(const EncodingVote &column, LegacyEncoding ofSheet)
{
    const LegacyEncoding own = column.winner();
    return column.votesFor(ofSheet) == column.votesFor(own) ? ofSheet : own;
}

} // namespace

DecodedSheet::DecodedSheet(const Grid &typed, bool isOneEncoding)
    : m_typed(typed)
    , m_grid(typed)
{
    const QSet<QString> fonts = typed.fonts();
    m_hasOldFonts = std::ranges::any_of(
        fonts, [](const QString &font) { return encodingOfFont(font) != LegacyEncoding::None; });
    if (m_hasOldFonts)
        decodeByFonts();
    if (!typed.anyText(OldTexts()))
        return;
    if (isOneEncoding)
        decodeAlike();
    else
        decodeByColumns();
}

CellText DecodedSheet::cell(int row, int column) const
{
    const QString text = m_grid.text(row, column);
    const auto found = m_encodings.constFind({column, row});
    if (found == m_encodings.constEnd())
        return {text, text};
    return {m_typed.text(row, column), text, *found};
}

bool DecodedSheet::hasOldFont(int row, int column) const
{
    if (!m_hasOldFonts)
        return false;
    const QList<FontRun> runs = m_typed.runs(row, column);
    return encodingOfFont(m_typed.style(row, column).font) != LegacyEncoding::None
        || std::ranges::any_of(runs,
            [](const FontRun &run) { return encodingOfFont(run.font) != LegacyEncoding::None; });
}

void DecodedSheet::set(int row, int column, const QString &text, LegacyEncoding encoding)
{
    m_grid.setText(row, column, text);
    m_encodings.insert({column, row}, encoding);
}

void DecodedSheet::decodeByFonts()
{
    for (int row = m_typed.filledRow(0); row >= 0; row = m_typed.filledRow(row + 1)) {
        const QList<int> columns = m_typed.filledColumns(row);
        for (const int column : columns) {
            if (const CellText cell = decodedCell(m_typed, row, column); cell.isOld())
                set(row, column, cell.text, cell.encoding);
        }
    }
}

template <typename Use>
void DecodedSheet::eachWithoutFont(Use use)
{
    for (int row = m_typed.filledRow(0); row >= 0; row = m_typed.filledRow(row + 1)) {
        const QList<int> columns = m_typed.filledColumns(row);
        for (const int column : columns) {
            if (!hasOldFont(row, column))
                use(row, column, m_typed.text(row, column));
        }
    }
}

void DecodedSheet::decodeByColumns()
{
    QList<EncodingVote> columns(m_typed.columnCount());
    eachWithoutFont([&](int, int column, const QString &text) { columns[column].add(text); });
    EncodingVote all;
    for (const EncodingVote &column : std::as_const(columns))
        all.add(column);
    const LegacyEncoding ofSheet = all.winner();
    eachWithoutFont([&](int row, int column, const QString &text) {
        const EncodingVote &vote = columns.at(column);
        const LegacyEncoding encoding = winnerIn(vote, ofSheet);
        if (vote.votesFor(encoding) == 0)
            return;
        const LegacyProposal read = readBeside(text, encoding, vote.unreadable() > vote.unicode());
        if (read.encoding != LegacyEncoding::None && read.text != text)
            set(row, column, read.text, read.encoding);
    });
}

// The bytes of one file are of one encoding: what reads either way is no exception.
void DecodedSheet::decodeAlike()
{
    EncodingVote all;
    eachWithoutFont([&](int, int, const QString &text) { all.add(text); });
    const LegacyEncoding winner = all.winner();
    if (winner == LegacyEncoding::None || all.votesFor(winner) * 2 < all.voters())
        return;
    m_encoding = winner;
    eachWithoutFont([&](int row, int column, const QString &text) {
        if (isPlainText(text))
            return;
        const LegacyProposal read = readInEncoding(text, winner);
        if (read.text != text)
            set(row, column, read.text, read.encoding);
    });
}

DecodedWorkbook::DecodedWorkbook(const Workbook &workbook)
{
    const bool isUnsure = workbook.remarks.contains(Remark::EncodingUnsure);
    sheets.reserve(workbook.sheets.size());
    for (const Grid &grid : workbook.sheets) {
        sheets.append(DecodedSheet(grid, isUnsure));
        if (encoding == LegacyEncoding::None)
            encoding = sheets.last().encoding();
    }
}

} // namespace soctv
