#include "core/forms/readers/archive.h"
#include "tests/support/errors.h"
#include "tests/support/zipfile.h"

#include <QTest>

using namespace soctv;

namespace {

QByteArray contentOf(Archive &archive, const QString &name)
{
    Archive::Part part(archive, name);
    QByteArray content;
    QByteArray chunk(1000, '\0');
    while (const qsizetype count = part.read(chunk.data(), chunk.size()))
        content += chunk.first(count);
    return content;
}

// What happens to a file when all of it is listed and one part is read.
std::optional<Error> errorIn(const QByteArray &zip, const QString &name)
{
    return errorOf([&] {
        Archive archive(zip);
        contentOf(archive, name);
    });
}

} // namespace

class TstArchive : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void partsAreRead();
    void namesAreFound();
    void partsInTurn();
    void refused_data();
    void refused();
    void cutAnywhere();
    void outputIsLimited();
    void partsTogetherAreLimited();
    void mostEntries();
};

void TstArchive::partsAreRead()
{
    const QByteArray large = QByteArray("Nguyễn Thị Ánh\n").repeated(20000);
    Archive archive(zipOf(
        {{"a.xml", "short"}, {"b.xml", large}, {"stored.xml", large, false}, {"nothing.xml", ""}}));
    QCOMPARE(contentOf(archive, "a.xml"), QByteArray("short"));
    QCOMPARE(contentOf(archive, "b.xml"), large);
    QCOMPARE(contentOf(archive, "stored.xml"), large);
    QVERIFY(contentOf(archive, "nothing.xml").isEmpty());
    QVERIFY(fails(ErrorCode::Invalid, [&] { contentOf(archive, "c.xml"); }));
}

void TstArchive::namesAreFound()
{
    Archive archive(
        zipOf({{"XL/WorkBook.xml", "w"}, {"xl\\styles.xml", "s"}, {"twice", "1"}, {"TWICE", "2"}}));
    QCOMPARE(contentOf(archive, "xl/workbook.xml"), QByteArray("w"));
    QCOMPARE(contentOf(archive, "xl/styles.xml"), QByteArray("s"));
    QCOMPARE(contentOf(archive, "twice"), QByteArray("1"));
    QVERIFY(!archive.contains("workbook.xml"));
}

void TstArchive::partsInTurn()
{
    Archive archive(zipOf({{"a", QByteArray(100000, 'a')}, {"b", "b"}}));
    {
        Archive::Part part(archive, "a"); // left before its end
        QByteArray chunk(10, '\0');
        QCOMPARE(part.read(chunk.data(), chunk.size()), 10);
    }
    QCOMPARE(contentOf(archive, "b"), QByteArray("b"));
    QCOMPARE(contentOf(archive, "a").size(), 100000);
}

void TstArchive::refused_data()
{
    QTest::addColumn<QByteArray>("zip");
    const QByteArray content(5000, 'x');
    const ZipEntry good{"good.xml", content};
    const auto with = [&](ZipEntry entry) { return zipOf({good, entry}); };
    for (const char *name :
        {"../a", "a/../../b", "/etc/x", "C:/x", "c:x", "..\\x", "\\\\host\\x", "a/.."})
        QTest::newRow(name) << with({name, "x"});
    QTest::newRow("zero in a name") << with({QByteArray("a\0b", 3), "x"});
    QTest::newRow("encrypted") << with({.name = "x", .content = content, .flags = 1});
    QTest::newRow("unknown method") << with({.name = "x", .content = content, .method = 99});
    QTest::newRow("wrong check sum")
        << zipOf({{.name = "good.xml", .content = content, .checkSum = 7}});
    QTest::newRow("unpacks to more")
        << zipOf({{.name = "good.xml", .content = content, .size = 9}});
    QTest::newRow("unpacks to less")
        << zipOf({{.name = "good.xml", .content = content, .size = 9000}});
    QByteArray overlap = zipOf({good, {"other.xml", content}});
    const qsizetype first = overlap.indexOf("PK\1\2");
    const qsizetype second = overlap.indexOf("PK\1\2", first + 4);
    overlap.replace(second + 42, 4, overlap.mid(first + 42, 4)); // both begin at the same place
    overlap.replace(overlap.indexOf("other.xml", first), 9, "good1.xml");
    QTest::newRow("overlap") << overlap;
    QTest::newRow("not a zip") << QByteArray("PK\3\4 and then nothing of the kind");
}

void TstArchive::refused()
{
    QFETCH(QByteArray, zip);
    const auto error = errorIn(zip, "good.xml");
    QVERIFY(error.has_value());
    QCOMPARE(error->code, ErrorCode::Invalid);
    QVERIFY(error->message.contains("%1"));
    // The control: without its fault the same file is read.
    QVERIFY(!errorIn(zipOf({{"good.xml", QByteArray(5000, 'x')}}), "good.xml"));
}

void TstArchive::cutAnywhere()
{
    const QByteArray zip = zipOf({{"a.xml", "some text"}, {"b.xml", "more text"}});
    for (qsizetype size = 0; size < zip.size(); ++size)
        QVERIFY2(errorIn(zip.first(size), "a.xml"), qPrintable(QString::number(size)));
    QVERIFY(!errorIn(zip, "a.xml"));
}

void TstArchive::outputIsLimited()
{
    // 16 MiB and a hundred times the file: a megabyte of zeros takes about a kilobyte.
    QVERIFY(!errorIn(zipOf({{"a", QByteArray(16 << 20, '\0')}}), "a"));
    QVERIFY(errorIn(zipOf({{"a", QByteArray(64 << 20, '\0')}}), "a"));
}

void TstArchive::partsTogetherAreLimited()
{
    Archive archive(zipOf({{"a", QByteArray(20 << 20, '\0')}, {"b", QByteArray(20 << 20, '\0')}}));
    contentOf(archive, "a");
    QVERIFY(fails(ErrorCode::Invalid, [&] { contentOf(archive, "b"); }));
}

void TstArchive::mostEntries()
{
    QList<ZipEntry> entries;
    for (int i = 0; i < Archive::maxEntries; ++i)
        entries.append(ZipEntry{QByteArray::number(i), "x"});
    QVERIFY(!errorIn(zipOf(entries), "1999"));
    entries.append(ZipEntry{"one more", "x"});
    QVERIFY(errorIn(zipOf(entries), "1999"));
}

QTEST_GUILESS_MAIN(TstArchive)
#include "tst_archive.moc"
