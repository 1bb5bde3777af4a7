#include "core/forms/recognise/celltext.h"

#include <algorithm>

namespace soctv {

namespace {

// Letters side by side in one encoding: a letter of VNI may have its second byte in another run.
struct Piece {
    QString text;
    LegacyEncoding encoding;
};

QList<Piece> piecesOf(const QString &text, const QList<FontRun> &runs, const QString &font)
{
    QList<Piece> pieces;
    const auto add = [&](qsizetype from, qsizetype end, const QString &name) {
        const LegacyEncoding encoding = encodingOfFont(name);
        if (from >= end)
            return;
        if (pieces.isEmpty() || pieces.last().encoding != encoding)
            pieces.append({{}, encoding});
        pieces.last().text += QStringView(text).sliced(from, end - from);
    };
    qsizetype from = 0;
    QString name = font;
    for (const FontRun &run : runs) {
        const qsizetype to = std::clamp<qsizetype>(run.start, from, text.size());
        add(from, to, name);
        from = to;
        name = run.font;
    }
    add(from, text.size(), name);
    return pieces;
}

bool isAddress(QStringView text)
{
    return text.contains(u'@') || text.contains(u"://")
        || text.startsWith(u"www.", Qt::CaseInsensitive);
}

QString decodedPiece(const Piece &piece)
{
    if (isSurelyUnicode(piece.text))
        return piece.text;
    if (piece.encoding == LegacyEncoding::Tcvn3Capitals && isAddress(piece.text))
        return piece.text;
    return decodedLegacy(piece.text, piece.encoding);
}

} // namespace

CellText decodedCell(const Grid &grid, int row, int column)
{
    CellText cell{grid.text(row, column), {}};
    for (const Piece &piece :
        piecesOf(cell.typed, grid.runs(row, column), grid.style(row, column).font)) {
        const QString text = decodedPiece(piece);
        if (text != piece.text && !cell.isOld())
            cell.encoding = piece.encoding;
        cell.text += text;
    }
    // Whole words tell: a letter may have a font of its own, as capitals of TCVN3 do.
    if (cell.isOld() && readsAsVietnamese(cell.typed) && !readsAsVietnamese(cell.text))
        return {cell.typed, cell.typed};
    return cell;
}

} // namespace soctv
