#include "core/forms/readers/xmlstream.h"
#include "tests/support/errors.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>
#include <QXmlStreamReader>

#include <cstring>

using namespace soctv;

namespace {

XmlStream::Source sourceOf(const QByteArray &xml, qsizetype chunk = 1 << 16)
{
    return [xml, chunk, at = qsizetype(0)](char *to, qsizetype size) mutable {
        const qsizetype count = std::min({size, chunk, xml.size() - at});
        std::memcpy(to, xml.constData() + at, std::size_t(count));
        at += count;
        return count;
    };
}

// All pieces in one line each; neighbouring texts together.
QStringList piecesOf(const QByteArray &xml, qsizetype chunk = 1 << 16)
{
    XmlStream stream(sourceOf(xml, chunk));
    QStringList pieces;
    QString text;
    for (auto token = stream.next(); token != XmlStream::Token::Done; token = stream.next()) {
        if (token == XmlStream::Token::Text) {
            text += QString::fromUtf8(stream.text());
            continue;
        }
        if (!text.isEmpty())
            pieces.append(u'"' + text);
        text.clear();
        const bool isStart = token == XmlStream::Token::Start;
        pieces.append((isStart ? u'<' : u'>') + QString::fromUtf8(stream.name()));
        if (isStart && !stream.attribute("r").isNull())
            pieces.append(u'=' + QString::fromUtf8(stream.attribute("r")));
    }
    return pieces;
}

// The same by Qt's reader; a line "!" at the end if it finds an error.
QStringList piecesByQt(const QByteArray &xml)
{
    QXmlStreamReader reader(xml);
    QStringList pieces;
    QString text;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::Characters) {
            text += reader.text();
            continue;
        }
        if (token != QXmlStreamReader::StartElement && token != QXmlStreamReader::EndElement)
            continue;
        if (!text.isEmpty())
            pieces.append(u'"' + text);
        text.clear();
        const bool isStart = token == QXmlStreamReader::StartElement;
        pieces.append((isStart ? u'<' : u'>') + reader.name().toString());
        for (const QXmlStreamAttribute &attribute : reader.attributes()) {
            if (attribute.qualifiedName() == u"r")
                pieces.append(u'=' + attribute.value().toString());
        }
    }
    if (reader.hasError())
        pieces.append("!");
    return pieces;
}

const QByteArray document
    = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone='yes'?>\r\n<!-- a > comment -->"
      "<w:sheet xmlns:w='urn:w'><row r=\"1 &lt; 2\" s=''/>\n<c r='a\n\"b' ><?ask?>"
      "<t>Nguy\xE1\xBB\x85n &amp; &#x1EC5;&#78;</t></c><![CDATA[<t> & ]] ]]>x\r\ny\rz</w:sheet> ";

} // namespace

class TstXmlStream : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsLikeQt_data();
    void readsLikeQt();
    void piecesMayBeCutAnywhere();
    void attributesByLocalName();
    void forEachSkipsOthers();
    void refused_data();
    void refused();
    void bombsAreQuick_data();
    void bombsAreQuick();
    void changedBytes();
};

void TstXmlStream::readsLikeQt_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::newRow("all there is") << document;
    QTest::newRow("mark") << "\xEF\xBB\xBF" + document;
    QString utf16 = QString::fromUtf8(document).replace("UTF-8", "UTF-16");
    const auto bytes = [](const QString &text) {
        return QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    };
    QTest::newRow("UTF-16 with mark") << bytes(QChar(QChar::ByteOrderMark) + utf16);
    QTest::newRow("without declaration") << QByteArray("<a r='1'><b/></a>");
    QTest::newRow("beyond the basic plane") << QByteArray("<a>\xF0\x9F\x98\x80&#x1F600;</a>");
}

void TstXmlStream::readsLikeQt()
{
    QFETCH(QByteArray, xml);
    QCOMPARE(piecesOf(xml), piecesByQt(xml));
    QVERIFY(piecesOf(xml).size() >= 3);
}

void TstXmlStream::piecesMayBeCutAnywhere()
{
    const QStringList whole = piecesOf(document);
    for (qsizetype chunk : {1, 2, 3, 7, 50})
        QCOMPARE(piecesOf(document, chunk), whole);
}

void TstXmlStream::attributesByLocalName()
{
    XmlStream stream(sourceOf("<a x:id='1' id='2' y:ref='3' empty=''/>"));
    QCOMPARE(stream.next(), XmlStream::Token::Start);
    QCOMPARE(stream.attribute("id"), QByteArrayView("2"));
    QCOMPARE(stream.attribute("ref"), QByteArrayView("3"));
    QVERIFY(!stream.attribute("empty").isNull());
    QVERIFY(stream.attribute("none").isNull());
}

void TstXmlStream::forEachSkipsOthers()
{
    XmlStream stream(sourceOf("<a><b n='1'><b n='x'/></b><c><b n='y'/></c><b n='2'/></a>"));
    stream.next();
    QByteArray met;
    stream.forEach("b", [&] {
        met += stream.attribute("n");
        if (met == "1")
            stream.skip();
    });
    QCOMPARE(met, QByteArray("12"));
    QCOMPARE(stream.next(), XmlStream::Token::Done);
}

