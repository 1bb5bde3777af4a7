#include "ui/rescue/rescuedialog.h"

#include "core/roster/samplefile.h"
#include "resources/i18n/translations.h"
#include "tests/support/damage.h"
#include "tests/support/officewindow.h"
#include "tests/support/screenpictures.h"
#include "tests/support/testroster.h"
#include "ui/rescue/rescuemodel.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QRadioButton>
#include <QScrollBar>
#include <QTableView>
#include <QTimer>

#include <fcntl.h>
#include <unistd.h>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestRescueDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void model();
    void fromTheWindow_data();
    void fromTheWindow();
    void leavingItChangesNothing();
    void lockedMeanwhile();
    void withoutABackup();
    void openRosterThatShowsDamage_data();
    void openRosterThatShowsDamage();
    void damageIsKnownByItsCode();
    void nothingIsCut_data();
    void nothingIsCut();
    void pictures_data() { addThemes(); }
    void pictures();
};

namespace {

constexpr int titleBar = 32; // pixels

QByteArray sizeText(const QSize &size)
{
    return QByteArray::number(size.width()) + '*' + QByteArray::number(size.height());
}

// A roster of two people with a backup, a later step, and a page of it garbled: its own rows of
// people.
QString damagedRoster(const QString &path, bool withBackup)
{
    {
        auto roster = Roster::create(path, {u"Mẫu"_s, {}});
        Q_ASSERT(roster);
        for (const auto &name : {u"Le Thi Mot"_s, u"Le Thi Hai"_s}) {
            NewRow row{Role::AccountContact, {}, {}, 0};
            row.texts[field("full_name")] = name;
            const auto added = (*roster)->edit(Step{Action::AddRows},
                [&](Edit &edit) { return addRows(edit, {row}, UnknownUnit::Create); });
            Q_ASSERT(added);
            if (withBackup && name.endsWith(u"Mot"))
                Q_ASSERT((*roster)->backUp(u"close"_s));
        }
    }
    if (!withBackup)
        QDir(backupFolder(path)).removeRecursively();
    FileBytes bytes(path);
    PageFile pages(path);
    for (quint32 page = 1; page <= pages.pageCount(); ++page) {
        const PageFile::Page read = pages.read(page);
        const bool people
            = read.kind == PageFile::Kind::TableLeaf && read.rows.value(0).values.size() == 14;
        if (people)
            bytes.zero(qsizetype(page - 1) * rosterPageSize, rosterPageSize);
    }
    bytes.write();
    return path;
}

// Every third page of rows and entries is gone from the disk, in the file that is open.
void damageInPlace(const QString &path)
{
    FileBytes bytes(path);
    for (int page = 30; page < bytes.pages(); ++page)
        bytes.zero(qsizetype(page) * rosterPageSize, page % 3 == 0 ? rosterPageSize : 0);
    const int file = ::open(path.toUtf8().constData(), O_WRONLY);
    QVERIFY(::pwrite(file, bytes.bytes().constData(), size_t(bytes.bytes().size()), 0)
        == bytes.bytes().size());
    ::close(file);
}

// Does \a steps with the dialog as soon as it has found the ways out.
void whenFound(const std::function<void(RescueDialog *)> &steps)
{
    auto *timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, steps] {
        auto *dialog = qobject_cast<RescueDialog *>(QApplication::activeModalWidget());
        if (!dialog || dialog->findChildren<QRadioButton *>().isEmpty())
            return;
        timer->stop();
        timer->deleteLater();
        steps(dialog);
    });
    timer->start(20);
}

