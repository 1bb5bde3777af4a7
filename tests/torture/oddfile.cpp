#include "tests/torture/oddfile.h"

#include "core/roster/samplefile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtEndian>

namespace soctv::odd {

// A sound roster of 60 people, made once.
const QByteArray &sound()
{
    static const QByteArray bytes = [] {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.soctv"));
        Progress progress;
        const Done made = createSample(path, 60, progress);
        QFile file(path);
        if (!made || !file.open(QIODevice::ReadOnly))
            qFatal("no sample");
        return file.readAll();
    }();
    return bytes;
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
}

QString pathIn(const QString &folder, const QString &name)
{
    return folder + QLatin1Char('/') + name;
}

QByteArray with(qsizetype at, const QByteArray &bytes)
{
    QByteArray changed = sound();
    changed.replace(at, bytes.size(), bytes);
    return changed;
}

QByteArray number32(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

OddState of(const QByteArray &name, const QByteArray &bytes, Outcome edited, Outcome viewed,
    const QByteArray &words)
{
    return {name,
        [bytes](const QString &folder) {
            write(pathIn(folder), bytes);
            return pathIn(folder);
        },
        edited, viewed, words};
}

OddState refused(
    const QByteArray &name, const QByteArray &bytes, ErrorCode code, const QByteArray &words)
{
    return of(name, bytes, code, code, words);
}

} // namespace soctv::odd
