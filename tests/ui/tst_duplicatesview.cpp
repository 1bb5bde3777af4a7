// "Có thể trùng": the real window by keyboard alone, the cards, many pairs, and the quiet mark.

#include "core/roster/merge.h"
#include "core/roster/samplefile.h"
#include "tests/support/dump.h"
#include "tests/support/officewindow.h"
#include "tests/support/testroster.h"
#include "ui/duplicates/cardmodel.h"
#include "ui/duplicates/cardtable.h"
#include "ui/duplicates/duplicatesview.h"
#include "ui/duplicates/pairmodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLabel>
#include <QTreeWidget>

using namespace soctv;
using namespace Qt::StringLiterals;

using Texts = QHash<QString, QString>;

class TestDuplicatesView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keyboardOnly();
    void undoBringsThePairBack();
    void heldKey();
    void nobody();
    void readOnly();
    void choiceIsKept();
    void clicks();
    void postsToTheBin();
    void samePersonInThreePairs();
    void textsAreNoHtml();
    void manyPairs();
    void models();
    void quietMark();
    void quietMarkInARow();
    void quietMarkIsCheap();
};

namespace {

Texts person(const QString &name, const Texts &more)
{
    Texts texts = more;
    texts.insert(u"full_name"_s, name);
    return texts;
}

void addAll(OfficeWindow &office, const QList<NewRow> &rows)
{
    QVERIFY(office.roster()
                .edit(Step{Action::AddRows, rows.size()},
                    [&](Edit &edit) { addRows(edit, rows, UnknownUnit::Create); })
                .ok());
    office.settle();
}

NewRow row(const QString &name, const Texts &more = {}, Role role = Role::AccountContact)
{
    return TestRoster::row(role, person(name, more));
}

// Three pairs, the most certain one with a difference in the phone.
void addThreePairs(OfficeWindow &office)
{
    const QString unit = u"Trường Ví Dụ"_s;
    addAll(office,
        {row(u"Lê Thị Ái"_s,
             {{u"unit"_s, unit}, {u"position"_s, u"Chủ tịch"_s}, {u"phone"_s, u"0912345601"_s},
                 {u"email"_s, u"ai@b.example"_s}}),
            row(u"LÊ THỊ ÁI"_s,
                {{u"unit"_s, unit}, {u"position"_s, u"Chủ tịch"_s}, {u"phone"_s, u"0912345601"_s},
                    {u"email"_s, u"ai.moi@b.example"_s}}),
            row(u"Trần Văn Bình"_s, {{u"phone"_s, u"0912345602"_s}, {u"unit"_s, unit}}),
            row(u"Trần Văn Bình"_s, {{u"phone"_s, u"0912345602"_s}, {u"unit"_s, u"Trường Khác"_s}}),
            row(u"Phạm Thị Chi"_s, {{u"unit"_s, unit}, {u"phone"_s, u"0912345603"_s}}),
            row(u"Phạm Thị Chi"_s, {{u"unit"_s, unit}, {u"phone"_s, u"0912345604"_s}}),
            row(u"Hoàng Văn Dũng"_s, {{u"phone"_s, u"0912345605"_s}})});
}

DuplicatesView &duplicatesOf(OfficeWindow &office)
{
    return static_cast<DuplicatesView &>(office.window->workspace()->page(View::Duplicates));
}

QString name(DuplicatesView &view, int row = -1)
{
    const int at = row < 0 ? view.pairTable().currentIndex().row() : row;
    return view.pairs().index(at, PairModel::LeftName).data().toString();
}

qint64 people(OfficeWindow &office)
{
    return office.roster().database().number("SELECT count(*) FROM person");
}

} // namespace

