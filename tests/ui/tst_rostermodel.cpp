#include "core/roster/datednames.h"
#include "core/text/fold.h"
#include "tests/support/testroster.h"
#include "ui/jobs.h"
#include "ui/list/rostermodel.h"

#include <QAbstractItemModelTester>
#include <QIdentityProxyModel>
#include <QSignalSpy>
#include <QTest>

using namespace soctv;

namespace {

NewRow named(const QString &name, const QString &phone = {})
{
    return TestRoster::row(Role::AccountContact, {{"full_name", name}, {"phone", phone}});
}

// The running number belongs to the place, not to the row: it stays when a row is inserted above,
// which Qt's tester would take for an error.
class WithoutNumbers : public QIdentityProxyModel {
public:
    QVariant data(const QModelIndex &index, int role) const override
    {
        return index.column() == RosterModel::numberColumn ? QVariant()
                                                           : QIdentityProxyModel::data(index, role);
    }
};

// A model under the eyes of Qt's own tester.
struct Fixture {
    explicit Fixture(const QList<NewRow> &rows = {})
    {
        if (!rows.isEmpty())
            file.addAll(rows);
        jobs = std::make_unique<Jobs>(file.roster());
        model = std::make_unique<RosterModel>(file.roster(), *jobs);
        tested.setSourceModel(model.get());
        tester = std::make_unique<QAbstractItemModelTester>(
            &tested, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model->setQuery({});
        settle();
    }
    ~Fixture()
    {
        tester.reset();
        tested.setSourceModel(nullptr);
        model.reset();
    }
    void settle()
    {
        QTRY_VERIFY(!jobs->isBusy());
        QCoreApplication::processEvents();
    }
    QModelIndex cell(int row, int field) { return model->index(row, RosterModel::columnOf(field)); }
    QStringList names()
    {
        QStringList result;
        for (int row = 0; row < model->postCount(); ++row)
            result.append(cell(row, field("full_name")).data().toString());
        return result;
    }
    bool set(int row, int field, const QString &text)
    {
        return model->setData(cell(row, field), text);
    }

    TestRoster file;
    std::unique_ptr<Jobs> jobs;
    std::unique_ptr<RosterModel> model;
    WithoutNumbers tested;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

const QList<NewRow> three{named("Lê Thị Ngọc Ái", "0912345678"), named("Đỗ Thùy Ánh"),
    named("Nguyễn Văn Bình", "912345678")};

} // namespace

class TestRosterModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsAreNumberedInOrderOfGivenName()
    {
        Fixture list({three[2], three[1], three[0]});
        QCOMPARE(list.names(), (QStringList{"Lê Thị Ngọc Ái", "Đỗ Thùy Ánh", "Nguyễn Văn Bình"}));
        QCOMPARE(list.model->index(2, 0).data().toString(), "3");
        QCOMPARE(list.model->index(3, 0).data().toString(), "*");
        QCOMPARE(list.model->rowCount(), 4);
        const auto title = list.model->headerData(1, Qt::Horizontal, Qt::DisplayRole).toString();
        QVERIFY2(title.contains(u'▲'), qPrintable(title));
    }

    void anEmptyListStillHasTheStarRow()
    {
        Fixture list;
        QCOMPARE(list.model->postCount(), 0);
        QCOMPARE(list.model->starRow(), 0);
        ListQuery query;
        query.scope = Scope::ToCheck;
        list.model->setQuery(query);
        list.settle();
        QCOMPARE(list.model->starRow(), -1);
    }

    void asOfAnotherDayNothingIsEdited()
    {
        NewRow left = named("Lê Ái");
        left.texts[field("valid_to")] = "2025-06-30";
        left.texts[field("phone")] = "912345678"; // wrong
        left.texts[field("unit")] = "Công đoàn quận Mẫu";
        NewRow came = named("Trần Bình");
        came.texts[field("valid_from")] = "2025-07-01";
        came.texts[field("unit")] = "Công đoàn quận Mẫu";
        Fixture list({left, came});
        QCOMPARE(list.names(), QStringList{"Trần Bình"});
        const qint64 unit = list.model->row(0)->unit;
        QVERIFY(list.file
                    ->edit({Action::EditUnits, 1},
                        [&](Edit &edit) {
                            edit.update("unit_name", DatedNames(edit.database()).of(unit).id,
                                {{"valid_to", QStringLiteral("2025-06-30")}});
                            edit.insert("unit_name",
                                {{"unit", unit}, {"name", QStringLiteral("Công đoàn phường")},
                                    {"valid_from", QStringLiteral("2025-07-01")}});
                        })
                    .ok());
        ListQuery query;
        query.day = QDate(2025, 6, 30);
        list.model->setQuery(query);
        list.settle();
        QCOMPARE(list.names(), QStringList{"Lê Ái"});
        QCOMPARE(list.cell(0, field("unit")).data().toString(), "Công đoàn quận Mẫu");
        QVERIFY(!list.model->canEdit());
        QCOMPARE(list.model->starRow(), -1);
        QCOMPARE(list.model->rowCount(), 1);
        QVERIFY(!list.set(0, field("position"), "Chủ tịch"));
        QVERIFY(list.model->issues(0).isEmpty());
        query.day = {};
        list.model->setQuery(query);
        list.settle();
        QCOMPARE(list.cell(0, field("unit")).data().toString(), "Công đoàn phường");
        QVERIFY(list.set(0, field("position"), "Chủ tịch"));
    }

