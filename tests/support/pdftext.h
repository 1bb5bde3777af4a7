#pragma once

#include <QProcess>
#include <QStringList>
#include <QTemporaryFile>

namespace soctv {

/// What poppler's \a program prints about a PDF; empty if it fails.
inline QString popplerSays(
    const QString &program, const QStringList &options, const QByteArray &pdf)
{
    QTemporaryFile file;
    if (!file.open() || file.write(pdf) != pdf.size() || !file.flush())
        return {};
    QProcess process;
    const bool toOutput = program == QLatin1String("pdftotext");
    process.start(program,
        options + QStringList{file.fileName()}
            + (toOutput ? QStringList{QStringLiteral("-")} : QStringList()));
    if (!process.waitForFinished() || process.exitCode() != 0)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// The text of each page of a PDF, laid out as on paper.
inline QStringList pdfPages(const QByteArray &pdf)
{
    QStringList pages = popplerSays(QStringLiteral("pdftotext"), {QStringLiteral("-layout")}, pdf)
                            .split(QLatin1Char('\f'));
    pages.removeLast(); // each page ends in a form feed
    return pages;
}

} // namespace soctv
