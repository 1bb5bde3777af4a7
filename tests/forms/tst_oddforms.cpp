#include "core/base/error.h"
#include "core/forms/readers.h"
#include "tests/forms/truth.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

using namespace soctv;

namespace {

const QString folder = QStringLiteral(SOCTV_TEST_DATA "/returns/");

} // namespace

/// Forms as units really send them (tests/data/returns), and those of the samples.
class OddFormsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void forms_data();
    void forms();
};

void OddFormsTest::forms_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("truth");
    // Their letters are of .VnTime and VNI fonts, which are decoded after a yes of the officer.
    const QStringList oldLetters{QStringLiteral("07-tieu-hoc.xls"),
        QStringLiteral("04-vntime-theo-o.ods"), QStringLiteral("05-vntime-theo-cot.ods"),
        QStringLiteral("06-vntime-tung-doan.ods"), QStringLiteral("08-vni-mac-dinh.ods"),
        QStringLiteral("25-vntime-theo-kieu.docx"), QStringLiteral("27-vni-tung-tu.docx"),
        QStringLiteral("31-odt-vntime.odt")};
    const auto addFolder = [&](const QString &part, const QStringList &kinds) {
        const QStringList truths = QDir(folder + part).entryList({QStringLiteral("*.json")});
        for (const QString &truth : truths) {
            QStringList files
                = QDir(folder + part).entryList({truth.left(truth.size() - 4) + QLatin1Char('*')});
            files.removeAll(truth);
            QCOMPARE(files.size(), 1);
            const QString kind = QFileInfo(files.first()).suffix();
            const bool isWanted = kinds.isEmpty() || kinds.contains(kind);
            if (isWanted && !oldLetters.contains(files.first()))
                QTest::newRow(qPrintable(files.first())) << part + files.first() << part + truth;
        }
    };
    addFolder({}, {});
    addFolder(QStringLiteral("odd/"), {});
    addFolder(QStringLiteral("formats/"),
        {QStringLiteral("ods"), QStringLiteral("docx"), QStringLiteral("odt")});
}

void OddFormsTest::forms()
{
    QFETCH(QString, file);
    QFETCH(QString, truth);
    const QJsonObject wanted = QJsonDocument::fromJson(returnedBytes(truth)).object();
    QVERIFY(!wanted[QLatin1String("rows")].toArray().isEmpty());
    const auto form = guarded([&] { return recogniseForm(readWorkbook(returnedBytes(file))); });
    QVERIFY2(form.ok(), form.ok() ? "" : qPrintable(form.error().message));
    const QString told = difference(*form, wanted);
    QVERIFY2(told.isEmpty(), qPrintable(told));
}

QTEST_GUILESS_MAIN(OddFormsTest)

#include "tst_oddforms.moc"