void restore(RescueDialog *dialog)
{
    dialog->findChild<QPushButton *>(u"save"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
}

QStringList filesIn(const QString &path)
{
    return QFileInfo(path).dir().entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestRescueDialog::model()
{
    Rescue rescue{{}, {}, {RescuedFile({}), {}, {}, false}, {}};
    rescue.rows.counts[std::size_t(RescueKind::People)] = {12, 3, 2, false};
    RescueModel model(rescue);
    const QAbstractItemModelTester tester(&model);
    const int people = int(RescueKind::People);
    const auto text = [&](int column) { return model.index(people, column).data().toString(); };
    QCOMPARE(text(RescueModel::Sound), u"12"_s);
    QCOMPARE(text(RescueModel::ToCheck), u"3"_s);
    QCOMPARE(text(RescueModel::Lost), RescueModel::tr("at least %1").arg(2));
    QCOMPARE(text(RescueModel::BackupRows), u"–"_s);
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
}

void TestRescueDialog::fromTheWindow_data()
{
    QTest::addColumn<bool>("fromBackup");
    QTest::newRow("backup") << true;
    QTest::newRow("row by row") << false;
}

// From the message to the rescued roster by keyboard alone.
void TestRescueDialog::fromTheWindow()
{
    QFETCH(bool, fromBackup);
    OfficeWindow office;
    const QString path = damagedRoster(office.path(u"hỏng.soctv"_s), true);
    const QByteArray damaged = bytesOf(path);
    office.show();
    office.open(path);
    QVERIFY(!office.window->workspace());
    QVERIFY(office.message().contains(u"hỏng.soctv"));
    QVERIFY(office.message().contains(QDate::currentDate().toString(u"dd/MM/yyyy"_s)));
    QCOMPARE(office.messageButtons(),
        (QStringList{MainWindow::tr("Restore…"), MainWindow::tr("Open the backup for viewing")}));

    whenFound([&](RescueDialog *dialog) {
        const auto ways = dialog->findChildren<QRadioButton *>();
        QCOMPARE(ways.size(), 2);
        QVERIFY(ways.at(0)->isChecked()); // it lacks nothing
        QVERIFY(ways.at(0)->hasFocus());
        auto *toCheck = dialog->findChild<QListWidget *>(u"toCheck"_s);
        QCOMPARE(toCheck->count(), 1); // nobody has a name
        QCOMPARE(toCheck->item(0)->text(),
            RescueDialog::tr("%1: %n row(s) of which no text is left", nullptr, 2)
                .arg(rescueKindTitle(RescueKind::People)));
        auto *table = dialog->findChild<QTableView *>();
        const auto shown = [&](RescueKind kind, int column) {
            return table->model()->index(int(kind), column).data().toString();
        };
        QCOMPARE(shown(RescueKind::People, RescueModel::BackupRows), u"2"_s);
        QCOMPARE(shown(RescueKind::People, RescueModel::BackupMissing), u"0"_s);
        QCOMPARE(shown(RescueKind::People, RescueModel::Sound), u"0"_s);
        QCOMPARE(shown(RescueKind::People, RescueModel::Lost), u"2"_s);
        QCOMPARE(shown(RescueKind::Posts, RescueModel::Sound), u"2"_s);
        if (!fromBackup)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QVERIFY(!dialog->findChild<QPushButton *>(u"save"_s)->isDefault()); // not by mistake
        restore(dialog);
    });
    auto *button = buttonWith(office.window.get(), MainWindow::tr("Restore…"));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    office.waitOpened();
    QVERIFY(office.window->workspace());
    office.settle();
    QCOMPARE(office.model().postCount(), 2);
    QCOMPARE(office.names().contains(u"Le Thi Hai"_s), fromBackup);
    QVERIFY(office.message().contains(u"hỏng.soctv.damaged-1"));
    QCOMPARE(bytesOf(path + u".damaged-1"), damaged);
    QCOMPARE(office.roster().undo().ok(), fromBackup);
}

void TestRescueDialog::leavingItChangesNothing()
{
    OfficeWindow office;
    const QString path = damagedRoster(office.path(u"hỏng.soctv"_s), true);
    const QByteArray damaged = bytesOf(path);
    const QStringList files = filesIn(path);
    office.show();
    office.open(path);
    whenFound([](RescueDialog *dialog) { QTest::keyClick(dialog, Qt::Key_Escape); });
    office.pressMessageButton(MainWindow::tr("Restore…"));
    office.waitOpened();
    QVERIFY(!office.window->workspace());
    QCOMPARE(bytesOf(path), damaged);
    QCOMPARE(filesIn(path), files);
    // Also while it still looks.
    QTimer::singleShot(0, [] {
        if (QWidget *dialog = QApplication::activeModalWidget())
            QTest::keyClick(dialog, Qt::Key_Escape);
    });
    RescueDialog dialog(path, {}, office.window.get());
    dialog.exec();
    QCOMPARE(bytesOf(path), damaged);
}

void TestRescueDialog::lockedMeanwhile()
{
    OfficeWindow office;
    const QString path = damagedRoster(office.path(u"hỏng.soctv"_s), true);
    office.show();
    const RosterLock other(path);
    RescueDialog dialog(path, {}, office.window.get());
    dialog.show();
    auto *save = dialog.findChild<QPushButton *>(u"save"_s);
    QTRY_VERIFY(dialog.focusWidget() && dialog.focusWidget() != save);
    const auto isSaid = [&] {
        const auto labels = dialog.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"hỏng")
                && label->text().contains(u"is open");
        });
    };
    QTRY_VERIFY(isSaid());
    QVERIFY(!save->isEnabled());
}

