// Rules that hold for every widget of the window, whoever adds it.

#include "core/roster/samplefile.h"
#include "tests/support/officewindow.h"
#include "ui/print/printview.h"
#include "ui/window/helpwindow.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QCompleter>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QTextEdit>
#include <QToolButton>

using namespace soctv;

namespace {

constexpr double leastContrast = 4.5; // WCAG 2.1, text of normal size

double luminance(const QColor &colour)
{
    const auto part = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF())
        + 0.0722 * part(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

/// What breaks the rule "popup lists only, never changing typed text".
QStringList inlineCompletions(const QWidget *top)
{
    QStringList found;
    const auto completers = top->findChildren<QCompleter *>();
    for (const QCompleter *completer : completers) {
        if (completer->completionMode() == QCompleter::InlineCompletion)
            found.append(QStringLiteral("completer of %1").arg(completer->parent()->objectName()));
    }
    const auto lines = top->findChildren<QLineEdit *>();
    for (const QLineEdit *line : lines) {
        if (line->completer()
            && line->completer()->completionMode() == QCompleter::InlineCompletion)
            found.append(QStringLiteral("line %1").arg(line->accessibleName()));
    }
    const auto boxes = top->findChildren<QComboBox *>();
    for (const QComboBox *box : boxes) {
        if (box->isEditable() && box->completer())
            found.append(QStringLiteral("choice %1").arg(box->accessibleName()));
    }
    return found;
}

/// Widgets that a screen reader could not name.
QStringList nameless(const QWidget *top)
{
    QStringList found;
    const auto widgets = top->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool input = qobject_cast<const QLineEdit *>(widget)
            || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QTextEdit *>(widget)
            || qobject_cast<const QAbstractItemView *>(widget);
        if (!input || qobject_cast<const QHeaderView *>(widget) || !widget->isVisible()
            || !widget->accessibleName().isEmpty()
            || widget->objectName().startsWith(QLatin1String("qt_")))
            continue;
        bool labelled = qobject_cast<const QAbstractSpinBox *>(widget->parentWidget());
        const auto labels = widget->window()->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            labelled = labelled || label->buddy() == widget
                || (label->buddy() && label->buddy()->focusProxy() == widget);
        if (!labelled)
            found.append(QLatin1String(widget->metaObject()->className()) + u" in "
                + QLatin1String(widget->parentWidget()->metaObject()->className()));
    }
    return found;
}

void everyAction(const QMenu *menu, const std::function<void(const QAction *)> &visit)
{
    const auto actions = menu->actions();
    for (const QAction *action : actions) {
        visit(action);
        if (action->menu())
            everyAction(action->menu(), visit);
    }
}

} // namespace

class TestWindowRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void noInlineCompletionAnywhere();
    void inlineCompletionWouldBeFound(); // control
    void everyInputHasAName();
    void noSingleLetterShortcuts();
    void shortcutsAreNotTakenTwice();
    void textHasContrast();
    void noVerticalLossAt150Percent();

private:
    void showAllViews(OfficeWindow &office, const std::function<void()> &look);
};

void TestWindowRules::initTestCase()
{
    QGuiApplication::setApplicationVersion(QStringLiteral("test"));
}

void TestWindowRules::showAllViews(OfficeWindow &office, const std::function<void()> &look)
{
    office.show();
    look();
    office.window->actions().newRoster->trigger();
    look();
    office.window->openSample();
    office.settle();
    office.window->actions().panel->trigger();
    for (const View view :
        {View::Section1, View::Section2, View::Collaborators, View::Duplicates, View::ToCheck}) {
        office.window->workspace()->setView(view);
        office.settle();
        look();
    }
    office.window->workspace()->setView(View::Section1);
    office.settle();
    for (const char *key : {"full_name", "unit", "position", "phone"}) {
        office.list().table().setFocus();
        office.list().table().goTo(2, office.column(key));
        office.list().table().editCurrent();
        look();
        office.list().table().finishEditing();
    }
    office.window->workspace()->setView(View::History);
    QTest::qWait(50);
    look();
    office.window->actions().print->trigger();
    QTest::qWait(50);
    look();
}

