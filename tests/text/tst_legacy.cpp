#include "core/text/fold.h"
#include "core/text/legacy.h"
#include "core/text/syllable.h"
#include "core/text/windowstext.h"
#include "tests/text/table.h"

#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace soctv;

namespace {

LegacyEncoding encodingNamed(const QString &name)
{
    const QStringList names{"", "TCVN3", "TCVN3-H", "VNI-WIN", "VISCII", "CP1258", "TCVN5712-1"};
    return LegacyEncoding(std::max<qsizetype>(0, names.indexOf(name)));
}

QByteArray bytesOf(const QString &hex)
{
    return QByteArray::fromHex(hex.toLatin1());
}

EncodingVote voteOf(const QStringList &texts)
{
    EncodingVote vote;
    for (const QString &text : texts)
        vote.add(text);
    return vote;
}

LegacyEncoding winnerOf(const QStringList &texts)
{
    return voteOf(texts).winner();
}

// Bytes as old programs passed them on: U+0080 … U+009F too.
QString asLatin1(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes);
}

} // namespace

class TstLegacy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void table();
    void vectors_data();
    void vectors();
    void aWrongTableIsSeen();
    void sameAsIconv_data();
    void sameAsIconv();
    void fonts_data();
    void fonts();
    void letters_data();
    void letters();
    void syllables_data();
    void syllables();
    void proposals_data();
    void proposals();
    void nothingIsProposedForUnicode();
    void aColumnDecides();
    void besideOthers();
};

void TstLegacy::table()
{
    int count = 0;
    for (const QStringList &row : domainTable("legacy-encodings.tsv")) {
        const LegacyEncoding encoding = encodingNamed(row[0]);
        if (encoding == LegacyEncoding::None) // letters with marks of their own: cleaned() does it
            continue;
        const QByteArray bytes = bytesOf(row[1]);
        const QString letter(QChar(row[2].mid(2).toInt(nullptr, 16)));
        QVERIFY2(decodedLegacy(bytes, encoding) == letter, qPrintable(row.join(' ')));
        QVERIFY2(decodedLegacy(asLatin1(bytes), encoding) == letter, qPrintable(row.join(' ')));
        ++count;
    }
    QCOMPARE(count, 74 + 74 + 134 + 134 + 35 + 134);
}

void TstLegacy::vectors_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    for (const QStringList &row : domainTable("legacy-vectors.tsv"))
        QTest::newRow(qPrintable(row[0] + ' ' + row[2])) << row[0] << bytesOf(row[1]) << row[2];
}

void TstLegacy::vectors()
{
    QFETCH(QString, encoding);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    if (encoding == "UNI-COMP-UTF8") {
        QCOMPARE(cleaned(QString::fromUtf8(bytes)), text);
        return;
    }
    QVERIFY(encodingNamed(encoding) != LegacyEncoding::None);
    QCOMPARE(decodedLegacy(bytes, encodingNamed(encoding)), text);
    QCOMPARE(decodedLegacy(asLatin1(bytes), encodingNamed(encoding)), text);
    QCOMPARE(decodedLegacy(windowsText(bytes), encodingNamed(encoding)), text);
}

// The control: with the table of its neighbour a vector must come out wrong.
void TstLegacy::aWrongTableIsSeen()
{
    int wrong = 0;
    for (const QStringList &row : domainTable("legacy-vectors.tsv")) {
        if (row[0] == "TCVN3")
            wrong += decodedLegacy(bytesOf(row[1]), LegacyEncoding::Viscii) != row[2];
        if (row[0] == "VNI-WIN")
            wrong += decodedLegacy(bytesOf(row[1]), LegacyEncoding::Tcvn3) != row[2];
    }
    QVERIFY(wrong >= 12);
}

void TstLegacy::sameAsIconv_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<LegacyEncoding>("encoding");
    QTest::newRow("TCVN") << "TCVN" << LegacyEncoding::Tcvn5712;
    QTest::newRow("VISCII") << "VISCII" << LegacyEncoding::Viscii;
    QTest::newRow("CP1258") << "CP1258" << LegacyEncoding::Cp1258;
}

