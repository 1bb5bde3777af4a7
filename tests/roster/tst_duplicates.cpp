// Who may be in the roster twice: labelled pairs, and what the list of them does with edits.

#include "core/roster/duplicates.h"
#include "core/roster/merge.h"
#include "core/roster/sample.h"
#include "core/roster/search/search.h"
#include "tests/support/testroster.h"

#include <QElapsedTimer>
#include <QTest>

#include <span>

using namespace soctv;
using namespace Qt::StringLiterals;

using Texts = QHash<QString, QString>;

class TestDuplicates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void labelledPairs_data();
    void labelledPairs();
    void eightOfEight();
    void officePhoneOfMany();
    void mostCertainFirst();
    void severalPostsOnePair();
    void bin();
    void dismissed();
    void reasonsAreTold();
    void manyCopies();
    void big();
};

namespace {

/// The roster's Search, following it.
class Finder {
public:
    explicit Finder(TestRoster &file)
        : m_reader(file->makeReader())
    {
        Progress progress;
        m_search.loadOrder(*m_reader, progress);
        m_search.loadTexts(*m_reader, progress);
        QObject::connect(
            &file.roster(), &Roster::changed, &m_context, [this, &file](const Changes &changes) {
                m_search.follow(*m_reader, changes, file->editNumber());
            });
    }

    std::vector<DuplicatePair> pairs()
    {
        Progress progress;
        const Listing listing = m_search.list(*m_reader, {}, progress);
        if (listing.counts.duplicates != qint64(listing.marks->pairs.size()) || !listing.isChecked)
            qFatal("another count");
        return listing.marks->pairs;
    }

private:
    std::unique_ptr<Reader> m_reader;
    Search m_search;
    QObject m_context;
};

const QString phone = u"0912345678"_s;
const QString unit = u"Trường Mầm non Hoa Sen"_s;

qint64 personOf(TestRoster &file, qint64 post)
{
    return file.row(post).person;
}

} // namespace

