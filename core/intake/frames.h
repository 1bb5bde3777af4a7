#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace soctv {

/// What a frame between the program and its intake worker holds.
enum class FrameKind : quint8 {
    Bytes, ///< to the worker: the next bytes of the file
    FileEnd, ///< to the worker: that was all of it; without bytes
    Piece, ///< from the worker: the next piece of the workbook (GridCode)
    Refusal ///< from the worker: an ErrorCode in one byte, then the sentence in UTF-8
};

/// One message on the pipe: a head (kind, number of the file, number of bytes), then the bytes.
struct Frame {
    static constexpr qsizetype maxSize = 1 << 20; ///< of the bytes
    static constexpr qsizetype headSize = 9;

    FrameKind kind = FrameKind::Bytes;
    quint32 file = 0; ///< files are counted by the program, so that no answer is taken for another
    quint32 size = 0; ///< of the bytes that follow the head

    QByteArray head() const;
    /// Reads \a head, headSize bytes; nothing if no frame begins so.
    static std::optional<Frame> fromHead(QByteArrayView head);
};

} // namespace soctv