// Every letter that glibc knows, one by one.
void TstLegacy::sameAsIconv()
{
    QFETCH(QString, name);
    QFETCH(LegacyEncoding, encoding);
    int letters = 0;
    for (int byte = 1; byte <= 0xFF; ++byte) {
        QProcess iconv;
        iconv.start("iconv", {"-f", name, "-t", "UTF-8"});
        QVERIFY(iconv.waitForStarted());
        // A tone needs a vowel before it.
        const QByteArray bytes = QByteArray("a") + char(byte);
        iconv.write(bytes);
        iconv.closeWriteChannel();
        QVERIFY(iconv.waitForFinished());
        const QString text = QString::fromUtf8(iconv.readAllStandardOutput())
                                 .normalized(QString::NormalizationForm_C);
        const bool hasLetter
            = std::ranges::any_of(text, [](QChar c) { return c >= QChar(0x80) && c.isLetter(); });
        if (iconv.exitCode() != 0 || !hasLetter)
            continue;
        ++letters;
        QVERIFY2(decodedLegacy(bytes, encoding) == text, qPrintable(text));
    }
    QVERIFY(letters >= 35);
}

void TstLegacy::fonts_data()
{
    QTest::addColumn<QString>("font");
    QTest::addColumn<LegacyEncoding>("encoding");
    const auto row = [](const char *font, LegacyEncoding encoding) {
        QTest::newRow(font) << QString(font) << encoding;
    };
    row(".VnTime", LegacyEncoding::Tcvn3);
    row(".vnarial narrow", LegacyEncoding::Tcvn3);
    row(".VnTimeH", LegacyEncoding::Tcvn3Capitals);
    row(".VNTIMEH", LegacyEncoding::Tcvn3Capitals);
    row(" .VnArial NarrowH", LegacyEncoding::Tcvn3Capitals);
    row("VNI-Times", LegacyEncoding::Vni);
    row("vni-helve-condense", LegacyEncoding::Vni);
    row("Times New Roman", LegacyEncoding::None);
    row("Vnesse", LegacyEncoding::None);
    row("", LegacyEncoding::None);
}

void TstLegacy::fonts()
{
    QFETCH(QString, font);
    QFETCH(LegacyEncoding, encoding);
    QCOMPARE(encodingOfFont(font), encoding);
}

void TstLegacy::letters_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<LegacyEncoding>("encoding");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *shown, LegacyEncoding encoding, const char *text) {
        QTest::newRow(text) << QString::fromUtf8(shown) << encoding << QString::fromUtf8(text);
    };
    row("L­¬ng V¨n D­", LegacyEncoding::Tcvn3, "Lương Văn Dư"); // two U+00AD
    row("“Chñ tÞch” – sè 1", LegacyEncoding::Tcvn3, "“Chủ tịch” – số 1");
    row("Nguyễn Văn An", LegacyEncoding::Tcvn3, "Nguyễn Văn An"); // Unicode after all
    row("trÇn thÞ an", LegacyEncoding::Tcvn3Capitals, "TRẦN THỊ AN");
    row("Aùnh", LegacyEncoding::Vni, "Ánh"); // the mark of a small letter on a capital
    row("Ngöôøi", LegacyEncoding::Vni, "Người");
    row("Thuyû, Hoaø", LegacyEncoding::Vni, "Thuỷ, Hoà");
    row("œ", LegacyEncoding::Viscii, "Ủ"); // 9C as Windows shows it
    row("Nguyê\u0303n", LegacyEncoding::Cp1258, "Nguyễn");
}

void TstLegacy::letters()
{
    QFETCH(QString, shown);
    QFETCH(LegacyEncoding, encoding);
    QFETCH(QString, text);
    QCOMPARE(decodedLegacy(shown, encoding), text);
}

void TstLegacy::syllables_data()
{
    QTest::addColumn<bool>("possible");
    for (const char *word : {"Nguyễn", "Quỳnh", "nghiêng", "Thuỷ", "Thủy", "gì", "giếng", "Ý",
             "yến", "Đắk", "Krông", "ƯỚC", "Huyền", "Khuê", "quyết", "Oanh", "Uyên", "ỷ"})
        QTest::newRow(word) << true;
    for (const char *word : {"", "NguyÔn", "tôch", "tạn g", "cat", "Häa", "Müller", "hàt", "Thiò",
             "ññ", "bộộ", "Renộe", "x5", "ngưươi"})
        QTest::newRow(word) << false;
}

