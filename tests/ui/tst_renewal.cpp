// Kiện toàn in the real window, by keyboard only.

#include "core/roster/personhistory.h"
#include "core/roster/terms.h"
#include "core/roster/unitevents.h"
#include "core/roster/units.h"
#include "tests/support/dump.h"
#include "tests/support/officewindow.h"
#include "tests/support/testroster.h"
#include "ui/composededit.h"
#include "ui/terms/postpicker.h"
#include "ui/terms/problemform.h"
#include "ui/terms/termsdialog.h"

#include <QLabel>

using namespace soctv;
using namespace Qt::StringLiterals;

namespace {

const QDate oldTerm(2025, 2, 1);
const QDate newTerm = QDate::currentDate().addDays(-10);

QString typed(const QDate &day)
{
    return day.toString(u"d/M/yyyy"_s);
}

/// The office, with collaborators in its list.
struct RenewalDesk : OfficeWindow {
    explicit RenewalDesk(int count)
    {
        create();
        QList<NewRow> rows;
        for (int i = 0; i < count; ++i) {
            rows.append(TestRoster::row(Role::Collaborator,
                {{u"full_name"_s, u"Lê Văn Thứ %1"_s.arg(i)},
                    {u"unit"_s, u"Trường Ví Dụ %1"_s.arg(i % 7)},
                    {u"position"_s, i % 15 == 0 ? u"Nghỉ hưu"_s : u"Ủy viên"_s},
                    {u"valid_from"_s, oldTerm.toString(Qt::ISODate)}}));
        }
        posts = add(rows);
        press(Qt::Key_4, Qt::ControlModifier);
        settle();
    }

    QList<qint64> add(const QList<NewRow> &rows)
    {
        const auto added = roster().edit({Action::AddRows, rows.size()},
            [&](Edit &edit) { return addRows(edit, rows, UnknownUnit::Create); });
        settle();
        return added ? *added : QList<qint64>();
    }
    /// Opens the dialog from the menu.
    TermsDialog *ask()
    {
        press(Qt::Key_L, Qt::AltModifier);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_R);
        auto *dialog = window->findChild<TermsDialog *>();
        if (dialog)
            dialog->activateWindow(); // the menu was the active window: no window system helps here
        return dialog && QTest::qWaitFor([&] { return dialog->isAncestorOf(focus()); }) ? dialog
                                                                                        : nullptr;
    }
    /// Types over what stands in the line that has the focus, and goes on to the next.
    void fill(const QString &text)
    {
        press(Qt::Key_A, Qt::ControlModifier);
        if (text.isEmpty())
            press(Qt::Key_Delete);
        type(text);
        press(Qt::Key_Tab);
    }
    void fill(const QStringList &texts)
    {
        for (const QString &text : texts)
            fill(text);
    }
    qint64 count(const char *sql) { return roster().database().number(sql); }

    QList<qint64> posts;
};

/// What is said under the field, or about the rows; the others say nothing.
QStringList said(TermsDialog *dialog)
{
    QStringList texts;
    for (const QLabel *label : dialog->findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().startsWith(u"⚠"))
            texts.append(label->text());
    }
    return texts;
}

} // namespace

class TestRenewal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void threeHundredInOneStep();
    void wrongDaysAreSaidAtTheirFields();
    void overlapsAndClosedUnits();
};

void TestRenewal::threeHundredInOneStep()
{
    RenewalDesk office(300);
    QCOMPARE(office.model().postCount(), 300);
    Database &database = office.roster().database();
    const QStringList before = dumpUndoTables(database);
    TermsDialog *dialog = office.ask();
    QVERIFY(dialog);
    QCOMPARE(office.focus(), dialog->form().line(TermProblem::DecisionNumber));
    office.fill({u"99/QĐ-LĐLĐ"_s, typed(newTerm.addDays(-3)), typed(newTerm),
        typed(newTerm.addYears(5).addDays(-1))});
    QCOMPARE(office.focus(), &dialog->picker().filter());
    office.type(u"nghi huu"_s);
    office.press(Qt::Key_U, Qt::AltModifier);
    QTRY_COMPARE(dialog->summary(), u"Go on: 280 · End: 20 · New: 0"_s);
    office.press(Qt::Key_Return);
    QVERIFY(!dialog->isVisible());
    office.settle();

    QVERIFY2(office.message().contains(u"Go on: 280 · End: 20"_s), qPrintable(office.message()));
    QCOMPARE(office.model().postCount(), 280);
    QVERIFY(!office.names().contains(u"Lê Văn Thứ 15"_s));
    QCOMPARE(office.count("SELECT count(*) FROM post"), 580);
    const QString lastDay = newTerm.addDays(-1).toString(Qt::ISODate);
    for (const qint64 post : std::as_const(office.posts)) {
        const ListRow old = readRows(database, {post}).value(0);
        QCOMPARE(old.texts[field("valid_to")], lastDay);
        const QList<ListRow> all = rowsOfPerson(database, old.person);
        const bool retires = old.texts[field("position")] == u"Nghỉ hưu"_s;
        QCOMPARE(all.size(), retires ? 1 : 2);
        if (retires)
            continue;
        const ListRow &row = all.first().post == post ? all.last() : all.first();
        QCOMPARE(row.unit, old.unit);
        QCOMPARE(row.texts[field("decision_no")], u"99/QĐ-LĐLĐ"_s);
        QCOMPARE(row.texts[field("valid_from")], newTerm.toString(Qt::ISODate));
    }
    QVERIFY(dumpUndoTables(database) != before);
    office.window->activateWindow(); // what a window system does
    QTRY_VERIFY(office.list().isAncestorOf(office.focus()));
    office.press(Qt::Key_Z, Qt::ControlModifier);
    office.settle();
    QCOMPARE(dumpUndoTables(database), before);
    QCOMPARE(office.model().postCount(), 300);
}