void TestDuplicatesView::keyboardOnly()
{
    OfficeWindow office;
    office.create();
    addThreePairs(office);
    const auto *tree = office.window->findChild<Navigation *>();
    const auto count = [&] {
        const auto items
            = tree->findItems(viewName(View::Duplicates), Qt::MatchExactly | Qt::MatchRecursive);
        return items.value(0)->text(1);
    };
    QCOMPARE(count(), u"3"_s);
    office.press(Qt::Key_8, Qt::ControlModifier);
    QCOMPARE(office.window->workspace()->view(), View::Duplicates);
    QVERIFY(office.window->windowTitle().contains(viewTitle(View::Duplicates)));
    DuplicatesView &view = duplicatesOf(office);
    QCOMPARE(view.pairs().rowCount(), 3);
    QCOMPARE(name(view), u"Lê Thị Ái"_s); // the most certain one

    // The e-mail of the second: one line down to phone, e-mail is the third.
    office.press(Qt::Key_Return);
    QCOMPARE(office.focus(), &view.cardTable());
    office.press(Qt::Key_Down);
    office.press(Qt::Key_Down);
    QCOMPARE(view.cards().index(2, CardModel::Left).data(Qt::CheckStateRole).toInt(), Qt::Checked);
    office.press(Qt::Key_Right);
    QCOMPARE(view.cards().index(2, CardModel::Right).data(Qt::CheckStateRole).toInt(), Qt::Checked);
    office.press(Qt::Key_Return);

    // The next pair stands there at once.
    QCOMPARE(view.pairs().rowCount(), 2);
    QCOMPARE(name(view), u"Trần Văn Bình"_s);
    QCOMPARE(view.cards().index(0, CardModel::Left).data().toString(), u"Trần Văn Bình"_s);
    QCOMPARE(office.focus(), &view.cardTable());
    QCOMPARE(people(office), 6);
    QCOMPARE(office.roster().database().number(
                 "SELECT count(*) FROM person WHERE email = 'ai.moi@b.example'"),
        1);
    QVERIFY(!office.messageButtons().isEmpty());
    office.settle();
    QCOMPARE(view.pairs().rowCount(), 2);
    QCOMPARE(count(), u"2"_s);

    office.press(Qt::Key_PageDown); // later
    QCOMPARE(name(view), u"Phạm Thị Chi"_s);
    office.press(Qt::Key_Delete); // not the same
    QCOMPARE(view.pairs().rowCount(), 1);
    QCOMPARE(name(view), u"Trần Văn Bình"_s);
    QCOMPARE(office.roster().database().number("SELECT count(*) FROM not_same"), 1);
    office.press(Qt::Key_Return);
    QCOMPARE(view.pairs().rowCount(), 0);
    office.settle();
    QCOMPARE(view.pairs().rowCount(), 0);
    QCOMPARE(people(office), 5);
    QVERIFY(office.focus() != office.window.get());

    // All the way back, one step for each pair, by keyboard too.
    for (int step = 1; step <= 3; ++step) {
        office.press(Qt::Key_Z, Qt::ControlModifier);
        office.settle();
        QCOMPARE(office.window->workspace()->view(), View::Duplicates);
        QCOMPARE(view.pairs().rowCount(), step);
    }
    QCOMPARE(people(office), 7);
}

void TestDuplicatesView::undoBringsThePairBack()
{
    OfficeWindow office;
    office.create();
    addThreePairs(office);
    office.press(Qt::Key_8, Qt::ControlModifier);
    DuplicatesView &view = duplicatesOf(office);
    const QStringList before = dumpUndoTables(office.roster().database());
    office.press(Qt::Key_Down);
    QCOMPARE(name(view), u"Trần Văn Bình"_s);
    view.merge();
    office.settle();
    QVERIFY(name(view) != u"Trần Văn Bình"_s);
    office.pressMessageButton(office.messageButtons().constFirst());
    office.settle();
    QCOMPARE(dumpUndoTables(office.roster().database()), before);
    QCOMPARE(view.pairs().rowCount(), 3);
    QCOMPARE(name(view), u"Trần Văn Bình"_s); // and it is the one that is shown
    view.keepApart();
    office.settle();
    QVERIFY(office.roster().undo().ok());
    office.settle();
    QCOMPARE(name(view), u"Trần Văn Bình"_s);
}

