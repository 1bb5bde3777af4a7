// Draws every view at the size of the officers' screens, light and dark (see screenpictures.h).

#include "core/roster/sample.h"
#include "core/roster/samplefile.h"
#include "core/roster/unitevents.h"
#include "resources/i18n/translations.h"
#include "tests/support/officewindow.h"
#include "tests/support/returnedsheet.h"
#include "tests/support/samplepages.h"
#include "tests/support/screenpictures.h"
#include "tests/support/testroster.h"
#include "tests/support/wholefile.h"
#include "ui/accounts/accountdialog.h"
#include "ui/accounts/accountsview.h"
#include "ui/accounts/handoverdialog.h"
#include "ui/accounts/termdialog.h"
#include "ui/accounts/termpane.h"
#include "ui/composededit.h"
#include "ui/intake/intakesession.h"
#include "ui/intake/intakeview.h"
#include "ui/intake/layoutdialog.h"
#include "ui/intake/planpane.h"
#include "ui/intake/unitdialog.h"
#include "ui/print/printview.h"
#include "ui/statistics/statisticspage.h"
#include "ui/terms/changespage.h"
#include "ui/units/kindsdialog.h"
#include "ui/units/unitmodel.h"
#include "ui/units/unitorderdialog.h"
#include "ui/units/unitsview.h"
#include "ui/units/unittreeview.h"
#include "ui/window/daydialog.h"
#include "ui/window/officedialog.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QStyleOption>
#include <QTableView>
#include <QTimer>

using namespace soctv;

class TestScreens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useLanguage(QStringLiteral("vi")); }
    void views_data();
    void views();
    void duplicates_data();
    void duplicates();
    void accounts_data();
    void accounts();
    void intake_data();
    void intake();
    void unitList_data();
    void unitList();
    void folder_data();
    void folder();
    void units_data();
    void units();

private:
    void asOfDay(OfficeWindow &office);
    void sheets(OfficeWindow &office);
    void terms(OfficeWindow &office);
    void waitFor(IntakeView *page);
    void keep(OfficeWindow &office, const QString &name);
    void keep(const QImage &picture, const QString &name);
    /// The dialog that the button of \a view with the words \a text opens.
    template <typename D>
    void keepDialog(QWidget &view, const QString &text, const QString &name);

    QString m_prefix;
};

void TestScreens::keep(OfficeWindow &office, const QString &name)
{
    QTest::qWait(50);
    const QImage picture = office.window->grab().toImage();
    QCOMPARE(picture.size(), QSize(1366, 768));
    keep(picture, name);
}

void TestScreens::keep(const QImage &picture, const QString &name)
{
    keepPicture(picture, m_prefix + u'-' + name);
}

void TestScreens::views_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<qint64>("rows");
    for (const bool dark : {false, true}) {
        for (const qint64 rows : {0, 10, 10'000}) {
            QTest::addRow("%s-%lld", dark ? "dark" : "light", (long long)rows) << dark << rows;
        }
    }
}

void TestScreens::views()
{
    QFETCH(bool, dark);
    QFETCH(qint64, rows);
    m_prefix = QString::fromLatin1(QTest::currentDataTag());
    OfficeWindow office;
    office.appearance.apply(dark ? Theme::Dark : Theme::Light);
    office.show();
    keep(office, QStringLiteral("start"));
    const QString path = office.path(QStringLiteral("long-bien-2026.soctv"));
    if (rows == 0) {
        office.window->actions().newRoster->trigger();
        keep(office, QStringLiteral("new"));
        office.window->createRoster({QStringLiteral("Liên đoàn Lao động tỉnh Mẫu"), {}}, path);
    } else {
        Progress progress;
        QVERIFY(createSample(path, rows, progress));
        office.open(path);
    }
    QVERIFY(office.window->workspace());
    office.settle();
    keep(office, QStringLiteral("section1"));
    office.list().table().goTo(0, office.column("phone"));
    office.window->actions().panel->trigger();
    keep(office, QStringLiteral("panel"));
    office.window->actions().panel->trigger();
    office.window->search().setText(QStringLiteral("nguyen thi"));
    office.settle();
    keep(office, QStringLiteral("search"));
    office.window->search().clear();
    office.window->actions().save->trigger();
    keep(office, QStringLiteral("message"));
    office.window->messages().clear();
    for (const auto &[view, name] :
        {std::pair(View::Collaborators, "collaborators"), {View::EndingSoon, "endingSoon"},
            {View::Ended, "ended"}, {View::UnitClosed, "unitClosed"},
            {View::Duplicates, "duplicates"}, {View::ToCheck, "check"}, {View::History, "history"},
            {View::Today, "today"}, {View::Statistics, "statistics"}, {View::Changes, "changes"}}) {
        office.window->workspace()->setView(view);
        office.settle();
        if (auto *page = office.window->findChild<StatisticsPage *>())
            QTRY_VERIFY(!page->isCounting());
        if (auto *page = office.window->findChild<ChangesPage *>()) {
            page->from().setText(QStringLiteral("01/01/2025"));
            Q_EMIT page->from().editingFinished();
            QTRY_VERIFY(!page->isReading());
        }
        keep(office, QLatin1String(name));
    }
    asOfDay(office);
    terms(office);
    office.window->actions().print->trigger();
    QTest::qWait(rows > 1000 ? 2000 : 500);
    keep(office, QStringLiteral("print"));
    sheets(office);
    office.appearance.apply(Theme::Light);
}

