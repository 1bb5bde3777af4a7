#include "tests/torture/countfile.h"

#include "core/base/file.h"
#include "tests/torture/state.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

namespace soctv::torture {

CountFile::CountFile(const QString &path)
    : m_path(path)
    , m_json(QJsonDocument::fromJson(bytesOf(path)).object())
{
}

qint64 CountFile::number(const Suite &suite, const char *key) const
{
    return m_json.value(QLatin1String(suite.name)).toObject().value(QLatin1String(key)).toInteger();
}

qint64 CountFile::cases(const Suite &suite) const
{
    return number(suite, "cases");
}

qint64 CountFile::failures(const Suite &suite) const
{
    return number(suite, "failures");
}

quint32 CountFile::nextSeed(const Suite &suite) const
{
    return quint32(number(suite, "nextSeed"));
}

void CountFile::add(const Suite &suite, const Run &run)
{
    m_json.insert(QLatin1String(suite.name),
        QJsonObject{{QStringLiteral("cases"), cases(suite) + run.cases()},
            {QStringLiteral("failures"), failures(suite) + run.failures()},
            {QStringLiteral("nextSeed"), qint64(run.seed())}});
    QDir().mkpath(QFileInfo(m_path).path());
    saveFile(m_path, [this](QIODevice &device) { device.write(QJsonDocument(m_json).toJson()); });
}

} // namespace soctv::torture