void TestDuplicatesView::heldKey()
{
    OfficeWindow office;
    office.create();
    addThreePairs(office);
    office.press(Qt::Key_8, Qt::ControlModifier);
    office.press(Qt::Key_Return);
    DuplicatesView &view = duplicatesOf(office);
    for (const int key : {int(Qt::Key_Return), int(Qt::Key_Delete)}) {
        QKeyEvent held(QEvent::KeyPress, key, Qt::NoModifier, {}, true);
        QCoreApplication::sendEvent(&view.cardTable(), &held);
        QCOMPARE(view.pairs().rowCount(), 3);
    }
}

void TestDuplicatesView::nobody()
{
    OfficeWindow office;
    office.create();
    office.press(Qt::Key_8, Qt::ControlModifier);
    DuplicatesView &view = duplicatesOf(office);
    QTRY_VERIFY(!view.pairTable().isVisible());
    const auto labels = view.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels,
        [](const QLabel *label) { return label->isVisible() && !label->text().isEmpty(); }));
    view.merge(); // nothing to do, nothing happens
    view.keepApart();
    view.goToNext();
    view.goToPrevious();
    QVERIFY(!office.roster().undoStep());
}

void TestDuplicatesView::readOnly()
{
    OfficeWindow office;
    office.create();
    addThreePairs(office);
    const QString file = office.path(u"thử.soctv"_s);
    office.window->closeRoster();
    office.window->openFile(file, Roster::Access::View);
    QTRY_VERIFY(office.window->workspace());
    office.settle();
    office.press(Qt::Key_8, Qt::ControlModifier);
    DuplicatesView &view = duplicatesOf(office);
    QTRY_COMPARE(view.pairs().rowCount(), 3);
    office.press(Qt::Key_Return);
    office.press(Qt::Key_Return);
    office.press(Qt::Key_Delete);
    QCOMPARE(view.pairs().rowCount(), 3);
    QCOMPARE(people(office), 7);
}

// What was chosen stays while somebody looks at it and the list is read again.
void TestDuplicatesView::choiceIsKept()
{
    OfficeWindow office;
    office.create();
    addThreePairs(office);
    office.press(Qt::Key_8, Qt::ControlModifier);
    DuplicatesView &view = duplicatesOf(office);
    view.cards().take(2, CardModel::Right);
    view.setListing(office.model().listing());
    QCOMPARE(view.cards().index(2, CardModel::Right).data(Qt::CheckStateRole).toInt(), Qt::Checked);
    Listing older = office.model().listing();
    older.editNumber -= 1;
    older.marks = std::make_shared<Marks>();
    view.setListing(older);
    QCOMPARE(view.pairs().rowCount(), 3);
}

