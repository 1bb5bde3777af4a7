#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

/// What the linker was told shows in the program as it was built.
class TestBuiltFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isHardened_data();
    void isHardened();
    void isFortified();
    void marksWhereItMayJump();
    void knowsNoNetwork();
    void seesWhatIsMissing();
};

namespace {

QString readElf(const QString &options, const QString &file)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C"_s);
    process.setProcessEnvironment(environment);
    process.start(u"readelf"_s, {u"-W"_s, options, file});
    if (!process.waitForFinished() || process.exitCode() != 0)
        return u"readelf failed"_s;
    return QString::fromLocal8Bit(process.readAllStandardOutput());
}

bool has(const QString &text, const QString &pattern)
{
    return QRegularExpression(pattern).match(text).hasMatch();
}

} // namespace

void TestBuiltFile::isHardened_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("pattern");
    QTest::newRow("position independent") << u"-h"_s << u"Type:\\s+DYN"_s;
    QTest::newRow("marked as a program") << u"-d"_s << u"FLAGS_1.*PIE"_s;
    QTest::newRow("read-only relocations") << u"-l"_s << u"GNU_RELRO"_s;
    QTest::newRow("bound at the start (full RELRO)") << u"-d"_s << u"BIND_NOW|Flags:.*NOW"_s;
    QTest::newRow("no stack that can be run") << u"-l"_s << u"GNU_STACK.* RW "_s;
    QTest::newRow("stack protector") << u"--dyn-syms"_s << u"__stack_chk_fail"_s;
}

void TestBuiltFile::isHardened()
{
    QFETCH(QString, options);
    QFETCH(QString, pattern);
    const QString text = readElf(options, QStringLiteral(SOCTV_PROGRAM));
    QVERIFY2(has(text, pattern), qPrintable(text.left(2000)));
}

// The compiler has proved every call of ours that FORTIFY could check, so none of its functions is
// called; the program says how it was built in its crash reports.
void TestBuiltFile::isFortified()
{
    QFile program(QStringLiteral(SOCTV_PROGRAM));
    QVERIFY(program.open(QIODevice::ReadOnly));
    QVERIFY(program.readAll().contains("fortify 2"));
}

// CET. The start files of Debian's C library are without it, so the linker drops the note of the
// whole; the functions begin with endbr64 all the same.
void TestBuiltFile::marksWhereItMayJump()
{
#ifdef SOCTV_HAS_CET
    QFile program(QStringLiteral(SOCTV_PROGRAM));
    QVERIFY(program.open(QIODevice::ReadOnly));
    QVERIFY(program.readAll().count(QByteArray("\xf3\x0f\x1e\xfa", 4)) > 1000);
#endif
}

void TestBuiltFile::knowsNoNetwork()
{
    const QString needed = readElf(u"-d"_s, QStringLiteral(SOCTV_PROGRAM));
    QVERIFY(has(needed, u"NEEDED.*libQt6Core"_s));
    QVERIFY2(!has(needed, u"NEEDED.*(Network|WebEngine|curl|ssl)"_s), qPrintable(needed));
    QVERIFY(!has(readElf(u"--dyn-syms"_s, QStringLiteral(SOCTV_PROGRAM)), u"QTcp|QNetwork"_s));
}

// The control: a library that is no program has not all of it.
void TestBuiltFile::seesWhatIsMissing()
{
    QVERIFY(!has(readElf(u"-d"_s, QStringLiteral(SQLITE_LIBRARY)), u"FLAGS_1.*PIE"_s));
}

QTEST_GUILESS_MAIN(TestBuiltFile)
#include "tst_builtfile.moc"
