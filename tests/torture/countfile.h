#pragma once

#include "tests/torture/torture.h"

#include <QJsonObject>

namespace soctv::torture {

/// What all runs so far have come to, kept outside of the sources.
class CountFile {
public:
    /// Reads \a path; a file that is not there is empty.
    explicit CountFile(const QString &path);

    qint64 cases(const Suite &suite) const;
    qint64 failures(const Suite &suite) const;
    /// The first seed that no run has used.
    quint32 nextSeed(const Suite &suite) const;
    /// Adds \a run and writes the file.
    void add(const Suite &suite, const Run &run);

private:
    qint64 number(const Suite &suite, const char *key) const;

    QString m_path;
    QJsonObject m_json;
};

} // namespace soctv::torture
