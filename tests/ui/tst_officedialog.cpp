#include "core/forms/catalog.h"
#include "core/roster/step.h"
#include "core/sheets/csv.h"
#include "core/sheets/officetexts.h"
#include "tests/support/officewindow.h"
#include "tests/support/samplerows.h"
#include "ui/window/officedialog.h"

#include <QPlainTextEdit>
#include <QTimer>

using namespace soctv;

namespace {

const QHash<QString, QString> typed{
    {QStringLiteral("name"), QStringLiteral("Liên đoàn Lao động phường Ví Dụ")},
    {QStringLiteral("superior"), QStringLiteral("Liên đoàn Lao động thành phố Mẫu")},
    {QStringLiteral("abbreviation"), QStringLiteral("LĐLĐ")},
    {QStringLiteral("place"), QStringLiteral("Ví Dụ")},
    {QStringLiteral("signer_title"), QStringLiteral("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH")},
    {QStringLiteral("signer_name"), QStringLiteral("Trần Thị Ký Tên")},
    {QStringLiteral("recipients"), QStringLiteral("- Ban Thường vụ;\n- Lưu: VT.")},
};

void fill(OfficeDialog &dialog)
{
    for (const auto &[key, text] : typed.asKeyValueRange()) {
        if (auto *line = dialog.findChild<QLineEdit *>(key))
            line->setText(text);
        else
            dialog.findChild<QPlainTextEdit *>(key)->setPlainText(text);
    }
}

// All lines above and below the tables of the sheet \a id, as \a roster makes them.
QStringList linesOf(Roster &roster, const QString &id)
{
    SampleSheet sample(
        0, 0, [](int, qint64) { return emptyRow(1); }, id);
    sample.office = sheetOffice(roster);
    takeOffice(sample.settings, roster);
    const SheetTask task = sample.task();
    SheetContent content(task);
    QStringList lines;
    for (SheetBlock block; content.next(block);) {
        for (const HeadLine &line : block.left + block.right)
            lines.append(line.text);
        lines += block.signerTitle + block.recipients;
        lines += {block.signerName, block.placeAndDate};
    }
    return lines;
}

} // namespace

class OfficeDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Everything is set at once, and one undo takes all of it back.
    void oneStep()
    {
        OfficeWindow office;
        office.create();
        const QString before = office.roster().officeText(QStringLiteral("name"));
        QTimer::singleShot(0, [] {
            auto *dialog = qobject_cast<OfficeDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            fill(*dialog);
            dialog->accept();
        });
        office.window->actions().office->trigger();
        for (const auto &[key, text] : typed.asKeyValueRange())
            QCOMPARE(office.roster().officeText(key), text);
        QVERIFY(office.roster().undoStep());
        QCOMPARE(office.roster().undoStep()->action, Action::SetOffice);

        QVERIFY(office.roster().undo().ok());
        for (const auto &[key, text] : typed.asKeyValueRange()) {
            const bool isName = key == QLatin1String("name");
            QCOMPARE(office.roster().officeText(key), isName ? before : QString());
        }
        QVERIFY(office.roster().redo().ok());
        QCOMPARE(office.roster().officeText(QStringLiteral("place")), QStringLiteral("Ví Dụ"));
    }

    void everySheetBearsThem()
    {
        OfficeWindow office;
        office.create();
        QVERIFY(OfficeDialog::store(office.roster(), typed).ok());
        for (const QString &id : sheetIds()) {
            const QString text = linesOf(office.roster(), id).join(QLatin1Char('\n'));
            QStringList wanted{typed.value("name").toUpper(), QStringLiteral("Ví Dụ, ngày"),
                QStringLiteral("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"), typed.value("signer_name")};
            if (id != QLatin1String("mau-01")) { // the form of the letter bears no more
                wanted += {typed.value("superior").toUpper(), QStringLiteral("/LĐLĐ"),
                    QStringLiteral("- Ban Thường vụ;\n- Lưu: VT.")};
            }
            for (const QString &part : wanted)
                QVERIFY2(text.contains(part), qPrintable(id + u": " + part));
        }
    }

    void aNameIsNeeded()
    {
        OfficeWindow office;
        office.create();
        OfficeDialog dialog(office.roster());
        QAbstractButton *save = buttonWith(&dialog, OfficeDialog::tr("Save the names"));
        QVERIFY(save && save->isEnabled());
        auto *name = dialog.findChild<QLineEdit *>(QStringLiteral("name"));
        QVERIFY(name);
        name->selectAll();
        QTest::keyClick(name, Qt::Key_Delete);
        QVERIFY(!save->isEnabled());
        QTest::keyClicks(name, QStringLiteral("LD"));
        QVERIFY(save->isEnabled());
    }

    void cancelledChangesNothing()
    {
        OfficeWindow office;
        office.create();
        const auto before = office.roster().undoStep();
        QTimer::singleShot(0, [] {
            auto *dialog = qobject_cast<OfficeDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            fill(*dialog);
            QTest::keyClick(dialog, Qt::Key_Escape);
        });
        office.window->actions().office->trigger();
        QVERIFY(office.roster().officeText(QStringLiteral("place")).isEmpty());
        QCOMPARE(office.roster().undoStep().has_value(), before.has_value());
    }
};

QTEST_MAIN(OfficeDialogTest)
#include "tst_officedialog.moc"