void TstXmlStream::refused_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no element") << QByteArray("<?xml version='1.0'?> ");
    QTest::newRow("text only") << QByteArray("a");
    QTest::newRow("text after the root") << QByteArray("<a/>b");
    QTest::newRow("two roots") << QByteArray("<a/><b/>");
    QTest::newRow("not closed") << QByteArray("<a><b></b>");
    QTest::newRow("closed by another") << QByteArray("<a></b>");
    QTest::newRow("closed by a longer one") << QByteArray("<a><b></ab></a>");
    QTest::newRow("closed twice") << QByteArray("<a></a></a>");
    QTest::newRow("tag not ended") << QByteArray("<a");
    QTest::newRow("quote not ended") << QByteArray("<a b='1></a>");
    QTest::newRow("comment not ended") << QByteArray("<a><!-- </a>");
    QTest::newRow("no quotes") << QByteArray("<a b=1/>");
    QTest::newRow("no value") << QByteArray("<a b/>");
    QTest::newRow("no blank between") << QByteArray("<a b='1'c='2'/>");
    QTest::newRow("no name") << QByteArray("<a><></a>");
    QTest::newRow("number for a name") << QByteArray("<1/>");
    QTest::newRow("tag in a value") << QByteArray("<a b='<'/>");
    QTest::newRow("unknown entity") << QByteArray("<a>&nbsp;</a>");
    QTest::newRow("entity not ended") << QByteArray("<a>&amp</a>");
    QTest::newRow("zero by reference") << QByteArray("<a>&#0;</a>");
    QTest::newRow("half a pair") << QByteArray("<a>&#xD800;</a>");
    QTest::newRow("no such letter") << QByteArray("<a>&#x110000;</a>");
    QTest::newRow("empty reference") << QByteArray("<a>&#;</a>");
    QTest::newRow("negative reference") << QByteArray("<a>&#-5;</a>");
    QTest::newRow("zero byte") << QByteArray("<a>\0</a>", 8);
    QTest::newRow("control") << QByteArray("<a b='\x01'/>");
    QTest::newRow("not UTF-8") << QByteArray("<a>\xFF\xFE</a>");
    QTest::newRow("other encoding")
        << QByteArray("<?xml version='1.0' encoding='windows-1258'?><a/>");
    QTest::newRow("doctype") << QByteArray("<!DOCTYPE a><a/>");
    QTest::newRow("entities") << QByteArray("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>");
    QTest::newRow("cdata outside") << QByteArray("<![CDATA[a]]><a/>");
}

void TstXmlStream::refused()
{
    QFETCH(QByteArray, xml);
    QVERIFY(fails(ErrorCode::Invalid, [&] { piecesOf(xml); }));
    QVERIFY(fails(ErrorCode::Invalid, [&] { piecesOf(xml, 1); }));
}

void TstXmlStream::bombsAreQuick_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::newRow("depth") << QByteArray("<a>").repeated(5000000);
    QByteArray attributes = "<a";
    for (int i = 0; i < 1000000; ++i)
        attributes += " a" + QByteArray::number(i) + "='1'";
    QTest::newRow("attributes") << QByteArray(attributes + "/>");
    QTest::newRow("one long text") << QByteArray("<a>" + QByteArray(50000000, 'x'));
    QTest::newRow("one long tag") << QByteArray("<a b='" + QByteArray(50000000, 'x'));
    QTest::newRow("one long name") << QByteArray("<" + QByteArray(50000000, 'x'));
    QTest::newRow("one long comment") << QByteArray("<!--" + QByteArray(50000000, '-'));
}

void TstXmlStream::bombsAreQuick()
{
    QFETCH(QByteArray, xml);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(fails(ErrorCode::Invalid, [&] { piecesOf(xml); }));
    QVERIFY(timer.elapsed() < 2000);
}

// What Qt takes, we take, and read the same. Only the reverse may differ: prefixes without a
// namespace, attributes that stand twice and the like harm nobody.
void TstXmlStream::changedBytes()
{
    QRandomGenerator random(20261121);
    const QByteArray alphabet = "<>/&;'\"=! \n-[]?xr#\xC3\xA9";
    int read = 0;
    for (int i = 0; i < 20000; ++i) {
        QByteArray xml = document;
        for (int n = 1 + random.bounded(3); n > 0; --n)
            xml[random.bounded(int(xml.size()) - 1)]
                = alphabet[random.bounded(int(alphabet.size()))];
        QStringList pieces;
        const auto error = errorOf([&] { pieces = piecesOf(xml, 1 + random.bounded(200)); });
        QVERIFY(!error || error->code == ErrorCode::Invalid);
        const QStringList wanted = piecesByQt(xml);
        if (wanted.last() == u"!")
            continue;
        QVERIFY2(!error, xml.toPercentEncoding(" <>='\"/:&;?!").constData());
        QCOMPARE(pieces, wanted);
        ++read;
    }
    QVERIFY(read > 1000);
}

QTEST_GUILESS_MAIN(TstXmlStream)
#include "tst_xmlstream.moc"
