#include "tests/support/officewindow.h"
#include "tests/support/testroster.h"
#include "ui/window/fieldeditor.h"
#include "ui/window/helpwindow.h"
#include "ui/window/newrosterpage.h"
#include "ui/window/personpanel.h"
#include "ui/window/startpage.h"

#include <QCheckBox>
#include <QClipboard>
#include <QCloseEvent>
#include <QCommandLinkButton>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMenu>
#include <QTextBrowser>
#include <QToolBar>

using namespace soctv;

namespace {

const QStringList an{QStringLiteral("Nguyễn Văn An"), QStringLiteral("Trường Mẫu"),
    QStringLiteral("Đoàn viên"), QStringLiteral("912345678"), QStringLiteral("an@ldld.example"),
    QStringLiteral("An Nguyễn"), QStringLiteral("https://www.facebook.com/nguyen.an")};

qint64 addPerson(OfficeWindow &office, const QString &name, Role role = Role::AccountContact)
{
    const auto posts = office.roster().edit(Step{Action::AddRows}, [&](Edit &edit) {
        NewRow row{role, {}, {}, 0};
        row.texts[field("full_name")] = name;
        return addRows(edit, {row}, UnknownUnit::Create);
    });
    office.settle();
    return posts ? posts->value(0) : 0;
}

PersonPanel *panelOf(OfficeWindow &office)
{
    return office.window->findChild<PersonPanel *>();
}

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void firstRunToNewRoster();
    void officeNameBecomesFileName();
    void takenFileNameIsNotOffered();
    void recentFilesShowWhatIsGone();
    void rosterThatCannotBeReadAnyMore();
    void sampleIsMarkedAndGoneAfterwards();
    void undoIsNamedAndShowsItsRow();
    void undoShowsARowOfAnotherList();
    void undoInAnEditorUndoesTyping();
    void savedAnswersKindly();
    void searchReadsWhatIsBeingComposed();
    void findNextGoesThroughMatches();
    void panelEditsTheCurrentRow();
    void panelSetsAFieldOfManyRows();
    void panelOffersUnitsWithoutMarks();
    void panelTakesAnOffer();
    void panelRefusesWhatCannotBeStored();
    void panesByKey();
    void viewsByKey();
    void deleteOutsideTheListClearsNothing();
    void helpIsInTheProgram();
    void closingStoresWhatIsTyped();
    void countsInTheNavigation();
    void appearanceIsRemembered();
};

void TestMainWindow::firstRunToNewRoster()
{
    OfficeWindow office;
    office.show();
    QVERIFY(!office.window->workspace());
    auto *create = buttonWith(office.window.get(), StartPage::tr("Create an empty roster"));
    QVERIFY(create && create->isVisible());
    auto *import
        = buttonWith(office.window.get(), StartPage::tr("Begin with the Excel file in use…"));
    QVERIFY(import && import->hasFocus()); // the list that is there comes first
    create->setFocus();
    office.press(Qt::Key_Return);
    office.type(QStringLiteral("Liên đoàn Lao động tỉnh Mẫu"));
    office.press(Qt::Key_Return);
    QVERIFY2(office.window->workspace(), qPrintable(office.message()));
    QVERIFY(QFileInfo::exists(office.path(QStringLiteral("lien-doan-lao-dong-tinh-mau.soctv"))));
    QCOMPARE(office.presses, 2);
    office.settle();
    office.typeRow(an); // the cursor stands in the new row already
    office.settle();
    QCOMPARE(office.names(), QStringList{an.first()});
    QCOMPARE(office.roster().officeText(QStringLiteral("name")),
        QStringLiteral("Liên đoàn Lao động tỉnh Mẫu"));
    QVERIFY(
        office.window->windowTitle().contains(QStringLiteral("lien-doan-lao-dong-tinh-mau.soctv")));
}

