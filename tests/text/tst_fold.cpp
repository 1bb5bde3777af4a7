#include "core/text/fold.h"

#include <QElapsedTimer>
#include <QTest>

using namespace soctv;
using namespace Qt::StringLiterals;

class TestFold : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanedText_data();
    void cleanedText();
    void tidiedText();
    void twoSpellingsAreOne_data();
    void twoSpellingsAreOne();
    void otherWordsStayApart();
    void everyVietnameseLetterFolds();
    void plainText_data();
    void plainText();
    void headers();
    void marksPerByte();
    void searchFinds_data();
    void searchFinds();
    void searchWhileTyping();
    void searchFindsWhereItIs();
    void searchAgreesWithSlowSearch();
    void searchIsFast();
};

namespace {

bool finds(QStringView typed, QStringView text)
{
    const SearchText row = searchText(text);
    return SearchPattern(typed).matches(row.plain, row.marks);
}

} // namespace

void TestFold::cleanedText_data()
{
    QTest::addColumn<QString>("in");
    QTest::addColumn<QString>("out");
    const auto row = [](const char *name, const QString &in, const QString &out) {
        QTest::newRow(name) << in << out;
    };
    row("plain", u"Đỗ Thị"_s, u"Đỗ Thị"_s);
    row("NFD", u"Đỗ Thị"_s.normalized(QString::NormalizationForm_D), u"Đỗ Thị"_s);
    row("combined: â + tone", u"Trâ\u0300n"_s, u"Trần"_s);
    row("NUL and controls", u"A\0n\u0001\u0085B"_s, u"An B"_s);
    row("BOM, zero-width, direction marks", u"\uFEFFA\u200Bn\u200D \u202EB\u2060"_s, u"An B"_s);
    row("TCVN3 ư stays", u"Nh\u00ADng"_s, u"Nh\u00ADng"_s);
    row("tab, NBSP, line end", u"A\tB\u00A0C\r\nD\nE"_s, u"A B C D E"_s);
    row("blanks at the ends", u" \t A  B\u3000"_s, u"A  B"_s);
    row("half a character", u"A\xD83D!"_s, u"A!"_s);
    row("a whole one", u"A😀"_s, u"A😀"_s);
    row("no character", u"A\uFFFE\uFFFF"_s, u"A"_s);
    row("empty", {}, {});
}

void TestFold::tidiedText()
{
    // How it was typed stays to be seen.
    QCOMPARE(tidied(u" Nguye\u0302\u0303n\u200B\u00A0V\u00ADn\t"),
        QStringLiteral("Nguye\u0302\u0303n V\u00ADn"));
}

void TestFold::cleanedText()
{
    QFETCH(const QString, in);
    QFETCH(const QString, out);
    QCOMPARE(cleaned(in), out);
    QCOMPARE(cleaned(out), out);
    QCOMPARE(tidied(in).normalized(QString::NormalizationForm_C), out);
}

void TestFold::twoSpellingsAreOne_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    for (const auto &[one, other] :
        {std::pair{"hoà", "hòa"}, {"HOÀ", "hòa"}, {"khoẻ", "khỏe"}, {"thuỷ", "thủy"},
            {"Uỷ viên", "ủy viên"}, {"oà", "òa"}, {"Văn hoá-Xã hội", "văn hóa-xã hội"},
            {"hoạ sĩ", "họa sĩ"}, {"Thuý, Loã", "thúy, lõa"}})
        QTest::newRow(one) << QString::fromUtf8(one) << QString::fromUtf8(other);
}

void TestFold::twoSpellingsAreOne()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QVERIFY(one.toLower() != other); // control: without the placement they differ
    QCOMPARE(foldCase(one), other);
    QCOMPARE(foldCase(other), other);
    QCOMPARE(foldCase(one.normalized(QString::NormalizationForm_D)), other);
    QVERIFY(finds(one, other));
    QVERIFY(finds(other, one));
}