// The past, and a day that does not exist.
void TestScreens::asOfDay(OfficeWindow &office)
{
    office.window->workspace()->setView(View::Collaborators);
    office.window->workspace()->setDay(QDate(2025, 6, 30));
    office.settle();
    keep(office, QStringLiteral("asOfDay"));
    DayDialog dialog(office.window->workspace()->day(), office.window.get());
    dialog.show();
    dialog.findChild<QLineEdit *>()->setText(QStringLiteral("31/6/2025"));
    dialog.accept();
    QTest::qWait(50);
    keep(dialog.grab().toImage(), QStringLiteral("dayDialog"));
    dialog.close();
    office.window->workspace()->setDay({});
}

// The panel of each sheet but the first, and what is the same on all of them.
void TestScreens::sheets(OfficeWindow &office)
{
    auto *view = office.window->findChild<PrintView *>();
    QVERIFY(view);
    for (const QString &id : {QStringLiteral("cong-tac-vien"), QStringLiteral("tang-giam")}) {
        view->showSheet(id);
        QTRY_VERIFY_WITH_TIMEOUT(!view->isWorking(), 30'000);
        keep(office, u"print-" + id);
    }
    auto *sheet = view->findChild<QComboBox *>(QStringLiteral("sheet"));
    QVERIFY(sheet && sheet->isVisible());
    QStyleOptionComboBox look;
    look.initFrom(sheet);
    const QRect words = sheet->style()->subControlRect(
        QStyle::CC_ComboBox, &look, QStyle::SC_ComboBoxEditField, sheet);
    for (int i = 0; i < sheet->count(); ++i) { // none is cut off
        const int width = sheet->fontMetrics().horizontalAdvance(sheet->itemText(i));
        QVERIFY2(width <= words.width(), qPrintable(sheet->itemText(i)));
    }
    sheet->showPopup();
    keep(sheet->view()->window()->grab().toImage(), QStringLiteral("sheetChoice"));
    sheet->hidePopup();
    OfficeDialog dialog(office.roster(), office.window.get());
    dialog.show();
    QTest::qWait(50);
    keep(dialog.grab().toImage(), QStringLiteral("officeDialog"));
}

// The dialogs and the page that are about one row, or about all of them.
void TestScreens::terms(OfficeWindow &office)
{
    office.window->workspace()->setView(View::Collaborators);
    office.settle();
    if (office.model().postCount() == 0)
        return;
    office.list().showPost(office.model().posts().first());
    const Actions &actions = office.window->actions();
    for (const auto &[action, name] :
        {std::pair(actions.renewTerms, "renew"), {actions.endTerms, "end"},
            {actions.movePosts, "move"}, {actions.appoint, "appoint"}}) {
        action->trigger();
        auto *dialog = office.window->findChild<QDialog *>();
        QVERIFY2(dialog, name);
        QTest::qWait(50);
        if (action != actions.renewTerms)
            dialog->accept(); // not all is filled in: it says so
        keep(dialog->grab().toImage(), QLatin1String(name));
        delete dialog;
    }
    actions.personPage->trigger();
    keep(office, QStringLiteral("person"));
    office.window->workspace()->setView(View::Collaborators);
}

void TestScreens::duplicates_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light-duplicates") << false;
    QTest::newRow("dark-duplicates") << true;
}