    // A post whose last day was just typed stays in sight until another row is current.
    void anEndedRowStaysUntilItIsLeft()
    {
        Fixture list(three);
        list.model->setCurrentPost(list.model->postAt(0));
        QVERIFY(list.set(0, field("valid_to"), "31/12/2020"));
        list.settle();
        QCOMPARE(list.names().size(), 3);
        QCOMPARE(list.model->listing().counts.ended, 1);
        list.model->setCurrentPost(list.model->postAt(1));
        list.settle();
        QCOMPARE(list.names().size(), 2);
        ListQuery query;
        query.scope = Scope::Ended;
        list.model->setQuery(query);
        list.settle();
        QCOMPARE(list.names(), QStringList{"Lê Thị Ngọc Ái"});
        QCOMPARE(list.model->starRow(), -1);
        QVERIFY(list.model->canEdit());
    }

    // Two posts of one person at a time: said in words, the typed day stays in its cell.
    void overlappingTermsAreRefused()
    {
        NewRow first = TestRoster::row(Role::AccountContact,
            {{"full_name", "Lê Ái"}, {"unit", "Mẫu"}, {"valid_to", "2050-12-31"}});
        Fixture list({first});
        NewRow next = first;
        next.person = list.model->row(0)->person;
        next.texts[field("valid_from")] = "2051-01-01";
        next.texts[field("valid_to")].clear();
        list.file.addAll({next});
        list.settle();
        QSignalSpy failed(list.model.get(), &RosterModel::editFailed);
        QVERIFY(!list.set(0, field("valid_to"), "01/01/2051"));
        QCOMPARE(failed.size(), 1);
        QVERIFY(failed.first().first().value<Error>().message.contains("01/01/2051 – …"));
        QCOMPARE(list.cell(0, field("valid_to")).data().toString(), "01/01/2051");
        QCOMPARE(list.file.text(list.model->postAt(0), "valid_to"), "2050-12-31");
    }

    void aCellIsOneStep()
    {
        Fixture list(three);
        QVERIFY(list.set(0, field("position"), " Chủ tịch "));
        QCOMPARE(list.cell(0, field("position")).data().toString(), "Chủ tịch");
        QCOMPARE(list.file->undoStep()->action, Action::SetField);
        QVERIFY(list.file->undo());
        QCOMPARE(list.cell(0, field("position")).data().toString(), QString());
        QVERIFY(list.set(0, field("position"), QString())); // nothing new: no step
        QCOMPARE(list.file->undoStep()->action, Action::AddRows);
    }

    void anEditedRowStaysUntilItIsLeft()
    {
        Fixture list(three);
        list.model->setCurrentPost(list.model->postAt(0));
        QVERIFY(list.set(0, field("full_name"), "Lê Thị Ngọc Yến"));
        list.settle();
        QCOMPARE(list.names().first(), "Lê Thị Ngọc Yến");
        list.model->setCurrentPost(list.model->postAt(1));
        list.settle();
        QCOMPARE(list.names().last(), "Lê Thị Ngọc Yến");
    }

    void noRowMovesUnderAnOpenEditor()
    {
        Fixture list(three);
        list.model->setEditing(true);
        list.file.addAll({named("Trần Văn An")});
        list.settle();
        QCOMPARE(list.names().size(), 3);
        list.model->setEditing(false);
        list.settle();
        QCOMPARE(list.names().first(), "Lê Thị Ngọc Ái");
        QCOMPARE(list.names().size(), 4);
    }

    void aNewRowIsAddedWhenItIsLeft()
    {
        Fixture list(three);
        QVERIFY(list.set(3, field("full_name"), "Trần Văn An"));
        QVERIFY(list.set(3, field("phone"), "0912345679"));
        QVERIFY(list.model->hasDraft());
        QCOMPARE(list.model->postCount(), 3);
        QVERIFY(list.model->commitDraft());
        QVERIFY(!list.model->hasDraft());
        QCOMPARE(list.names().last(), "Trần Văn An"); // where it was typed
        list.settle();
        QCOMPARE(list.names().last(), "Trần Văn An");
        QCOMPARE(list.file->undoStep()->action, Action::AddRows);
        list.model->sort(1, Qt::AscendingOrder); // asked for: it goes home
        list.settle();
        QCOMPARE(list.names().at(1), "Trần Văn An");
    }

