// Which copies are kept, with clocks that were made up.

#include "core/db/rotation.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <random>

using namespace soctv;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hour = 3600;
constexpr qint64 day = 24 * hour;
constexpr qint64 year = 365 * day;
const QDateTime noon(QDate(2026, 11, 18), QTime(12, 0)); // a Wednesday

// Copies with these ages in seconds, in the order they were made: the oldest first.
QList<BackupInfo> made(const QList<qint64> &ages)
{
    QList<BackupInfo> backups;
    for (const qint64 age : ages) {
        BackupInfo info;
        info.sequence = backups.size() + 1;
        info.path = QString::number(info.sequence);
        info.at = noon.addSecs(-age).toUTC();
        info.verified = true;
        backups.prepend(info);
    }
    return backups;
}

// Numbers of those that stay, ascending.
QList<qint64> kept(const QList<BackupInfo> &backups, const QDateTime &now = noon)
{
    QSet<qint64> spare;
    for (const BackupInfo &one : spareBackups(backups, now))
        spare.insert(one.sequence);
    QList<qint64> numbers;
    for (const BackupInfo &one : backups) {
        if (!spare.contains(one.sequence))
            numbers.prepend(one.sequence);
    }
    return numbers;
}

QList<qint64> range(qint64 from, qint64 to, qint64 step)
{
    QList<qint64> values;
    for (qint64 value = from; step > 0 ? value <= to : value >= to; value += step)
        values.append(value);
    return values;
}

} // namespace

class TestRotation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void table_data();
    void table();
    void aYearOfWork();
    void aYearOfTwoCopiesADayRotatedEachTime();
    void unverified();
    void jumpForward();
    void jumpThatLasts();
    void oneFromTheFutureGoesInTheEnd();
    void clockThatStartsAnewEachDay();
    void newestVerifiedStays_data();
    void newestVerifiedStays();
};

void TestRotation::table_data()
{
    QTest::addColumn<QList<qint64>>("ages");
    QTest::addColumn<QList<qint64>>("stay");
    using Ages = QList<qint64>;
    QTest::newRow("none") << Ages{} << Ages{};
    QTest::newRow("one") << Ages{0} << Ages{1};
    QTest::newRow("one, ten years old") << Ages{10 * year} << Ages{1};
    QTest::newRow("all of 48 hours") << range(47 * hour, 0, -hour) << range(1, 48, 1);
    QTest::newRow("one of each day before") // 09:00 and 10:00; five days ago the later one stays
        << Ages{5 * day + 3 * hour, 5 * day + 2 * hour, 0} << Ages{2, 3};
    QTest::newRow("14 days, then ends of weeks and months") // 25 October, 31 October, 1 November
        << range(24 * day, 0, -day) << Ages{1, 7, 8} + range(12, 25, 1);
    QTest::newRow("one from a year ahead among others") // its date counts for nothing
        << Ages{20 * day, 10 * day, -year, 5 * day, 0} << Ages{1, 2, 4, 5};
    QTest::newRow("newest from a year ahead") << Ages{10 * day, hour, 0, -year} << Ages{1, 2, 3, 4};
    QTest::newRow("one from a year back among others")
        << Ages{3 * hour, 2 * hour, year, hour, 0} << Ages{1, 2, 3, 4, 5};
    QTest::newRow("newest from a year back, then from 1999")
        << Ages{3 * hour, 2 * hour, hour, year, 27 * year} << Ages{1, 2, 3, 4, 5};
    QTest::newRow("all from years ahead") << Ages{-year, -2 * year, -3 * year} << Ages{1, 2, 3};
}

void TestRotation::table()
{
    QFETCH(QList<qint64>, ages);
    QFETCH(QList<qint64>, stay);
    QCOMPARE(kept(made(ages)), stay);
}

// One copy a day for a year: 14 days, the ends of the weeks and months before.
void TestRotation::aYearOfWork()
{
    const QList<qint64> stay = kept(made(range(364 * day, 0, -day)));
    QVERIFY(stay.size() >= 14 + 4 + 9 && stay.size() <= 14 + 8 + 12);
    QCOMPARE(stay.last(), 365);
    QVERIFY(stay.first() <= 365 - 11 * 28); // eleven months back
    for (qsizetype i = 1; i < stay.size(); ++i)
        QVERIFY(stay[i] - stay[i - 1] <= 31);
}

void TestRotation::aYearOfTwoCopiesADayRotatedEachTime()
{
    QList<BackupInfo> backups;
    QDateTime now = noon;
    for (int i = 0; i < 730; ++i) {
        BackupInfo info;
        info.sequence = i + 1;
        info.at = now;
        info.verified = true;
        backups.prepend(info);
        const QList<qint64> stay = kept(backups, now);
        backups.removeIf([&](const BackupInfo &one) { return !stay.contains(one.sequence); });
        QCOMPARE(backups.first().sequence, i + 1);
        now = now.addSecs(i % 2 == 0 ? 4 * hour : 20 * hour);
    }
    QVERIFY(backups.size() <= 6 + 14 + 8 + 12);
    QVERIFY(backups.size() >= 14 + 4 + 9);
    QVERIFY(backups.last().at < now.addDays(-11 * 28));
}

