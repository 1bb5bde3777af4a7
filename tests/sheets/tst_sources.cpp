#include "core/forms/catalog.h"
#include "core/sheets/rosterrows.h"
#include "tests/support/errors.h"

#include <QFile>
#include <QTest>

using namespace soctv;

namespace {

SheetDescription changed(const QByteArray &from, const QByteArray &to)
{
    QFile file(QStringLiteral(":/sheets/cong-tac-vien.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return parseSheet(file.readAll().replace(from, to));
}

} // namespace

class SourcesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // A misspelt key in a sheet file is found here, not in an office.
    void everySheetNamesWhatThereIs()
    {
        const QStringList ids = sheetIds();
        for (const QString &id : ids) {
            const SheetDescription sheet = loadSheet(id);
            for (const SheetSection &section : sheet.sections) {
                QVERIFY(!tableColumns(section, {}).isEmpty());
                for (const SheetColumn &column : section.columns)
                    QVERIFY2(!column.header.isEmpty(), qPrintable(id + column.key));
            }
        }
    }

    void unknownNames_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("source") << QByteArray("\"posts\"") << QByteArray("\"pots\"");
        QTest::newRow("column") << QByteArray("\"phone\"") << QByteArray("\"fone\"");
        QTest::newRow("hidden column") << QByteArray("\"note\"") << QByteArray("\"notes\"");
        QTest::newRow("group") << QByteArray("\"group\": \"unit\"")
                               << QByteArray("\"group\": \"phone\"");
    }

    void unknownNames()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const SheetDescription right = changed({}, {});
        tableColumns(right.sections.first(), {});
        const SheetDescription sheet = changed(from, to);
        QVERIFY(fails(ErrorCode::Invalid, [&] { tableColumns(sheet.sections.first(), {}); }));
    }

    // Notes about people stay out unless somebody asks for them (domain.md 2).
    void notesOnlyWhenAskedFor()
    {
        const SheetDescription sheet = loadSheet(u"cong-tac-vien");
        const auto keys = [&](const SheetSettings &settings) {
            QStringList all;
            for (const SheetColumn &column : visibleColumns(sheet.sections.first(), settings))
                all.append(column.key);
            return all;
        };
        QVERIFY(!keys({}).contains(QStringLiteral("note")));
        QCOMPARE(keys({}).size(), 8);
        SheetSettings asked;
        asked.shownColumns = {QStringLiteral("note")};
        QCOMPARE(keys(asked).last(), QStringLiteral("note"));
    }
};

QTEST_GUILESS_MAIN(SourcesTest)
#include "tst_sources.moc"