    void undoTakesTheNewRowAwayAndRedoBringsItBack()
    {
        Fixture list(three);
        QVERIFY(list.set(3, field("full_name"), "Trần Văn An"));
        QVERIFY(list.model->commitDraft());
        QVERIFY(list.file->undo());
        list.settle();
        QCOMPARE(list.names().size(), 3);
        QVERIFY(list.file->redo());
        list.settle();
        QVERIFY(list.names().contains("Trần Văn An"));
    }

    void deletedRowsGoEvenWhereTheyWereHeld()
    {
        Fixture list(three);
        const qint64 first = list.model->postAt(0);
        list.model->setCurrentPost(first);
        QVERIFY(list.set(0, field("full_name"), "Lê Thị Ngọc Yến"));
        QVERIFY(list.file->edit(
            Step{Action::DeleteRows}, [&](Edit &edit) { deleteRows(edit, {first}); }));
        list.settle();
        QCOMPARE(list.names().size(), 2);
    }

    void cellsSayWhatIsToBeLookedAt()
    {
        Fixture list(three);
        const int phone = RosterModel::columnOf(field("phone"));
        QVERIFY(list.model->index(0, phone).data(RosterModel::IssueRole).toString().isEmpty());
        QVERIFY(!list.model->index(2, phone).data(RosterModel::IssueRole).toString().isEmpty());
        QCOMPARE(list.model->issues(2).first().code, QLatin1String("phone_lost_zero"));
        QVERIFY(list.set(0, field("unit"), "Trường MN H.Sen"));
        QCOMPARE(list.model->issues(0).first().code, QLatin1String("unit_unknown"));
    }

    void likelyDuplicatesAreMarkedOnTheName()
    {
        Fixture list({named("Lê Thị Ngọc Ái", "0912345678"),
            named("Lê Thị Ngọc Ái", "0912 345 678"), named("Đỗ Thùy Ánh")});
        int marked = 0;
        for (int row = 0; row < 3; ++row)
            marked += list.cell(row, field("full_name"))
                          .data(RosterModel::IssueRole)
                          .toString()
                          .isEmpty()
                ? 0
                : 1;
        QCOMPARE(marked, 2);
    }

    void aTextThatCannotBeStoredStaysInItsCell()
    {
        Fixture list(three);
        QSignalSpy failed(list.model.get(), &RosterModel::editFailed);
        const QString tooLong(201, u'a');
        QVERIFY(!list.set(0, field("note"), tooLong));
        QCOMPARE(failed.size(), 1);
        QCOMPARE(list.cell(0, field("note")).data().toString(), tooLong);
        QVERIFY(!list.cell(0, field("note")).data(RosterModel::IssueRole).toString().isEmpty());
        QVERIFY(list.set(0, field("note"), "a"));
        QCOMPARE(list.cell(0, field("note")).data().toString(), "a");
    }

    void datesAreShownAsPeopleWriteThem()
    {
        Fixture list(three);
        QVERIFY(list.set(0, field("valid_from"), "5/9/2026"));
        QCOMPARE(list.cell(0, field("valid_from")).data().toString(), "05/09/2026");
    }

    void aSearchNarrowsTheList()
    {
        Fixture list(three);
        ListQuery query;
        query.search = "do thuy";
        list.model->setQuery(query);
        list.settle();
        QCOMPARE(list.names(), QStringList{"Đỗ Thùy Ánh"});
        QCOMPARE(list.model->listing().total, 3);
        list.model->setQuery({});
        list.settle();
        QCOMPARE(list.names().size(), 3);
    }

    void aFileOpenedToLookAtCannotBeTypedInto()
    {
        TestRoster file;
        file.addAll(three);
        auto viewed = Roster::open(file->path(), Roster::Access::View);
        QVERIFY(viewed);
        Jobs jobs(**viewed);
        RosterModel model(**viewed, jobs);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 3);
        QCOMPARE(model.starRow(), -1);
        QVERIFY(!(model.flags(model.index(0, 1)) & Qt::ItemIsEditable));
        QVERIFY(!model.setData(model.index(0, 1), "X"));
    }

    void longListsAreReadByPages()
    {
        QList<NewRow> rows;
        for (int i = 0; i < 10000; ++i)
            rows.append(named(QStringLiteral("Người %1").arg(i, 5, 10, QLatin1Char('0'))));
        Fixture list(rows);
        QCOMPARE(list.model->postCount(), 10000);
        for (int row : {0, 9999, 5000, 63, 64, 1})
            QCOMPARE(list.cell(row, field("full_name")).data().toString(),
                QStringLiteral("Người %1").arg(row, 5, 10, QLatin1Char('0')));
    }
};

QTEST_MAIN(TestRosterModel)
#include "tst_rostermodel.moc"