void TestFold::otherWordsStayApart()
{
    for (const QString &word : {u"hoàn"_s, u"quý"_s, u"quỳ"_s, u"khuỷu"_s, u"ngoáy"_s, u"của"_s,
             u"mía"_s, u"thuở"_s, u"loè loẹt"_s.mid(4), u"huề"_s, u"hoằng"_s})
        QCOMPARE(foldCase(word), word);
    QVERIFY(foldCase(u"hòa") != foldCase(u"hóa"));
    QVERIFY(foldCase(u"đỗ") != foldCase(u"dỗ"));
}

void TestFold::everyVietnameseLetterFolds()
{
    // 12 vowels with 6 tones, and đ: 134 letters beyond ASCII with the capitals.
    int letters = 0;
    const QString vowels = u"aăâeêioôơuưy"_s;
    for (const QChar vowel : vowels) {
        for (const char16_t tone : {u'\0', u'\u0300', u'\u0309', u'\u0303', u'\u0301', u'\u0323'}) {
            QString text(vowel);
            if (tone)
                text.append(QChar(tone));
            const QString plain = foldPlain(vowel == u'ư' || vowel == u'ơ'
                    ? QString(vowel == u'ư' ? u"u"_s : u"o"_s)
                    : QString(vowel).normalized(QString::NormalizationForm_D).left(1));
            for (const QString &form : {text, text.toUpper()}) {
                const QString nfc = form.normalized(QString::NormalizationForm_C);
                QCOMPARE(nfc.size(), 1);
                QCOMPARE(foldPlain(nfc), plain);
                QCOMPARE(foldPlain(nfc.normalized(QString::NormalizationForm_D)), plain);
                letters += nfc.at(0).unicode() > 0x7F;
            }
        }
    }
    QCOMPARE(foldPlain(u"Đđ"), u"dd"_s);
    QCOMPARE(letters + 2, 134);
}

void TestFold::plainText_data()
{
    QTest::addColumn<QString>("in");
    QTest::addColumn<QString>("out");
    QTest::newRow("blanks") << u"A \t\u00A0 B"_s << u"a b"_s;
    QTest::newRow("minority letters") << u"Čư Êban Ŏ ñ"_s << u"cu eban o n"_s;
    QTest::newRow("soft hyphen") << u"hy\u00ADphen"_s << u"hyphen"_s;
    QTest::newRow("other alphabets") << u"Иван Ω 漢 😀"_s << u"иван ω 漢 😀"_s;
}

void TestFold::plainText()
{
    QFETCH(const QString, in);
    QFETCH(const QString, out);
    QCOMPARE(foldPlain(in), out);
    QCOMPARE(QString::fromUtf8(searchText(in).plain), out);
}

void TestFold::headers()
{
    QCOMPARE(foldHeader(u" Họ và tên: "), u"ho va ten"_s);
    QCOMPARE(foldHeader(u"SĐT"), u"sdt"_s);
    QCOMPARE(foldHeader(u"Đường link\ntài khoản Facebook (cá nhân)"),
        u"duong link tai khoan facebook ca nhan"_s);
    QCOMPARE(foldHeader(u"..."), QString());
}

void TestFold::marksPerByte()
{
    const SearchText row = searchText(u"Đỗ 漢 Ý an");
    QCOMPARE(row.plain, QByteArray("do \xE6\xBC\xA2 y an"));
    QCOMPARE(row.marks.size(), 8); // up to the y: what follows has no marks
    QVERIFY(row.marks[0] && row.marks[1] && !row.marks[2] && row.marks[7]);
    QVERIFY(searchText(u"Do Thi").marks.isEmpty());
}

void TestFold::searchFinds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *typed, const char *text, bool found) {
        QTest::addRow("%s in %s", typed, text)
            << QString::fromUtf8(typed) << QString::fromUtf8(text) << found;
    };
    row("do thi", "Đỗ Thị", true);
    row("do thi", "Dọ Thi", true);
    row("đỗ thị", "Đỗ Thị", true);
    row("đỗ thị", "Dọ Thi", false);
    row("ĐỖ THỊ", "Nguyễn Đỗ Thị Lan", true);
    row("đo", "Đỗ", true);
    row("đo", "Dọ", false);
    row("van", "Vân", true);
    row("vân", "Văn", false);
    row("vân", "Vấn", false);
    row("do  thi ", "Đỗ Thị", true);
    row("dothi", "Đỗ Thị", false);
    row("hoa", "Hòa", true);
    row("hoà", "Hóa", false);
    row("hòa", "Hoàng", true);
    row("hoá", "Hoàng", false);
    row("an", "a", false);
    row("", "a", true);
    row("z", "", false);
    row("ữ", "Nguyen Nữ", true);
    row("ñ", "n", false);
    row("@", "a@b.example", true);
    row("漢", "a 漢 b", true);
}

