#include "core/intake/frames.h"

#include <QtEndian>

namespace soctv {

QByteArray Frame::head() const
{
    QByteArray head(headSize, char(kind));
    qToLittleEndian(file, head.data() + 1);
    qToLittleEndian(size, head.data() + 5);
    return head;
}

std::optional<Frame> Frame::fromHead(QByteArrayView head)
{
    const Frame frame{FrameKind(quint8(head[0])), qFromLittleEndian<quint32>(head.data() + 1),
        qFromLittleEndian<quint32>(head.data() + 5)};
    if (frame.kind > FrameKind::Refusal || frame.size > maxSize)
        return {};
    return frame;
}

} // namespace soctv
