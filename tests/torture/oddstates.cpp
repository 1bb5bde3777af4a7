#include "tests/torture/oddstates.h"

#include "core/roster/roster.h"
#include "tests/torture/oddfile.h"

#include <QDir>
#include <QFile>
#include <QMap>

namespace soctv {

namespace {

bool isSame(const QMap<QString, QByteArray> &before, const QMap<QString, QByteArray> &after,
    const QString &except)
{
    for (auto file = before.begin(); file != before.end(); ++file) {
        if (file.key() != except && after.value(file.key()) != file.value())
            return false;
    }
    return true;
}

// Names and contents of what lies in \a folder; of what cannot be read without waiting, the name.
QMap<QString, QByteArray> contentsOf(const QString &folder)
{
    QMap<QString, QByteArray> contents;
    const auto entries = QDir(folder).entryInfoList(
        QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        QFile file(entry.filePath());
        const bool readable = entry.isFile() && file.open(QIODevice::ReadOnly);
        contents.insert(entry.fileName(), readable ? file.readAll() : QByteArray());
    }
    return contents;
}

QString outcomeText(const Result<std::unique_ptr<Roster>> &opened)
{
    return opened
        ? QStringLiteral("opened")
        : QStringLiteral("%1 (%2)").arg(int(opened.error().code)).arg(opened.error().message);
}

QString wrongIn(const OddState &state, const Result<std::unique_ptr<Roster>> &opened,
    const odd::Outcome &expected)
{
    if (opened)
        return expected && !state.mayOpen ? outcomeText(opened) : QString();
    const QString &message = opened.error().message;
    const bool right = state.mayOpen || (expected && opened.error().code == *expected);
    const bool said = message.endsWith(u'.')
        && (state.mayOpen || message.contains(QString::fromUtf8(state.words)));
    return right && said ? QString() : outcomeText(opened);
}

} // namespace

QList<OddState> oddStates()
{
    return odd::oddBytes() + odd::oddPlaces();
}

QString tryOddState(const OddState &state, const QString &folder,
    const std::function<void(const QString &path)> &meanwhile)
{
    const QString path = state.make(folder);
    const auto before = contentsOf(folder);
    const QString journal = QFileInfo(path).fileName() + QLatin1String("-journal");
    const bool hot = state.name == "journal: hot";
    for (const auto access : {Roster::Access::View, Roster::Access::Edit}) {
        const bool view = access == Roster::Access::View;
        QString wrong;
        {
            const auto opened = Roster::open(path, access);
            if (state.words == "refused")
                wrong = opened ? outcomeText(opened) : QString();
            else
                wrong = wrongIn(state, opened, view ? state.viewed : state.edited);
        }
        if (meanwhile)
            meanwhile(path);
        if (!wrong.isEmpty())
            return QString::fromLatin1(view ? "to view: " : "to edit: ") + wrong;
        if (hot && !view)
            continue; // it is put back
        const auto after = contentsOf(folder);
        if (!isSame(before, after, view ? QString() : journal))
            return QStringLiteral("the file was changed");
        for (const QString &name : after.keys()) {
            if (!before.contains(name))
                return QStringLiteral("left beside it: ") + name;
        }
    }
    return {};
}

} // namespace soctv
