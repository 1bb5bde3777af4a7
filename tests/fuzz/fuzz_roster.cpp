#include "core/forms/readers/rosterlists.h"
#include "core/roster/roster.h"
#include "core/roster/samplefile.h"
#include "tests/fuzz/fuzzgrid.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtEndian>

using namespace soctv;

namespace {

constexpr qint64 rows = 20;

QByteArray soundRoster()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("list.soctv"));
    Progress progress;
    const Done made = createSample(path, rows, progress);
    QFile file(path);
    if (!made || !file.open(QIODevice::ReadOnly))
        std::abort();
    return file.readAll();
}

} // namespace

// The input is what becomes of a sound roster: five bytes each, a place (four) and the byte there; a
// place beyond the end cuts it off. Random bytes alone would never get past the checks.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const QByteArray sound = soundRoster();
    QByteArray bytes = sound;
    for (std::size_t at = 0; at + 5 <= size; at += 5) {
        const quint32 place = qFromBigEndian<quint32>(data + at);
        if (place < quint32(bytes.size()))
            bytes[qsizetype(place)] = char(data[at + 4]);
        else
            bytes.truncate(qsizetype(place % quint32(bytes.size() + 1)));
    }
    mayRefuse([&] { requireSound(readRosterLists(bytes)); });
    return 0;
}