void TestMainWindow::officeNameBecomesFileName()
{
    QCOMPARE(NewRosterPage::fileNameFor(QStringLiteral("LĐLĐ quận Long Biên")),
        QStringLiteral("ldld-quan-long-bien.soctv"));
    QCOMPARE(
        NewRosterPage::fileNameFor(QStringLiteral(" ../a\\b: C* ")), QStringLiteral("a-b-c.soctv"));
    QCOMPARE(NewRosterPage::fileNameFor({}), QStringLiteral("so-ctv.soctv"));
    QVERIFY(NewRosterPage::fileNameFor(QString(3000, u'x')).size() < 100);
}

void TestMainWindow::takenFileNameIsNotOffered()
{
    OfficeWindow office;
    QFile taken(office.path(QStringLiteral("ldld.soctv")));
    QVERIFY(taken.open(QIODevice::WriteOnly));
    taken.write("mine");
    taken.close();
    NewRosterPage page(office.dialogs);
    page.begin(office.folder.path());
    const auto lines = page.findChildren<QLineEdit *>();
    lines.first()->setText(QStringLiteral("LĐLĐ"));
    QCOMPARE(lines.last()->text(), office.path(QStringLiteral("ldld-2.soctv")));
}

// Whatever is turned to says so, and the window stays.
void TestMainWindow::rosterThatCannotBeReadAnyMore()
{
    OfficeWindow office;
    office.create();
    office.list().startNewRow();
    office.type(QStringLiteral("An"));
    QVERIFY(office.list().commitEditor());
    QVERIFY(QFile::resize(office.path(QStringLiteral("thử.soctv")), 0));
    Actions &actions = office.window->actions();
    const auto isSaid = [&](QAction *action) {
        office.window->messages().clear();
        action->trigger();
        office.settle();
        return !office.message().isEmpty();
    };
    QVERIFY(isSaid(actions.office));
    QVERIFY(isSaid(actions.undo));
    QVERIFY(isSaid(actions.print));
    office.window->workspace()->setView(View::Section1);
    office.window->workspace()->setPanelShown(true);
    office.list().table().setCurrentIndex(office.model().index(0, 0));
    for (QAction *action : {actions.personPage, actions.endTerms, actions.appoint,
             actions.renewTerms, actions.movePosts}) {
        office.window->workspace()->setView(View::Section1);
        QVERIFY2(isSaid(action), qPrintable(action->text()));
    }
    const QList<QAction *> views = actions.views->actions();
    for (QAction *view : views)
        std::ignore = isSaid(view); // some show what they read before
    office.window->workspace()->setDay(QDate::currentDate().addDays(-1));
    office.window->workspace()->setDay({});
    office.window->workspace()->showPerson(1);
    office.window->workspace()->showPost(1);
    QVERIFY(!office.message().isEmpty());
    office.dialogs.choices = {1, 1, 1};
    QVERIFY(office.window->closeRoster());
}

void TestMainWindow::recentFilesShowWhatIsGone()
{
    OfficeWindow office;
    office.create();
    QVERIFY(office.window->closeRoster());
    office.settings.addRecentFile(office.path(QStringLiteral("mất.soctv")));
    office.open(office.path(QStringLiteral("thử.soctv")));
    QVERIFY(office.window->closeRoster());
    const auto buttons = office.window->findChildren<QCommandLinkButton *>();
    const auto find = [&](const QString &name) {
        return *std::find_if(buttons.begin(), buttons.end(),
            [&](QAbstractButton *button) { return button->text() == name && !button->isHidden(); });
    };
    QVERIFY(find(QStringLiteral("thử.soctv"))->isEnabled());
    QVERIFY(!find(QStringLiteral("mất.soctv"))->isEnabled());
    QVERIFY(find(QStringLiteral("mất.soctv"))->description().contains(u'⚠'));
    find(QStringLiteral("thử.soctv"))->click();
    office.waitOpened();
    QVERIFY(office.window->workspace());
}

void TestMainWindow::sampleIsMarkedAndGoneAfterwards()
{
    OfficeWindow office;
    office.show();
    office.window->openSample();
    QVERIFY(office.window->workspace());
    office.settle();
    QVERIFY(office.model().postCount() > 50);
    QVERIFY(office.window->windowTitle().startsWith(MainWindow::tr("SAMPLE")));
    const QString path = office.window->rosterPath();
    QVERIFY(QFileInfo::exists(path));
    QVERIFY(office.settings.recentFiles().isEmpty());
    QVERIFY(office.window->closeRoster());
    QVERIFY(!QFileInfo::exists(QFileInfo(path).path()));
}

