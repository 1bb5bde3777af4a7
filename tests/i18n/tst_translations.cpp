// The Vietnamese and English texts are complete, and fit the code as it is.

#include "resources/i18n/translations.h"

#include <QDir>
#include <QFile>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Message {
    QString context;
    QString source;
    QStringList translations; // one for each plural form
    bool unfinished = false;
};

QList<Message> messagesIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qUtf8Printable(path));
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement())
            continue;
        const auto name = xml.name();
        if (name == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (name == QLatin1String("source")) {
            messages.append({context, xml.readElementText(), {}, false});
        } else if (name == QLatin1String("translation")) {
            Message &message = messages.last();
            message.unfinished = xml.attributes().value("type") == QLatin1String("unfinished");
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            message.translations.append(text);
        }
    }
    return messages;
}

QString catalogue(const QString &name)
{
    return QStringLiteral(SOCTV_SOURCE_DIR "/resources/i18n/") + name;
}

QStringList unfinishedIn(const QList<Message> &messages)
{
    QStringList sources;
    for (const Message &message : messages) {
        if (message.unfinished || message.translations.join(QString()).trimmed().isEmpty())
            sources.append(message.context + QStringLiteral(": ") + message.source);
    }
    return sources;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression placeholder(QStringLiteral("%L?(\\d|n)"));
    QStringList found;
    auto matches = placeholder.globalMatch(text);
    while (matches.hasNext())
        found.append(matches.next().captured(1));
    found.sort();
    found.removeDuplicates();
    return found;
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();
    void placeholdersAreKept();
    void cataloguesFitTheCode();
    void anUntranslatedTextIsNoticed();
    void languageCanBeChanged();
};

void TestTranslations::everyTextIsTranslated_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"soctv_vi.ts", "soctv_en.ts", "qtbase_vi.ts"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestTranslations::everyTextIsTranslated()
{
    QFETCH(QString, name);
    const auto messages = messagesIn(catalogue(name));
    QVERIFY(!messages.isEmpty());
    QCOMPARE(unfinishedIn(messages), QStringList());
}

void TestTranslations::placeholdersAreKept()
{
    const auto messages = messagesIn(catalogue(QStringLiteral("soctv_vi.ts")));
    for (const Message &message : messages) {
        for (const QString &translation : message.translations) {
            QVERIFY2(placeholders(translation) == placeholders(message.source),
                qUtf8Printable(message.source + QStringLiteral(" → ") + translation));
        }
    }
}

void TestTranslations::cataloguesFitTheCode()
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("soctv_vi.ts"));
    QVERIFY(QFile::copy(catalogue(QStringLiteral("soctv_vi.ts")), copy));
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(SOCTV_SOURCE_DIR));
    lupdate.start(QLibraryInfo::path(QLibraryInfo::BinariesPath) + QStringLiteral("/lupdate"),
        {QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app"), QStringLiteral("-I"),
            QStringLiteral("."), QStringLiteral("-no-obsolete"), QStringLiteral("-locations"),
            QStringLiteral("none"), QStringLiteral("-ts"), copy});
    QVERIFY(lupdate.waitForFinished(60000));
    QCOMPARE(lupdate.exitCode(), 0);
    const auto now = messagesIn(copy);
    QCOMPARE(unfinishedIn(now), QStringList()); // strings that are in the code only
    QCOMPARE(now.size(), messagesIn(catalogue(QStringLiteral("soctv_vi.ts"))).size());
}

void TestTranslations::anUntranslatedTextIsNoticed()
{
    QCOMPARE(unfinishedIn({{QStringLiteral("soctv"), QStringLiteral("Stop"), {QString()}, false}})
                 .size(),
        1);
}

void TestTranslations::languageCanBeChanged()
{
    const auto stopped
        = [] { return QCoreApplication::translate("soctv", "Stopped. Nothing has changed."); };
    soctv::useLanguage(QStringLiteral("vi"));
    QCOMPARE(stopped(), QStringLiteral("Đã dừng. Chưa có gì thay đổi."));
    soctv::useLanguage(QStringLiteral("en"));
    QCOMPARE(stopped(), QStringLiteral("Stopped. Nothing has changed."));
    QCOMPARE(QCoreApplication::translate("Step", "paste %n row(s)", nullptr, 1),
        QStringLiteral("paste 1 row"));
    QCOMPARE(QCoreApplication::translate("Step", "paste %n row(s)", nullptr, 2),
        QStringLiteral("paste 2 rows"));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
