// What the matcher makes of two rows each that people have labelled: one of the roster and one of a
// returned sheet, the same person or different ones (tests/data/match/pairs.tsv).

#include "tests/intake/returns.h"

#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array columns{field("full_name"), field("unit"), field("position"), field("phone"),
    field("email"), field("account_link"), field("decision_date")};

struct Pair {
    bool isSame = false;
    QString kind;
    RowTexts known;
    RowTexts returned;
};

QList<Pair> readPairs()
{
    QFile file(QStringLiteral(SOCTV_TEST_DATA "/match/pairs.tsv"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Pair> pairs;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList cells = line.split(u'\t');
        if (line.startsWith(u'#') || cells.value(0) == u"label")
            continue;
        Pair pair{cells.value(0) == u"same", cells.value(1), {}, {}};
        for (std::size_t i = 0; i < columns.size(); ++i) {
            pair.known[std::size_t(columns[i])] = cells.value(2 + qsizetype(i));
            pair.returned[std::size_t(columns[i])] = cells.value(2 + qsizetype(columns.size() + i));
        }
        pairs.append(pair);
    }
    return pairs;
}

/// How the matcher did.
struct Score {
    QStringList wrong; ///< merged without asking, though different
    QStringList unseen; ///< the same, and neither merged nor named
    int same = 0;
    int automatic = 0; ///< of the same ones
    int different = 0;

    double proposed() const { return 100.0 * double(same - unseen.size()) / same; }
};

// All known rows stand in one roster; each returned row comes in a sheet of its own.
Score judge(QList<Pair> pairs, const std::function<void(RowTexts &)> &change = {})
{
    TestRoster roster;
    QList<NewRow> known;
    for (Pair &pair : pairs) {
        if (change) {
            change(pair.known);
            change(pair.returned);
        }
        known.append(NewRow{Role::AccountContact, pair.known, {}, 0});
    }
    const QList<qint64> posts = roster.addAll(known);
    Score score;
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        const Pair &pair = pairs[i];
        Returns returns(roster);
        returns.add(u"phiếu.csv"_s, {u"Họ tên"_s, pair.returned[field("full_name")]});
        returns.file().form.rows.first().texts = pair.returned;
        const PlannedRow row = returns.plan().rows.first();
        const qint64 person = roster.row(posts[i]).person;
        const bool isAutomatic = row.outcome == Outcome::Same || row.outcome == Outcome::Updated
            || (row.outcome == Outcome::New && row.person != 0);
        const bool isTheOne = row.post == posts[i] || row.person == person;
        const QString words
            = QStringLiteral("%1: %2 → %3, %4 (%5)")
                  .arg(pair.kind, pair.known[field("full_name")], pair.returned[field("full_name")],
                      outcomeKey(row.outcome), row.reasons.join(u' '));
        if (isAutomatic && (!pair.isSame || !isTheOne))
            score.wrong.append(words);
        if (!pair.isSame) {
            ++score.different;
            continue;
        }
        ++score.same;
        score.automatic += isAutomatic ? 1 : 0;
        if (!isTheOne || (!isAutomatic && row.outcome != Outcome::Check))
            score.unseen.append(words);
    }
    return score;
}

} // namespace

class TestPairs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(readPairs().size(), 130); }
    void theSameAreProposedAndNobodyElseMerged();
    void withoutPhonesItFails();
    void withoutMarksOfDifferenceItFails();
    void phoneOfAnotherNameIsAlwaysChecked();
};

void TestPairs::theSameAreProposedAndNobodyElseMerged()
{
    const Score score = judge(readPairs());
    QVERIFY(score.same >= 60 && score.different >= 60);
    qInfo("%d same: %.1f %% proposed, %d without asking; %d different: %d merged", score.same,
        score.proposed(), score.automatic, score.different, int(score.wrong.size()));
    for (const QString &pair : score.unseen)
        qInfo("not seen: %s", qPrintable(pair));
    QCOMPARE(score.wrong, QStringList());
    QVERIFY(score.proposed() >= 90);
    QVERIFY(score.automatic > score.same / 3); // nobody wants to be asked about each row
}

// Control: a matcher that knows nothing of phones does not pass the test above.
void TestPairs::withoutPhonesItFails()
{
    const Score score = judge(readPairs(), [](RowTexts &texts) { texts[field("phone")].clear(); });
    QVERIFY2(!score.wrong.isEmpty() || score.proposed() < 90,
        qPrintable(QString::number(score.proposed())));
}

// Control: one that takes all names of a unit for the same merges different people.
void TestPairs::withoutMarksOfDifferenceItFails()
{
    const Score score = judge(readPairs(), [](RowTexts &texts) {
        for (const int index : {field("phone"), field("email"), field("account_link"),
                 field("position"), field("decision_date")})
            texts[std::size_t(index)].clear();
    });
    QVERIFY(!score.wrong.isEmpty());
}

void TestPairs::phoneOfAnotherNameIsAlwaysChecked()
{
    TestRoster roster;
    QList<NewRow> known;
    const QList<Pair> pairs = readPairs();
    for (int i = 0; i < pairs.size(); ++i) {
        RowTexts texts = pairs[i].known;
        texts[field("phone")] = u"09120"_s + QString::number(10000 + i);
        known.append(NewRow{Role::AccountContact, texts, {}, 0});
    }
    roster.addAll(known);
    for (int i = 0; i < pairs.size(); ++i) {
        Returns returns(roster);
        returns.add(u"phiếu.csv"_s, {u"Họ tên"_s, u"x"_s});
        RowTexts &texts = returns.file().form.rows.first().texts;
        // Everything says that it is the same person, but for one letter of the name.
        texts = known[i].texts;
        texts[field("full_name")] += u'x';
        const PlannedRow row = returns.plan().rows.first();
        QCOMPARE(row.outcome, Outcome::Check);
        QVERIFY(row.score > 0 && row.score <= 100);
        QVERIFY(row.reasons.size() >= 2);
    }
}

QTEST_GUILESS_MAIN(TestPairs)
#include "tst_pairs.moc"
