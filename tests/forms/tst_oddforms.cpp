#include "core/base/error.h"
#include "core/forms/readers.h"
#include "core/text/email.h"
#include "core/text/fold.h"
#include "core/text/link.h"
#include "core/text/phone.h"
#include "tests/forms/formsupport.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace soctv;

namespace {

const QString folder = QStringLiteral(SOCTV_TEST_DATA "/returns/");

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What the truth files hold: the text with every offer taken, see their README.
QString settled(const FormRow &row, int index)
{
    QString text = cleaned(row.texts[std::size_t(index)]).simplified();
    if (index == field("phone"))
        return parsePhone(text).key;
    if (index == field("email")) {
        const QList<Finding> findings = checkEmail(text);
        for (const Finding &finding : findings) {
            if (!finding.offer.isEmpty())
                text = finding.offer;
        }
    }
    const QString link = cleaned(row.texts[field("account_link")]);
    const Link read = parseLink(link);
    const bool nameInLink
        = read.kind == QLatin1String("not-a-link") && row.texts[field("account_name")].isEmpty();
    if (index == field("account_name") && nameInLink)
        return link.simplified();
    if (index == field("account_link"))
        return nameInLink ? QString() : read.canonical.isEmpty() ? link : read.canonical;
    return text;
}

QString wantedText(const QJsonObject &row, int index)
{
    const QString text = row[listFields[std::size_t(index)].name()].toString();
    return index == field("phone") ? parsePhone(text).key : text;
}

/// How \a form differs from the truth; empty: not at all.
QString difference(const Form &form, const QJsonObject &truth)
{
    const QJsonArray rows = truth[QLatin1String("rows")].toArray();
    QStringList told;
    if (form.rows.size() != rows.size())
        told.append(QStringLiteral("%1 rows of %2").arg(form.rows.size()).arg(rows.size()));
    for (qsizetype i = 0; i < qMin(rows.size(), form.rows.size()); ++i) {
        const QJsonObject wanted = rows[i].toObject();
        const FormRow &row = form.rows[i];
        if (qMax(1, row.section) != wanted[QLatin1String("section")].toInt())
            told.append(QStringLiteral("row %1: section %2").arg(row.row + 1).arg(row.section));
        for (int f = 0; f < int(fieldCount); ++f) {
            if (wanted.contains(listFields[std::size_t(f)].name())
                && settled(row, f) != wantedText(wanted, f)) {
                told.append(QStringLiteral("row %1 %2: \"%3\", not \"%4\"")
                                .arg(row.row + 1)
                                .arg(listFields[std::size_t(f)].name(), settled(row, f),
                                    wantedText(wanted, f)));
            }
        }
    }
    if (truth.contains(QLatin1String("unit")) && !form.unit.isEmpty()
        && cleaned(form.unit) != truth[QLatin1String("unit")].toString())
        told.append(QStringLiteral("unit \"%1\"").arg(form.unit));
    if (!told.isEmpty())
        told.append(QStringLiteral("left out: ") + leftOutOf(form).join(QStringLiteral(" | ")));
    return told.join(QLatin1Char('\n'));
}

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
    const QJsonObject wanted = QJsonDocument::fromJson(bytesOf(folder + truth)).object();
    QVERIFY(!wanted[QLatin1String("rows")].toArray().isEmpty());
    const auto form = guarded([&] { return recogniseForm(readWorkbook(bytesOf(folder + file))); });
    QVERIFY2(form.ok(), form.ok() ? "" : qPrintable(form.error().message));
    const QString told = difference(*form, wanted);
    QVERIFY2(told.isEmpty(), qPrintable(told));
}

QTEST_GUILESS_MAIN(OddFormsTest)

#include "tst_oddforms.moc"
