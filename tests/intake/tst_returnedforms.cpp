#include "core/forms/readers/readers.h"
#include "core/intake/rowissues.h"
#include "tests/forms/truth.h"
#include "tests/intake/returns.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

using namespace soctv;

namespace {

QJsonObject truthOf(const QString &file)
{
    const QString name = file.left(file.lastIndexOf(u'.')) + QStringLiteral(".json");
    QJsonObject truth = QJsonDocument::fromJson(returnedBytes(name)).object();
    if (file == QLatin1String("07-tieu-hoc.xls")) // a sample: it does not say so itself
        truth[QLatin1String("case_insensitive")] = true;
    return truth;
}

ReturnedFile fileOf(const QString &path, Workbook workbook)
{
    ReturnedFile file;
    file.name = path;
    file.workbook = std::make_shared<const Workbook>(std::move(workbook));
    recogniseAgain(file, {});
    return file;
}

ReturnedFile fileOf(const QString &path)
{
    return fileOf(path, readWorkbook(returnedBytes(path)));
}

ImportPlan planOf(TestRoster &roster, const ReturnedFile &file, const Choices &choices)
{
    Progress progress;
    return planImport(*roster->makeReader(), {file}, Role::AccountContact, choices, progress);
}

QSet<QLatin1String> openKinds(const ImportPlan &plan)
{
    QSet<QLatin1String> kinds;
    for (const PlannedRow &row : plan.rows) {
        for (const Issue &issue : row.issues) {
            if (!issue.offer.isEmpty())
                kinds.insert(issue.code);
        }
    }
    return kinds;
}

/// "Sửa tất cả" for one kind after the other, until nothing is offered.
ImportPlan mended(TestRoster &roster, const ReturnedFile &file)
{
    Choices choices;
    for (int turn = 0; turn < 20; ++turn) {
        const ImportPlan plan = planOf(roster, file, choices);
        const QSet<QLatin1String> open = openKinds(plan);
        if (open.isEmpty())
            return plan;
        choices.repairedKinds.insert(*open.begin());
    }
    throw std::runtime_error("offers without end");
}

/// Phones by their key, links in their canonical form, as the truth has them.
bool isWanted(const QString &text, const QJsonObject &wanted, int index, Qt::CaseSensitivity cases)
{
    QString settled = text.simplified();
    if (index == field("phone"))
        settled = parsePhone(text).key;
    else if (const Link link = parseLink(text); index == field("account_link"))
        settled = link.canonical.isEmpty() ? settled : link.canonical;
    return settled.compare(wantedText(wanted, index), cases) == 0;
}

/// What of \a plan differs from the truth; empty: nothing.
QString difference(const ImportPlan &plan, const QJsonObject &truth)
{
    const QJsonArray rows = truth[QLatin1String("rows")].toArray();
    const auto cases = truth[QLatin1String("case_insensitive")].toBool() ? Qt::CaseInsensitive
                                                                         : Qt::CaseSensitive;
    QStringList told;
    if (plan.rows.size() != rows.size())
        told.append(QStringLiteral("%1 rows of %2").arg(plan.rows.size()).arg(rows.size()));
    for (qsizetype i = 0; i < qMin(rows.size(), plan.rows.size()); ++i) {
        const PlannedRow &row = plan.rows[i];
        const QJsonObject wanted = rows[i].toObject();
        if (int(row.role) + 1 != wanted[QLatin1String("section")].toInt())
            told.append(QStringLiteral("row %1: section %2").arg(row.row).arg(int(row.role) + 1));
        if (row.outcome == Outcome::Check && codesOf(row.issues).contains(rowissue::fileUnsure))
            told.append(QStringLiteral("row %1: its letters are still unsure").arg(row.row));
        for (int f = 0; f < int(fieldCount); ++f) {
            const QString &text = row.texts[std::size_t(f)];
            if (wanted.contains(listFields[std::size_t(f)].name())
                && !isWanted(text, wanted, f, cases)) {
                told.append(
                    QStringLiteral("row %1 %2: “%3”, not “%4”")
                        .arg(row.row)
                        .arg(listFields[std::size_t(f)].name(), text, wantedText(wanted, f)));
            }
        }
    }
    return told.join(u'\n');
}

/// A copy whose letters have no fonts of their own.
Workbook withoutRuns(const Workbook &workbook)
{
    Workbook copy{{}, workbook.remarks};
    for (const Grid &grid : workbook.sheets) {
        Grid sheet;
        for (int row = grid.filledRow(0); row >= 0; row = grid.filledRow(row + 1)) {
            for (const int column : grid.filledColumns(row)) {
                sheet.addCell(row, column, sheet.addText(grid.text(row, column)),
                    grid.kind(row, column), sheet.addStyle(grid.style(row, column)));
            }
        }
        for (const QRect &merge : grid.merges())
            sheet.addMerge(merge);
        copy.sheets.append(sheet);
    }
    return copy;
}

/// The kinds of old encodings that a plan offers to decode.
QStringList oldKinds(const ImportPlan &plan)
{
    QStringList kinds;
    for (const QLatin1String kind : openKinds(plan)) {
        if (isOldText({{}, kind, {}, {}}))
            kinds.append(kind);
    }
    kinds.sort();
    return kinds;
}

} // namespace

