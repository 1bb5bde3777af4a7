#include "core/sheets/fonts.h"
#include "core/sheets/pdf.h"
#include "tests/support/errors.h"
#include "tests/support/pdftext.h"
#include "tests/support/samplerows.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QHashSeed>
#include <QImage>
#include <QPaintEngine>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTest>

using namespace soctv;

namespace {

QByteArray written(SampleSheet &sample)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    writePdf(sample.task(), buffer);
    return buffer.data();
}

// A printer of the test's own: pages below each other in one picture. Qt lets nobody derive from
// QPagedPaintDevice itself; of QPdfWriter only the page layout is used.
class PicturePrinter : public QPdfWriter {
public:
    static constexpr int dpi = 60;

    explicit PicturePrinter(const QPageLayout &layout, int pages, int failAt = 0)
        : QPdfWriter(QString())
        , m_failAt(failAt)
    {
        setPageLayout(layout);
        const QSize page = layout.fullRectPixels(dpi).size();
        m_pageHeight = page.height();
        m_picture = QImage(page.width(), page.height() * pages, QImage::Format_Grayscale8);
        m_picture.fill(Qt::white);
        m_picture.setDotsPerMeterX(qRound(dpi / 0.0254));
        m_picture.setDotsPerMeterY(qRound(dpi / 0.0254));
    }

    bool newPage() override
    {
        if (++m_count == m_failAt)
            return false;
        QPainter *painter = m_picture.paintEngine()->painter();
        painter->setTransform(painter->transform() * QTransform::fromTranslate(0, m_pageHeight));
        return true;
    }
    int count() const { return m_count; }

    // Dark points in a part of a page, in millimetres.
    int ink(int page, const QRectF &part) const
    {
        const double scale = dpi / 25.4;
        int points = 0;
        for (int y = int(part.top() * scale); y < int(part.bottom() * scale); ++y) {
            for (int x = int(part.left() * scale); x < int(part.right() * scale); ++x)
                points += qGray(m_picture.pixel(x, y + page * m_pageHeight)) < 128;
        }
        return points;
    }

protected:
    QPaintDevice *redirected(QPoint *offset) const override
    {
        *offset = -pageLayout().paintRectPixels(dpi).topLeft();
        return &m_picture;
    }
    int metric(PaintDeviceMetric metric) const override
    {
        return metric == PdmDepth    ? 8
            : metric == PdmNumColors ? 256
            : metric == PdmWidth     ? pageLayout().paintRectPixels(dpi).width()
            : metric == PdmHeight    ? pageLayout().paintRectPixels(dpi).height()
            : metric == PdmDevicePixelRatio || metric == PdmDevicePixelRatioScaled ? 1
                                                                                   : dpi;
    }

private:
    mutable QImage m_picture;
    int m_pageHeight = 0;
    int m_count = 1;
    int m_failAt;
};

QStringList namesOn(const QString &page)
{
    QStringList names;
    static const QRegularExpression name(QStringLiteral("Người \\d+"));
    for (auto it = name.globalMatch(page); it.hasNext();)
        names.append(it.next().captured());
    return names;
}

} // namespace

class PdfTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void firstPage();
    void headerRowOnEveryPage();
    void everyRowOnce();
    void rowsAreNotSplit();
    void rowHigherThanAPage();
    void signatureWithTwoRows();
    void titleWithItsFirstRow();
    void pageNumbers();
    void margins();
    void hiddenColumnsLeaveNoTrace();
    void longWordsStayInTheirColumns();
    void blankSheet();
    void fontsAreEmbedded();
    void sameBytesTwice();
    void dateOfTheRoster();
    void printerOfTheTest();
    void printerThatFails();
    void cancelled();
};

