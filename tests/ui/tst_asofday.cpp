#include "core/roster/datednames.h"
#include "tests/support/officewindow.h"
#include "tests/support/testroster.h"
#include "ui/duplicates/duplicatesview.h"
#include "ui/history/binpage.h"
#include "ui/history/historyview.h"
#include "ui/print/printview.h"
#include "ui/window/daydialog.h"
#include "ui/window/daystrip.h"
#include "ui/window/fieldeditor.h"
#include "ui/window/personpanel.h"

#include <QDateEdit>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>

using namespace soctv;

namespace {

const QDate then(2025, 6, 30);

// An left his post with the reform of 2025, Bình came with it; the unit got another name.
void fillNetwork(OfficeWindow &office)
{
    const auto row = [](const QString &name, const QString &from, const QString &to) {
        return TestRoster::row(Role::AccountContact,
            {{"full_name", name}, {"unit", "Công đoàn quận Mẫu"}, {"valid_from", from},
                {"valid_to", to}});
    };
    QVERIFY(
        office.roster()
            .edit({Action::AddRows, 2},
                [&](Edit &edit) {
                    const QList<qint64> posts = addRows(edit,
                        {row("Nguyễn Văn An", {}, "2025-06-30"), row("Lê Bình", "2025-07-01", {})},
                        UnknownUnit::Create);
                    const qint64 unit = readRows(edit.database(), posts).first().unit;
                    edit.update("unit_name", DatedNames(edit.database()).of(unit).id,
                        {{"valid_to", QStringLiteral("2025-06-30")}});
                    edit.insert("unit_name",
                        {{"unit", unit}, {"name", QStringLiteral("Công đoàn phường Mẫu")},
                            {"valid_from", QStringLiteral("2025-07-01")}});
                })
            .ok());
    office.settle();
}

// Types \a text into the dialog that asks for the day, and leaves it if it stays open.
QString askedFor(OfficeWindow &office, const QString &text)
{
    QString error;
    QTimer::singleShot(0, [&] {
        auto *dialog = qobject_cast<DayDialog *>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        auto *day = dialog->findChild<QLineEdit *>();
        day->setText(text);
        QTest::keyClick(day, Qt::Key_Return);
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(QStringLiteral("⚠")))
                error = label->text();
        }
        if (dialog->isVisible())
            dialog->reject();
    });
    office.window->actions().asOfDay->trigger();
    office.settle();
    return error;
}

DayStrip *stripOf(OfficeWindow &office)
{
    return office.window->findChild<DayStrip *>();
}

