// A text from a file that looks like HTML is shown as it is, wherever it comes up in the window.

#include "core/roster/posts.h"
#include "tests/support/officewindow.h"
#include "ui/plaintooltip.h"
#include "ui/view.h"

#include <QLabel>
#include <QMessageBox>
#include <QTextDocument>
#include <QTextEdit>
#include <QTimer>

using namespace soctv;
using namespace Qt::StringLiterals;

namespace {

const QString tag = u"<b>Lan</b>"_s;

/// What is on the screen below \a top and shows the tag as if it were HTML.
QStringList rich(const QWidget *top)
{
    QStringList found;
    const auto labels = top->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        const bool guesses
            = label->textFormat() == Qt::AutoText && Qt::mightBeRichText(label->text());
        if (label->text().contains(u"<b>"_s)
            && (guesses || label->textFormat() == Qt::RichText
                || label->textFormat() == Qt::MarkdownText))
            found.append(u"label "_s + label->text());
    }
    const auto texts = top->findChildren<QTextEdit *>();
    for (const QTextEdit *text : texts) {
        if (text->toPlainText().contains(u"Lan"_s) && !text->toPlainText().contains(tag))
            found.append(u"text "_s + text->toPlainText());
    }
    const auto widgets = top->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (Qt::mightBeRichText(widget->toolTip()) && widget->toolTip().contains(u"<b>"_s))
            found.append(u"tooltip "_s + widget->toolTip());
    }
    return found;
}

} // namespace

class TestPlainText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyView();
    void dialogs();
    void richTextWouldBeFound(); // control
};

void TestPlainText::everyView()
{
    OfficeWindow office;
    office.show();
    office.window->createRoster({tag, tag}, office.path(u"<b>Lan<u>.soctv"_s));
    office.settle();
    RowTexts texts;
    for (const char *key : {"full_name", "unit", "position", "note", "account_name", "phone"})
        texts[std::size_t(fieldByKey(QString::fromLatin1(key)))] = tag;
    const auto added = office.roster().edit({Action::AddRows, 2}, [&](Edit &edit) {
        return addRows(edit,
            {{Role::AccountContact, texts}, {Role::CoreStaff, texts}, {Role::CoreStaff, texts}},
            UnknownUnit::Create);
    });
    QVERIFY(added.ok());
    office.settle();
    office.window->actions().panel->trigger();
    int looked = 0;
    for (const ViewLine &line : viewLines()) {
        office.window->workspace()->setView(line.view);
        office.settle();
        if (office.window->workspace()->isListShown()) {
            office.list().table().goTo(0, 1);
            office.settle();
        }
        for (const QWidget *top : QApplication::topLevelWidgets())
            QCOMPARE(rich(top).join(u'|'), QString());
        ++looked;
    }
    QCOMPARE(looked, int(viewLines().size()));
    office.window->workspace()->showPerson(
        readRows(office.roster().database(), {added->first()}).first().person);
    QCOMPARE(rich(office.window.get()).join(u'|'), QString());
    office.window->actions().print->trigger();
    office.settle();
    QCOMPARE(rich(office.window.get()).join(u'|'), QString());
    office.window->messages().show({tag, tag, Notice::Error});
    QCOMPARE(rich(office.window.get()).join(u'|'), QString());
}

void TestPlainText::dialogs()
{
    OfficeWindow office;
    office.show();
    WindowDialogs dialogs(office.window.get());
    QStringList found{u"no dialog"_s};
    QTimer looker;
    QObject::connect(&looker, &QTimer::timeout, office.window.get(), [&] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        if (!box)
            return;
        found = rich(box);
        box->reject();
    });
    looker.start(50);
    QCOMPARE(dialogs.choose(tag, tag, {u"Go"_s}), -1);
    QCOMPARE(found.join(u'|'), QString());
}

void TestPlainText::richTextWouldBeFound()
{
    QWidget top;
    auto *label = new QLabel(tag, &top);
    QCOMPARE(rich(&top).size(), 1);
    label->setTextFormat(Qt::PlainText);
    QCOMPARE(rich(&top).size(), 0);
    label->setToolTip(tag);
    QCOMPARE(rich(&top).size(), 1);
    label->setToolTip(plainToolTip(tag));
    QCOMPARE(rich(&top).size(), 0);
}

QTEST_MAIN(TestPlainText)
#include "tst_plaintext.moc"
