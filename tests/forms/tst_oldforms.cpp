#include "core/base/error.h"
#include "core/forms/readers/readers.h"
#include "tests/forms/truth.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

using namespace soctv;

namespace {

QJsonObject truthOf(const QString &file)
{
    const QString truth = file.left(file.lastIndexOf(u'.')) + QStringLiteral(".json");
    return QJsonDocument::fromJson(returnedBytes(truth)).object();
}

} // namespace

/// Returned forms of old programs and web systems: .xls, and HTML under any name.
class TstOldForms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void forms_data();
    void forms();
    void withoutDecodingItIsWrong();
};

void TstOldForms::forms_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(SOCTV_TEST_DATA "/returns/formats");
    const QStringList files = folder.entryList({"*.xls", "*.html", "*.htm"});
    QVERIFY(files.size() >= 18);
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << QString("formats/" + file);
    QTest::newRow("07-tieu-hoc.xls") << QString("07-tieu-hoc.xls");
}

void TstOldForms::forms()
{
    QFETCH(QString, file);
    QJsonObject truth = truthOf(file);
    QVERIFY(!truth[QLatin1String("rows")].toArray().isEmpty());
    if (file == "07-tieu-hoc.xls") // a sample: it does not say so itself
        truth[QLatin1String("case_insensitive")] = true;
    const auto form
        = guarded([&] { return recogniseForm(decoded(readWorkbook(returnedBytes(file)))); });
    QVERIFY2(form.ok(), form.ok() ? "" : qPrintable(form.error().message));
    const QString told = difference(*form, truth);
    QVERIFY2(told.isEmpty(), qPrintable(told));
}

// The control: letters of an old font that nobody decodes are other letters.
void TstOldForms::withoutDecodingItIsWrong()
{
    const QString file = "formats/13-vni-times.xls";
    QVERIFY(!difference(recogniseForm(readWorkbook(returnedBytes(file))), truthOf(file)).isEmpty());
}

QTEST_GUILESS_MAIN(TstOldForms)
#include "tst_oldforms.moc"
