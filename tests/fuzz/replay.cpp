#include "tests/fuzz/fuzz.h"

#include <QDir>
#include <QFile>

#include <cstdio>

// replay FOLDER: gives every kept input in FOLDER to the target, in the order of their names.
int main(int argc, char *argv[])
{
    const QDir folder(QFile::decodeName(argc > 1 ? argv[1] : ""));
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "cannot read %s\n", qPrintable(file.fileName()));
            return 1;
        }
        std::printf("%s\n", qPrintable(name)); // the last one named is the one that crashed
        std::fflush(stdout);
        const QByteArray bytes = file.readAll();
        LLVMFuzzerTestOneInput(
            reinterpret_cast<const std::uint8_t *>(bytes.constData()), std::size_t(bytes.size()));
    }
    return names.isEmpty() ? 1 : 0; // a folder without inputs tests nothing
}
