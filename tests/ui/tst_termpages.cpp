// The page of one person, and who came and went between two days.

#include "core/roster/terms.h"
#include "tests/support/scripteddialogs.h"
#include "tests/support/testroster.h"
#include "ui/composededit.h"
#include "ui/jobs.h"
#include "ui/settings.h"
#include "ui/terms/changespage.h"
#include "ui/terms/personpage.h"
#include "ui/terms/textmodel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestTermPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pageOfAPerson();
    void escGoesBack();
    void cameAndWent();
    void wrongDays();
    void tenThousandChanges();
};

namespace {

struct Desk {
    TestRoster file;
    ScriptedDialogs dialogs;
    Settings settings{file.path(u"settings.ini"_s)};
    Jobs jobs{file.roster()};
    PageTools tools{file.roster(), jobs, settings, dialogs};
};

QString cell(const TextModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

NewRow collaborator(const QString &name, const QString &from, const QString &to = {})
{
    return TestRoster::row(Role::Collaborator,
        {{u"full_name"_s, name}, {u"unit"_s, u"Trường Ví Dụ"_s}, {u"valid_from"_s, from},
            {u"valid_to"_s, to}, {u"decision_no"_s, u"15/QĐ"_s},
            {u"decision_date"_s, u"10/01/2025"_s}});
}

} // namespace

void TestTermPages::pageOfAPerson()
{
    Desk office;
    const qint64 post = office.file.addAll({collaborator(u"Lê Thị Ái"_s, u"1/2/2025"_s)}).first();
    QVERIFY(office.file
                ->edit({Action::RenewTerms},
                    [&](Edit &edit) {
                        renewTerms(edit, {{post}, {}, {}, {QDate(2026, 1, 1)}});
                    })
                .ok());
    PersonPage page(office.tools);
    QAbstractItemModelTester tester(&page.posts());
    page.setPerson(office.file.row(post).person);
    QCOMPARE(page.posts().rowCount(), 2);
    QCOMPARE(cell(page.posts(), 1, 3), u"15/QĐ, 10/01/2025"_s);
    QCOMPARE(cell(page.posts(), 1, 4), u"01/02/2025"_s);
    QCOMPARE(cell(page.posts(), 1, 5), u"31/12/2025"_s);
    QCOMPARE(cell(page.posts(), 1, 6), u"ended"_s);
    QVERIFY(office.file->undo().ok()); // the page follows
    QCOMPARE(page.posts().rowCount(), 1);
}

void TestTermPages::escGoesBack()
{
    Desk office;
    const qint64 post = office.file.addAll({collaborator(u"Lê Thị Ái"_s, u"1/2/2025"_s)}).first();
    PersonPage page(office.tools);
    QSignalSpy closed(&page, &PersonPage::closed);
    QSignalSpy shown(&page, &Page::showPost);
    page.setPerson(office.file.row(post).person);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.first().first().toLongLong(), post);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
}

void TestTermPages::cameAndWent()
{
    Desk office;
    const QList<qint64> posts = office.file.addAll({collaborator(u"Lê Thị Ái"_s, u"5/8/2026"_s),
        collaborator(u"Trần Bình"_s, u"1/1/2020"_s, u"31/7/2026"_s)});
    ChangesPage page(office.tools);
    QAbstractItemModelTester tester(&page.model());
    page.from().setText(u"1/7/2026"_s);
    page.to().setText(u"30/9/2026"_s);
    page.show();
    QTRY_COMPARE(page.model().rowCount(), 2);
    QCOMPARE(page.statusText(), u"Came: 1 · Went: 1"_s);
    QCOMPARE(cell(page.model(), 0, 1), u"Lê Thị Ái"_s);
    QCOMPARE(cell(page.model(), 1, 0), u"Went"_s);
    QCOMPARE(cell(page.model(), 1, 6), u"01/08/2026"_s);
    QSignalSpy person(&page, &Page::showPerson);
    page.table().setFocus();
    QTest::keyClick(&page.table(), Qt::Key_Return);
    QCOMPARE(person.size(), 1);
    QCOMPARE(person.first().first().toLongLong(), office.file.row(posts[0]).person);
    page.role().setCurrentIndex(3); // core staff
    QTRY_COMPARE(page.model().rowCount(), 0);
    page.role().setCurrentIndex(0);
    QTRY_COMPARE(page.model().rowCount(), 2);
    QVERIFY(office.file->undo().ok()); // the view follows
    QTRY_COMPARE(page.model().rowCount(), 0);
}

void TestTermPages::wrongDays()
{
    Desk office;
    office.file.addAll({collaborator(u"Lê Thị Ái"_s, u"5/8/2026"_s)});
    ChangesPage page(office.tools);
    page.show();
    page.from().setText(u"31/6/2026"_s);
    QVERIFY(page.problem().contains(u"31/6/2026"_s));
    page.from().setText(u"1/7/2026"_s);
    page.to().setText(u"30/6/2026"_s);
    QVERIFY(page.problem().contains(u"before"_s));
    page.to().setText(u"1/7/2026"_s);
    QVERIFY(page.problem().isEmpty());
}

void TestTermPages::tenThousandChanges()
{
    Desk office;
    QList<NewRow> rows;
    for (int i = 0; i < 10000; ++i)
        rows.append(collaborator(u"Người %1"_s.arg(i), u"5/8/2026"_s));
    office.file.addAll(rows);
    ChangesPage page(office.tools);
    page.from().setText(u"1/7/2026"_s);
    page.to().setText(u"30/9/2026"_s);
    page.show();
    QTRY_COMPARE_WITH_TIMEOUT(page.model().rowCount(), 10000, 20000);
    QCOMPARE(page.statusText(), u"Came: 10000 · Went: 0"_s);
}

QTEST_MAIN(TestTermPages)
#include "tst_termpages.moc"