void TestDuplicates::labelledPairs_data()
{
    QTest::addColumn<Texts>("left");
    QTest::addColumn<Texts>("right");
    QTest::addColumn<bool>("same");
    const QString n = u"full_name"_s;
    const QString p = u"phone"_s;
    const QString u = u"unit"_s;
    const QString e = u"email"_s;
    const QString a = u"account_link"_s;
    const auto row = [](const char *name, const Texts &left, const Texts &right, bool same) {
        QTest::newRow(name) << left << right << same;
    };
    const QString van = u"Nguyễn Thị Bích Vân"_s;
    row("moved unit", {{n, van}, {p, phone}, {u, unit}},
        {{n, van}, {p, u"+84 912 345 678"_s}, {u, u"Trường Tiểu học Ví Dụ"_s}}, true);
    row("new phone", {{n, van}, {p, phone}, {u, unit}}, {{n, van}, {p, u"0987654321"_s}, {u, unit}},
        true);
    row("nothing but the unit", {{n, van}, {u, unit}}, {{n, van}, {u, unit.toUpper()}}, true);
    row("placement of the tone", {{n, u"Lê Thị Thuý"_s}, {u, unit}},
        {{n, u"Lê Thị Thúy"_s}, {u, unit}}, true);
    row("capitals of TCVN3", {{n, van}, {p, phone}}, {{n, van.toUpper()}, {p, phone}}, true);
    row("without marks", {{n, van}, {u, unit}}, {{n, u"nguyen thi bich van"_s}, {u, unit}}, true);
    row("swapped words", {{n, van}, {u, unit}}, {{n, u"Thị Nguyễn Bích Vân"_s}, {u, unit}}, true);
    row("abbreviated", {{n, van}, {p, phone}}, {{n, u"Nguyễn T. Bích Vân"_s}, {p, phone}}, true);
    row("middle name missing", {{n, van}, {e, u"van@congdoan.example"_s}},
        {{n, u"Nguyễn Bích Vân"_s}, {e, u"VAN@congdoan.example"_s}}, true);
    row("mistyped", {{n, van}, {p, phone}}, {{n, u"Ngyuễn Thị Bích Vân"_s}, {p, phone}}, true);
    row("phone that lost its 0", {{n, van}, {p, phone}}, {{n, van}, {p, u"912345678"_s}}, true);
    row("same account", {{n, van}, {a, u"https://www.facebook.com/bich.van.vidu"_s}},
        {{n, u"Bích Vân Nguyễn Thị"_s}, {a, u"fb.com/BichVanVidu"_s}}, true);

    row("same name elsewhere", {{n, van}, {p, phone}, {u, unit}},
        {{n, van}, {p, u"0987654321"_s}, {u, u"Trường Tiểu học Ví Dụ"_s}}, false);
    row("same name, nothing known", {{n, van}}, {{n, van}}, false);
    row("father and son", {{n, u"Nguyễn Văn Hùng"_s}, {p, phone}, {u, unit}},
        {{n, u"Nguyễn Văn Hải"_s}, {p, phone}, {u, unit}}, false);
    row("sisters with one mailbox", {{n, u"Lê Thị Mai"_s}, {e, u"le@congdoan.example"_s}},
        {{n, u"Lê Thị Lan"_s}, {e, u"le@congdoan.example"_s}}, false);
    row("shared landline", {{n, u"Nguyễn Thị Hương"_s}, {p, u"024 3826 5555"_s}, {u, unit}},
        {{n, u"Nguyễn Thị Thu Hương"_s}, {p, u"(024) 38265555"_s}, {u, unit}}, false);
    row("other marks, other phone", {{n, u"Nguyễn Văn Hùng"_s}, {p, phone}, {u, unit}},
        {{n, u"Nguyễn Văn Hưng"_s}, {p, u"0987654321"_s}, {u, unit}}, false);
    row("near names, only the unit", {{n, u"Nguyễn Thị Hương"_s}, {u, unit}},
        {{n, u"Nguyễn Thị Thu Hương"_s}, {u, unit}}, false);
    row("no names", {{p, phone}, {u, unit}}, {{p, phone}, {u, unit}}, false);
    row("chair and clerk of one account", {{n, u"Trần Ái"_s}, {a, u"fb.com/congdoanvidu"_s}},
        {{n, u"Lê Bình"_s}, {a, u"fb.com/congdoanvidu"_s}}, false);
}

void TestDuplicates::labelledPairs()
{
    QFETCH(Texts, left);
    QFETCH(Texts, right);
    QFETCH(bool, same);
    TestRoster file;
    file.add(Role::AccountContact, left);
    file.add(Role::AccountContact, {{u"full_name"_s, u"Người Khác"_s}});
    file.add(Role::CoreStaff, right);
    Finder finder(file);
    QCOMPARE(finder.pairs().size(), std::size_t(same));
}

// The eight that the sample has in eight hundred rows come before all others.
void TestDuplicates::eightOfEight()
{
    TestRoster file;
    const SampleRows sample(800);
    QList<NewRow> rows;
    for (qint64 i = 0; i < sample.count(); ++i)
        rows.append({Role::AccountContact, sample.row(i).texts});
    const QList<qint64> posts = file.addAll(rows);
    Finder finder(file);
    QSet<std::pair<qint64, qint64>> expected;
    for (int hundred = 0; hundred < 8; ++hundred) {
        expected.insert({personOf(file, posts.at(hundred * 100 + 56)),
            personOf(file, posts.at(hundred * 100 + 57))});
    }
    const auto pairs = finder.pairs();
    QVERIFY(pairs.size() >= 8); // some more share name and unit by chance
    qInfo() << "pairs:" << pairs.size();
    QSet<std::pair<qint64, qint64>> found;
    for (const DuplicatePair &pair : std::span(pairs).first(8))
        found.insert({pair.left, pair.right});
    QCOMPARE(found, expected);
}

