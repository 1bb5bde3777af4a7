// soctv --verdict FILE: what the reading of one file comes to, for the tests.

#include "app/cli/console.h"
#include "app/cli/verbs.h"
#include "core/base/error.h"
#include "core/intake/filebytes.h"
#include "core/intake/worker.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace soctv {

namespace {

struct Verdict {
    const char *word;
    QString reason;
};

// A text of no bytes is a list without rows; anything else of no bytes was never saved.
bool mayBeEmpty(const QString &path)
{
    const QStringList texts{QStringLiteral("csv"), QStringLiteral("tsv"), QStringLiteral("txt")};
    return texts.contains(QFileInfo(path).suffix().toLower());
}

Verdict verdictOn(const Workbook &workbook)
{
    int rows = 0;
    for (const Grid &grid : workbook.sheets)
        rows += grid.rowCount();
    QStringList reasons{rows == 0 ? translated(QT_TRANSLATE_NOOP("Cli", "no rows"))
                                  : QCoreApplication::translate("Cli", "%n row(s)", nullptr, rows)};
    for (const Remark remark : workbook.remarks)
        reasons.append(remarkText(remark));
    return {workbook.isUnsure()    ? "asks"
            : workbook.isPartial() ? "partial"
                                   : "ok",
        reasons.join(QLatin1Char(' '))};
}

} // namespace

int runVerdict(const Arguments &arguments, Console &console)
{
    const QString path = arguments.operands().first();
    Verdict verdict{"refused", {}};
    Progress progress;
    try {
        IntakeWorker worker;
        verdict = verdictOn(
            worker.read(fileBytes(path, progress), QFileInfo(path).fileName(), progress));
    } catch (const Error &error) {
        if (error.code == ErrorCode::EmptyFile && mayBeEmpty(path))
            verdict = verdictOn({});
        else
            verdict.reason = error.message;
    }
    console.line(QLatin1String(verdict.word) + QLatin1Char('\t') + verdict.reason.simplified());
    return qstrcmp(verdict.word, "refused") == 0 ? 1 : 0;
}

} // namespace soctv
