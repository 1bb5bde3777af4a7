#pragma once

#include <QByteArray>
#include <QList>
#include <QRandomGenerator>

namespace soctv::torture {

/// Roster files as a stranger might make them to do harm: those whose SQL calls the marker if it is
/// ever run (see sqlmarker.h), and a sound one. All have rows in every table.
class HostileFiles {
public:
    explicit HostileFiles(quint32 seed);

    /// One of them with some bytes, cells or pages changed; every fourth of those with SQL as it
    /// is.
    QByteArray next();
    /// One of them whose SQL is whole.
    QByteArray nextWithSql();

private:
    void mutateOnce(QByteArray &bytes);

    QRandomGenerator m_random;
    QByteArray m_sound;
    QList<QByteArray> m_withSql;
};

} // namespace soctv::torture