void PdfTest::firstPage()
{
    SampleSheet sample(1, 5);
    const QStringList pages = pdfPages(written(sample));
    const QString &page = pages.first();
    qsizetype at = -1;
    for (const QString &text :
        {QStringLiteral("LIÊN ĐOÀN LAO ĐỘNG TỈNH MẪU"), QStringLiteral("Mẫu 1 - Để quản lý"),
            QStringLiteral("DANH SÁCH"), QStringLiteral("TRÊN MẠNG XÃ HỘI FACEBOOK"),
            QStringLiteral("1. Thông tin cá nhân và tài khoản Facebook"), QStringLiteral("Họ tên"),
            QStringLiteral("2. Danh sách cán bộ, công nhân nòng cốt")}) {
        QVERIFY2(page.indexOf(text) > at, qPrintable(text));
        at = page.indexOf(text);
    }
    QVERIFY(pages.last().contains(QStringLiteral("Hà Nội, ngày 05 tháng 9 năm 2026")));
    QVERIFY(pages.last().contains(QStringLiteral("Trần Thị Ký Tên")));
}

void PdfTest::headerRowOnEveryPage()
{
    SampleSheet sample(30, 270);
    const QStringList pages = pdfPages(written(sample));
    QVERIFY(pages.size() > 10);
    for (const QString &page : pages) {
        for (const QString &title :
            {QStringLiteral("STT"), QStringLiteral("Họ tên"), QStringLiteral("Điện thoại")})
            QVERIFY2(page.contains(title), qPrintable(page));
        QVERIFY(page.indexOf(QStringLiteral("Họ tên")) < page.indexOf(QStringLiteral("09")));
    }
}

void PdfTest::everyRowOnce()
{
    SampleSheet sample(0, 300, [](int, qint64 n) { return plainRow(n); });
    QStringList names;
    for (const QString &page : pdfPages(written(sample)))
        names += namesOn(page);
    QCOMPARE(names.size(), 300);
    for (int n = 0; n < 300; ++n)
        QCOMPARE(names[n], plainRow(n).texts[field("full_name")]);
}

void PdfTest::rowsAreNotSplit()
{
    SampleSheet sample(0, 120, [](int, qint64 n) {
        SheetRow row = plainRow(n);
        for (int part = 0; part < 2 + n * 5 % 23; ++part)
            row.texts[field("position")] += QStringLiteral("r%1p ").arg(n);
        return row;
    });
    const QStringList pages = pdfPages(written(sample));
    QVERIFY(pages.size() > 5);
    for (int n = 0; n < 120; ++n) {
        int onPages = 0;
        for (const QString &page : pages)
            onPages += page.contains(QStringLiteral("r%1p").arg(n));
        QCOMPARE(onPages, 1);
    }
}

void PdfTest::rowHigherThanAPage()
{
    SampleSheet sample(0, 3, [](int, qint64 n) {
        SheetRow row = plainRow(n);
        for (int part = 0; n == 1 && part < 3000; ++part)
            row.texts[field("position")] += QStringLiteral("w%1. ").arg(part);
        return row;
    });
    const QStringList pages = pdfPages(written(sample));
    const QString all = pages.join(QString());
    for (int part = 0; part < 3000; ++part)
        QVERIFY2(all.contains(QStringLiteral("w%1.").arg(part)), qPrintable(QString::number(part)));
    QCOMPARE(all.count(QStringLiteral("Người")), 3);
    for (const QString &page : pages)
        QVERIFY(page.contains(QStringLiteral("Họ tên")));
}

void PdfTest::signatureWithTwoRows()
{
    for (bool totals : {true, false}) {
        for (int rows = 2; rows < 60; ++rows) {
            SampleSheet sample(1, rows, [](int, qint64 n) { return plainRow(n); });
            sample.settings.showTotals = totals;
            sample.settings.groupByUnit = false;
            const QString last = pdfPages(written(sample)).last();
            QVERIFY(last.contains(QStringLiteral("CHỦ TỊCH")));
            QVERIFY(last.contains(QStringLiteral("Trần Thị Ký Tên")));
            QVERIFY2(namesOn(last).size() >= 2, qPrintable(QString::number(rows)));
        }
    }
}

