// The dialogs that end, appoint, renew and move, as the officer uses them.

#include "tests/support/listwindow.h"
#include "ui/composededit.h"
#include "ui/terms/appointdialog.h"
#include "ui/terms/postpicker.h"
#include "ui/terms/problemform.h"
#include "ui/terms/termcommands.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestTermDialogs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void renewsThoseWhoAreTicked();
    void saysWhatIsWrongAtItsField();
    void unticksWhatDoesNotFit();
    void endsTheSelection();
    void movesToAnotherUnit();
    void appointsANewPerson();
    void appointsSomebodyWhoIsThere();
    void filterTicksOnlyWhatItShows();
    void spaceTicksTheSelection();

private:
    template <typename D>
    D *dialog()
    {
        return m_list->view.window()->findChild<D *>();
    }
    static void type(ProblemForm &form, TermProblem::Field field, const QString &text)
    {
        form.line(field)->setText(text);
    }
    bool saysSomewhere(QDialog *dialog, const QString &text)
    {
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().startsWith(u"⚠"_s)
                && label->text().contains(text))
                return true;
        }
        return false;
    }

    std::unique_ptr<ListWindow> m_list;
    std::unique_ptr<TermCommands> m_commands;
    QList<qint64> m_posts;
};

void TestTermDialogs::init()
{
    m_commands.reset();
    m_list = std::make_unique<ListWindow>();
    QList<NewRow> rows;
    const QStringList names{
        u"Lê Thị Ái"_s, u"Trần Văn Bình"_s, u"Ngô Thị Cúc"_s, u"Lý Duy"_s, u"Võ Thị Em"_s};
    for (const QString &name : names) {
        rows.append(TestRoster::row(Role::Collaborator,
            {{u"full_name"_s, name}, {u"unit"_s, u"Trường "_s + name.right(3)},
                {u"position"_s, u"Ủy viên"_s}, {u"valid_from"_s, u"01/02/2025"_s}}));
    }
    m_posts = m_list->roster.addAll(rows);
    m_commands = std::make_unique<TermCommands>(m_list->roster.roster(), m_list->view);
    connect(m_commands.get(), &TermCommands::message, this,
        [this](const Notice &notice) { m_list->notices.append(notice); });
    m_list->open(Scope::Collaborators);
    QCOMPARE(m_list->model().postCount(), 5);
}

void TestTermDialogs::renewsThoseWhoAreTicked()
{
    m_commands->renew();
    auto *asked = dialog<TermsDialog>();
    QVERIFY(asked);
    QAbstractItemModelTester tester(&asked->picker().model());
    QCOMPARE(asked->summary(), u"Go on: 5 · End: 0 · New: 0"_s);
    asked->picker().model().setTicked({m_posts[3]}, false);
    QCOMPARE(asked->summary(), u"Go on: 4 · End: 1 · New: 0"_s);
    type(asked->form(), TermProblem::DecisionNumber, u"99/QĐ"_s);
    type(asked->form(), TermProblem::DecisionDate, u"25/6/2026"_s);
    type(asked->form(), TermProblem::FirstDay, u"1/7/2026"_s);
    type(asked->form(), TermProblem::LastDay, u"30/06/2029"_s);
    asked->accept();
    TestRoster &file = m_list->roster;
    QCOMPARE(file.text(m_posts[3], u"valid_to"_s), u"2026-06-30"_s);
    QCOMPARE(file.text(m_posts[0], u"valid_to"_s), u"2026-06-30"_s);
    const QList<ListRow> rows = rowsOfPerson(file.database(), file.row(m_posts[0]).person);
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[1].texts[field("valid_to")], u"2029-06-30"_s);
    QCOMPARE(rows[1].texts[field("decision_no")], u"99/QĐ"_s);
    QVERIFY(m_list->notices.last().text.contains(u"Go on: 4 · End: 1 · New: 0"_s));
    QVERIFY(file->undo().ok()); // all of it is one step
    QCOMPARE(rowsOfPerson(file.database(), file.row(m_posts[0]).person).size(), 1);
    QCOMPARE(file.text(m_posts[3], u"valid_to"_s), QString());
}

void TestTermDialogs::saysWhatIsWrongAtItsField()
{
    m_commands->renew();
    auto *asked = dialog<TermsDialog>();
    const qint64 before = m_list->roster->editNumber();
    type(asked->form(), TermProblem::DecisionNumber, u"99/QĐ"_s);
    type(asked->form(), TermProblem::FirstDay, u"31/02/2026"_s);
    asked->accept();
    QVERIFY(asked->isVisible());
    QVERIFY(saysSomewhere(asked, u"“31/02/2026” is not a date"_s));
    QVERIFY(saysSomewhere(asked, u"A decision has a date"_s));
    QCOMPARE(m_list->roster->editNumber(), before);
    type(asked->form(), TermProblem::DecisionDate, u"25/6/2026"_s);
    type(asked->form(), TermProblem::FirstDay, u"01/07/2026"_s);
    asked->accept();
    QVERIFY(!asked->isVisible());
    QVERIFY(m_list->roster->editNumber() > before);
}

