#pragma once

#include "core/db/lock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStringList>

namespace soctv {

/// This program once more, holding the lock of a path until it is told to end or is killed. The
/// main() of the test hands over to LockHolder::main() when its first argument is --hold.
class LockHolder {
public:
    explicit LockHolder(const QString &path, const QStringList &wrapper = {})
    {
        QStringList command = wrapper;
        command << QCoreApplication::applicationFilePath() << QStringLiteral("--hold") << path;
        const QString program = command.takeFirst();
        m_process.start(program, command);
        m_answer = readLine();
    }
    ~LockHolder() { kill(); }

    /// The command that runs a program as on another computer. An empty \a machine: as on a clone
    /// of this one. \a folder: for a file that is needed.
    static QStringList onComputer(
        const QString &host, const QString &machine, const QString &folder)
    {
        QString script = QStringLiteral("hostname \"$1\" && shift && exec \"$@\"");
        if (!machine.isEmpty()) {
            const QString id = QDir(folder).filePath(QStringLiteral(".machine-id"));
            QFile file(id);
            if (!file.open(QIODevice::WriteOnly) || file.write(machine.toUtf8() + '\n') < 0)
                qFatal("cannot write %s", qPrintable(id));
            // The place Qt 6.4 asks; a bare machine has none.
            script.prepend(QStringLiteral("f=/var/lib/dbus/machine-id; [ -e $f ] || { mount -t "
                                          "tmpfs soctv /var/lib && mkdir ${f%/*} && : > $f; }; "
                                          "mount --bind '%1' $f; ")
                               .arg(id));
        }
        return {QStringLiteral("unshare"), QStringLiteral("-mu"), QStringLiteral("sh"),
            QStringLiteral("-c"), script, QStringLiteral("sh"), host};
    }

    const QString &answer() const { return m_answer; } ///< "held", or why not
    /// Ends the test if it does not run: a signal to process 0 goes to everybody.
    qint64 pid() const
    {
        if (m_process.processId() <= 0)
            qFatal("the holder of the lock does not run");
        return m_process.processId();
    }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    void letGo()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }
    /// "require": says "ours", or the Error; "beat": says "beaten".
    QString ask(const QByteArray &what)
    {
        m_process.write(what + '\n');
        return readLine();
    }

    static int main(const QString &path)
    {
        const auto say = [](const QString &text) {
            QFile out;
            if (out.open(stdout, QIODevice::WriteOnly))
                out.write(text.toUtf8() + '\n');
        };
        try {
            RosterLock lock(path);
            say(QStringLiteral("held"));
            QFile in;
            if (!in.open(stdin, QIODevice::ReadOnly))
                return 2;
            for (QByteArray line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
                if (line.trimmed() == "beat") {
                    lock.beat();
                    say(QStringLiteral("beaten"));
                    continue;
                }
                const auto required = guarded([&] { lock.require(); });
                say(required ? QStringLiteral("ours") : required.error().message);
            }
            return 0;
        } catch (const Error &error) {
            say(error.message);
            return 1;
        }
    }

private:
    QString readLine()
    {
        while (!m_process.canReadLine() && m_process.waitForReadyRead(20000)) { }
        return QString::fromUtf8(m_process.readLine()).trimmed();
    }

    QProcess m_process;
    QString m_answer;
};

} // namespace soctv