void PdfTest::titleWithItsFirstRow()
{
    for (int rows = 1; rows < 45; ++rows) {
        SampleSheet sample(rows, 20, [](int, qint64 n) { return plainRow(n); });
        for (const QString &page : pdfPages(written(sample))) {
            const qsizetype title = page.indexOf(QStringLiteral("2. Danh sách"));
            if (title >= 0)
                QVERIFY2(!namesOn(page.mid(title)).isEmpty(), qPrintable(page));
            const qsizetype unit = page.lastIndexOf(QStringLiteral("Trường Mẫu\n"));
            if (unit >= 0)
                QVERIFY2(!namesOn(page.mid(page.lastIndexOf(QLatin1Char('\n'), unit))).isEmpty(),
                    qPrintable(page));
        }
    }
}

void PdfTest::pageNumbers()
{
    SampleSheet sample(0, 100);
    const QStringList pages = pdfPages(written(sample));
    QVERIFY(pages.first().trimmed().startsWith(QStringLiteral("LIÊN ĐOÀN")));
    for (int page = 1; page < pages.size(); ++page) {
        const QString first = pages[page].trimmed().section(QLatin1Char('\n'), 0, 0);
        QCOMPARE(first, QString::number(page + 1));
    }
}

// A4 landscape is 842 × 595 points; left 30, right 15, top 20, bottom 15 mm.
void PdfTest::margins()
{
    SampleSheet sample(3, 100);
    const QString boxes
        = popplerSays(QStringLiteral("pdftotext"), {QStringLiteral("-bbox")}, written(sample));
    QVERIFY(boxes.contains(QStringLiteral("width=\"842.000000\" height=\"595.000000\"")));
    static const QRegularExpression word(
        QStringLiteral("xMin=\"([0-9.]+)\" yMin=\"([0-9.]+)\" xMax=\"([0-9.]+)\" "
                       "yMax=\"([0-9.]+)\">([^<]*)<"));
    int words = 0;
    int numbers = 0;
    for (auto it = word.globalMatch(boxes); it.hasNext(); ++words) {
        const auto match = it.next();
        const auto at = [&](int i) { return match.captured(i).toDouble(); };
        QVERIFY(at(1) >= 30 / 25.4 * 72 - 1);
        QVERIFY(at(3) <= 842 - 15 / 25.4 * 72 + 1);
        QVERIFY(at(4) <= 595 - 15 / 25.4 * 72 + 1);
        if (at(2) < 20 / 25.4 * 72 - 1) { // only page numbers, in the middle
            ++numbers;
            QVERIFY(qAbs((at(1) + at(3)) / 2 - (842 + (30 - 15) / 25.4 * 72) / 2) < 2);
        }
    }
    QVERIFY(words > 1000);
    QCOMPARE(numbers, boxes.count(QStringLiteral("<page ")) - 1);
}

void PdfTest::hiddenColumnsLeaveNoTrace()
{
    SampleSheet sample(2, 30);
    sample.settings.hiddenColumns = {QStringLiteral("phone"), QStringLiteral("email"),
        QStringLiteral("account_name"), QStringLiteral("account_link")};
    const QString all = pdfPages(written(sample)).join(QString());
    QVERIFY(all.contains(QStringLiteral("Chức vụ")));
    for (const QString &text : {QStringLiteral("Điện thoại"), QStringLiteral("@"),
             QStringLiteral("facebook.com"), QStringLiteral("091")})
        QVERIFY2(!all.contains(text), qPrintable(text));
}