void TestDuplicates::officePhoneOfMany()
{
    TestRoster file;
    QList<NewRow> rows;
    for (const QString &name :
        {u"Nguyễn Thị Hương"_s, u"Nguyễn Thị Thu Hương"_s, u"Trần Văn An"_s, u"Lê Văn Bình"_s})
        rows.append(
            TestRoster::row(Role::CoreStaff, {{u"full_name"_s, name}, {u"phone"_s, phone}}));
    file.addAll(rows);
    Finder finder(file);
    QCOMPARE(finder.pairs().size(), std::size_t(1)); // four people may still be two by mistake
    const qint64 fifth
        = file.add(Role::CoreStaff, {{u"full_name"_s, u"Phạm Chi"_s}, {u"phone"_s, phone}});
    QCOMPARE(finder.pairs().size(), std::size_t(0));
    QVERIFY(file.set(fifth, u"phone"_s, u"0987654321"_s));
    QCOMPARE(finder.pairs().size(), std::size_t(1));
}

void TestDuplicates::mostCertainFirst()
{
    TestRoster file;
    const QString name = u"Lê Thị Ái"_s;
    const qint64 first
        = personOf(file, file.add(Role::CoreStaff, {{u"full_name"_s, name}, {u"unit"_s, unit}}));
    const qint64 second = personOf(file,
        file.add(
            Role::CoreStaff, {{u"full_name"_s, name}, {u"unit"_s, unit}, {u"phone"_s, phone}}));
    const qint64 third = personOf(file,
        file.add(Role::CoreStaff,
            {{u"full_name"_s, u"Lê Ái"_s}, {u"unit"_s, unit}, {u"phone"_s, phone}}));
    const qint64 fourth = personOf(file,
        file.add(
            Role::CoreStaff, {{u"full_name"_s, name}, {u"unit"_s, unit}, {u"phone"_s, phone}}));
    Finder finder(file);
    QList<std::pair<qint64, qint64>> found;
    for (const DuplicatePair &pair : finder.pairs())
        found.append({pair.left, pair.right});
    QCOMPARE(found.first(), (std::pair{second, fourth}));
    QCOMPARE(found.size(), 5);
    QVERIFY(!found.contains({first, third}));
}

void TestDuplicates::severalPostsOnePair()
{
    TestRoster file;
    const Texts texts{{u"full_name"_s, u"Lê Thị Ái"_s}, {u"unit"_s, unit}, {u"phone"_s, phone}};
    const qint64 a = personOf(file, file.add(Role::AccountContact, texts));
    const qint64 b = personOf(file, file.add(Role::CoreStaff, texts));
    NewRow second{Role::Collaborator, {}};
    second.texts[field("unit")] = u"Nhà máy Giày"_s;
    second.person = a;
    file.addAll({second});
    Finder finder(file);
    const auto pairs = finder.pairs();
    QCOMPARE(pairs.size(), std::size_t(1));
    QCOMPARE(pairs[0].left, a);
    QCOMPARE(pairs[0].right, b);
    QVERIFY(!(pairs[0].reasons & Reason::OtherUnit)); // one unit in common is enough
}

void TestDuplicates::bin()
{
    TestRoster file;
    const Texts texts{{u"full_name"_s, u"Lê Thị Ái"_s}, {u"phone"_s, phone}};
    file.add(Role::AccountContact, texts);
    const qint64 post = file.add(Role::AccountContact, texts);
    Finder finder(file);
    QCOMPARE(finder.pairs().size(), std::size_t(1));
    QVERIFY(file->edit({Action::DeleteRows}, [&](Edit &edit) { deleteRows(edit, {post}); }).ok());
    QCOMPARE(finder.pairs().size(), std::size_t(0));
    QVERIFY(file->undo().ok());
    QCOMPARE(finder.pairs().size(), std::size_t(1));
}