void TestDuplicatesView::clicks()
{
    OfficeWindow office;
    office.create();
    addThreePairs(office);
    office.press(Qt::Key_8, Qt::ControlModifier);
    DuplicatesView &view = duplicatesOf(office);
    const auto click = [&](int line, CardModel::Column column) {
        const QRect cell = view.cardTable().visualRect(view.cards().index(line, column));
        QTest::mouseClick(view.cardTable().viewport(), Qt::LeftButton, {}, cell.center());
    };
    const auto taken = [&](int line, CardModel::Column column) {
        return view.cards().index(line, column).data(Qt::CheckStateRole).toInt() == Qt::Checked;
    };
    click(2, CardModel::Right);
    QVERIFY(taken(2, CardModel::Right) && !taken(2, CardModel::Left));
    click(2, CardModel::Left);
    QVERIFY(taken(2, CardModel::Left) && !taken(2, CardModel::Right));
    click(1, CardModel::Right); // the same phone: nothing to choose
    QVERIFY(!view.cards().index(1, CardModel::Right).data(Qt::CheckStateRole).isValid());
    const auto buttons = view.findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text() == DuplicatesView::tr("&Merge into one"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(view.pairs().rowCount(), 2);
}

void TestDuplicatesView::postsToTheBin()
{
    OfficeWindow office;
    office.create();
    addThreePairs(office);
    office.press(Qt::Key_8, Qt::ControlModifier);
    DuplicatesView &view = duplicatesOf(office);
    office.press(Qt::Key_Down); // Bình, who moved to another unit
    office.press(Qt::Key_Return);
    const int last = view.cards().rowCount() - 1;
    QCOMPARE(view.cards().choices().lines().at(last).kind, MergeLine::Post);
    view.cardTable().setCurrentIndex(view.cards().index(last - 1, 0));
    office.press(Qt::Key_Space); // without the old unit
    office.press(Qt::Key_Return);
    office.settle();
    QCOMPARE(
        office.roster().database().number("SELECT count(*) FROM post WHERE deleted_at > ''"), 1);
    QVERIFY(office.roster().undo().ok());
    QCOMPARE(
        office.roster().database().number("SELECT count(*) FROM post WHERE deleted_at > ''"), 0);
}

void TestDuplicatesView::samePersonInThreePairs()
{
    OfficeWindow office;
    office.create();
    const Texts phone{{u"phone"_s, u"0912345601"_s}};
    addAll(office,
        {row(u"Lê Thị Ái"_s, phone), row(u"Lê Thị Ái"_s, phone), row(u"Lê Thị Ái"_s, phone)});
    office.press(Qt::Key_8, Qt::ControlModifier);
    DuplicatesView &view = duplicatesOf(office);
    QCOMPARE(view.pairs().rowCount(), 3);
    office.press(Qt::Key_Return);
    office.press(Qt::Key_Return);
    QVERIFY(view.pairs().rowCount() < 3); // none with somebody who is gone
    office.settle();
    QCOMPARE(view.pairs().rowCount(), 1);
    office.press(Qt::Key_Return);
    office.settle();
    QCOMPARE(people(office), 1);
    QCOMPARE(view.pairs().rowCount(), 0);
}

void TestDuplicatesView::textsAreNoHtml()
{
    OfficeWindow office;
    office.create();
    const QString bold = u"<b>Lê</b> <i>Ái</i>"_s;
    const Texts phone{{u"phone"_s, u"0912345601"_s}};
    addAll(office, {row(bold, phone), row(bold, phone)});
    office.press(Qt::Key_8, Qt::ControlModifier);
    DuplicatesView &view = duplicatesOf(office);
    QCOMPARE(name(view), bold);
    const auto labels = view.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestDuplicatesView::manyPairs()
{
    OfficeWindow office;
    office.create();
    QList<NewRow> rows;
    for (int i = 0; i < 10'000; ++i) {
        const Texts phone{{u"phone"_s, u"09123%1"_s.arg(i, 5, 10, QLatin1Char('0'))}};
        const QString twice = u"Nguyễn Văn %1"_s.arg(i, 6, 10, QLatin1Char('0'));
        rows += {row(twice, phone), row(twice, phone, Role::CoreStaff)};
    }
    addAll(office, rows);
    QElapsedTimer timer;
    timer.start();
    office.press(Qt::Key_8, Qt::ControlModifier);
    DuplicatesView &view = duplicatesOf(office);
    QTRY_COMPARE_WITH_TIMEOUT(view.pairs().rowCount(), 10'000, 30'000);
    qInfo() << "10,000 pairs are shown after" << timer.elapsed() << "ms";
    QCoreApplication::processEvents();
    office.press(Qt::Key_Return);
    timer.restart();
    for (int i = 0; i < 10; ++i)
        office.press(Qt::Key_Return);
    qInfo() << "a merge takes" << double(timer.elapsed()) / 10 << "ms of the window's time";
    QCOMPARE(view.pairs().rowCount(), 9990);
    office.settle();
    QCOMPARE(view.pairs().rowCount(), 9990);
    office.press(Qt::Key_PageUp); // from the first to the last
    QCOMPARE(view.pairTable().currentIndex().row(), 9989);
}

void TestDuplicatesView::models()
{
    OfficeWindow office;
    office.create();
    addThreePairs(office);
    DuplicatesView &view = duplicatesOf(office);
    const QAbstractItemModelTester pairs(&view.pairs());
    const QAbstractItemModelTester cards(&view.cards());
    office.press(Qt::Key_8, Qt::ControlModifier);
    view.keepApart();
    view.cards().toggle(0);
    view.merge();
    view.merge();
    office.settle();
    while (office.roster().undoStep()) {
        QVERIFY(office.roster().undo().ok());
        office.settle();
    }
    QCOMPARE(view.pairs().rowCount(), 0);
}

void TestDuplicatesView::quietMark()
{
    OfficeWindow office;
    office.create();
    addThreePairs(office);
    office.press(Qt::Key_N, Qt::ControlModifier);
    const auto hint = [&] { return office.list().statusText(); };
    office.type(u"hoang van"_s);
    QTest::qWait(400);
    QVERIFY(!hint().contains(u"Hoàng Văn Dũng"_s));
    office.type(u" dung"_s); // in the open cell already
    QTRY_VERIFY(hint().contains(u"Hoàng Văn Dũng"_s));
    QVERIFY(!QApplication::activePopupWidget() && office.message().isEmpty());
    office.press(Qt::Key_Tab);
    const auto mark = [&] {
        const QModelIndex cell
            = office.model().index(office.model().starRow(), OfficeWindow::column("full_name"));
        return cell.data(RosterModel::IssueRole).toString();
    };
    QVERIFY(mark().contains(u"Hoàng Văn Dũng"_s));
    office.type(u"Nhà máy Giày"_s); // somebody else, it seems
    QTRY_VERIFY(!hint().contains(u"Hoàng Văn Dũng"_s));
    office.press(Qt::Key_Tab);
    office.press(Qt::Key_Tab);
    office.type(u"0912 345 605"_s); // no: the phone is the same
    QTRY_VERIFY(hint().contains(u"Hoàng Văn Dũng"_s));
    QVERIFY(office.list().commitEditor()); // and it does not stand in the way
    office.settle();
    QVERIFY(!hint().contains(u"Hoàng Văn Dũng"_s));
    QVERIFY(mark().isEmpty());
}

void TestDuplicatesView::quietMarkInARow()
{
    OfficeWindow office;
    office.create();
    addThreePairs(office);
    const QString unit = u"Trường Ví Dụ"_s;
    addAll(office, {row(u"Trần Mới"_s, {{u"unit"_s, unit}})});
    const int at = int(office.names().indexOf(u"Trần Mới"_s));
    office.list().table().goTo(at, OfficeWindow::column("full_name"));
    office.list().table().setFocus();
    office.type(u"Phạm Thị Chi"_s);
    QTRY_VERIFY(office.list().statusText().contains(u"Phạm Thị Chi — Trường Ví Dụ"_s));
    office.press(Qt::Key_Escape);
    office.press(Qt::Key_Up);
    QTRY_VERIFY(!office.list().statusText().contains(u"Phạm Thị Chi"_s));
}

// Keys are not held up by a big roster.
void TestDuplicatesView::quietMarkIsCheap()
{
    OfficeWindow office;
    office.show();
    const QString path = office.path(u"lớn.soctv"_s);
    Progress progress;
    QVERIFY(createSample(path, 20'000, progress));
    office.window->openFile(path);
    QTRY_VERIFY_WITH_TIMEOUT(office.window->workspace(), 30'000);
    office.settle();
    office.press(Qt::Key_N, Qt::ControlModifier);
    QElapsedTimer timer;
    timer.start();
    const QString typed = u"nguyen van an nguyen van an"_s;
    office.type(typed);
    const double each = double(timer.elapsed()) / double(typed.size());
    qInfo() << "a key takes" << each << "ms";
    QVERIFY(each < 20);
}

QTEST_MAIN(TestDuplicatesView)
#include "tst_duplicatesview.moc"