/// What the officer gets of every returned form after “Sửa tất cả” for each kind of repair.
class ReturnedFormsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void forms_data();
    void forms();
    void kinds_data();
    void kinds();
    void untilThenAsTyped();
    void runFontsCount_data();
    void runFontsCount();

private:
    TestRoster m_roster;
};

void ReturnedFormsTest::forms_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &part : {QString(), QStringLiteral("odd/"), QStringLiteral("formats/")}) {
        QDir folder(QStringLiteral(SOCTV_TEST_DATA "/returns/") + part);
        const QStringList files = folder.entryList(QDir::Files);
        for (const QString &file : files) {
            if (!file.endsWith(QLatin1String(".json")) && !file.endsWith(QLatin1String(".md")))
                QTest::newRow(qPrintable(file)) << part + file;
        }
    }
}

void ReturnedFormsTest::forms()
{
    QFETCH(QString, file);
    const ReturnedFile returned = fileOf(file);
    QVERIFY2(returned.error.isEmpty(), qPrintable(returned.error));
    const QString told = difference(mended(m_roster, returned), truthOf(file));
    QVERIFY2(told.isEmpty(), qPrintable(told));
}

void ReturnedFormsTest::kinds_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("kinds");
    const auto row = [](const char *file, const QStringList &kinds) {
        QTest::newRow(file) << QString(file) << kinds;
    };
    row("05-ubnd.xls", {});
    row("07-tieu-hoc.xls", {"text_tcvn3"});
    row("formats/08-vni-mac-dinh.ods", {"text_vni"});
    row("formats/11-vntime-chu-hoa.xls", {"text_tcvn3"});
    row("formats/27-vni-tung-tu.docx", {"text_vni"});
    row("formats/36-html-1258.htm", {}); // it says so itself
    row("formats/41-csv-1258.csv", {"text_cp1258"});
    row("formats/42-csv-tcvn3.csv", {"text_tcvn3"});
    row("formats/43-vni-tab.txt", {"text_vni"});
    row("formats/44-csv-viscii.csv", {"text_viscii"});
    row("formats/46-vntime-xen-unicode.xlsx", {"text_tcvn3"});
}

void ReturnedFormsTest::kinds()
{
    QFETCH(QString, file);
    QFETCH(QStringList, kinds);
    QCOMPARE(oldKinds(planOf(m_roster, fileOf(file), {})), kinds);
}

// Never silently: what nobody accepted is as it was typed.
void ReturnedFormsTest::untilThenAsTyped()
{
    const ImportPlan plan = planOf(m_roster, fileOf("07-tieu-hoc.xls"), {});
    QVERIFY(!plan.rows.isEmpty());
    for (const PlannedRow &row : plan.rows) {
        for (const Issue &issue : row.issues) {
            if (isOldText(issue))
                QCOMPARE(row.texts[std::size_t(fieldByKey(QString(issue.field)))], issue.found);
        }
    }
    QVERIFY(!difference(plan, truthOf("07-tieu-hoc.xls")).isEmpty());
}

void ReturnedFormsTest::runFontsCount_data()
{
    QTest::addColumn<QString>("file");
    for (const char *file : {"formats/06-vntime-tung-doan.ods", "formats/12-doan-chu-hon-hop.xls"})
        QTest::newRow(file) << QString(file);
}

// The control: a decoder that ignores the fonts of single letters does not get these right.
void ReturnedFormsTest::runFontsCount()
{
    QFETCH(QString, file);
    const Workbook workbook = readWorkbook(returnedBytes(file));
    QVERIFY(difference(mended(m_roster, fileOf(file, workbook)), truthOf(file)).isEmpty());
    const ReturnedFile blind = fileOf(file, withoutRuns(workbook));
    QVERIFY(!difference(mended(m_roster, blind), truthOf(file)).isEmpty());
}

QTEST_GUILESS_MAIN(ReturnedFormsTest)
#include "tst_returnedforms.moc"