void TestRenewal::wrongDaysAreSaidAtTheirFields()
{
    RenewalDesk office(15);
    const qint64 before = office.roster().editNumber();
    TermsDialog *dialog = office.ask();
    QVERIFY(dialog);
    const auto tryIt = [&](const QStringList &texts, TermProblem::Field field, const QString &why) {
        dialog->form().line(TermProblem::DecisionNumber)->setFocus();
        office.fill(texts);
        office.press(Qt::Key_Return);
        QVERIFY(dialog->isVisible());
        QCOMPARE(office.focus(), dialog->form().line(field));
        const QStringList texts2 = said(dialog);
        QCOMPARE(texts2.size(), 1);
        QVERIFY2(texts2.first().contains(why), qPrintable(texts2.first()));
        QCOMPARE(dialog->form().line(field)->accessibleDescription(), texts2.first().mid(2));
    };
    const QString day = typed(newTerm);
    tryIt({u"99/QĐ"_s, {}, day, {}}, TermProblem::DecisionDate, u"A decision has a date"_s);
    tryIt({u"99/QĐ"_s, u"31/02/2026"_s, day, {}}, TermProblem::DecisionDate, u"is not a date"_s);
    tryIt({{}, {}, typed(oldTerm.addDays(-1)), {}}, TermProblem::FirstDay,
        u"For 15 row(s) the present term begins on that day or later"_s);
    tryIt({{}, {}, {}, {}}, TermProblem::FirstDay, u"Type the first day"_s);
    tryIt({{}, {}, day, typed(newTerm.addDays(-1))}, TermProblem::LastDay,
        u"lies before the first"_s);
    QCOMPARE(office.roster().editNumber(), before);
    office.press(Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
    QCOMPARE(office.roster().editNumber(), before);
}

void TestRenewal::overlapsAndClosedUnits()
{
    RenewalDesk office(14);
    const ListRow first = readRows(office.roster().database(), {office.posts[0]}).value(0);
    const ListRow second = readRows(office.roster().database(), {office.posts[1]}).value(0);
    NewRow twice{Role::Collaborator, {}};
    twice.person = first.person;
    twice.texts[field("unit")] = first.texts[field("unit")];
    twice.texts[field("valid_from")] = oldTerm.toString(Qt::ISODate);
    QCOMPARE(office.add({twice}).size(), 1);
    QVERIFY(office.roster()
                .edit({Action::CloseUnits, 1},
                    [&](Edit &edit) {
                        closeUnits(edit, Closing{{second.unit}}, {u"1/QĐ"_s, oldTerm.addDays(5)},
                            oldTerm.addDays(9));
                    })
                .ok());
    office.settle();
    const qint64 before = office.roster().editNumber();
    TermsDialog *dialog = office.ask();
    QVERIFY(dialog);
    office.fill({{}, {}, typed(newTerm), {}});
    office.press(Qt::Key_Return);
    QVERIFY(dialog->isVisible());
    const QString text = said(dialog).join(u'\n');
    QVERIFY2(text.contains(u"2 row(s) belong to a unit that is not open"_s), qPrintable(text));
    QVERIFY2(text.contains(u"1 person(s) would hold a post in the same list and unit twice"_s),
        qPrintable(text));
    QCOMPARE(office.roster().editNumber(), before);
    office.press(Qt::Key_W, Qt::AltModifier); // leaves them out
    QTRY_VERIFY(said(dialog).isEmpty());
    office.press(Qt::Key_Return);
    QVERIFY(!dialog->isVisible());
    QCOMPARE(office.roster().undoStep()->action, Action::RenewTerms);
}

QTEST_MAIN(TestRenewal)
#include "tst_renewal.moc"
