#include "core/sheets/fonts.h"
#include "core/sheets/papertext.h"

#include <QFontDatabase>
#include <QRandomGenerator>
#include <QRawFont>
#include <QTest>

using namespace soctv;

class PaperTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bundledFonts();
    void everyVietnameseLetter();
    void linesFit_data();
    void linesFit();
    void linksBreakWhereAReaderWould();
    void countsTheSameLines();
};

void PaperTextTest::bundledFonts()
{
    useBundledFonts();
    useBundledFonts();
    QCOMPARE(paperFamily(false), QStringLiteral("Tinos"));
    for (const char *style : {"Regular", "Bold", "Italic", "BoldItalic"})
        QVERIFY(QFile::exists(
            QLatin1String(":/fonts/Tinos-") + QLatin1String(style) + QLatin1String(".ttf")));
    const bool official = QFontDatabase::hasFamily(QStringLiteral("Times New Roman"));
    QCOMPARE(
        paperFamily(true), official ? QStringLiteral("Times New Roman") : QStringLiteral("Tinos"));
}

void PaperTextTest::everyVietnameseLetter()
{
    const QString letters = QStringLiteral(
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ₫“”–…");
    for (auto style : {PaperText::Plain, PaperText::Bold, PaperText::Italic}) {
        const QFont font = PaperText(paperFamily(false), 12, style).font();
        const QRawFont raw = QRawFont::fromFont(font);
        QCOMPARE(raw.familyName(), QStringLiteral("Tinos"));
        for (QChar c : QString(letters + letters.toUpper()))
            QVERIFY2(raw.supportsCharacter(c), qPrintable(QString(c)));
    }
}

void PaperTextTest::linesFit_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("words") << QStringLiteral("Công ty Trách nhiệm hữu hạn Một thành viên Ví Dụ");
    QTest::newRow("endless") << QString(400, QLatin1Char('W'));
    QTest::newRow("link") << QStringLiteral(
        "https://www.facebook.com/profile.php?id=100012345678901&mibextid=ZbWKwL_abc");
    QTest::newRow("line ends") << QStringLiteral("Tổ 1\nPhòng 2\n\nBan Nữ công, Ủy viên");
    QTest::newRow("other scripts") << QStringLiteral("Trường 中文学校 số 5 😀😀 Ví Dụ, Việt Nam");
    QTest::newRow("combining") << QStringLiteral("Nguye\u0302\u0303n Thi\u0323 Hoa Sen Ví Dụ");
    QTest::newRow("blanks") << QStringLiteral("a                                        b");
    QTest::newRow("empty") << QString();
}

void PaperTextTest::linesFit()
{
    QFETCH(QString, text);
    const PaperText face(paperFamily(false), 12, PaperText::Plain);
    for (double width : {150.0, 400.0, 1000.0, 5000.0}) {
        const QStringList lines = face.lines(text, width, u"/?&=");
        QVERIFY(!lines.isEmpty());
        for (const QString &line : lines)
            QVERIFY2(face.width(line) <= width + 1, qPrintable(line));
        QString all = lines.join(QString());
        QString wanted = text;
        QCOMPARE(all.remove(QLatin1Char(' ')),
            wanted.remove(QLatin1Char(' ')).remove(QLatin1Char('\n')));
    }
}

void PaperTextTest::linksBreakWhereAReaderWould()
{
    const PaperText face(paperFamily(false), 12, PaperText::Plain);
    const QString link = QStringLiteral("https://www.facebook.com/nguyen.thi.bich.van");
    const double width = face.width(u"https://www.facebook.com/ngu");
    QCOMPARE(face.lines(link, width, u"/?&="),
        (QStringList{
            QStringLiteral("https://www.facebook.com/"), QStringLiteral("nguyen.thi.bich.van")}));
}

void PaperTextTest::countsTheSameLines()
{
    const PaperText face(paperFamily(false), 12, PaperText::Plain);
    QRandomGenerator random(12);
    for (int i = 0; i < 500; ++i) {
        QString text;
        for (int n = random.bounded(60); n > 0; --n)
            text += QStringView(u"aăbmW  .").at(random.bounded(8));
        const double width = 200 + random.bounded(800);
        QVERIFY2(face.lineCount(text, width) == face.lines(text, width).size(), qPrintable(text));
    }
}

QTEST_MAIN(PaperTextTest)

#include "tst_papertext.moc"
