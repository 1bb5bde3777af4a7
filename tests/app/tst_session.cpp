#include "core/roster/roster.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

/// The program as built, on a display, with a row half typed: the session ends, or the power goes.
class TestSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void endStoresTheRow();
    void powerCutKeepsWhatWasTyped();

private:
    void typeAndSend(const QByteArray &signal);
    qint64 rows() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_roster;
};

void TestSession::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_roster = m_folder->filePath(u"mẫu.soctv"_s);
    QVERIFY(Roster::create(m_roster, {u"Mẫu"_s, {}}).ok());
}

// Ctrl+N, a name, no Enter; then the signal.
void TestSession::typeAndSend(const QByteArray &signal)
{
    const QString script = m_folder->filePath(u"officer"_s);
    QFile file(script);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "set -e\n"
        "\"$1\" \"$2\" &\n"
        "program=$!\n"
        "window=$(timeout 60 xdotool search --sync --onlyvisible --name 'mẫu.soctv' | tail -1)\n"
        "xdotool windowfocus --sync \"$window\"\n"
        "sleep 1\n"
        "xdotool key ctrl+n\n"
        "sleep 0.5\n"
        "xdotool type --delay 50 'Tran Van An'\n"
        "sleep 2\n"
        "kill -"
        + signal
        + " $program\n"
          "wait $program || true\n");
    file.close();
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"QT_QPA_PLATFORM"_s);
    environment.insert(u"HOME"_s, m_folder->path());
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder->filePath(u"config"_s));
    environment.insert(u"XDG_DATA_HOME"_s, m_folder->filePath(u"data"_s));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(u"xvfb-run"_s,
        {u"-a"_s, u"-s"_s, u"-screen 0 1366x768x24"_s, u"bash"_s, script,
            QStringLiteral(SOCTV_PROGRAM), m_roster});
    QVERIFY(process.waitForFinished(120'000));
    QCOMPARE(process.exitCode(), 0);
}

qint64 TestSession::rows() const
{
    auto opened = Roster::open(m_roster, Roster::Access::Edit);
    return opened ? (*opened)->database().number(
               "SELECT count(*) FROM person WHERE full_name = 'Tran Van An'")
                  : -1;
}

void TestSession::endStoresTheRow()
{
    typeAndSend("TERM");
    QCOMPARE(rows(), 1);
    QVERIFY(!QFile::exists(m_folder->filePath(u"mẫu - sao lưu/typing.json"_s)));
}

void TestSession::powerCutKeepsWhatWasTyped()
{
    typeAndSend("KILL");
    QCOMPARE(rows(), 0);
    QFile kept(m_folder->filePath(u"mẫu - sao lưu/typing.json"_s));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QVERIFY(kept.readAll().contains("Tran Van An"));
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
