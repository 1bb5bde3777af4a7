#include "tests/support/scripteddialogs.h"
#include "tests/support/testroster.h"
#include "ui/history/binmodel.h"
#include "ui/history/binpage.h"
#include "ui/history/erasedialog.h"
#include "ui/history/historymodel.h"
#include "ui/history/historypage.h"
#include "ui/history/historyview.h"
#include "ui/jobs.h"
#include "ui/messagebar.h"
#include "ui/settings.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTimer>

using namespace soctv;

namespace {

const QString nameKey = QStringLiteral("full_name");

/// True if any file under \a folder holds \a text, in UTF-8 or UTF-16.
bool isAnywhere(const QString &folder, const QString &text)
{
    const QByteArray utf16(
        reinterpret_cast<const char *>(text.utf16()), text.size() * qsizetype(sizeof(char16_t)));
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            return true;
        const QByteArray bytes = file.readAll();
        if (bytes.contains(text.toUtf8()) || bytes.contains(utf16))
            return true;
    }
    return false;
}

} // namespace

class HistoryViewTest : public QObject {
    Q_OBJECT

private:
    qint64 add(const QString &name, const QHash<QString, QString> &more = {})
    {
        QHash<QString, QString> texts = more;
        texts.insert(nameKey, name);
        return m_roster->add(Role::AccountContact, texts);
    }
    void bin(const QList<qint64> &posts)
    {
        QVERIFY(m_roster->roster()
                    .edit(Step{Action::DeleteRows, posts.size()},
                        [&](Edit &edit) { deleteRows(edit, posts); })
                    .ok());
    }
    void open()
    {
        m_jobs = std::make_unique<Jobs>(m_roster->roster());
        m_settings = std::make_unique<Settings>(m_roster->path(QStringLiteral("s.ini")));
        m_view = std::make_unique<HistoryView>(
            PageTools{m_roster->roster(), *m_jobs, *m_settings, m_dialogs});
        connect(m_view.get(), &HistoryView::message, m_view.get(),
            [this](const Notice &notice) { m_notices.append(notice); });
        m_view->show();
    }
    void openBin(int rows)
    {
        open();
        m_view->showBin();
        QTRY_COMPARE(m_view->bin().model().rowCount(), rows);
    }
    /// Presses buttons in the erase dialog once it is there.
    void answerErase(const std::function<void(EraseDialog &)> &answer)
    {
        QTimer::singleShot(0, this, [answer] {
            auto *dialog = qobject_cast<EraseDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            answer(*dialog);
            if (dialog->isVisible())
                dialog->reject();
        });
    }
    static void press(EraseDialog &dialog, const char *name)
    {
        auto *button = dialog.findChild<QPushButton *>(QLatin1String(name));
        QVERIFY(button);
        button->click();
    }
    QString cell(int row, HistoryModel::Column column)
    {
        return m_view->history().model().index(row, column).data().toString();
    }

    std::unique_ptr<TestRoster> m_roster;
    ScriptedDialogs m_dialogs;
    QList<Notice> m_notices;
    std::unique_ptr<Jobs> m_jobs;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<HistoryView> m_view;

private Q_SLOTS:
    void init()
    {
        m_dialogs = {};
        m_notices.clear();
        m_roster = std::make_unique<TestRoster>();
    }
    void cleanup()
    {
        m_view.reset();
        m_jobs.reset();
    }

    void listsSteps()
    {
        add(QStringLiteral("Lê Thị Một"));
        add(QStringLiteral("Lê Thị Hai"));
        open();
        HistoryModel &model = m_view->history().model();
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(cell(0, HistoryModel::Label), QStringLiteral("Add 1 row(s)"));
        QCOMPARE(cell(0, HistoryModel::State), QStringLiteral("now here"));
        QVERIFY(cell(0, HistoryModel::Time)
                    .startsWith(QDate::currentDate().toString(QStringLiteral("dd/MM/yyyy"))));
        QVERIFY(m_roster->roster().undo().ok());
        QCOMPARE(cell(0, HistoryModel::State), QStringLiteral("undone"));
        QCOMPARE(cell(1, HistoryModel::State), QStringLiteral("now here"));
        QVERIFY(model.index(0, 0).data(Qt::ForegroundRole).isValid());
    }

    void showsOldAndNewValues()
    {
        const qint64 post = add(QStringLiteral("Lê Thị Một"));
        QVERIFY(m_roster->roster()
                    .edit(Step{Action::SetField, 1, field("position")},
                        [&](Edit &edit) {
                            setText(edit, post, field("position"), QStringLiteral("Chủ tịch"));
                        })
                    .ok());
        open();
        StepChangesModel &changes = m_view->history().changes();
        const QAbstractItemModelTester tester(&changes);
        QTRY_COMPARE(changes.rowCount(), 1);
        QCOMPARE(changes.index(0, StepChangesModel::Row).data().toString(),
            QStringLiteral("Lê Thị Một"));
        QCOMPARE(changes.index(0, StepChangesModel::Before).data().toString(), QString());
        QCOMPARE(changes.index(0, StepChangesModel::After).data().toString(),
            QStringLiteral("Chủ tịch"));
        QTest::keyClick(&m_view->history().table(), Qt::Key_Down); // the step before
        QTRY_VERIFY(changes.rowCount() != 1
            || changes.index(0, StepChangesModel::After).data() != QStringLiteral("Chủ tịch"));
    }

