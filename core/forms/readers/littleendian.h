#pragma once

#include "core/forms/readers/refusal.h"

#include <QByteArrayView>
#include <QtEndian>

namespace soctv {

/// The number at \a at, low byte first. Throws Error{Invalid} where \a bytes end before it does.
template <typename T>
T littleEndian(QByteArrayView bytes, qsizetype at)
{
    if (at < 0 || bytes.size() < qsizetype(sizeof(T)) || at > bytes.size() - qsizetype(sizeof(T)))
        refuseDamaged();
    return qFromLittleEndian<T>(bytes.data() + at);
}

/// \a count letters of UTF-16 from \a at on. Throws likewise.
inline QString utf16Text(QByteArrayView bytes, qsizetype at, qsizetype count)
{
    if (at < 0 || count < 0 || at > bytes.size() || count > (bytes.size() - at) / 2)
        refuseDamaged();
    QString text(count, Qt::Uninitialized);
    for (qsizetype i = 0; i < count; ++i)
        text[i] = QChar(qFromLittleEndian<quint16>(bytes.data() + at + 2 * i));
    return text;
}

} // namespace soctv