void TestTermDialogs::unticksWhatDoesNotFit()
{
    QVERIFY(m_list->roster.set(m_posts[2], u"valid_from"_s, u"1/8/2026"_s));
    m_list->settle();
    m_commands->renew();
    auto *asked = dialog<TermsDialog>();
    type(asked->form(), TermProblem::FirstDay, u"01/07/2026"_s);
    asked->accept();
    QVERIFY(saysSomewhere(asked, u"Ngô Thị Cúc (from 01/08/2026)"_s));
    QPushButton *untick = nullptr;
    for (auto *button : asked->findChildren<QPushButton *>()) {
        if (button->text() == u"Untick these ro&ws"_s)
            untick = button;
    }
    QVERIFY(untick && untick->isVisible());
    untick->click();
    QCOMPARE(asked->summary(), u"Go on: 4 · End: 1 · New: 0"_s);
    QVERIFY(!untick->isVisible());
}

void TestTermDialogs::endsTheSelection()
{
    m_list->view.showPost(m_posts[1]);
    m_commands->end();
    auto *asked = dialog<TermsDialog>();
    QVERIFY(asked);
    QCOMPARE(asked->summary(), u"End: 1"_s);
    type(asked->form(), TermProblem::LastDay, u"30/06/2026"_s);
    asked->accept();
    QCOMPARE(m_list->roster.text(m_posts[1], u"valid_to"_s), u"2026-06-30"_s);
    QCOMPARE(m_list->roster.text(m_posts[0], u"valid_to"_s), QString());
    QCOMPARE(m_list->roster->undoStep()->action, Action::EndTerms);
}

void TestTermDialogs::movesToAnotherUnit()
{
    m_list->view.showPost(m_posts[0]);
    m_commands->move();
    auto *asked = dialog<TermsDialog>();
    type(asked->form(), TermProblem::Unit, u"Không có đâu"_s);
    type(asked->form(), TermProblem::FirstDay, u"1/7/2026"_s);
    asked->accept();
    QVERIFY(saysSomewhere(asked, u"“Không có đâu” is not in the list of units yet"_s));
    const ListRow target = m_list->roster.row(m_posts[1]);
    type(asked->form(), TermProblem::Unit, target.texts[field("unit")]);
    asked->accept();
    const qint64 person = m_list->roster.row(m_posts[0]).person;
    const QList<ListRow> rows = rowsOfPerson(m_list->roster.database(), person);
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[1].unit, target.unit);
    QCOMPARE(rows[0].texts[field("valid_to")], u"2026-06-30"_s);
}

void TestTermDialogs::appointsANewPerson()
{
    m_list->view.showPost(m_posts[0]);
    m_commands->appoint();
    auto *asked = dialog<AppointDialog>();
    QVERIFY(asked);
    asked->accept();
    QVERIFY(saysSomewhere(asked, u"Type the full name of the new person"_s));
    QTest::keyClicks(&asked->name(), u"Pham Moi"_s);
    type(asked->form(), TermProblem::FirstDay, u"1/7/2026"_s);
    QCOMPARE(asked->position().text(), u"Ủy viên"_s);
    asked->accept();
    QVERIFY(!asked->isVisible());
    QCOMPARE(m_list->roster.text(m_posts[0], u"valid_to"_s), u"2026-06-30"_s);
    m_list->settle();
    QVERIFY(m_list->names().contains(u"Pham Moi"_s));
}

void TestTermDialogs::appointsSomebodyWhoIsThere()
{
    m_list->view.showPost(m_posts[0]);
    m_commands->appoint();
    auto *asked = dialog<AppointDialog>();
    QTest::keyClicks(&asked->name(), u"binh"_s); // marks need not be typed
    QCOMPARE(asked->people().count(), 2);
    QTest::keyClick(&asked->name(), Qt::Key_Down);
    QCOMPARE(asked->person(), m_list->roster.row(m_posts[1]).person);
    type(asked->form(), TermProblem::FirstDay, u"1/7/2026"_s);
    asked->accept();
    QVERIFY(!asked->isVisible());
    QCOMPARE(
        rowsOfPerson(m_list->roster.database(), m_list->roster.row(m_posts[1]).person).size(), 2);
}

void TestTermDialogs::filterTicksOnlyWhatItShows()
{
    m_commands->renew();
    auto *asked = dialog<TermsDialog>();
    QTest::keyClicks(&asked->picker().filter(), u"thi"_s);
    QCOMPARE(asked->picker().table().model()->rowCount(), 3);
    asked->picker().tickShown(false);
    QCOMPARE(asked->summary(), u"Go on: 2 · End: 3 · New: 0"_s);
}

void TestTermDialogs::spaceTicksTheSelection()
{
    m_commands->renew();
    auto *asked = dialog<TermsDialog>();
    QTableView &table = asked->picker().table();
    table.setFocus();
    table.selectRow(1);
    QTest::keyClick(&table, Qt::Key_Space);
    QCOMPARE(asked->summary(), u"Go on: 4 · End: 1 · New: 0"_s);
    QTest::keyClick(&table, Qt::Key_Space);
    QCOMPARE(asked->summary(), u"Go on: 5 · End: 0 · New: 0"_s);
}

QTEST_MAIN(TestTermDialogs)
#include "tst_termdialogs.moc"
