#include "core/sheets/columnwidths.h"
#include "core/sheets/csv.h"
#include "core/sheets/docx.h"
#include "core/sheets/fonts.h"
#include "core/sheets/headrows.h"
#include "core/sheets/ods.h"
#include "core/sheets/paperframe.h"
#include "core/sheets/pdf.h"
#include "core/sheets/xlsx.h"
#include "tests/support/libreoffice.h"
#include "tests/support/pdftext.h"
#include "tests/support/samplerows.h"
#include "tests/support/zippart.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

using namespace soctv;

// What Decree 30/2020/NĐ-CP, Annex I, wants of a paper with the head of an office (domain.md 4).

namespace {

using Kind = SheetBlock::Kind;

struct OfficePaper : SampleSheet {
    explicit OfficePaper(qint64 count, QStringView id = u"cong-tac-vien")
        : SampleSheet(
            count, 0, [](int, qint64 n) { return plainRow(n); }, id)
    {
        office = {QStringLiteral("Liên đoàn Lao động phường Ví Dụ"),
            QStringLiteral("Liên đoàn Lao động thành phố Mẫu"), QStringLiteral("LĐLĐ")};
        settings.number = QStringLiteral("12");
        settings.recipients = QStringLiteral("- Ban Thường vụ;\n- Các CĐCS;\n- Lưu: VT.");
        settings.signerTitle = QStringLiteral("TM. BAN THƯỜNG VỤ\nCHỦ TỊCH");
        settings.groupByUnit = false;
    }

    QByteArray written(void (*write)(const SheetTask &, QIODevice &))
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        write(task(), buffer);
        return buffer.data();
    }
    SheetBlock block(Kind kind)
    {
        const SheetTask wanted = task();
        SheetContent content(wanted);
        for (SheetBlock block; content.next(block);) {
            if (block.kind == kind)
                return block;
        }
        return {};
    }
};

QStringList textsOf(const QList<HeadLine> &lines)
{
    QStringList texts;
    for (const HeadLine &line : lines)
        texts.append(line.text);
    return texts;
}

// The longest dark line in the columns \a from to \a to of \a row.
int darkRun(const QImage &image, int row, int from, int to)
{
    int longest = 0;
    int run = 0;
    for (int x = from; x < to; ++x) {
        run = qGray(image.pixel(x, row)) < 160 ? run + 1 : 0;
        longest = qMax(longest, run);
    }
    return longest;
}

// The longest rule in those columns, in points: the picture has two points for one.
double longestRule(const QImage &image, int from, int to)
{
    int longest = 0;
    for (int y = 0; y < image.height(); ++y)
        longest = qMax(longest, darkRun(image, y, from, to));
    return longest / 2.0;
}

} // namespace

class OfficeSheetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void head()
    {
        OfficePaper paper(3);
        const SheetBlock block = paper.block(Kind::Head);
        QCOMPARE(textsOf(block.left),
            (QStringList{QStringLiteral("LIÊN ĐOÀN LAO ĐỘNG THÀNH PHỐ MẪU"),
                QStringLiteral("LIÊN ĐOÀN LAO ĐỘNG PHƯỜNG VÍ DỤ"), QStringLiteral("Số: 12/LĐLĐ")}));
        QVERIFY(!block.left[0].isBold && block.left[1].isBold);
        QVERIFY(block.left[1].rule >= 1 / 3.0 && block.left[1].rule <= 0.5);
        QCOMPARE(block.right[0].text, QStringLiteral("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
        QCOMPARE(block.right[1].text, QStringLiteral("Độc lập - Tự do - Hạnh phúc"));
        QCOMPARE(block.right[1].rule, 1.0);
        QVERIFY(block.right[0].isBold && block.right[1].isBold);
        QCOMPARE(block.right[2].text, QStringLiteral("Hà Nội, ngày 05 tháng 9 năm 2026"));
        QVERIFY(block.right[2].isItalic);
        for (const HeadLine &line : block.left.mid(0, 2) + block.right.mid(0, 1))
            QVERIFY(line.size >= 12 && line.size <= 13);
        for (const HeadLine &line : block.right.mid(1))
            QVERIFY(line.size >= 13 && line.size <= 14);
        QCOMPARE(paper.sheet.titleSize, 14.0);
    }

    // What is not known is there to be filled in by hand.
    void blanks()
    {
        OfficePaper paper(3);
        paper.office = {};
        paper.settings = {};
        paper.settings.showAttachedTo = true;
        const SheetBlock block = paper.block(Kind::Head);
        QVERIFY(block.left[0].text.startsWith(QStringLiteral(".....")));
        QVERIFY(block.left[1].text.startsWith(QStringLiteral(".....")));
        QCOMPARE(block.left[2].text, QStringLiteral("Số: ...../....."));
        QVERIFY(block.right[2].text.endsWith(QStringLiteral("ngày ..... tháng ..... năm .....")));
        QVERIFY(block.underTitle.last().startsWith(QStringLiteral("(Kèm theo .....")));
        QVERIFY(block.underTitle.last().contains(QStringLiteral("... của ...")));
    }

    void numberAsAWhole()
    {
        OfficePaper paper(1);
        paper.settings.number = QStringLiteral("12/DS-LĐLĐ");
        QCOMPARE(paper.block(Kind::Head).left[2].text, QStringLiteral("Số: 12/DS-LĐLĐ"));
    }

    void linesThatAreNotWanted()
    {
        OfficePaper paper(1);
        QCOMPARE(paper.block(Kind::Head).underTitle.size(), 1); // as of which day
        paper.settings.asOf = QDate(2025, 6, 30);
        QCOMPARE(paper.block(Kind::Head).underTitle,
            QStringList{QStringLiteral("(Tính đến ngày 30/6/2025)")});
        paper.settings.allUnits = false;
        paper.settings.unitName = QStringLiteral("Trường Mẫu");
        paper.settings.showAttachedTo = true;
        paper.settings.attachedTo = QStringLiteral("Công văn số 5/LĐLĐ");
        paper.settings.showPlaceAndDate = false;
        const SheetBlock block = paper.block(Kind::Head);
        QCOMPARE(block.underTitle.first(), QStringLiteral("Đơn vị: Trường Mẫu"));
        QCOMPARE(block.underTitle.last(), QStringLiteral("(Kèm theo Công văn số 5/LĐLĐ)"));
        QCOMPARE(block.right.size(), 2);
    }

    void rulesOnPaper()
    {
        OfficePaper paper(1);
        const SheetBlock block = paper.block(Kind::Head);
        const double width = 714 * unitsPerPoint;
        QImage image(1428, 400, QImage::Format_Grayscale8);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.scale(2 / unitsPerPoint, 2 / unitsPerPoint);
        PaperFrame(paper.sheet, paperFamily(false), width).drawHead(painter, block);
        painter.end();
        const auto widthOf = [](const HeadLine &line) {
            return headFace(line, paperFamily(false)).width(line.text) / unitsPerPoint;
        };
        const double name = widthOf(block.left[1]);
        const double left = longestRule(image, 0, 620);
        QVERIFY2(left > name / 3 - 2 && left < name / 2 + 2, qPrintable(QString::number(left)));
        const double right = longestRule(image, 640, 1428);
        const double motto = widthOf(block.right[1]);
        QVERIFY2(qAbs(right - motto) < 3, qPrintable(QString::number(right)));
        // The control: without rules nothing is that long.
        SheetBlock plain = block;
        for (QList<HeadLine> *lines : {&plain.left, &plain.right}) {
            for (HeadLine &line : *lines)
                line.rule = 0;
        }
        image.fill(Qt::white);
        QPainter again(&image);
        again.scale(2 / unitsPerPoint, 2 / unitsPerPoint);
        PaperFrame(paper.sheet, paperFamily(false), width).drawHead(again, plain);
        again.end();
        QVERIFY(longestRule(image, 0, 1428) < 30);
    }

    // A long name goes on below, and each rule stays under its text.
    void longNames()
    {
        OfficePaper paper(1);
        paper.office.name = QStringLiteral("Công đoàn các khu công nghiệp và chế xuất rất dài của "
                                           "tỉnh Ví Dụ có tên không đứng trong một dòng");
        const SheetBlock block = paper.block(Kind::Head);
        const QList<HeadRow> rows = headRows(block, 280, 430);
        QVERIFY(rows.size() >= 6);
        int at = -1;
        for (int i = 0; i < rows.size(); ++i) {
            if (rows[i].rightRule > 0)
                QCOMPARE(rows[i - 1].right.text, block.right[1].text);
            if (rows[i].leftRule > 0)
                at = i;
            QVERIFY(rows[i].leftRule < 280);
        }
        QVERIFY(at > 2);
        QCOMPARE(rows.last().left.text, QStringLiteral("Số: 12/LĐLĐ"));
        QCOMPARE(rows.last().right.text, block.right[2].text);
    }

    void pdf()
    {
        OfficePaper paper(60);
        const QStringList pages = pdfPages(paper.written(writePdf));
        QVERIFY(pages.size() > 1);
        // Nothing in the top right corner of the first page; the number in the middle above the
        // others.
        const QString top = pages.first().left(pages.first().indexOf(QStringLiteral("LIÊN ĐOÀN")));
        QVERIFY(top.trimmed().isEmpty());
        for (int i = 1; i < pages.size(); ++i)
            QCOMPARE(pages[i].trimmed().section(QRegularExpression(QStringLiteral("\\s")), 0, 0),
                QString::number(i + 1));
        const QString &last = pages.last();
        QVERIFY(last.contains(QStringLiteral("Nơi nhận:")));
        QVERIFY(last.contains(QStringLiteral("- Các CĐCS;")));
        QVERIFY(last.indexOf(QStringLiteral("Nơi nhận:")) > last.indexOf(QStringLiteral("059")));
        QVERIFY(last.contains(QStringLiteral("Trần Thị Ký Tên")));
        QVERIFY(pages.first().contains(QStringLiteral("DANH SÁCH CỘNG TÁC VIÊN")));
    }

    // For any number of rows the signature has two of them on its page.
    void signatureWithTwoRows()
    {
        static const QRegularExpression name(QStringLiteral("Người \\d+"));
        for (int rows = 12; rows < 40; ++rows) {
            OfficePaper paper(rows);
            const QString last = pdfPages(paper.written(writePdf)).last();
            QVERIFY(last.contains(QStringLiteral("Trần Thị Ký Tên")));
            int count = 0;
            for (auto it = name.globalMatch(last); it.hasNext(); it.next())
                ++count;
            QVERIFY2(count >= 2, qPrintable(QString::number(rows)));
        }
    }

    void xlsx()
    {
        OfficePaper paper(60);
        const QByteArray xlsx = paper.written(writeXlsx);
        QCOMPARE(zipPart(xlsx, "xl/drawings/drawing1.xml").count("<xdr:pic>"), 2);
        const QByteArray sheet = zipPart(xlsx, "xl/worksheets/sheet1.xml");
        QCOMPARE(sheet.count("<headerFooter differentFirst=\"1\"><oddHeader>&amp;C"), 1);
        QVERIFY(sheet.contains("Nơi nhận:"));
        const QStringList pages
            = pdfPages(converted(xlsx, QStringLiteral("xlsx"), QStringLiteral("pdf")));
        QVERIFY2(pages.size() > 1, "this case needs LibreOffice Calc");
        QVERIFY(pages.first().trimmed().startsWith(QStringLiteral("LIÊN ĐOÀN")));
        QVERIFY(pages[1].trimmed().startsWith(QLatin1Char('2')));
        QVERIFY(paper.written(writeXlsx) == xlsx);
    }

    void ods()
    {
        OfficePaper paper(60);
        const QByteArray ods = paper.written(writeOds);
        const QByteArray content = zipPart(ods, "content.xml");
        QCOMPARE(content.count("<draw:line "), 2);
        QVERIFY(content.contains("Nơi nhận:"));
        QVERIFY(zipPart(ods, "styles.xml").contains("style:print=\"drawings\""));
        const QStringList pages
            = pdfPages(converted(ods, QStringLiteral("ods"), QStringLiteral("pdf")));
        QVERIFY2(pages.size() > 1, "this case needs LibreOffice Calc");
        QVERIFY(pages.first().trimmed().startsWith(QStringLiteral("LIÊN ĐOÀN")));
        QVERIFY(pages[1].trimmed().startsWith(QLatin1Char('2')));
    }

    void docx()
    {
        OfficePaper paper(60);
        const QByteArray docx = paper.written(writeDocx);
        const QByteArray document = zipPart(docx, "word/document.xml");
        QCOMPARE(document.count("<w:pBdr>"), 2);
        const QStringList pages
            = pdfPages(converted(docx, QStringLiteral("docx"), QStringLiteral("pdf")));
        QVERIFY2(pages.size() > 1, "this case needs LibreOffice Writer");
        QVERIFY(pages.first().trimmed().startsWith(QStringLiteral("LIÊN ĐOÀN")));
        QVERIFY(pages[1].trimmed().startsWith(QLatin1Char('2')));
        QVERIFY(pages.last().contains(QStringLiteral("Nơi nhận:")));
        // Word keeps the last two rows with the signature by this; LibreOffice does not.
        QVERIFY(document.count("<w:keepNext/>") >= 2 * 8);
    }

    // Short texts below a long title: 1,473 units with "0" under "Cán bộ, công nhân nòng cốt".
    void titlesOfColumnsStayLow()
    {
        const PaperText plain(paperFamily(false), 12, PaperText::Plain);
        const PaperText bold(paperFamily(false), 12, PaperText::Bold);
        for (const QString &id : sheetIds()) {
            const SheetDescription sheet = loadSheet(id);
            const auto texts = sourceNamed(sheet.sections.first().rows).columns.size();
            SampleSheet paper(
                40, 40,
                [&](int, qint64) {
                    return SheetRow{1, QStringList(texts, QStringLiteral("0"))};
                },
                id);
            const SheetTask task = paper.task();
            const SheetContent content(task);
            const double total = pageLayout(sheet).paintRect(QPageLayout::Point).width();
            const QList<double> widths
                = columnWidths(task, content, plain, bold, total * unitsPerPoint);
            for (int section = 0; section < sheet.sections.size(); ++section) {
                const QList<TableColumn> &columns = content.columns(section);
                for (qsizetype i = 0; i < columns.size(); ++i) {
                    const auto lines = bold.lines(columns[i].header, widths[i] - 2 * cellPadding);
                    QVERIFY2(lines.size() <= 4, qPrintable(id + u": " + columns[i].header));
                }
            }
        }
    }

    // A spreadsheet repeats one row of titles on all pages, and a CSV has one: it must be right
    // for every section.
    void sectionsShareTheirTitles()
    {
        for (const QString &id : sheetIds()) {
            const SheetDescription sheet = loadSheet(id);
            const auto titles = [](const SheetSection &section) {
                QStringList headers;
                for (const SheetColumn &column : section.columns)
                    headers.append(column.header);
                return headers;
            };
            for (const SheetSection &section : sheet.sections)
                QCOMPARE(titles(section), titles(sheet.sections.first()));
        }
    }

    // The merged list is a paper of many pages; what one unit fills in stays a plain form.
    void spreadsheetOfAllUnitsIsNumbered()
    {
        for (const bool all : {true, false}) {
            OfficePaper paper(60, u"mau-01");
            paper.settings.allUnits = all;
            const QByteArray page = zipPart(paper.written(writeXlsx), "xl/worksheets/sheet1.xml");
            QCOMPARE(page.contains("<headerFooter differentFirst=\"1\">"), all);
        }
    }

    void csvIsTheTableOnly()
    {
        OfficePaper paper(3);
        const QByteArray csv = paper.written(writeCsv);
        QCOMPARE(csv.count("\r\n"), 4);
        QVERIFY(!csv.contains("CỘNG HÒA"));
    }
};

QTEST_MAIN(OfficeSheetTest)
#include "tst_officesheet.moc"