// Whatever stands in one cell, all columns stay on the page and keep their words.
void PdfTest::longWordsStayInTheirColumns()
{
    SampleSheet sample(0, 3, [](int, qint64 n) {
        SheetRow row = fictionalRow(n);
        for (int f : {field("full_name"), field("email"), field("account_link")})
            row.texts[f] = QString(300, QLatin1Char('M'));
        return row;
    });
    const QByteArray pdf = written(sample);
    const QString all = pdfPages(pdf).join(QString());
    QCOMPARE(all.count(QLatin1Char('M')) >= 2700, true);
    QVERIFY(all.contains(fictionalRow(0).texts[field("phone")]));
    const QString boxes = popplerSays(QStringLiteral("pdftotext"), {QStringLiteral("-bbox")}, pdf);
    static const QRegularExpression right(QStringLiteral("xMax=\"([0-9.]+)\""));
    for (auto it = right.globalMatch(boxes); it.hasNext();)
        QVERIFY(it.next().captured(1).toDouble() <= 842 - 15 / 25.4 * 72 + 1);
}

void PdfTest::blankSheet()
{
    SampleSheet sample(0, 0);
    sample.settings = {};
    sample.settings.allUnits = false;
    const QString all = pdfPages(written(sample)).join(QString());
    QVERIFY(all.contains(QStringLiteral("ĐƠN VỊ: .....")));
    QVERIFY(all.contains(QStringLiteral("ngày ..... tháng ..... năm .....")));
    static const QRegularExpression ten(
        QStringLiteral("^\\s*10\\s*$"), QRegularExpression::MultilineOption);
    QVERIFY(all.contains(ten));
}

void PdfTest::fontsAreEmbedded()
{
    SampleSheet sample(1, 1);
    const QStringList lines = popplerSays(QStringLiteral("pdffonts"), {}, written(sample))
                                  .split(QLatin1Char('\n'), Qt::SkipEmptyParts)
                                  .mid(2);
    QVERIFY(!lines.isEmpty());
    for (const QString &line : lines) {
        QVERIFY2(line.contains(QStringLiteral("Tinos")), qPrintable(line));
        QVERIFY2(line.contains(QStringLiteral("yes")), qPrintable(line));
    }
}

void PdfTest::sameBytesTwice()
{
    SampleSheet sample(3, 40);
    const QByteArray first = written(sample);
    QTest::qWait(1100); // the clock must not show
    QVERIFY(written(sample) == first);
}

void PdfTest::dateOfTheRoster()
{
    SampleSheet sample(1, 1);
    const QByteArray pdf = written(sample);
    QVERIFY(pdf.contains("/CreationDate (D:20260905140200Z)"));
    QVERIFY(popplerSays(QStringLiteral("pdfinfo"), {}, pdf).contains(QStringLiteral("Pages:")));
}

void PdfTest::printerOfTheTest()
{
    SampleSheet sample(2, 60);
    const int wanted = int(pdfPages(written(sample)).size());
    PicturePrinter printer(pageLayout(sample.sheet), wanted);
    QCOMPARE(paintSheet(sample.task(), printer, paperFamily(false)), wanted);
    QCOMPARE(printer.count(), wanted);
    for (int page = 0; page < wanted; ++page)
        QVERIFY(printer.ink(page, QRectF(0, 0, 250, 150)) > 500);
}

void PdfTest::printerThatFails()
{
    SampleSheet sample(2, 60);
    PicturePrinter printer(pageLayout(sample.sheet), 3, 3);
    QVERIFY(fails(ErrorCode::Io, [&] { paintSheet(sample.task(), printer, paperFamily(false)); }));
}

void PdfTest::cancelled()
{
    SampleSheet sample(0, 2000);
    const SheetTask task = sample.task();
    sample.progress.cancel();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(fails(ErrorCode::Cancelled, [&] { writePdf(task, buffer); }));
    QVERIFY(buffer.data().isEmpty());
}

int main(int argc, char **argv)
{
    QHashSeed::setDeterministicGlobalSeed(); // as main() of the program does
    QGuiApplication application(argc, argv);
    PdfTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_pdf.moc"