void TestRescueDialog::withoutABackup()
{
    OfficeWindow office;
    const QString path = damagedRoster(office.path(u"hỏng.soctv"_s), false);
    office.show();
    office.open(path);
    QCOMPARE(office.messageButtons(), QStringList{MainWindow::tr("Restore…")});
    whenFound([](RescueDialog *dialog) {
        const auto ways = dialog->findChildren<QRadioButton *>();
        QVERIFY(!ways.at(0)->isEnabled());
        QVERIFY(ways.at(1)->isChecked());
        restore(dialog);
    });
    office.pressMessageButton(MainWindow::tr("Restore…"));
    office.waitOpened();
    QVERIFY(office.window->workspace());
    office.settle();
    QCOMPARE(office.model().postCount(), 2);
}

// The disk fails under an open roster: what reads, or writes, next says so and offers the same.
void TestRescueDialog::openRosterThatShowsDamage_data()
{
    QTest::addColumn<bool>("byWriting");
    QTest::newRow("reading") << false;
    QTest::newRow("writing") << true;
}

void TestRescueDialog::openRosterThatShowsDamage()
{
    QFETCH(bool, byWriting);
    OfficeWindow office;
    const QString path = office.path(u"lớn.soctv"_s);
    Progress progress;
    QVERIFY(createSample(path, 2000, progress));
    office.show();
    office.open(path);
    office.settle();
    const qint64 posts = office.roster().database().number("SELECT count(*) FROM post");
    damageInPlace(path);
    if (byWriting) {
        office.list().startNewRow();
        office.type(u"An"_s);
        office.press(Qt::Key_Return);
        std::ignore = office.list().commitEditor();
    } else {
        office.window->workspace()->setView(View::Section2);
    }
    QTRY_VERIFY(office.messageButtons().contains(MainWindow::tr("Restore…")));
    whenFound(&restore);
    office.dialogs.choices = {1, 1, 1}; // what could not be stored is not kept
    office.pressMessageButton(MainWindow::tr("Restore…"));
    QTRY_VERIFY(QFileInfo::exists(path + u".damaged-1"));
    office.waitOpened();
    QVERIFY(office.window->workspace());
    office.settle();
    QVERIFY(office.message().contains(u"lớn.soctv.damaged-1"));
    QVERIFY(office.roster().database().number("SELECT count(*) FROM post") <= posts);
    QVERIFY(!office.roster().isReadOnly());
}