    void goesBackAndForth()
    {
        for (int i = 0; i < 5; ++i)
            add(QStringLiteral("Lê Thị Số %1").arg(i));
        open();
        const auto count
            = [&] { return m_roster->roster().database().number("SELECT count(*) FROM post"); };
        HistoryPage &page = m_view->history();
        const auto goTo = [&](int row) {
            page.table().setCurrentIndex(page.model().index(row, 0));
            page.moveToCurrent();
        };
        goTo(3); // Esc: nothing happens
        QCOMPARE(m_dialogs.questions.size(), 1);
        QVERIFY(m_dialogs.questions.first().contains(QLatin1Char('3')));
        QCOMPARE(count(), 5);
        m_dialogs.choices = {0};
        goTo(3);
        QCOMPARE(count(), 2);
        QCOMPARE(cell(2, HistoryModel::State), QStringLiteral("undone"));
        QCOMPARE(page.table().currentIndex().row(), 3); // the choice stays
        m_dialogs.choices = {0};
        goTo(1);
        QCOMPARE(count(), 4);
        goTo(1); // where we are: not even a question
        QCOMPARE(m_dialogs.questions.size(), 3);
        QCOMPARE(m_notices.size(), 2);
    }

    void readsManyStepsAsTheyAreLookedAt()
    {
        for (int i = 0; i < 210; ++i) {
            QVERIFY(m_roster->roster()
                        .edit(Step{Action::SetOffice},
                            [&](Edit &edit) {
                                edit.setOffice(QStringLiteral("place"), QString::number(i));
                            })
                        .ok());
        }
        open();
        HistoryModel &model = m_view->history().model();
        QVERIFY(model.rowCount() < 210);
        const QAbstractItemModelTester tester(&model); // fetches, too
        while (model.canFetchMore({}))
            model.fetchMore({});
        QCOMPARE(model.rowCount(), 210);
        m_dialogs.choices = {0, 0};
        m_view->history().table().setCurrentIndex(model.index(209, 0));
        m_view->history().moveToCurrent();
        QCOMPARE(m_roster->roster().officeText(QStringLiteral("place")), QStringLiteral("0"));
        QCOMPARE(model.distance(0), -209);
    }

    void restoresFromTheBin()
    {
        const qint64 kept = add(QStringLiteral("Lê Thị Còn"));
        const qint64 gone = add(QStringLiteral("Lê Thị Xóa"));
        bin({gone});
        openBin(1);
        BinModel &model = m_view->bin().model();
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(model.index(0, BinModel::Name).data().toString(), QStringLiteral("Lê Thị Xóa"));
        m_view->bin().restore(); // nothing selected
        QCOMPARE(model.rowCount(), 1);
        m_view->bin().table().selectRow(0);
        m_view->bin().restore();
        QTRY_COMPARE(model.rowCount(), 0);
        QCOMPARE(m_roster->roster().undoStep()->action, Action::RestoreRows);
        QSignalSpy shown(m_view.get(), &HistoryView::showPost);
        m_notices.first().buttons.first().second();
        QCOMPARE(shown.value(0).value(0).toLongLong(), gone);
        QVERIFY(kept != gone);
    }

    void erasesEverywhere()
    {
        const QString name = QStringLiteral("Quách Thị Biến Mất");
        const QString phone = QStringLiteral("0912345678");
        const qint64 other = add(QStringLiteral("Lê Thị Còn"),
            {{QStringLiteral("note"), QStringLiteral("Thay chị Quách Thị Biến Mất")}});
        bin({add(name, {{QStringLiteral("phone"), phone}})});
        QVERIFY(m_roster->roster().backUp(QStringLiteral("test")).ok());
        const QString folder = QFileInfo(m_roster->roster().path()).absolutePath();
        QVERIFY(isAnywhere(folder, name)); // the control
        openBin(1);
        m_view->bin().table().selectRow(0);
        answerErase([](EraseDialog &dialog) {
            auto *places = dialog.findChild<QListWidget *>(QStringLiteral("places"));
            QVERIFY(places);
            QCOMPARE(places->count(), 1);
            QCOMPARE(places->item(0)->checkState(), Qt::Unchecked);
            places->item(0)->setCheckState(Qt::Checked);
            auto *backups = dialog.findChild<QListWidget *>(QStringLiteral("backups"));
            QVERIFY(backups);
            QVERIFY(backups->count() >= 1);
            QCOMPARE(backups->item(0)->checkState(), Qt::Checked);
            press(dialog, "erase");
        });
        m_view->bin().eraseForGood();
        QCOMPARE(m_notices.size(), 1);
        QVERIFY2(m_notices.first().kind == Notice::Info, qPrintable(m_notices.first().details));
        QVERIFY(!isAnywhere(folder, name));
        QVERIFY(!isAnywhere(folder, phone));
        QTRY_COMPARE(m_view->bin().model().rowCount(), 0);
        const QList<ListRow> rows = readRows(m_roster->roster().database(), {other});
        QCOMPARE(rows.first().texts[field("note")], QString());
        QCOMPARE(backupsIn(backupFolder(m_roster->roster().path())).size(), 1);
        QVERIFY(m_roster->roster().undo().ok()); // undo still fits what is left
    }

