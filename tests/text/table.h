#pragma once

#include <QFile>
#include <QStringList>
#include <QTest>

/// The rows of tests/data/domain/\a name below its header line, each as its cells.
inline QList<QStringList> domainTable(const char *name)
{
    QFile file(QStringLiteral(SOCTV_TEST_DATA "/domain/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", name);
    QList<QStringList> rows;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts))
        rows.append(line.split(u'\t'));
    rows.removeFirst();
    return rows;
}
