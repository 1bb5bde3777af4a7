#include "tests/torture/oddstates.h"

#include "core/roster/rosterfile.h"
#include "tests/support/smalldisk.h"
#include "tests/support/testroster.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestOddStates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QCOMPARE(geteuid(), 0u); }
    void states_data() { add(oddStates()); }
    void states() { tryIt(); }
    void hostile_data() { add(hostileSchemas()); }
    void hostile() { tryIt(); }
    void random();
    void controlGoesRed();
    void enoughOfThem();
    void withoutRights_data();
    void withoutRights();
    void readOnlyMedium();
    void whileOpen_data();
    void whileOpen();
    void clockAYearOff_data();
    void clockAYearOff();

private:
    static void add(const QList<OddState> &states)
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < states.size(); ++i)
            QTest::newRow(states.at(i).name.constData()) << i;
    }
    static void tryIt()
    {
        QFETCH(int, index);
        static const QList<OddState> odd = oddStates();
        static const QList<OddState> schemas = hostileSchemas();
        const bool isHostile = qstrcmp(QTest::currentTestFunction(), "hostile") == 0;
        const QTemporaryDir folder;
        const QString wrong = tryOddState((isHostile ? schemas : odd).at(index), folder.path());
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }
};

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

// This process as somebody without rights.
class AsNobody {
public:
    AsNobody() { m_ok = setresgid(gid_t(-1), 65534, 0) == 0 && setresuid(65534, 65534, 0) == 0; }
    ~AsNobody()
    {
        m_ok = setresuid(0, 0, 0) == 0 && setresgid(0, 0, 0) == 0;
        if (!m_ok)
            qFatal("cannot be root again");
    }
    AsNobody(const AsNobody &) = delete;
    AsNobody &operator=(const AsNobody &) = delete;
    bool isNobody() const { return m_ok && geteuid() == 65534; }

private:
    bool m_ok;
};

ErrorCode codeOf(const QString &path, Roster::Access access, QString *message = nullptr)
{
    const auto opened = Roster::open(path, access);
    if (opened)
        return ErrorCode::Cancelled; // no opening ever says that
    if (message)
        *message = opened.error().message;
    return opened.error().code;
}

} // namespace

void TestOddStates::random()
{
    for (const OddState &state : randomOddStates(20261122, 60)) {
        const QTemporaryDir folder;
        const QString wrong = tryOddState(state, folder.path());
        QVERIFY2(wrong.isEmpty(), qPrintable(QString::fromLatin1(state.name) + u": " + wrong));
    }
}

// A state that is expected to open but does not, one that must not but does, one that changes.
void TestOddStates::controlGoesRed()
{
    const auto states = oddStates();
    const auto named = [&](const char *name) {
        return *std::ranges::find_if(states, [&](const OddState &one) { return one.name == name; });
    };
    OddState opens = named("0 bytes");
    opens.edited = opens.viewed = std::nullopt;
    OddState refused = named("link to a roster");
    refused.edited = refused.viewed = ErrorCode::Damaged;
    OddState otherWords = named("0 bytes");
    otherWords.words = "quite another sentence";
    for (const OddState &wrong : {opens, refused, otherWords}) {
        const QTemporaryDir folder;
        QVERIFY(!tryOddState(wrong, folder.path()).isEmpty());
    }
}

void TestOddStates::enoughOfThem()
{
    const auto states = oddStates().size() + hostileSchemas().size();
    qInfo("%lld states, each to view and to edit", qint64(states));
    QVERIFY(states >= 120);
}

void TestOddStates::withoutRights_data()
{
    QTest::addColumn<int>("folderMode");
    QTest::addColumn<int>("fileMode");
    QTest::addColumn<bool>("opensToView");
    QTest::addColumn<bool>("opensToEdit");
    QTest::newRow("all") << 0777 << 0666 << true << true;
    QTest::newRow("file to read only") << 0777 << 0444 << true << false;
    QTest::newRow("folder to read only") << 0555 << 0666 << true << false;
    QTest::newRow("both to read only") << 0555 << 0444 << true << false;
    QTest::newRow("file closed") << 0777 << 0000 << false << false;
    QTest::newRow("file to write only") << 0777 << 0222 << false << false;
    QTest::newRow("folder closed") << 0000 << 0666 << false << false;
}

void TestOddStates::withoutRights()
{
    QFETCH(int, folderMode);
    QFETCH(int, fileMode);
    QFETCH(bool, opensToView);
    QFETCH(bool, opensToEdit);
    TestRoster made;
    made.close();
    QTemporaryDir around;
    QVERIFY(QFile::setPermissions(around.path(), QFile::Permissions(0x7777)));
    const QString folder = around.filePath(u"thư mục"_s);
    QVERIFY(QDir().mkdir(folder));
    const QString path = folder + u"/sổ.soctv"_s;
    QVERIFY(QFile::copy(made.file(), path));
    const QByteArray before = bytesOf(path);
    QCOMPARE(::chmod(path.toUtf8().constData(), mode_t(fileMode)), 0);
    QCOMPARE(::chmod(folder.toUtf8().constData(), mode_t(folderMode)), 0);
    {
        const AsNobody nobody;
        QVERIFY(nobody.isNobody());
        QString message = u"."_s;
        QCOMPARE(codeOf(path, Roster::Access::View, &message) == ErrorCode::Cancelled, opensToView);
        QVERIFY2(message.endsWith(u'.'), qPrintable(message));
        QCOMPARE(codeOf(path, Roster::Access::Edit, &message) == ErrorCode::Cancelled, opensToEdit);
        QVERIFY2(message.endsWith(u'.'), qPrintable(message));
        if (opensToView && !opensToEdit)
            QCOMPARE(codeOf(path, Roster::Access::Edit), ErrorCode::ReadOnly);
    }
    ::chmod(folder.toUtf8().constData(), 0777);
    QCOMPARE(bytesOf(path), before);
    QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden), QStringList{u"sổ.soctv"_s});
}

