#include "core/base/error.h"
#include "core/forms/readers/readers.h"
#include "tests/forms/truth.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

using namespace soctv;

namespace {

const QString folder = QStringLiteral(SOCTV_TEST_DATA "/returns/");

} // namespace

/// Forms as units really send them (tests/data/returns), and those of the samples. Their letters
/// are decoded by their fonts, as after a yes of the officer.
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
    const auto addFolder = [](const QString &part, const QStringList &kinds) {
        const QStringList truths = QDir(folder + part).entryList({QStringLiteral("*.json")});
        for (const QString &truth : truths) {
            QStringList files
                = QDir(folder + part).entryList({truth.left(truth.size() - 4) + QLatin1Char('*')});
            files.removeAll(truth);
            QCOMPARE(files.size(), 1);
            const QString kind = QFileInfo(files.first()).suffix();
            if (kinds.isEmpty() || kinds.contains(kind))
                QTest::newRow(qPrintable(files.first())) << part + files.first() << part + truth;
        }
    };
    addFolder({},
        {QStringLiteral("xlsx"), QStringLiteral("csv"), QStringLiteral("ods"),
            QStringLiteral("docx")});
    addFolder(QStringLiteral("odd/"), {});
    addFolder(QStringLiteral("formats/"),
        {QStringLiteral("ods"), QStringLiteral("docx"), QStringLiteral("odt"),
            QStringLiteral("xlsx")});
}

void OddFormsTest::forms()
{
    QFETCH(QString, file);
    QFETCH(QString, truth);
    const QJsonObject wanted = QJsonDocument::fromJson(returnedBytes(truth)).object();
    QVERIFY(!wanted[QLatin1String("rows")].toArray().isEmpty());
    const auto form
        = guarded([&] { return recogniseForm(decoded(readWorkbook(returnedBytes(file)))); });
    QVERIFY2(form.ok(), form.ok() ? "" : qPrintable(form.error().message));
    const QString told = difference(*form, wanted);
    QVERIFY2(told.isEmpty(), qPrintable(told));
}

QTEST_GUILESS_MAIN(OddFormsTest)

#include "tst_oddforms.moc"
