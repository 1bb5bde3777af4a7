// Returned files that a bad stick or a stranger has changed, read as every import reads them: by
// the worker process. Each is read or refused with a sentence; the worker neither dies nor hangs.

#include "core/intake/worker.h"
#include "tests/support/zipfile.h"
#include "tests/support/zippart.h"
#include "tests/torture/state.h"
#include "tests/torture/torture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

namespace soctv::torture {

namespace {

constexpr qint64 longest = 20000; // milliseconds, of a machine that does other things, too

struct Original {
    QString name;
    QByteArray bytes;
    QList<ZipEntry> parts; // none: it is no archive
};

// Those that a reader looks into.
QList<ZipEntry> partsOf(const QByteArray &bytes)
{
    QList<ZipEntry> parts;
    for (const char *name : {"[Content_Types].xml", "_rels/.rels", "xl/workbook.xml",
             "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml",
             "xl/worksheets/sheet1.xml", "mimetype", "META-INF/manifest.xml", "content.xml",
             "styles.xml", "word/document.xml", "word/styles.xml", "word/numbering.xml"}) {
        const QByteArray content = zipPart(bytes, name);
        if (!content.isEmpty())
            parts.append({name, content});
    }
    return parts;
}

QList<Original> originals()
{
    const QTemporaryDir made; // the hand-made ones, which are bad already
    QProcess::execute(
        QStringLiteral("python3"), {QStringLiteral(SOCTV_TEST_DATA "/bad/mkbad.py"), made.path()});
    QList<Original> all;
    for (const QDir &folder :
        {QDir(QStringLiteral(SOCTV_TEST_DATA "/returns")), QDir(made.path())}) {
        const QFileInfoList files = folder.entryInfoList(
            {"*.xlsx", "*.ods", "*.docx", "*.csv", "*.xls"}, QDir::Files, QDir::Name);
        for (const QFileInfo &file : files) {
            if (file.fileName().startsWith(QLatin1String("mut")) || file.size() > 400'000)
                continue;
            Original original{file.fileName(), bytesOf(file.filePath()), {}};
            const auto opened = guarded([&] { original.parts = partsOf(original.bytes); });
            Q_UNUSED(opened) // a bad archive: its bytes alone
            all.append(original);
        }
    }
    return all;
}

void mutate(QByteArray &bytes, QRandomGenerator &random)
{
    for (int n = 1 + random.bounded(5); n > 0 && !bytes.isEmpty(); --n) {
        const qsizetype at = qsizetype(random.bounded(quint32(bytes.size())));
        switch (random.bounded(5)) {
        case 0:
            bytes.remove(at, 1 + random.bounded(40));
            break;
        case 1: // a piece once more, somewhere else
            bytes.insert(qsizetype(random.bounded(quint32(bytes.size()))),
                bytes.mid(at, 1 + random.bounded(200)));
            break;
        case 2: { // a number that is not what it was
            static const QByteArrayList numbers{
                "0", "-1", "4294967296", "99999999999999999999", "1e999", "NaN", ""};
            const qsizetype quote = bytes.indexOf('"', at);
            if (quote >= 0)
                bytes.insert(quote + 1, numbers.at(random.bounded(int(numbers.size()))));
            break;
        }
        default:
            bytes[at] = char(random.generate());
        }
    }
}

QByteArray changed(const Original &original, QRandomGenerator &random)
{
    if (original.parts.isEmpty() || random.bounded(4) == 0) {
        QByteArray bytes = original.bytes;
        mutate(bytes, random);
        return bytes;
    }
    QList<ZipEntry> parts = original.parts;
    mutate(parts[random.bounded(int(parts.size()))].content, random);
    return zipOf(parts);
}

} // namespace

void runSpreadsheets(Run &run)
{
    const bool isSound = run.control().isEmpty(); // else the worker of tst_worker that misbehaves
    IntakeWorker worker(
        isSound ? QStringLiteral(SOCTV_TEST_WORKER) : QStringLiteral(SOCTV_FAKE_WORKER));
    const QList<Original> all = originals();
    Progress progress;
    while (run.wantsMore()) {
        const quint32 seed = run.nextSeed();
        QRandomGenerator random(seed);
        const Original &original = all.at(random.bounded(int(all.size())));
        const QByteArray bytes = isSound ? changed(original, random) : QByteArray("crash");
        const qint64 process = worker.processId();
        QElapsedTimer timer;
        timer.start();
        run.addCases();
        const auto read = guarded([&] { return worker.read(bytes, original.name, progress); });
        run.count(read ? "read" : "refused");
        const QString place = QStringLiteral("%1, seed %2").arg(original.name).arg(seed);
        if (!read && read.error().message.isEmpty())
            run.fail("no sentence", place);
        if (worker.processId() == 0 || (process != 0 && worker.processId() != process))
            run.fail("worker died", place);
        if (timer.elapsed() > longest)
            run.fail("slow", place);
    }
}

} // namespace soctv::torture
