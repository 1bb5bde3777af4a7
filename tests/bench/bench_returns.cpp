// A folder of 1,500 returned files of all formats is read, matched and merged by the program as
// users have it; LibreOffice turns the same files into CSV (texts into plain text).

#include "bench.h"
#include "processes.h"

#include "core/sheets/writers.h"
#include "tests/support/oddrows.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace soctv::bench {

namespace {

constexpr int rowsPerFile = 10;

/// How many files come back in a format, and what they are made from where we cannot write it.
struct Share {
    const char *extension;
    int files;
    const char *madeFrom = nullptr;
    const char *convertTo = nullptr;
};

constexpr Share shares[]{{"xlsx", 500}, {"ods", 250}, {"docx", 250}, {"csv", 100},
    {"xls", 250, "xlsx", "xls:MS Excel 97"}, {"odt", 75, "docx", "odt:writer8"},
    {"html", 75, "xlsx", "html:HTML (StarCalc)"}};

// The rows of one unit as its officer would fill them in.
void writeReturn(int number, const QString &path)
{
    SampleSheet sample(2, rowsPerFile - 2, [number](int section, qint64 n) {
        const qint64 first = section == 1 ? 2 : 0;
        SheetRow row = fictionalRow(number * rowsPerFile + first + n, rowsPerFile);
        row.group = number + 1;
        return row;
    });
    sample.settings.allUnits = false;
    sample.settings.unitId = number + 1;
    sample.settings.unitName = fictionalRow(number * rowsPerFile, rowsPerFile).texts[field("unit")];
    exportSheet(sample.task(), path);
}

QStringList filesIn(const QString &folder, const QStringList &patterns = {})
{
    QStringList files;
    for (const QString &name : QDir(folder).entryList(patterns, QDir::Files))
        files.append(folder + QLatin1Char('/') + name);
    return files;
}

// In runs of a hundred: of many more, LibreOffice leaves some out. Ends the bench if one is.
Cost convertAll(
    const QStringList &files, const QString &to, const QString &target, const QString &home)
{
    constexpr qsizetype perRun = 100;
    const QString extension = to.section(QLatin1Char(':'), 0, 0);
    const qsizetype before = filesIn(target, {QStringLiteral("*.") + extension}).size();
    Cost all;
    for (qsizetype at = 0; at < files.size(); at += perRun) {
        const Cost cost = libreOffice(files.mid(at, perRun), to, target, home);
        all.ms += cost.ms;
        all.peak = std::max(all.peak, cost.peak);
        if (cost.exitCode != 0)
            qFatal("LibreOffice: %s", qUtf8Printable(cost.said));
    }
    const qsizetype made = filesIn(target, {QStringLiteral("*.") + extension}).size() - before;
    if (made != files.size())
        qFatal("LibreOffice made %lld of %lld files", qint64(made), qint64(files.size()));
    return all;
}

void writeReturns(const QString &folder, const QString &home)
{
    int number = 0;
    for (const Share &share : shares) {
        const QString made = share.madeFrom
            ? home + QStringLiteral("/made-") + QLatin1String(share.extension)
            : folder;
        QDir().mkpath(made);
        const QLatin1String extension(share.madeFrom ? share.madeFrom : share.extension);
        for (int i = 0; i < share.files; ++i, ++number)
            writeReturn(number,
                QStringLiteral("%1/phieu-%2.%3")
                    .arg(made)
                    .arg(number, 4, 10, QLatin1Char('0'))
                    .arg(extension));
        if (share.madeFrom)
            convertAll(filesIn(made), QLatin1String(share.convertTo), folder, home);
    }
}

} // namespace

void returns()
{
    const QTemporaryDir home;
    const QString folder = home.filePath(QStringLiteral("returns"));
    QDir().mkpath(folder);
    writeReturns(folder, home.path());
    const auto count = QDir(folder).entryList(QDir::Files).size();
    report(
        QStringLiteral("--- %1 returned files, %2 rows").arg(count).arg(count * rowsPerFile), {});
    const QString roster = home.filePath(QStringLiteral("new.soctv"));
    prepare({QStringLiteral("new"), roster, QStringLiteral("--office"), QStringLiteral("Bench")},
        home.path());
    const QStringList import{QStringLiteral("import"), roster, folder, QStringLiteral("--accept"),
        QStringLiteral("all")};
    const Cost ours = soctv(import, home.path());
    const Cost again = soctv(import, home.path());

    const QString target = home.filePath(QStringLiteral("csv"));
    const QStringList texts{
        QStringLiteral("*.docx"), QStringLiteral("*.odt"), QStringLiteral("*.html")};
    const QStringList tables{QStringLiteral("*.xlsx"), QStringLiteral("*.ods"),
        QStringLiteral("*.xls"), QStringLiteral("*.csv")};
    Cost other = convertAll(filesIn(folder, tables),
        QStringLiteral("csv:Text - txt - csv (StarCalc):44,34,76"), target, home.path());
    const Cost second = convertAll(
        filesIn(folder, texts), QStringLiteral("txt:Text (encoded):UTF8"), target, home.path());
    other.ms += second.ms;
    other.peak = std::max(other.peak, second.peak);
    compare(QStringLiteral("all read, matched and merged"), ours,
        QStringLiteral("LibreOffice to CSV and text"), other);
    report(QStringLiteral("the same folder once more"), milliseconds(again.ms), again.said);
}

} // namespace soctv::bench
