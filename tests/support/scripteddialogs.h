#pragma once

#include "ui/dialogs.h"

#include <QList>

#include <utility>

namespace soctv {

/// Answers questions from a script and keeps what was asked. A question that no answer is left for
/// is answered with Esc.
class ScriptedDialogs : public Dialogs {
public:
    QList<int> choices; ///< answers of choose(), first to last
    QStringList paths; ///< answers of openFile() and saveFile()
    QStringList files; ///< answer of openFiles()
    QString folder; ///< answer of openFolder()

    QStringList questions; ///< texts that choose() was asked
    QStringList defaults; ///< what Enter would have pressed there
    QStringList suggested; ///< paths that saveFile() was given

    int choose(const QString &text, const QString &, const QStringList &buttons) override
    {
        questions.append(text);
        defaults.append(buttons.value(0));
        return choices.isEmpty() ? -1 : choices.takeFirst();
    }
    QString openFile(const QString &, const QString &, const QString &) override
    {
        return paths.isEmpty() ? QString() : paths.takeFirst();
    }
    QStringList openFiles(const QString &, const QString &, const QString &) override
    {
        return std::exchange(files, {});
    }
    QString openFolder(const QString &, const QString &) override
    {
        return std::exchange(folder, {});
    }
    QString saveFile(const QString &, const QString &path, const QString &) override
    {
        suggested.append(path);
        return paths.isEmpty() ? QString() : paths.takeFirst();
    }
};

} // namespace soctv