// The sheet in the print view.
QByteArray exported(OfficeWindow &office)
{
    auto *print = office.window->findChild<PrintView *>();
    QFile file(office.path("ra.csv"));
    file.remove();
    office.dialogs.paths = {file.fileName()};
    print->exportTo("csv");
    const bool done = QTest::qWaitFor([&] { return !print->isWorking(); }, 20'000);
    return done && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString stripText(OfficeWindow &office)
{
    return stripOf(office)->isVisible() ? stripOf(office)->findChild<QLabel *>()->text()
                                        : QString();
}

} // namespace

class TestAsOfDay : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesThereAndBack()
    {
        OfficeWindow office;
        office.create();
        fillNetwork(office);
        QCOMPARE(office.names(), QStringList{"Lê Bình"});
        QVERIFY(stripText(office).isEmpty());
        QCOMPARE(askedFor(office, "30/6/2025"), QString());
        QCOMPARE(office.window->workspace()->day(), then);
        QCOMPARE(office.names(), QStringList{"Nguyễn Văn An"});
        QCOMPARE(office.text(0, "unit"), "Công đoàn quận Mẫu");
        QVERIFY(stripText(office).contains("30/06/2025"));
        QVERIFY(office.window->windowTitle().contains("30/06/2025"));
        QVERIFY(office.list().statusText().contains("30/06/2025"));
        stripOf(office)->findChildren<QPushButton *>().last()->click(); // back to today
        office.settle();
        QVERIFY(stripText(office).isEmpty());
        QVERIFY(!office.window->windowTitle().contains("30/06/2025"));
        QCOMPARE(office.names(), QStringList{"Lê Bình"});
        QCOMPARE(office.text(0, "unit"), "Công đoàn phường Mẫu");
    }

    // The control: each of these works today.
    void nothingIsEditedThere()
    {
        OfficeWindow office;
        office.create();
        fillNetwork(office);
        const Actions &actions = office.window->actions();
        const QList<QAction *> editing{actions.undo, actions.cut, actions.paste, actions.clear,
            actions.fillDown, actions.copyAbove, actions.today, actions.replace, actions.addRow,
            actions.deleteRows, actions.import, actions.importFolder, actions.office};
        const auto enabled = [&] {
            return std::ranges::count_if(editing, [](QAction *one) { return one->isEnabled(); });
        };
        QCOMPARE(enabled(), editing.size());
        QVERIFY(!actions.backToToday->isEnabled());
        office.window->workspace()->setPanelShown(true);
        office.window->workspace()->setDay(then);
        office.settle();
        QCOMPARE(enabled(), 0);
        QVERIFY(actions.copy->isEnabled() && actions.print->isEnabled());
        QVERIFY(actions.backToToday->isEnabled());
        office.list().table().goTo(0, OfficeWindow::column("full_name"));
        auto *panel = office.window->findChild<PersonPanel *>();
        auto *phone = panel->editor(field("phone"))->findChild<QLineEdit *>();
        QVERIFY(phone->isReadOnly());
        QCOMPARE(panel->editor(field("unit"))->text(), "Công đoàn quận Mẫu");
        const qint64 before = office.roster().editNumber();
        office.press(Qt::Key_Delete);
        office.press(Qt::Key_F2);
        office.type("x");
        office.press(Qt::Key_Return);
        office.press(Qt::Key_V, Qt::ControlModifier);
        office.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(office.roster().editNumber(), before);
        actions.backToToday->trigger();
        office.settle();
        QCOMPARE(enabled(), editing.size());
        QVERIFY(!phone->isReadOnly());
    }

    void theFieldSaysWhatIsWrong()
    {
        OfficeWindow office;
        office.create();
        for (const QString &typed : {QString(), QString("31/2/2025"), QString("hôm qua")})
            QVERIFY(askedFor(office, typed).size() > 10);
        QVERIFY(!office.window->workspace()->day().isValid());
        // Today is no other day.
        QCOMPARE(askedFor(office, QDate::currentDate().toString("dd/MM/yyyy")), QString());
        QVERIFY(!office.window->workspace()->day().isValid());
        QVERIFY(stripText(office).isEmpty());
    }

    // The sheet follows the day, is of today again afterwards, and does not remember it.
    void sheetsAreAsOfTheDay()
    {
        OfficeWindow office;
        office.create();
        fillNetwork(office);
        Workspace &workspace = *office.window->workspace();
        workspace.setDay(then);
        office.window->actions().print->trigger();
        QVERIFY(workspace.isPrintShown());
        auto *day = office.window->findChild<QDateEdit *>("asOf");
        QVERIFY(day->isVisible());
        QCOMPARE(day->date(), then);
        QByteArray sheet = exported(office);
        QVERIFY(sheet.contains("Nguyễn Văn An") && sheet.contains("Công đoàn quận Mẫu"));
        QVERIFY(!sheet.contains("Lê Bình"));
        workspace.setDay({}); // while it is shown
        QVERIFY(!day->isVisible());
        sheet = exported(office);
        QVERIFY(sheet.contains("Lê Bình") && sheet.contains("Công đoàn phường Mẫu"));
        QVERIFY(!sheet.contains("Nguyễn Văn An"));
        workspace.setDay(then);
        QCOMPARE(day->date(), then);
        QVERIFY(day->isVisible());
        workspace.setView(View::Section1);
        workspace.setDay({}); // and while it is not
        office.window->actions().print->trigger();
        QVERIFY(!day->isVisible());
    }

    // Pages learn of the day whether they were made before or after.
    void pagesFollow()
    {
        OfficeWindow office;
        office.create();
        fillNetwork(office);
        QVERIFY(office.roster()
                    .edit({Action::DeleteRows, 1},
                        [&](Edit &edit) { deleteRows(edit, {office.model().postAt(0)}); })
                    .ok());
        Workspace &workspace = *office.window->workspace();
        workspace.setDay(then);
        workspace.setView(View::History);
        office.settle();
        auto &history = static_cast<HistoryView &>(workspace.page(View::History));
        history.showBin();
        QTRY_COMPARE(history.bin().table().model()->rowCount(), 1);
        history.bin().table().selectRow(0);
        const auto restore = [&] {
            return std::ranges::any_of(history.bin().findChildren<QPushButton *>(),
                [](const QPushButton *button) { return button->isEnabled(); });
        };
        QVERIFY(!restore());
        const qint64 before = office.roster().editNumber();
        history.bin().restore();
        QTest::keyClick(&history.bin(), Qt::Key_Delete);
        QCOMPARE(office.roster().editNumber(), before);
        workspace.setDay({});
        QVERIFY(restore());
    }

    // What is shown by another view is found in the list of its day.
    void endedPostsAreShownInTheirList()
    {
        OfficeWindow office;
        office.create();
        fillNetwork(office);
        Workspace &workspace = *office.window->workspace();
        QVERIFY(office.roster().undo().ok());
        office.settle();
        workspace.redo();
        office.settle();
        QVERIFY(workspace.view() == View::Ended || office.names().contains("Lê Bình"));
        workspace.setView(View::Ended);
        office.settle();
        QCOMPARE(office.names(), QStringList{"Nguyễn Văn An"});
        workspace.setDay(then);
        office.settle();
        QCOMPARE(office.names(), QStringList());
        workspace.setView(View::Section1);
        office.settle();
        QCOMPARE(office.names(), QStringList{"Nguyễn Văn An"});
    }
};

QTEST_MAIN(TestAsOfDay)
#include "tst_asofday.moc"
