#include "core/intake/importer.h"
#include "core/intake/returnedfile.h"
#include "core/intake/worker.h"
#include "tests/support/testroster.h"

#include <QFile>
#include <QTest>

using namespace soctv;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<RowTexts> liveTexts(Database &database)
{
    QList<RowTexts> texts;
    for (const ListRow &row : readRowsAfter(database, 0, 1000)) {
        if (!row.deleted)
            texts.append(row.texts);
    }
    return texts;
}

} // namespace

// A .soctv of another office or PC comes in like any returned file.
class TstOtherRoster : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void allListsComeIn();
    void whoIsThereIsNotDoubled();
    void damagedBytes_data();
    void damagedBytes();
    void newerVersion();

private:
    ReturnedFile read(const QString &path);
    ImportPlan plan(const ReturnedFile &file);

    std::unique_ptr<TestRoster> m_other;
    std::unique_ptr<TestRoster> m_mine;
    std::unique_ptr<IntakeWorker> m_worker;
    Progress m_progress;
};

void TstOtherRoster::init()
{
    m_worker = std::make_unique<IntakeWorker>(QStringLiteral(SOCTV_TEST_WORKER));
    m_other = std::make_unique<TestRoster>();
    m_mine = std::make_unique<TestRoster>();
    m_other->add(Role::AccountContact,
        {{"full_name", "Tổng Văn Cộng"}, {"unit", "Trường A"}, {"phone", "0912345678"},
            {"account_name", "Cộng"}, {"account_link", "https://www.facebook.com/cong"},
            {"note", "…"}, {"basis", "decision"}, {"basis_date", "2026-09-05"}});
    m_other->add(Role::CoreStaff, {{"full_name", "Đỗ Thị Ánh"}, {"unit", "Trường A"}});
    m_other->add(Role::Collaborator,
        {{"full_name", "Lê Ba"}, {"decision_no", "12/QĐ"}, {"decision_date", "2026-01-31"}});
    const qint64 gone = m_other->add(Role::CoreStaff, {{"full_name", "Trong Thùng Rác"}});
    QVERIFY(m_other->roster().edit(
        Step{Action::DeleteRows}, [&](Edit &edit) { deleteRows(edit, {gone}); }));
}

ReturnedFile TstOtherRoster::read(const QString &path)
{
    return readReturnedFile(path, *m_worker, {}, m_progress);
}

ImportPlan TstOtherRoster::plan(const ReturnedFile &file)
{
    const auto reader = m_mine->roster().makeReader();
    return planImport(*reader, {file}, Role::AccountContact, {}, m_progress);
}

void TstOtherRoster::allListsComeIn()
{
    const ReturnedFile file = read(m_other->file());
    QCOMPARE(file.error, QString());
    QCOMPARE(file.workbook->remarks, QList<Remark>{Remark::Roster});
    const ImportPlan planned = plan(file);
    QCOMPARE(planned.count(Outcome::New), 3);
    QVERIFY(importRows(m_mine->roster(), planned, m_progress));
    QCOMPARE(liveTexts(m_mine->database()), liveTexts(m_other->database()));
    const QList<ListRow> rows = readRowsAfter(m_mine->database(), 0, 10);
    QCOMPARE(rows.at(0).role, Role::AccountContact);
    QCOMPARE(rows.at(1).role, Role::CoreStaff);
    QCOMPARE(rows.at(2).role, Role::Collaborator);
    QVERIFY(m_mine->roster().undo());
    QCOMPARE(liveTexts(m_mine->database()), QList<RowTexts>());
}

void TstOtherRoster::whoIsThereIsNotDoubled()
{
    const qint64 post = m_mine->add(Role::CoreStaff,
        {{"full_name", "Đỗ Thị Ánh"}, {"unit", "Trường A"}, {"email", "anh@ldld.example"}});
    const ImportPlan planned = plan(read(m_other->file()));
    QCOMPARE(planned.count(Outcome::New), 2);
    QCOMPARE(planned.count(Outcome::Same), 1);
    QVERIFY(importRows(m_mine->roster(), planned, m_progress));
    QCOMPARE(m_mine->text(post, "email"), QStringLiteral("anh@ldld.example"));
}

void TstOtherRoster::damagedBytes_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {99, 100, 4096, 8192, 20000})
        QTest::addRow("%d bytes", size) << size;
}

void TstOtherRoster::damagedBytes()
{
    QFETCH(int, size);
    const QString path = m_other->path(QStringLiteral("cụt.soctv"));
    QFile cut(path);
    QVERIFY(cut.open(QIODevice::WriteOnly));
    cut.write(bytesOf(m_other->file()).left(size));
    cut.close();
    const ReturnedFile file = read(path);
    QVERIFY2(file.error.contains(QStringLiteral("cụt.soctv")), qPrintable(file.error));
    QVERIFY(file.form.rows.isEmpty());
}

void TstOtherRoster::newerVersion()
{
    m_other->close();
    QByteArray bytes = bytesOf(m_other->file());
    bytes[63] = 99; // user_version
    const QString path = m_other->path(QStringLiteral("mới.soctv"));
    QFile newer(path);
    QVERIFY(newer.open(QIODevice::WriteOnly));
    newer.write(bytes);
    newer.close();
    const ReturnedFile file = read(path);
    QVERIFY2(file.error.contains(QStringLiteral("99")), qPrintable(file.error));
}

QTEST_MAIN(TstOtherRoster)
#include "tst_otherroster.moc"
