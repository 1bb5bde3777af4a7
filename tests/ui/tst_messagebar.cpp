#include "ui/messagebar.h"

#include <QTest>

using namespace soctv;

class TestMessageBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void warningsWaitForEachOther()
    {
        MessageBar bar;
        bar.show(notice(QStringLiteral("first")));
        bar.show(notice(QStringLiteral("second")));
        QCOMPARE(bar.current()->text, QStringLiteral("first"));
        QCOMPARE(bar.waiting(), 1);
        bar.dismiss();
        QCOMPARE(bar.current()->text, QStringLiteral("second"));
    }
    void informationGivesWay()
    {
        MessageBar bar;
        Notice pasted = notice(QStringLiteral("10 rows were pasted."));
        pasted.kind = Notice::Info;
        pasted.buttons = {{QStringLiteral("Undo"), [] {}}};
        bar.show(pasted);
        bar.show(notice(QStringLiteral("second")));
        QCOMPARE(bar.current()->text, QStringLiteral("second"));
    }
    void theSameTopicIsShownOnce()
    {
        MessageBar bar;
        bar.show(notice(QStringLiteral("this phone"), QStringLiteral("cell")));
        bar.show(notice(QStringLiteral("that phone"), QStringLiteral("cell")));
        QCOMPARE(bar.current()->text, QStringLiteral("that phone"));
        QCOMPARE(bar.waiting(), 0);
    }

private:
    static Notice notice(const QString &text, const QString &topic = {})
    {
        return {text, {}, Notice::Warning, {}, topic};
    }
};

QTEST_MAIN(TestMessageBar)
#include "tst_messagebar.moc"