void TestMainWindow::undoIsNamedAndShowsItsRow()
{
    OfficeWindow office;
    office.create();
    for (int i = 0; i < 60; ++i)
        addPerson(office, QStringLiteral("Người %1").arg(i, 2, 10, QLatin1Char('0')));
    const qint64 post = office.model().postAt(50);
    const auto changed = office.roster().edit(Step{Action::SetField, 1, field("phone")},
        [&](Edit &edit) { setText(edit, post, field("phone"), QStringLiteral("0912345678")); });
    QVERIFY(changed);
    office.list().showPost(office.model().postAt(0));
    QAction *undo = office.window->actions().undo;
    QCOMPARE(undo->text(),
        MainWindow::tr("Undo: %1").arg(Step{Action::SetField, 1, field("phone")}.text()));
    office.list().table().setFocus();
    office.press(Qt::Key_Z, Qt::ControlModifier);
    office.settle();
    QCOMPARE(readRows(office.roster().database(), {post}).first().texts[field("phone")], QString());
    QTRY_COMPARE(office.list().currentPost(), post);
    QVERIFY(office.window->actions().redo->isEnabled());
    office.press(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(readRows(office.roster().database(), {post}).first().texts[field("phone")],
        QStringLiteral("0912345678"));
    // A row that comes back from the bin is shown too.
    office.settle();
    QVERIFY(office.roster().edit(
        Step{Action::DeleteRows}, [&](Edit &edit) { deleteRows(edit, {post}); }));
    office.settle();
    office.press(Qt::Key_Z, Qt::ControlModifier);
    office.settle();
    QTRY_COMPARE(office.list().currentPost(), post);
}

void TestMainWindow::undoShowsARowOfAnotherList()
{
    OfficeWindow office;
    office.create();
    const qint64 post = addPerson(office, QStringLiteral("Lê Ái"), Role::CoreStaff);
    QVERIFY(office.roster().edit(Step{Action::SetField, 1, field("note")},
        [&](Edit &edit) { setText(edit, post, field("note"), QStringLiteral("x")); }));
    QCOMPARE(office.window->workspace()->view(), View::Section1);
    office.window->actions().undo->trigger();
    QCOMPARE(office.window->workspace()->view(), View::Section2);
    QTRY_COMPARE(office.list().currentPost(), post);
}

void TestMainWindow::undoInAnEditorUndoesTyping()
{
    OfficeWindow office;
    office.create();
    const qint64 post = addPerson(office, QStringLiteral("Lê Ái"));
    office.list().showPost(post, field("phone"));
    office.list().table().setFocus();
    const qint64 before = office.roster().editNumber();
    office.press(Qt::Key_F2);
    office.type(QStringLiteral("09"));
    QVERIFY(office.list().table().editor());
    QCOMPARE(office.list().table().editor()->text(), QStringLiteral("09"));
    office.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(office.list().table().editor());
    QVERIFY(office.list().table().editor()->text() != QStringLiteral("09"));
    QCOMPARE(office.roster().editNumber(), before);
}

void TestMainWindow::savedAnswersKindly()
{
    OfficeWindow office;
    office.create();
    addPerson(office, QStringLiteral("Lê Ái"));
    office.list().table().setFocus();
    office.press(Qt::Key_S, Qt::ControlModifier);
    const QString at = office.roster().changedAt().toLocalTime().toString(QStringLiteral("HH:mm"));
    QVERIFY2(office.message().contains(at), qPrintable(office.message()));
}

void TestMainWindow::searchReadsWhatIsBeingComposed()
{
    OfficeWindow office;
    office.create();
    addPerson(office, QStringLiteral("Đỗ Thị Vân"));
    addPerson(office, QStringLiteral("Lê Ái"));
    office.list().table().setFocus();
    office.press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(office.window->search().hasFocus());
    office.type(QStringLiteral("d"));
    office.settle();
    QCOMPARE(office.names(), QStringList{QStringLiteral("Đỗ Thị Vân")});
    office.press(Qt::Key_Escape);
    office.settle();
    QCOMPARE(office.names().size(), 2);
    QInputMethodEvent composing(QStringLiteral("a"), {});
    QCoreApplication::sendEvent(&office.window->search(), &composing);
    office.type({});
    office.settle();
    QCOMPARE(office.names().size(), 2); // Ái and Vân
    QInputMethodEvent more(QStringLiteral("ái"), {});
    QCoreApplication::sendEvent(&office.window->search(), &more);
    office.settle();
    QCOMPARE(office.names(), QStringList{QStringLiteral("Lê Ái")});
}

void TestMainWindow::findNextGoesThroughMatches()
{
    OfficeWindow office;
    office.create();
    for (const char *name : {"Đỗ Thị Vân", "Lê Ái", "Dọ Thi Anh"})
        addPerson(office, QString::fromUtf8(name));
    office.list().table().setFocus();
    office.press(Qt::Key_F, Qt::ControlModifier);
    office.type(QStringLiteral("do thi"));
    office.settle();
    QCOMPARE(office.names().size(), 2);
    office.press(Qt::Key_F3);
    const qint64 first = office.list().currentPost();
    office.press(Qt::Key_F3);
    QVERIFY(first && office.list().currentPost() && office.list().currentPost() != first);
    office.press(Qt::Key_F3);
    QCOMPARE(office.list().currentPost(), first);
}

void TestMainWindow::panelEditsTheCurrentRow()
{
    OfficeWindow office;
    office.create();
    const qint64 first = addPerson(office, QStringLiteral("Lê Ái"));
    const qint64 second = addPerson(office, QStringLiteral("Lê Vân"));
    office.list().table().setFocus();
    office.list().showPost(first);
    PersonPanel *panel = panelOf(office);
    QVERIFY(!panel->isVisible()); // below 1600 pixels
    office.press(Qt::Key_F4);
    QVERIFY(panel->isVisible());
    for (int i = 0; i < int(fieldCount); ++i)
        QVERIFY(panel->editor(i));
    FieldEditor *note = panel->editor(field("note"));
    note->setFocus();
    office.type(QStringLiteral("ghi chú"));
    office.list().table().setFocus();
    QCOMPARE(readRows(office.roster().database(), {first}).first().texts[field("note")],
        QStringLiteral("ghi chú"));
    office.list().showPost(second);
    QCOMPARE(note->text(), QString());
    FieldEditor *date = panel->editor(field("review_date"));
    date->setFocus();
    office.type(QStringLiteral("5/9/2026"));
    office.press(Qt::Key_Return);
    QCOMPARE(readRows(office.roster().database(), {second}).first().texts[field("review_date")],
        QStringLiteral("2026-09-05"));
    QCOMPARE(date->text(), QStringLiteral("05/09/2026"));
    office.type(QStringLiteral("9"));
    office.press(Qt::Key_Escape); // takes typing back, does not leave the row
    QCOMPARE(date->text(), QStringLiteral("05/09/2026"));
}

void TestMainWindow::panelSetsAFieldOfManyRows()
{
    OfficeWindow office;
    office.create();
    QList<qint64> posts;
    for (int i = 0; i < 5; ++i)
        posts.append(addPerson(office, QStringLiteral("Người %1").arg(i)));
    office.list().table().setFocus();
    office.press(Qt::Key_F4);
    office.list().table().selectAll();
    QTRY_COMPARE(office.list().selectedPosts().size(), 5);
    FieldEditor *position = panelOf(office)->editor(field("position"));
    FieldEditor *name = panelOf(office)->editor(field("full_name"));
    QVERIFY(name->text().isEmpty()); // they differ
    name->setFocus();
    position->setFocus();
    office.type(QStringLiteral("Đoàn viên"));
    office.press(Qt::Key_Return);
    const auto undo = office.roster().undoStep();
    QVERIFY(undo);
    QCOMPARE(undo->action, Action::SetField);
    QCOMPARE(undo->rows, qint64(5));
    const auto rows = readRows(office.roster().database(), posts);
    for (const ListRow &row : rows) {
        QCOMPARE(row.texts[field("position")], QStringLiteral("Đoàn viên"));
        QVERIFY(row.texts[field("full_name")].startsWith(QStringLiteral("Người")));
    }
}

void TestMainWindow::panelOffersUnitsWithoutMarks()
{
    OfficeWindow office;
    office.create();
    const auto unit = office.roster().edit(Step{Action::AddUnit},
        [](Edit &edit) { return addUnit(edit, QStringLiteral("Bệnh viện Hòa Bình")); });
    QVERIFY(unit.ok());
    const qint64 post = addPerson(office, QStringLiteral("Nguyễn Văn An"));
    office.list().table().setFocus();
    office.press(Qt::Key_F4);
    QTRY_VERIFY(office.list().showPost(post));
    panelOf(office)->editor(field("unit"))->setFocus();
    office.type(QStringLiteral("hoa b"));
    auto *line = qobject_cast<QLineEdit *>(office.focus());
    QVERIFY(line);
    QCOMPARE(line->text(), QStringLiteral("hoa b")); // no completion inside the text
    office.press(Qt::Key_Down);
    office.press(Qt::Key_Return);
    QCOMPARE(readRows(office.roster().database(), {post}).first().unit, *unit);
}

void TestMainWindow::panelTakesAnOffer()
{
    OfficeWindow office;
    office.create();
    const qint64 post = addPerson(office, QStringLiteral("Lê Ái"));
    QVERIFY(office.roster().edit(Step{Action::SetField, 1, field("phone")},
        [&](Edit &edit) { setText(edit, post, field("phone"), QStringLiteral("912345678")); }));
    office.settle();
    office.list().table().setFocus();
    office.list().showPost(post);
    office.press(Qt::Key_F4);
    auto *offer = buttonWith(panelOf(office), QCoreApplication::translate("Check", "Add the 0"));
    QVERIFY(offer);
    offer->click();
    QCOMPARE(readRows(office.roster().database(), {post}).first().texts[field("phone")],
        QStringLiteral("0912345678"));
    QTRY_VERIFY(!buttonWith(panelOf(office), QCoreApplication::translate("Check", "Add the 0")));
}

void TestMainWindow::panelRefusesWhatCannotBeStored()
{
    OfficeWindow office;
    office.create();
    const qint64 post = addPerson(office, QStringLiteral("Lê Ái"));
    office.list().table().setFocus();
    office.list().showPost(post);
    office.press(Qt::Key_F4);
    FieldEditor *note = panelOf(office)->editor(field("note"));
    note->setFocus();
    office.type(QString(noteLimit + 1, u'x'));
    office.list().table().setFocus();
    QVERIFY(office.message().contains(QString::number(noteLimit)));
    QCOMPARE(note->text().size(), noteLimit + 1); // nothing typed is lost
    QCOMPARE(readRows(office.roster().database(), {post}).first().texts[field("note")], QString());
}

void TestMainWindow::panesByKey()
{
    OfficeWindow office;
    office.create();
    office.list().table().setFocus();
    QSet<QWidget *> visited;
    for (int i = 0; i < 3; ++i) {
        office.press(Qt::Key_F6);
        visited.insert(office.focus());
    }
    QCOMPARE(visited.size(), 3); // search, navigation, list
    QVERIFY(office.list().isAncestorOf(office.focus()));
    office.press(Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(qobject_cast<Navigation *>(office.focus()));
}

void TestMainWindow::viewsByKey()
{
    OfficeWindow office;
    office.create();
    const Workspace *workspace = office.window->workspace();
    office.list().table().setFocus();
    office.press(Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(workspace->view(), View::Section2);
    office.press(Qt::Key_4, Qt::ControlModifier);
    QCOMPARE(workspace->view(), View::Collaborators);
    office.press(Qt::Key_9, Qt::ControlModifier);
    QCOMPARE(workspace->view(), View::History);
    QVERIFY(!workspace->isListShown());
    office.press(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(workspace->view(), View::Section1);
    QVERIFY(workspace->isListShown());
    office.press(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(workspace->isPrintShown());
    office.press(Qt::Key_Escape);
    QVERIFY(workspace->isListShown());
}

void TestMainWindow::deleteOutsideTheListClearsNothing()
{
    OfficeWindow office;
    office.create();
    const qint64 post = addPerson(office, QStringLiteral("Lê Ái"));
    office.list().showPost(post);
    office.window->findChild<Navigation *>()->setFocus();
    office.press(Qt::Key_Delete);
    office.press(Qt::Key_V, Qt::ControlModifier);
    office.press(Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(office.names(), QStringList{QStringLiteral("Lê Ái")});
}

void TestMainWindow::helpIsInTheProgram()
{
    for (const QString &language : {QStringLiteral("vi"), QStringLiteral("en")}) {
        HelpWindow help(language);
        auto *text = help.findChild<QTextBrowser *>();
        QVERIFY(text->toPlainText().contains(QStringLiteral("Ctrl+P")));
        QFile file(QStringLiteral(":/help/%1.html").arg(language));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("http"));
        for (const char *topic : {"start", "list", "check", "print", "history"})
            QVERIFY(text->toHtml().contains(QStringLiteral("name=\"%1\"").arg(topic)));
    }
}

void TestMainWindow::closingStoresWhatIsTyped()
{
    OfficeWindow office;
    office.create();
    office.list().startNewRow();
    office.type(QStringLiteral("Trần Đang Gõ"));
    const QString path = office.window->rosterPath();
    QVERIFY(office.window->close());
    QVERIFY(!office.window->workspace());
    auto opened = Roster::open(path, Roster::Access::View);
    QVERIFY(opened);
    QCOMPARE(
        readRows((*opened)->database(), {(*opened)->database().number("SELECT max(id) FROM post")})
            .value(0)
            .texts[field("full_name")],
        QStringLiteral("Trần Đang Gõ"));
}

void TestMainWindow::countsInTheNavigation()
{
    OfficeWindow office;
    office.create();
    addPerson(office, QStringLiteral("Lê Ái"));
    addPerson(office, QStringLiteral("Lê Vân"), Role::Collaborator);
    addPerson(office, QStringLiteral("Lê Bình"), Role::Collaborator);
    auto *navigation = office.window->findChild<Navigation *>();
    const auto counts = [&] {
        QStringList texts;
        for (QTreeWidgetItemIterator it(navigation); *it; ++it) {
            if (!(*it)->text(1).isEmpty())
                texts.append((*it)->text(0) + QLatin1Char(' ') + (*it)->text(1));
        }
        return texts;
    };
    // The office is a unit.
    QTRY_COMPARE(counts(),
        (QStringList{viewName(View::Section1) + QStringLiteral(" 1"),
            viewName(View::Collaborators) + QStringLiteral(" 2"),
            viewName(View::Units) + QStringLiteral(" 1")}));
}

void TestMainWindow::appearanceIsRemembered()
{
    OfficeWindow office;
    office.create();
    const double before = QApplication::font().pointSizeF();
    const auto choose = [&](QActionGroup *group, const QVariant &data) {
        const auto actions = group->actions();
        for (QAction *action : actions) {
            if (action->data() == data)
                action->trigger();
        }
    };
    choose(office.window->actions().themes, int(Theme::Dark));
    QVERIFY(QApplication::palette().color(QPalette::Base).lightness() < 100);
    choose(office.window->actions().textSizes, 150);
    QCOMPARE(QApplication::font().pointSizeF(), before * 1.5);
    QCOMPARE(office.settings.theme(), Theme::Dark);
    QCOMPARE(office.settings.textSize(), 150);
#ifndef Q_OS_WIN
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile(office.path(QStringLiteral("settings.ini"))).permissions() & others));
#endif
    office.appearance.apply(Theme::Light);
    office.appearance.applyTextSize(100);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