void TestFold::searchFinds()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, text);
    QFETCH(const bool, found);
    QCOMPARE(finds(typed, text), found);
    QCOMPARE(finds(typed.normalized(QString::NormalizationForm_D), text), found);
}

void TestFold::searchWhileTyping()
{
    // No letter on the way to the name may lose it, in either way of placing the tone.
    for (const QString &name : {u"Hoàng Thuỷ Huyền Khoẻ Ngoãn"_s, u"Quý Uỷ Toàn"_s}) {
        for (qsizetype n = 0; n <= name.size(); ++n)
            QVERIFY2(finds(name.left(n), name), qPrintable(name.left(n)));
    }
}

void TestFold::searchFindsWhereItIs()
{
    const SearchText row = searchText(u"an Ân ân");
    const SearchPattern pattern(u"ân");
    QCOMPARE(pattern.indexIn(row.plain, row.marks), 3);
    QCOMPARE(pattern.indexIn(row.plain, row.marks, 4), 6);
    QCOMPARE(pattern.indexIn(row.plain, row.marks, 7), -1);
    QCOMPARE(pattern.size(), 2);
}

void TestFold::searchAgreesWithSlowSearch()
{
    quint32 state = 7;
    const auto random = [&](int below) {
        state = state * 1664525u + 1013904223u;
        return int((state >> 16) % quint32(below));
    };
    const QStringList letters{u"a"_s, u"á"_s, u"ạ"_s, u"b"_s, u"đ"_s, u" "_s};
    int hits = 0;
    for (int i = 0; i < 20000; ++i) {
        QString text;
        QString typed;
        for (int n = random(12); n > 0; --n)
            text += letters[random(int(letters.size()))];
        for (int n = 1 + random(3); n > 0; --n)
            typed += letters[random(int(letters.size()) - 1)];
        const QString row = text.simplified();
        bool expected = false;
        for (qsizetype at = 0; at + typed.size() <= row.size() && !expected; ++at) {
            expected = true;
            for (qsizetype k = 0; k < typed.size(); ++k) {
                const QString want = typed.mid(k, 1);
                const QString have = row.mid(at + k, 1);
                expected &= foldPlain(want) == want ? foldPlain(have) == want : have == want;
            }
        }
        QCOMPARE(finds(typed, row), expected);
        hits += expected;
    }
    QVERIFY(hits > 2000 && hits < 18000);
}

void TestFold::searchIsFast()
{
    const int rows = 100000;
    std::vector<SearchText> texts;
    texts.reserve(rows);
    for (int i = 0; i < rows; ++i) {
        texts.push_back(searchText(
            u"Nguyễn Thị Thanh Hòa %1\nCông đoàn cơ sở Trường Mầm non Hoa Sen\nChủ tịch CĐCS\n"
            "0912345678\nthanh.hoa.%1@congdoan.example\nhttps://www.facebook.com/hoa.%1"_s.arg(i)));
    }
    for (const QString &typed : {u"do thi"_s, u"đỗ thị"_s, u"thanh hoà 777"_s, u"n"_s}) {
        const SearchPattern pattern(typed);
        QElapsedTimer timer;
        timer.start();
        int hits = 0;
        for (const SearchText &row : texts)
            hits += pattern.matches(row.plain, row.marks);
        qInfo().noquote() << typed << hits << "hits," << timer.nsecsElapsed() / 1000
                          << "us for 1e5";
        QVERIFY(timer.elapsed() < 500); // some 30 times what it takes: a busy machine passes too
    }
}

QTEST_GUILESS_MAIN(TestFold)
#include "tst_fold.moc"