void TestScreens::duplicates()
{
    QFETCH(bool, dark);
    m_prefix = QString::fromLatin1(QTest::currentDataTag());
    OfficeWindow office;
    office.appearance.apply(dark ? Theme::Dark : Theme::Light);
    office.create(QStringLiteral("long-bien-2026.soctv"));
    QList<NewRow> rows;
    const SampleRows sample(200);
    for (int i = 0; i < 10; ++i) {
        NewRow row{Role::AccountContact, sample.row(i * 2).texts};
        rows.append(row);
        row.texts[field("email")].prepend(QStringLiteral("moi."));
        row.texts[field("position")] = QStringLiteral("Chủ tịch CĐCS");
        row.texts[field("note")] = QStringLiteral("Liên hệ trong giờ hành chính");
        if (i % 2)
            row.texts[field("unit")] = QStringLiteral("Trường Mầm non Hoa Sen (ví dụ)");
        rows.append(row);
    }
    QVERIFY(office.roster()
                .edit(Step{Action::AddRows, rows.size()},
                    [&](Edit &edit) { addRows(edit, rows, UnknownUnit::Create); })
                .ok());
    office.settle();
    office.press(Qt::Key_8, Qt::ControlModifier);
    keep(office, QStringLiteral("list"));
    office.press(Qt::Key_Return);
    office.press(Qt::Key_Down);
    keep(office, QStringLiteral("cards"));
    office.press(Qt::Key_Return);
    office.settle();
    keep(office, QStringLiteral("merged"));
    office.appearance.applyTextSize(Settings::largestText);
    keep(office, QStringLiteral("large-text"));
    office.appearance.applyTextSize(100);
    office.window->workspace()->setView(View::Section1);
    office.press(Qt::Key_N, Qt::ControlModifier);
    office.type(sample.row(4).texts[field("full_name")]);
    office.press(Qt::Key_Tab);
    QTest::qWait(500);
    keep(office, QStringLiteral("typing"));
    office.list().commitEditor();
    office.appearance.apply(Theme::Light);
}

template <typename D>
void TestScreens::keepDialog(QWidget &view, const QString &text, const QString &name)
{
    QTimer timer;
    bool seen = false;
    connect(&timer, &QTimer::timeout, this, [&] {
        auto *dialog = qobject_cast<D *>(QApplication::activeModalWidget());
        if (!dialog || seen)
            return;
        seen = true;
        dialog->accept(); // says what is missing
        keep(dialog->grab().toImage(), name);
        dialog->reject();
    });
    timer.start(50);
    for (QPushButton *button : view.findChildren<QPushButton *>()) {
        if (button->text() == text)
            button->click();
    }
    QVERIFY2(seen, qPrintable(name));
}

