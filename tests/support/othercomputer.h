#pragma once

#include "tests/support/lockholder.h"
#include "tests/support/testroster.h"

#include <QFile>
#include <QProcess>

#include <csignal>

namespace soctv {

/// This program once more, with a roster open for editing on the computer PC-VP2. The main() of the
/// test hands over to OtherComputer::main() when its first argument is --edit.
class OtherComputer {
public:
    explicit OtherComputer(const QString &path)
    {
        QStringList command = LockHolder::onComputer(QStringLiteral("PC-VP2"),
            QStringLiteral("0123456789abcdef0123456789abcdef"), QFileInfo(path).absolutePath());
        command << QCoreApplication::applicationFilePath() << QStringLiteral("--edit") << path;
        m_process.start(command.takeFirst(), command);
        readLine();
    }
    ~OtherComputer() { kill(); }

    /// "saved", or why not.
    QString add(const QString &name)
    {
        m_process.write(name.toUtf8() + '\n');
        return readLine();
    }
    void close()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }
    /// Writes half of a change to the file first.
    void dieWriting()
    {
        m_process.write("--die\n");
        m_process.waitForFinished();
    }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    void sleep() const { send(SIGSTOP); }
    void wakeUp() const { send(SIGCONT); }

    static int main(const QString &path)
    {
        auto roster = Roster::open(path, Roster::Access::Edit);
        say(roster ? QStringLiteral("open") : roster.error().message);
        QFile in;
        if (!roster || !in.open(stdin, QIODevice::ReadOnly))
            return 1;
        for (QByteArray line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
            if (line.startsWith("--die"))
                dieWriting((*roster)->database());
            const QString name = QString::fromUtf8(line.trimmed());
            const auto saved = (*roster)->edit(Step{Action::AddRows, 1}, [&](Edit &edit) {
                addRows(edit,
                    {TestRoster::row(Role::AccountContact, {{QStringLiteral("full_name"), name}})},
                    UnknownUnit::Keep);
            });
            say(saved ? QStringLiteral("saved") : saved.error().message);
        }
        return 0;
    }

private:
    // A signal to process 0 goes to everybody.
    void send(int signal) const
    {
        if (m_process.processId() <= 0)
            qFatal("the other computer does not run");
        ::kill(pid_t(m_process.processId()), signal);
    }
    static void say(const QString &text)
    {
        QFile out;
        if (out.open(stdout, QIODevice::WriteOnly))
            out.write(text.toUtf8() + '\n');
    }
    static void dieWriting(Database &database)
    {
        database.execute("PRAGMA cache_spill=1; PRAGMA cache_size=1; BEGIN IMMEDIATE;"
                         "UPDATE person SET full_name = full_name || 'x';"
                         "CREATE TABLE filler(x); INSERT INTO filler VALUES(zeroblob(500000));");
        ::raise(SIGKILL);
    }
    QString readLine()
    {
        while (!m_process.canReadLine() && m_process.waitForReadyRead(20'000)) { }
        return QString::fromUtf8(m_process.readLine()).trimmed();
    }

    QProcess m_process;
};

} // namespace soctv
