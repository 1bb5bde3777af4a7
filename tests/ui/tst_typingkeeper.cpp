#include "tests/support/officewindow.h"
#include "ui/window/kepttyping.h"

#include <QClipboard>
#include <QFile>
#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

/// What was typed and not stored when the power went is offered at the next opening.
class TestTypingKeeper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newRowComesBack();
    void openCellComesBack();
    void otherEditorComesBack();
    void nothingIsLeftAfterCommit();
    void droppedIsGone();
    void noteOfAnotherProgram_data();
    void noteOfAnotherProgram();
};

namespace {

constexpr auto name = "thử.soctv";

QString kept(OfficeWindow &office)
{
    QFile file(keptTypingPath(office.path(QString::fromUtf8(name))));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// The power goes: what is on the disk now is what the next session finds.
void cutPower(OfficeWindow &office)
{
    const QString path = keptTypingPath(office.path(QString::fromUtf8(name)));
    const QString roster = office.path(QString::fromUtf8(name));
    QVERIFY(QFile::copy(path, path + u".was"));
    QVERIFY(QFile::copy(roster, roster + u".was"));
    office.dialogs.choices = {1, 1};
    QVERIFY(office.window->closeRoster());
    QFile::remove(path);
    QFile::remove(roster);
    QVERIFY(QFile::rename(path + u".was", path));
    QVERIFY(QFile::rename(roster + u".was", roster));
    office.open(roster);
    office.settle();
}

void press(OfficeWindow &office, const QString &button)
{
    QAbstractButton *found = buttonWith(&office.window->messages(), button);
    QVERIFY2(found, qPrintable(button));
    found->setFocus();
    QTest::keyClick(found, Qt::Key_Space);
}

void addRow(OfficeWindow &office, const QString &text)
{
    office.list().startNewRow();
    office.type(text);
    QVERIFY(office.list().commitEditor());
    office.settle();
}

} // namespace

void TestTypingKeeper::newRowComesBack()
{
    OfficeWindow office;
    office.create(QString::fromUtf8(name));
    office.window->workspace()->setView(View::Section2);
    office.list().startNewRow();
    office.type(u"An"_s);
    office.press(Qt::Key_Tab);
    office.type(u"Ha"_s); // still open
    QTRY_VERIFY(kept(office).contains(u"Ha"_s));
    QCOMPARE(QFile::permissions(keptTypingPath(office.path(QString::fromUtf8(name))))
            & (QFile::ReadGroup | QFile::ReadOther),
        QFile::Permissions());

    cutPower(office);
    QVERIFY(office.window->messages().current()->text.contains(u"An"_s));
    office.window->workspace()->setView(View::Section1);
    press(office, u"Put it back"_s);
    QCOMPARE(office.window->workspace()->view(), View::Section2);
    QVERIFY(office.list().model().hasDraft());
    QVERIFY(office.list().commitEditor());
    office.settle();
    QCOMPARE(office.list().model().postCount(), 1);
    QTRY_VERIFY(kept(office).isEmpty());
}

void TestTypingKeeper::openCellComesBack()
{
    OfficeWindow office;
    office.create(QString::fromUtf8(name));
    addRow(office, u"An"_s);
    const qint64 post = office.list().model().postAt(0);
    office.list().showPost(post, field("email"));
    office.list().table().setFocus();
    office.type(u"an@mau.example"_s);
    QTRY_VERIFY(kept(office).contains(u"an@mau.example"_s));
    cutPower(office);
    QVERIFY(office.window->messages().current()->text.contains(u"an@mau.example"_s));
    press(office, u"Put it back"_s);
    office.settle();
    const ListRow row = readRows(office.roster().database(), {post}).value(0);
    QCOMPARE(row.texts[field("email")], u"an@mau.example"_s);
    QVERIFY(office.roster().undo().ok()); // it is one step
    QTRY_VERIFY(kept(office).isEmpty());
}

void TestTypingKeeper::otherEditorComesBack()
{
    OfficeWindow office;
    office.create(QString::fromUtf8(name));
    addRow(office, u"An"_s);
    KeptTyping typing;
    typing.place = u"Note"_s;
    typing.text = u"Nghỉ phép"_s;
    QVERIFY(office.window->closeRoster());
    QVERIFY(writeKeptTyping(office.path(QString::fromUtf8(name)), typing).ok());
    office.open(office.path(QString::fromUtf8(name)));
    office.settle();
    press(office, u"Copy it"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Nghỉ phép"_s);
    QTRY_VERIFY(kept(office).isEmpty());
}

void TestTypingKeeper::nothingIsLeftAfterCommit()
{
    OfficeWindow office;
    office.create(QString::fromUtf8(name));
    office.list().startNewRow();
    office.type(u"An"_s);
    QTRY_VERIFY(!kept(office).isEmpty()); // the control: while it is open it is kept
    QVERIFY(office.list().commitEditor());
    QVERIFY(kept(office).isEmpty()); // at once
    office.settle();
    QVERIFY(office.window->closeRoster());
    office.open(office.path(QString::fromUtf8(name)));
    office.settle();
    QVERIFY(!office.window->messages().current());
}

void TestTypingKeeper::droppedIsGone()
{
    OfficeWindow office;
    office.create(QString::fromUtf8(name));
    office.list().startNewRow();
    office.type(u"An"_s);
    QTRY_VERIFY(!kept(office).isEmpty());
    cutPower(office);
    press(office, u"Drop it"_s);
    QVERIFY(kept(office).isEmpty());
    QVERIFY(!office.list().model().hasDraft());
}

void TestTypingKeeper::noteOfAnotherProgram_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("garbage") << QByteArray("\x00\xff{{", 4);
    QTest::newRow("other JSON") << QByteArray("[1, 2]");
    QTest::newRow("unknown field") << QByteArray(R"({"field": "zodiac", "post": "x"})");
}

void TestTypingKeeper::noteOfAnotherProgram()
{
    QFETCH(QByteArray, content);
    OfficeWindow office;
    office.create(QString::fromUtf8(name));
    addRow(office, u"An"_s);
    QVERIFY(office.window->closeRoster());
    QFile file(keptTypingPath(office.path(QString::fromUtf8(name))));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    office.open(office.path(QString::fromUtf8(name)));
    office.settle();
    QVERIFY(!office.window->messages().current());
}

QTEST_MAIN(TestTypingKeeper)
#include "tst_typingkeeper.moc"