void TstLegacy::syllables()
{
    QFETCH(bool, possible);
    QCOMPARE(isVietnameseSyllable(QString::fromUtf8(QTest::currentDataTag())), possible);
}

void TstLegacy::proposals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("proposal"); // empty: none
    const auto row = [](const char *text, const char *proposal) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(proposal);
    };
    row("NguyÔn ThÞ ¸nh TuyÕt", "Nguyễn Thị ánh Tuyết");
    row("Phã Chñ tÞch C§CS", "Phó Chủ tịch CĐCS");
    row("NGUYÔN THÞ HOA", "NGUYỄN THỊ HOA");
    row("L­u V¨n B×nh", "Lưu Văn Bình");
    row("Nguyeãn Thò Aùnh Tuyeát", "Nguyễn Thị Ánh Tuyết");
    row("PHOÙ CHUÛ TÒCH", "PHÓ CHỦ TỊCH");
    row("NguyêÞn Thiò Lan", "Nguyễn Thị Lan");
    row("Nguy­n Th¸ Ánh Tuyªt", "Nguyễn Thị Ánh Tuyết");
    row("Hà Văn Bé", "");
    row("Chi phí", ""); // reads as it is, though VNI has it too
    row("Tran Van An", "");
    row("café", "");
    row("Jürgen Müller", "");
    row("François Noël", "");
    row("35 °C ± 5 %", "");
    row("§ 5", "");
    row("“An” – Bình…", "");
    row("", "");
    row("an@congdoan.example", "");
}

void TstLegacy::proposals()
{
    QFETCH(QString, text);
    QFETCH(QString, proposal);
    const LegacyProposal made = legacyProposal(text);
    QCOMPARE(made.text, proposal);
    QCOMPARE(made.encoding == LegacyEncoding::None, proposal.isEmpty());
}

// The control of the rule "does not read as it is": names in Unicode are left alone.
void TstLegacy::nothingIsProposedForUnicode()
{
    for (const QStringList &row : domainTable("legacy-vectors.tsv")) {
        QVERIFY2(legacyProposal(row[2]).encoding == LegacyEncoding::None, qPrintable(row[2]));
        for (const QString &word : row[2].split(' '))
            QVERIFY2(legacyProposal(word).encoding == LegacyEncoding::None, qPrintable(word));
    }
}

void TstLegacy::aColumnDecides()
{
    QCOMPARE(winnerOf({"Haûi", "Nguyeãn Thò Haø", "Lê Thò Hoa", "An"}), LegacyEncoding::Vni);
    QCOMPARE(winnerOf({"NguyÔn ThÞ Hµ", "Lª V¨n An", "X"}), LegacyEncoding::Tcvn3);
    QCOMPARE(winnerOf({"An", "Bình", "Nguyễn"}), LegacyEncoding::None);
    EncodingVote vote = voteOf({"NguyÔn", "Müller", "Nguyễn", "Hà", "An"});
    QCOMPARE(vote.unreadable(), 2);
    QCOMPARE(vote.unicode(), 1);
    QCOMPARE(vote.votesFor(LegacyEncoding::Tcvn3), 1);
    vote.add(voteOf({"Nguyeãn", "Traàn"}));
    QCOMPARE(vote.winner(), LegacyEncoding::Vni);
    QCOMPARE(vote.voters(), 4);
}

// Beside others in the encoding, capitals stay capitals and the rest is read as it is told.
void TstLegacy::besideOthers()
{
    const LegacyProposal name = readInEncoding(u"Cao Thò Ba", LegacyEncoding::Vni);
    QCOMPARE(name.text, "Cao Thị Ba");
    const LegacyProposal capitals = readInEncoding(u"TR­êNG §¹I HäC", LegacyEncoding::Tcvn3);
    QCOMPARE(capitals.text, "TRƯỜNG ĐẠI HỌC");
    QCOMPARE(capitals.encoding, LegacyEncoding::Tcvn3Capitals);
    QCOMPARE(oddWords("NguyÔn V¨n An, Müller"), 3);
}

QTEST_GUILESS_MAIN(TstLegacy)
#include "tst_legacy.moc"