void TestRotation::unverified()
{
    QList<BackupInfo> backups = made({5 * day + 3 * hour, 5 * day + 2 * hour, hour, 0});
    for (const qsizetype newest : {0, 1, 2})
        backups[newest].verified = false;
    QCOMPARE(kept(backups), (QList<qint64>{1, 3, 4})); // of the day, the one that is good
    backups[3].verified = false;
    QCOMPARE(kept(backups), range(1, 4, 1)); // none is known to be good: nothing is taken away
}

// The clock of the PC stands a year ahead, for a day: the copies of these hours stay.
void TestRotation::jumpForward()
{
    const QList<qint64> hours = range(20 * hour, 0, -hour);
    const QList<qint64> numbers = range(1, 23, 1);
    QCOMPARE(
        kept(made(hours + QList<qint64>{-year, -year - hour}), noon.addSecs(year + hour)), numbers);
}

void TestRotation::jumpThatLasts()
{
    const QList<qint64> hours = range(10 * hour, 0, -hour); // 11 copies, on one day
    const QList<qint64> stay
        = kept(made(hours + QList<qint64>{-year, -year - day}), noon.addSecs(year + day));
    QCOMPARE(stay, (QList<qint64>{11, 12, 13})); // two days say so: the office was closed
}

void TestRotation::oneFromTheFutureGoesInTheEnd()
{
    QList<BackupInfo> backups = made({-year});
    QDateTime now = noon;
    for (int i = 2; i < 800; ++i) {
        BackupInfo info;
        info.sequence = i;
        info.at = now;
        info.verified = true;
        backups.prepend(info);
        const QList<qint64> stay = kept(backups, now);
        backups.removeIf([&](const BackupInfo &one) { return !stay.contains(one.sequence); });
        QVERIFY(stay.size() >= qMin(i - 1, 14));
        now = now.addDays(1);
    }
    QVERIFY(backups.last().sequence > 1);
    QVERIFY(backups.size() >= 14 + 4 + 9);
}

// A dead battery: every morning it is 1 January 2010 again.
void TestRotation::clockThatStartsAnewEachDay()
{
    const QDateTime morning(QDate(2010, 1, 1), QTime(8, 0));
    QList<BackupInfo> backups = made(range(20 * day, 0, -day));
    const QList<qint64> good = kept(backups);
    backups.removeIf([&](const BackupInfo &one) { return !good.contains(one.sequence); });
    for (int i = 0; i < 5; ++i) {
        BackupInfo info;
        info.sequence = 100 + i;
        info.at = morning;
        info.verified = true;
        backups.prepend(info);
        const QList<qint64> stay = kept(backups, morning);
        for (const qint64 number : good)
            QVERIFY(stay.contains(number));
        QVERIFY(stay.contains(100 + i));
    }
}

void TestRotation::newestVerifiedStays_data()
{
    QTest::addColumn<bool>("fails");
    QTest::newRow("rotation") << false;
    // What would be taken away if only dates decided must break the property.
    QTest::newRow("control: by date alone") << true;
}

void TestRotation::newestVerifiedStays()
{
    QFETCH(bool, fails);
    std::mt19937_64 random(20261122);
    const auto pick = [&](qint64 from, qint64 to) {
        return std::uniform_int_distribution<qint64>(from, to)(random);
    };
    int broken = 0;
    for (int round = 0; round < 2000; ++round) {
        QList<qint64> ages;
        qint64 age = pick(0, 3 * year);
        for (qint64 left = pick(1, 60); left > 0; --left) {
            age = qMax<qint64>(0, age - pick(0, 5 * day));
            const qint64 wrong = pick(0, 9);
            ages.append(wrong == 0 ? age - year : wrong == 1 ? age + year : age);
        }
        QList<BackupInfo> backups = made(ages);
        for (BackupInfo &one : backups)
            one.verified = pick(0, 3) != 0;
        const QDateTime now = noon.addSecs(pick(-year, year));
        QList<qint64> stay = kept(backups, now);
        if (fails) {
            stay.clear();
            for (const BackupInfo &one : std::as_const(backups)) {
                if (one.at > now.addDays(-60))
                    stay.append(one.sequence);
            }
        }
        const auto newest = std::ranges::find(backups, true, &BackupInfo::verified);
        const bool any = newest != backups.end();
        broken += any && !stay.contains(newest->sequence) ? 1 : 0;
        if (!fails) {
            QVERIFY(stay.contains(backups.first().sequence));
            QVERIFY(any || stay.size() == backups.size());
        }
    }
    QCOMPARE(broken > 0, fails);
}

QTEST_GUILESS_MAIN(TestRotation)
#include "tst_rotation.moc"
