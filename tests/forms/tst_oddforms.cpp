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

/// Forms as units really send them (tests/data/returns), and those of the samples: what the readers
/// and the recogniser find in them. What the officer gets in the end is in tst_returnedforms.
class OddFormsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void forms_data();
    void forms();
    void asTypedItIsWrong();
};

void OddFormsTest::forms_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("truth");
    for (const QString &part : {QString(), QStringLiteral("odd/"), QStringLiteral("formats/")}) {
        const QStringList truths = QDir(folder + part).entryList({QStringLiteral("*.json")});
        for (const QString &truth : truths) {
            QStringList files
                = QDir(folder + part).entryList({truth.left(truth.size() - 4) + QLatin1Char('*')});
            files.removeAll(truth);
            QCOMPARE(files.size(), 1);
            QTest::newRow(qPrintable(files.first())) << part + files.first() << part + truth;
        }
    }
}

void OddFormsTest::forms()
{
    QFETCH(QString, file);
    QFETCH(QString, truth);
    QJsonObject wanted = QJsonDocument::fromJson(returnedBytes(truth)).object();
    QVERIFY(!wanted[QLatin1String("rows")].toArray().isEmpty());
    if (file == QLatin1String("07-tieu-hoc.xls")) // a sample: it does not say so itself
        wanted[QLatin1String("case_insensitive")] = true;
    const auto form = guarded([&] { return recogniseForm(readWorkbook(returnedBytes(file))); });
    QVERIFY2(form.ok(), form.ok() ? "" : qPrintable(form.error().message));
    const QString told = difference(*form, wanted);
    QVERIFY2(told.isEmpty(), qPrintable(told));
}

// The control: letters of an old font that nobody decodes are other letters.
void OddFormsTest::asTypedItIsWrong()
{
    const QString file = QStringLiteral("formats/13-vni-times.");
    const QJsonObject wanted
        = QJsonDocument::fromJson(returnedBytes(file + QLatin1String("json"))).object();
    Form form = recogniseForm(readWorkbook(returnedBytes(file + QLatin1String("xls"))));
    QVERIFY(difference(form, wanted).isEmpty());
    for (FormRow &row : form.rows)
        row.old.clear();
    QVERIFY(!difference(form, wanted).isEmpty());
}

QTEST_GUILESS_MAIN(OddFormsTest)

#include "tst_oddforms.moc"