    void keepsWhatIsNotTicked()
    {
        const QString name = QStringLiteral("Quách Thị Biến Mất");
        const qint64 other = add(QStringLiteral("Lê Thị Còn"),
            {{QStringLiteral("note"), QStringLiteral("Thay chị Quách Thị Biến Mất")}});
        bin({add(name)});
        QVERIFY(m_roster->roster().backUp(QStringLiteral("test")).ok());
        openBin(1);
        m_view->bin().table().selectRow(0);
        answerErase([](EraseDialog &dialog) {
            auto *backups = dialog.findChild<QListWidget *>(QStringLiteral("backups"));
            for (int row = 0; row < backups->count(); ++row)
                backups->item(row)->setCheckState(Qt::Unchecked);
            press(dialog, "erase");
        });
        m_view->bin().eraseForGood();
        QCOMPARE(m_notices.size(), 1);
        QVERIFY(!readRows(m_roster->roster().database(), {other})
                     .first()
                     .texts[field("note")]
                     .isEmpty());
        const QString folder = backupFolder(m_roster->roster().path());
        QVERIFY(backupsIn(folder).size() >= 2);
        QVERIFY(isAnywhere(folder, name));
    }

    void saysWhereElseThePersonStands()
    {
        const qint64 gone = add(QStringLiteral("Lê Thị Hai Chỗ"));
        const qint64 person = readRows(m_roster->roster().database(), {gone}).first().person;
        NewRow second = TestRoster::row(Role::CoreStaff, {});
        second.person = person;
        m_roster->addAll({second});
        bin({gone});
        openBin(1);
        m_view->bin().table().selectRow(0);
        answerErase([](EraseDialog &dialog) {
            QStringList lines;
            for (const QListWidget *list : dialog.findChildren<QListWidget *>()) {
                for (int row = 0; row < list->count(); ++row)
                    lines.append(list->item(row)->text());
            }
            QVERIFY(lines.size() >= 2); // backups come below
            QCOMPARE(
                lines.at(0), QStringLiteral("Lê Thị Hai Chỗ · Mẫu 01, section 1 · in the bin"));
            QCOMPARE(lines.at(1),
                QStringLiteral("Lê Thị Hai Chỗ · Mẫu 01, section 2 · ⚠ still in this list"));
        });
        m_view->bin().eraseForGood();
    }

    void enterAndEscDoNotErase()
    {
        bin({add(QStringLiteral("Lê Thị Xóa"))});
        openBin(1);
        m_view->bin().table().selectRow(0);
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Escape}) {
            answerErase([key](EraseDialog &dialog) { QTest::keyClick(&dialog, key); });
            m_view->bin().eraseForGood();
        }
        QCOMPARE(m_notices.size(), 0);
        QCOMPARE(m_roster->roster().database().number("SELECT count(*) FROM person"), 1);
    }

    void backupsThatCannotBeDeletedAreSaid()
    {
        Erasure erasure;
        erasure.persons = 1;
        erasure.erased = true;
        erasure.failures = {QStringLiteral("x.soctv")};
        QCOMPARE(erasureNotice(erasure).kind, Notice::Warning);
        erasure.erased = false;
        QCOMPARE(erasureNotice(erasure).kind, Notice::Error);
        QVERIFY(!erasureNotice(erasure).text.contains(QStringLiteral("erased for good")));

        bin({add(QStringLiteral("Lê Thị Xóa"))});
        open();
        ErasurePlan plan{{m_roster->roster().database().number("SELECT id FROM person")}, {},
            {{m_roster->path(QStringLiteral("không có.000001.soctv")), 1, {}, {}, 0}}};
        const Erasure done = carryOut(m_roster->roster(), *m_jobs, plan);
        QVERIFY(done.erased);
        QCOMPARE(done.deletedBackups, 0);
        QCOMPARE(done.failures.size(), 1);
    }
};

QTEST_MAIN(HistoryViewTest)
#include "tst_historyview.moc"