// Whatever the sentence says; damage to another file does not count.
void TestRescueDialog::damageIsKnownByItsCode()
{
    OfficeWindow office;
    office.create();
    Workspace *workspace = office.window->workspace();
    const Error damaged{ErrorCode::Damaged, u"A page is garbled."_s};
    Q_EMIT workspace->message({damaged.message, {}, Notice::Error});
    QCOMPARE(office.message(), damaged.message);
    QVERIFY(office.messageButtons().isEmpty());
    office.window->messages().clear();
    Q_EMIT workspace->message(errorNotice(damaged));
    QVERIFY(office.message().startsWith(u"A page is garbled"));
    QVERIFY(office.messageButtons().contains(MainWindow::tr("Restore…")));
}

void TestRescueDialog::nothingIsCut_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("textSize");
    for (const char *language : {"vi", "en"}) {
        for (const int size : {90, 100, 150})
            QTest::addRow("%s %d %%", language, size) << QString::fromLatin1(language) << size;
    }
}

// The titles and figures of the table and the rows to check, on the officers' screens.
void TestRescueDialog::nothingIsCut()
{
    QFETCH(QString, language);
    QFETCH(int, textSize);
    OfficeWindow office;
    const QString path = office.path(u"long-bien-2026.soctv"_s);
    Progress progress;
    QVERIFY(createSample(path, 400, progress));
    damageInPlace(path);
    useLanguage(language);
    office.appearance.applyTextSize(textSize);
    {
        RescueDialog dialog(path, {}, office.window.get());
        dialog.show();
        QTRY_VERIFY(dialog.findChild<QTableView *>());
        QTest::qWait(50);
        QVERIFY2(dialog.width() <= 1366 && dialog.height() <= 768 - titleBar,
            sizeText(dialog.size()).constData());
        auto *table = dialog.findChild<QTableView *>();
        const QAbstractItemView &view = *table;
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            const int width = table->columnWidth(column);
            QVERIFY(width >= view.sizeHintForColumn(column));
            QVERIFY(width >= table->horizontalHeader()->sectionSizeHint(column));
        }
        QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
        QCOMPARE(table->verticalScrollBar()->maximum(), 0);
        auto *list = dialog.findChild<QListWidget *>(u"toCheck"_s);
        QVERIFY(list->count() > 1);
        for (int row = 0; row < list->count(); ++row) {
            const QString text = list->item(row)->text();
            QVERIFY2(list->fontMetrics().horizontalAdvance(text) + 8 < list->viewport()->width(),
                qPrintable(text));
        }
        dialog.reject();
    }
    office.appearance.applyTextSize(100);
    useLanguage(u"en"_s);
}

void TestRescueDialog::pictures()
{
    QFETCH(Theme, theme);
    useLanguage(u"vi"_s);
    OfficeWindow office;
    office.appearance.apply(theme);
    const QString path = office.path(u"long-bien-2026.soctv"_s);
    Progress progress;
    QVERIFY(createSample(path, 400, progress));
    {
        auto roster = Roster::open(path, Roster::Access::Edit);
        QVERIFY(roster && (*roster)->backUp(u"close"_s));
        QVERIFY((*roster)->edit(
            Step{Action::SetOffice}, [](Edit &edit) { edit.setOffice(u"place"_s, u"Hà Nội"_s); }));
    }
    damageInPlace(path);
    office.show();
    office.open(path);
    keepPicture(*office.window, u"damaged"_s);
    whenFound([&](RescueDialog *dialog) {
        keepPicture(*dialog, u"rescue"_s);
        restore(dialog);
    });
    office.pressMessageButton(MainWindow::tr("Restore…"));
    office.waitOpened();
    office.settle();
    keepPicture(*office.window, u"rescued"_s);
    office.appearance.apply(Theme::Light);
    useLanguage(u"en"_s);
}

QTEST_MAIN(TestRescueDialog)
#include "tst_rescuedialog.moc"