void TestWindowRules::noInlineCompletionAnywhere()
{
    OfficeWindow office;
    int looks = 0;
    showAllViews(office, [&] {
        ++looks;
        const auto tops = QApplication::topLevelWidgets();
        for (const QWidget *top : tops)
            QCOMPARE(inlineCompletions(top).join(u'|'), QString());
    });
    QVERIFY(looks >= 12);
}

void TestWindowRules::inlineCompletionWouldBeFound()
{
    QWidget top;
    auto *box = new QComboBox(&top);
    QCOMPARE(inlineCompletions(&top), QStringList());
    box->setEditable(true);
    QVERIFY(!inlineCompletions(&top).isEmpty());
}

void TestWindowRules::everyInputHasAName()
{
    OfficeWindow office;
    showAllViews(office, [&] { QCOMPARE(nameless(office.window.get()).join(u'|'), QString()); });
}

void TestWindowRules::noSingleLetterShortcuts()
{
    OfficeWindow office;
    showAllViews(office, [&] {
        const auto actions = office.window->findChildren<QAction *>();
        for (const QAction *action : actions) {
            const auto keys = action->shortcuts();
            for (const QKeySequence &sequence : keys) {
                const QKeyCombination first = sequence[0];
                const bool plain = !(first.keyboardModifiers()
                    & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
                const bool letter
                    = first.key() >= Qt::Key_Space && first.key() <= Qt::Key_AsciiTilde;
                QVERIFY2(!plain || !letter, qPrintable(action->text()));
                QVERIFY2(sequence != QKeySequence(Qt::ALT | Qt::Key_Z), qPrintable(action->text()));
            }
            QVERIFY2(!action->text().contains(QLatin1String("&z"), Qt::CaseInsensitive),
                qPrintable(action->text()));
        }
    });
}

void TestWindowRules::shortcutsAreNotTakenTwice()
{
    OfficeWindow office;
    office.create();
    QHash<QKeySequence, QString> taken;
    const auto menus = office.window->menuBar()->actions();
    int count = 0;
    for (const QAction *menu : menus) {
        everyAction(menu->menu(), [&](const QAction *action) {
            if (action->shortcut().isEmpty())
                return;
            ++count;
            QVERIFY2(!taken.contains(action->shortcut()), qPrintable(action->text()));
            taken.insert(action->shortcut(), action->text());
        });
    }
    QVERIFY(count > 25);
}

void TestWindowRules::textHasContrast()
{
    const std::pair<QPalette::ColorRole, QPalette::ColorRole> pairs[]{
        {QPalette::WindowText, QPalette::Window}, {QPalette::Text, QPalette::Base},
        {QPalette::Text, QPalette::AlternateBase}, {QPalette::ButtonText, QPalette::Button},
        {QPalette::HighlightedText, QPalette::Highlight},
        {QPalette::ToolTipText, QPalette::ToolTipBase}, {QPalette::Link, QPalette::Base},
        {QPalette::LinkVisited, QPalette::Base}, {QPalette::PlaceholderText, QPalette::Base},
        {QPalette::PlaceholderText, QPalette::AlternateBase}};
    for (const QPalette &palette : {Appearance::lightPalette(), Appearance::darkPalette()}) {
        for (const auto &[text, ground] : pairs) {
            const double found = contrast(palette.color(text), palette.color(ground));
            QVERIFY2(found >= leastContrast,
                qPrintable(QStringLiteral("%1 on %2: %3").arg(text).arg(ground).arg(found)));
        }
    }
}

void TestWindowRules::noVerticalLossAt150Percent()
{
    OfficeWindow office;
    office.appearance.applyTextSize(150);
    showAllViews(office, [&] {
        QVERIFY2(office.window->minimumSizeHint().height() <= 768,
            qPrintable(QString::number(office.window->minimumSizeHint().height())));
        QVERIFY2(office.window->minimumSizeHint().width() <= 1366,
            qPrintable(QString::number(office.window->minimumSizeHint().width())));
    });
    office.appearance.applyTextSize(100);
}

QTEST_MAIN(TestWindowRules)
#include "tst_windowrules.moc"
