#pragma once

#include "core/forms/workbook.h"

#include <QByteArrayView>

#include <functional>

namespace soctv {

/// Carries a Workbook from the process that reads files of strangers to the one that uses it, in
/// pieces, so that neither holds a second whole copy. Both are the same program on the same
/// computer. The receiver believes nothing: what it gives out keeps every limit and rule of Grid.
class GridCode {
public:
    static constexpr qsizetype maxPiece = 1 << 20; ///< bytes
    static constexpr int maxSheets = 10000;
    /// What Excel numbers: merged and hidden columns may reach beyond those that are read.
    static constexpr int maxMarkedColumns = 16384;

    using Send = std::function<void(const QByteArray &piece)>;

    /// Hands \a workbook to \a send, piece by piece. Throws Error{Invalid} if it holds more than
    /// the receiver accepts.
    static void write(const Workbook &workbook, const Send &send);

    /// Takes the next piece of a workbook. Throws Error{Invalid} if it does not fit; nothing more
    /// may be given then.
    void read(QByteArrayView piece);
    bool isComplete() const { return m_isComplete; }
    /// The workbook. Only once it is complete.
    Workbook take() { return std::move(m_workbook); }

private:
    enum class Kind : quint8;
    class Writer;
    class Reader;

    static void writeSheet(const Grid &grid, const Send &send);
    static void writeNamed(const Grid &grid, const Send &send);
    void readSheet(Reader &reader);
    void readPart(Kind kind, Reader &reader);
    void readRuns(Reader &reader);
    void readEnd(Reader &reader);
    static void checkTexts(const Grid &grid);
    static void checkCells(const Grid &grid);
    static void checkMarks(const Grid &grid);

    Workbook m_workbook;
    bool m_isInSheet = false;
    bool m_isComplete = false;
};

} // namespace soctv