void TestScreens::accounts_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("pages");
    for (const bool dark : {false, true}) {
        for (const int pages : {0, 10, 10'000})
            QTest::addRow("%s-%d", dark ? "dark" : "light", pages) << dark << pages;
    }
}

void TestScreens::accounts()
{
    QFETCH(bool, dark);
    QFETCH(int, pages);
    m_prefix = QString::fromLatin1(QTest::currentDataTag());
    OfficeWindow office;
    office.appearance.apply(dark ? Theme::Dark : Theme::Light);
    office.create(QStringLiteral("long-bien-2026.soctv"));
    QVERIFY(office.roster()
                .edit({Action::AddAccount, pages}, [&](Edit &edit) { addSamplePages(edit, pages); })
                .ok());
    office.settle();
    office.window->workspace()->setView(View::Accounts);
    auto &view = static_cast<AccountsView &>(office.window->workspace()->page(View::Accounts));
    QTRY_VERIFY_WITH_TIMEOUT(view.isSettled(), 30'000);
    view.setFocus();
    keep(office, QStringLiteral("accounts"));
    if (pages == 10) {
        keepDialog<AccountDialog>(
            view, AccountsView::tr("&Add an account…"), QStringLiteral("account"));
        keepDialog<HandoverDialog>(
            view, AccountsView::tr("Hand o&ver…"), QStringLiteral("handover"));
        keepDialog<TermDialog>(
            view, TermPane::tr("Add an a&dministrator…"), QStringLiteral("term"));
    }
    office.appearance.apply(Theme::Light);
}

void TestScreens::intake_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("rows");
    for (const bool dark : {false, true}) {
        for (const int rows : {10, 5000})
            QTest::addRow("%s-intake-%d", dark ? "dark" : "light", rows) << dark << rows;
    }
}

void TestScreens::intake()
{
    QFETCH(bool, dark);
    QFETCH(int, rows);
    m_prefix = QString::fromLatin1(QTest::currentDataTag());
    OfficeWindow office({QStringLiteral(SOCTV_TEST_WORKER), {}});
    office.appearance.apply(dark ? Theme::Dark : Theme::Light);
    office.create(QStringLiteral("long-bien-2026.soctv"));
    const QString known = QStringLiteral(SOCTV_TEST_DATA "/returns/08-trung-tam-van-hoa.xlsx");
    const QString file = office.path(QStringLiteral("Phiếu mầm non Ví Dụ.csv"));
    QVERIFY(writeReturnedSheet(file, rows));
    office.window->importFiles({rows == 10 ? known : file});
    IntakeView *page = office.window->workspace()->intake();
    QVERIFY(page);
    QTRY_VERIFY_WITH_TIMEOUT(!page->isWorking(), 30'000);
    keep(office, QStringLiteral("page"));
    page->plan().goToNext();
    page->session().setRepaired({QLatin1String("phone_lost_zero")}, true);
    QTRY_VERIFY_WITH_TIMEOUT(!page->isWorking(), 30'000);
    keep(office, QStringLiteral("mended"));
    LayoutDialog dialog(wholeFile(page->session().file(0).file.path));
    dialog.show();
    QTest::qWait(50);
    keep(dialog.grab().toImage(), QStringLiteral("layout"));
    dialog.hide();
    page->import();
    office.settle();
    keep(office, QStringLiteral("imported"));

    // A second import meets what is there: other phones, a bad file, several files.
    QVERIFY(writeReturnedSheet(office.path(QStringLiteral("lần 2.csv")), 12));
    QFile damaged(office.path(QStringLiteral("Phieu_ABC.xlsx")));
    QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("PK\003\004 not a table") > 0);
    damaged.close();
    QFile letter(office.path(QStringLiteral("Công văn.csv")));
    QVERIFY(letter.open(QIODevice::WriteOnly) && letter.write("Kính gửi: các đơn vị\n") > 0);
    letter.close();
    office.window->importFiles({known, file, office.path(QStringLiteral("lần 2.csv")),
        damaged.fileName(), letter.fileName()});
    page = office.window->workspace()->intake();
    QTRY_VERIFY_WITH_TIMEOUT(!page->isWorking(), 30'000);
    keep(office, QStringLiteral("again"));
    page->files().selectRow(5);
    keep(office, QStringLiteral("no-table"));
    office.appearance.applyTextSize(Settings::largestText);
    page->files().selectRow(0);
    keep(office, QStringLiteral("large-text"));
    office.appearance.applyTextSize(100);
    office.appearance.apply(Theme::Light);
}

void TestScreens::unitList_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("rows");
    for (const bool dark : {false, true}) {
        for (const int rows : {10, 5000})
            QTest::addRow("%s-units-%d", dark ? "dark" : "light", rows) << dark << rows;
    }
}

void TestScreens::unitList()
{
    QFETCH(bool, dark);
    QFETCH(int, rows);
    m_prefix = QString::fromLatin1(QTest::currentDataTag());
    OfficeWindow office({QStringLiteral(SOCTV_TEST_WORKER), {}});
    office.appearance.apply(dark ? Theme::Dark : Theme::Light);
    office.create(QStringLiteral("long-bien-2026.soctv"));
    const auto list = [&](const QString &name, int moved) {
        QString text = QStringLiteral("STT;Tên đơn vị;Mã;Đơn vị cấp trên;Loại;Địa chỉ;Tỉnh\n"
                                      ";CĐ ngành Giáo dục;G;;Công đoàn ngành\n"
                                      ";CĐ ngành Y tế;Y;;Công đoàn ngành\n");
        for (int i = 1; i <= rows; ++i)
            text += QStringLiteral("%1;CĐCS Đơn vị Ví Dụ số %1;C%1;%2;%3;Số %1 phố Mẫu;Hà Giang\n")
                        .arg(QString::number(i),
                            i <= moved  ? QStringLiteral("CĐ ngành Y tế")
                                : i % 7 ? QStringLiteral("CĐ ngành Giáo dục")
                                        : QStringLiteral("CĐ ngành Lạ"),
                            i % 5 ? QStringLiteral("CĐCS") : QStringLiteral("Ban nữ công"));
        QFile file(office.path(name));
        return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0;
    };
    QVERIFY(list(QStringLiteral("Danh sách đơn vị.csv"), 0));
    office.window->importFiles({office.path(QStringLiteral("Danh sách đơn vị.csv"))});
    IntakeView *page = office.window->workspace()->intake();
    waitFor(page);
    keep(office, QStringLiteral("page"));
    page->session().setRepaired(
        {QLatin1String("unit_kind_new"), QLatin1String("province_former")}, true);
    waitFor(page);
    page->plan().setOutcome(Outcome::Check);
    keep(office, QStringLiteral("mended"));
    page->session().answerUnit(QStringLiteral("CĐ ngành Lạ"), 0);
    waitFor(page);
    page->import();
    office.settle();
    QVERIFY(list(QStringLiteral("lần 2.csv"), rows / 2));
    office.window->importFiles({office.path(QStringLiteral("lần 2.csv"))});
    page = office.window->workspace()->intake();
    waitFor(page);
    page->files().selectRow(page->files().model()->rowCount() - 1);
    keep(office, QStringLiteral("moved"));
    office.appearance.apply(Theme::Light);
}

void TestScreens::waitFor(IntakeView *page)
{
    QVERIFY(page);
    QTRY_VERIFY_WITH_TIMEOUT(!page->isWorking(), 60'000);
    QTest::qWait(300); // the text in the middle follows a little later
}

void TestScreens::folder_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("files");
    for (const bool dark : {false, true}) {
        for (const int files : {8, 300})
            QTest::addRow("%s-folder-%d", dark ? "dark" : "light", files) << dark << files;
    }
}

void TestScreens::folder()
{
    QFETCH(bool, dark);
    QFETCH(int, files);
    m_prefix = QString::fromLatin1(QTest::currentDataTag());
    OfficeWindow office({QStringLiteral(SOCTV_TEST_WORKER), {}});
    office.appearance.apply(dark ? Theme::Dark : Theme::Light);
    office.create(QStringLiteral("long-bien-2026.soctv"));
    const auto added = office.roster().edit(Step{Action::AddRows, 2}, [](Edit &edit) {
        QList<NewRow> rows;
        for (const char *unit : {"Trường Mầm non Hoa Xen", "Trường Mầm non số 12"}) {
            rows.append(TestRoster::row(Role::AccountContact,
                {{QStringLiteral("full_name"), QStringLiteral("Đỗ Thị Bích Vân")},
                    {QStringLiteral("position"), QStringLiteral("Chủ tịch CĐCS")},
                    {QStringLiteral("unit"), QString::fromUtf8(unit)}}));
        }
        addRows(edit, rows, UnknownUnit::Create);
    });
    QVERIFY(added.ok());
    const QString folder = office.path(QStringLiteral("Phiếu quý IV"));
    QVERIFY(QDir().mkpath(folder));
    if (files == 8) {
        const QDir samples(QStringLiteral(SOCTV_TEST_DATA "/returns"));
        const QStringList names = samples.entryList({QStringLiteral("0*")}, QDir::Files);
        for (const QString &name : names) {
            if (!name.endsWith(QLatin1String(".json")))
                QVERIFY(QFile::copy(samples.filePath(name), QDir(folder).filePath(name)));
        }
    } else {
        QVERIFY(writeReturnedFolder(folder, files));
    }
    office.window->importFiles({folder});
    IntakeView *page = office.window->workspace()->intake();
    waitFor(page);
    keep(office, QStringLiteral("page"));
    page->files().selectRow(1);
    QTest::qWait(300);
    keep(office, QStringLiteral("file"));
    page->files().selectRow(0);
    page->plan().goToNext(); // to the question about a unit
    QTest::keyClick(office.focus(), Qt::Key_Return);
    waitFor(page);
    page->plan().goToNext();
    keep(office, QStringLiteral("answered"));
    page->plan().showMissing();
    keep(office, QStringLiteral("missing"));
    page->plan().setOutcome(std::nullopt);
    UnitDialog dialog(page->session().plan()->unitQuestions.value(0), office.roster().unitNames());
    dialog.show();
    QTest::qWait(50);
    keep(dialog.grab().toImage(), QStringLiteral("unit"));
    dialog.hide();
    office.appearance.applyTextSize(Settings::largestText);
    QTest::qWait(50);
    keep(office, QStringLiteral("large-text"));
    office.appearance.applyTextSize(100);
    page->setFocus();
    QTest::keyClick(page, Qt::Key_Escape);
    keep(office, QStringLiteral("left"));
    office.window->workspace()->showIntake();
    office.dialogs.choices = {0}; // old encodings
    page->import();
    QTRY_VERIFY_WITH_TIMEOUT(office.window->workspace()->isListShown(), 30'000);
    office.settle();
    keep(office, QStringLiteral("imported"));
    office.appearance.apply(Theme::Light);
}

void TestScreens::units_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("count");
    for (const bool dark : {false, true}) {
        for (const int count : {0, 50, 20'000})
            QTest::addRow("%s-units-%d", dark ? "dark" : "light", count) << dark << count;
    }
}

namespace {

// Districts with unions below them; the first moved, the second renamed, the third closed.
void fillUnits(Edit &edit, int count)
{
    const qint64 office = edit.unitNames()->all().first().id;
    const Decision decision{QStringLiteral("301/QĐ-LĐLĐ"), QDate(2025, 6, 10)};
    const QDate day(2025, 7, 1);
    QList<qint64> districts;
    QList<qint64> unions;
    for (int i = 0; i < count; ++i) {
        const QString number = QString::number(i + 1);
        if (i % 25 == 0)
            districts.append(addUnit(edit, QStringLiteral("Công đoàn xã Ví Dụ ") + number,
                QStringLiteral("upper_union"), office));
        unions.append(addUnit(edit, QStringLiteral("Công đoàn cơ sở Trường Mẫu số ") + number,
            QStringLiteral("grassroots"), districts.last()));
    }
    if (count < 3)
        return;
    moveUnits(edit, {unions.at(0)}, districts.last(), decision, day);
    renameUnit(edit, unions.at(0), QStringLiteral("Công đoàn cơ sở Trường Hoa Sen (ví dụ)"),
        decision, day.addMonths(2));
    closeUnits(edit, {{unions.at(2)}}, decision, day);
}

} // namespace

void TestScreens::units()
{
    QFETCH(bool, dark);
    QFETCH(int, count);
    m_prefix = QString::fromLatin1(QTest::currentDataTag());
    OfficeWindow office;
    office.appearance.apply(dark ? Theme::Dark : Theme::Light);
    office.create(QStringLiteral("long-bien-2026.soctv"));
    const Done filled
        = office.roster().edit({Action::AddUnit, 1}, [&](Edit &edit) { fillUnits(edit, count); });
    QVERIFY(filled.ok());
    office.window->workspace()->setView(View::Units);
    auto *view = static_cast<UnitsView *>(office.window->workspace()->currentPage());
    const auto settle
        = [&] { QTRY_VERIFY_WITH_TIMEOUT(!view->isLoading() && !view->isFiltering(), 30'000); };
    settle();
    keep(office, QStringLiteral("tree"));
    if (count > 0) {
        view->searchField()->setText(QStringLiteral("truong hoa sen"));
        settle();
        view->tree().setFocus();
        view->tree().goTo(view->units().firstMatch());
        keep(office, QStringLiteral("filter"));
        view->tree().selectAll();
        view->order(UnitEvent::Move);
        UnitOrderDialog *dialog = view->orderDialog();
        dialog->carryOut();
        QTRY_VERIFY(!dialog->isChecking());
        keep(dialog->grab().toImage(), QStringLiteral("move"));
        dialog->reject();
        QTRY_VERIFY(!view->orderDialog());
        view->searchField()->clear();
        settle();
        view->tree().goTo(view->units().tree().nodes().at(1).id);
        view->order(UnitEvent::Split);
        QTRY_VERIFY(!view->orderDialog()->isChecking());
        keep(view->orderDialog()->grab().toImage(), QStringLiteral("split"));
        view->orderDialog()->reject();
        QTRY_VERIFY(!view->orderDialog());
    }
    view->editKinds();
    keep(view->findChild<KindsDialog *>()->grab().toImage(), QStringLiteral("kinds"));
    office.appearance.apply(Theme::Light);
}

QTEST_MAIN(TestScreens)
#include "tst_screens.moc"