void TestOddStates::readOnlyMedium()
{
    TestRoster made;
    made.close();
    SmallDisk disk(4000);
    QVERIFY(disk.isMounted());
    const QString path = disk.path(u"sổ.soctv"_s);
    QVERIFY(QFile::copy(made.file(), path));
    QVERIFY(disk.makeReadOnly());
    const QByteArray before = bytesOf(path);
    QString message;
    QCOMPARE(codeOf(path, Roster::Access::Edit, &message), ErrorCode::ReadOnly);
    QVERIFY(message.contains(u"read-only"));
    QCOMPARE(codeOf(path, Roster::Access::View), ErrorCode::Cancelled);
    QCOMPARE(bytesOf(path), before);
}

void TestOddStates::whileOpen_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<bool>("inTheEdit");
    for (const char *what :
        {"deleted", "renamed", "replaced", "replaced by a copy", "emptied folder"}) {
        QTest::addRow("%s before a write", what) << QString::fromLatin1(what) << false;
        QTest::addRow("%s before a commit", what) << QString::fromLatin1(what) << true;
    }
}

void TestOddStates::whileOpen()
{
    QFETCH(QString, what);
    QFETCH(bool, inTheEdit);
    TestRoster file;
    file.add(Role::AccountContact, {{u"full_name"_s, u"Lê Ái"_s}});
    const QString path = file.file();
    TestRoster other;
    const QString aside = path + u".away"_s;
    const QByteArray own = bytesOf(path);
    const auto happen = [&] {
        if (what == u"deleted" || what == u"emptied folder")
            QVERIFY(QFile::remove(path));
        else
            QVERIFY(QFile::rename(path, aside));
        if (what == u"replaced")
            QVERIFY(QFile::copy(other.file(), path));
        if (what == u"replaced by a copy")
            QVERIFY(QFile::copy(aside, path));
        if (what == u"emptied folder")
            for (const QString &left : QDir(file.folder()).entryList(QDir::Files | QDir::Hidden))
                QFile::remove(file.path(left));
    };
    if (!inTheEdit)
        happen();
    const auto done = file->edit(Step{Action::SetOffice}, [&](Edit &edit) {
        edit.setOffice(u"place"_s, u"Hà Nội"_s);
        if (inTheEdit)
            happen();
    });
    QVERIFY(!done);
    QVERIFY2(done.error().message.endsWith(u'.'), qPrintable(done.error().message));
    QVERIFY(done.error().code == ErrorCode::Moved || done.error().code == ErrorCode::Pulled);
    if (QFile::exists(aside))
        QCOMPARE(bytesOf(aside), own);
    if (what == u"replaced")
        QCOMPARE(bytesOf(path), bytesOf(other.file()));
    if (what == u"replaced by a copy")
        QCOMPARE(bytesOf(path), own);
}

void TestOddStates::clockAYearOff_data()
{
    QTest::addColumn<qint64>("seconds");
    const qint64 year = 366LL * 24 * 3600;
    QTest::newRow("a year ago") << -year;
    QTest::newRow("in a year") << year;
    QTest::newRow("1970") << -QDateTime::currentSecsSinceEpoch();
    QTest::newRow("year 9999") << 8000LL * year;
}

// The roster was changed by a computer with another clock, its backups and files too.
void TestOddStates::clockAYearOff()
{
    QFETCH(qint64, seconds);
    TestRoster file;
    file.add(Role::AccountContact, {{u"full_name"_s, u"Lê Ái"_s}});
    const qint64 then = QDateTime::currentSecsSinceEpoch() + seconds;
    const QString at = QDateTime::fromSecsSinceEpoch(then, Qt::UTC).toString(Qt::ISODate);
    file.database().execute("UPDATE meta SET value = " + QByteArray::number(then)
        + " WHERE key = 'changed_at'; UPDATE history SET at = '" + at.toUtf8() + '\'');
    file.close();
    QFile touched(file.file());
    QVERIFY(touched.open(QIODevice::ReadWrite));
    touched.setFileTime(QDateTime::fromSecsSinceEpoch(qMin<qint64>(then, 4'000'000'000)),
        QFile::FileModificationTime);
    touched.close();
    const QByteArray before = bytesOf(file.file());
    file.reopen(Roster::Access::View);
    QCOMPARE(file->changedAt().toSecsSinceEpoch(), then);
    file.reopen();
    file.close();
    QCOMPARE(bytesOf(file.file()), before);
    file.reopen();
    file.add(Role::AccountContact, {{u"full_name"_s, u"Trần Bê"_s}});
    QVERIFY(qAbs(file->changedAt().secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QVERIFY(file->undo() && file->undo());
}

QTEST_GUILESS_MAIN(TestOddStates)
#include "tst_oddstates.moc"