void TestDuplicates::dismissed()
{
    TestRoster file;
    const Texts texts{{u"full_name"_s, u"Lê Thị Ái"_s}, {u"phone"_s, phone}};
    const qint64 a = personOf(file, file.add(Role::AccountContact, texts));
    const qint64 b = personOf(file, file.add(Role::AccountContact, texts));
    QVERIFY(
        file->edit({Action::DismissDuplicate}, [&](Edit &edit) { dismissDuplicate(edit, b, a); })
            .ok());
    file.reopen(); // never again, not in the next session either
    Finder finder(file);
    QCOMPARE(finder.pairs().size(), std::size_t(0));
    QVERIFY(file->undo().ok());
    QCOMPARE(finder.pairs().size(), std::size_t(1));
}

void TestDuplicates::reasonsAreTold()
{
    const Reasons reasons = Reason::SameName | Reason::SamePhone | Reason::OtherUnit;
    QCOMPARE(reasonKeys(reasons), (QStringList{u"same_name"_s, u"same_phone"_s, u"other_unit"_s}));
    QCOMPARE(reasonTexts(reasons).size(), 3);
    QVERIFY(mayBeSame(reasons));
    QVERIFY(!mayBeSame(Reason::SameName));
    QVERIFY(!mayBeSame(Reason::SamePhone | Reason::SameUnit | Reason::SameEmail));
    QVERIFY(certainty(reasons) > certainty(Reason::SameName | Reason::SameUnit));
    for (int bit = 0; bit < 16; ++bit) { // each has words of its own
        const auto one = Reasons(1 << bit);
        QCOMPARE(reasonKeys(one).size(), 1);
        QCOMPARE(reasonTexts(one).size(), 1);
    }
}

// A form filled by copy: never quadratic.
void TestDuplicates::manyCopies()
{
    TestRoster file;
    QList<NewRow> rows;
    for (int i = 0; i < 3000; ++i) {
        rows.append(TestRoster::row(Role::CoreStaff,
            {{u"full_name"_s, u"Nguyễn Văn A"_s}, {u"unit"_s, unit}, {u"phone"_s, phone}}));
    }
    const QList<qint64> posts = file.addAll(rows);
    QElapsedTimer timer;
    timer.start();
    Finder finder(file);
    QVERIFY(finder.pairs().size() >= 2999);
    QVERIFY(finder.pairs().size() <= 2 * 16 * 3000);
    QVERIFY(file.set(posts.at(7), u"phone"_s, u"0987654321"_s));
    QVERIFY(finder.pairs().size() >= 2998);
    qInfo() << "3000 copies:" << timer.elapsed() << "ms";
    QVERIFY(timer.elapsed() < 10'000);
}

void TestDuplicates::big()
{
    TestRoster file;
    const SampleRows sample(20'000);
    QList<NewRow> rows;
    for (qint64 i = 0; i < sample.count(); ++i)
        rows.append({Role::AccountContact, sample.row(i).texts});
    file.addAll(rows);
    Finder finder(file);
    const auto pairs = finder.pairs();
    QVERIFY(pairs.size() >= 200);
    QVERIFY(pairs.size() < 300);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 20; ++i) {
        const Merge merge{pairs[std::size_t(i)].left, pairs[std::size_t(i)].right, {}, {}, {}};
        QVERIFY(file->edit({Action::MergePersons}, [&](Edit &edit) { mergePersons(edit, merge); })
                    .ok());
        QCOMPARE(finder.pairs().size(), pairs.size() - std::size_t(i) - 1);
    }
    qInfo() << "a merge, followed:" << double(timer.elapsed()) / 20 << "ms";
    while (finder.pairs().size() != pairs.size())
        QVERIFY(file->undo().ok());
    QCOMPARE(finder.pairs(), pairs);
}

QTEST_GUILESS_MAIN(TestDuplicates)
#include "tst_duplicates.moc"
