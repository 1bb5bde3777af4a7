#pragma once

#include "tests/support/scripteddialogs.h"
#include "ui/jobs.h"
#include "ui/list/rostermodel.h"
#include "ui/list/rostertable.h"
#include "ui/list/rosterview.h"
#include "ui/messagebar.h"
#include "ui/settings.h"
#include "ui/window/actions.h"
#include "ui/window/appearance.h"
#include "ui/window/mainwindow.h"
#include "ui/window/navigation.h"
#include "ui/window/searchbox.h"
#include "ui/window/workspace.h"

#include <QApplication>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace soctv {

/// The button below \a parent that says \a text; null: there is none.
inline QAbstractButton *buttonWith(QWidget *parent, const QString &text)
{
    const auto buttons = parent->findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

/// The real window at the size of the officers' screens, in a folder of its own; counts the keys
/// that are pressed.
class OfficeWindow {
public:
    /// \a worker reads the files that are imported.
    explicit OfficeWindow(const WorkerCommand &worker = {})
        : settings(path(QStringLiteral("settings.ini")))
    {
        settings.setLastFolder(folder.path());
        window = std::make_unique<MainWindow>(settings, dialogs, appearance, worker);
    }

    QString path(const QString &name) const { return folder.filePath(name); }
    void show()
    {
        window->setWindowState(Qt::WindowNoState);
        window->resize(1366, 768);
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }
    /// Opens a new roster for an office, without the pages before it.
    void create(const QString &name = QStringLiteral("thử.soctv"))
    {
        show();
        window->createRoster({QStringLiteral("Liên đoàn Lao động tỉnh Mẫu"), {}}, path(name));
        QVERIFY(window->workspace());
        settle();
    }
    /// Opens a roster as the officer does, and waits until it is there or the reason is said.
    void open(const QString &file)
    {
        window->openFile(file);
        waitOpened();
    }
    void waitOpened() { QTRY_VERIFY_WITH_TIMEOUT(!window->isOpening(), 30'000); }
    void settle()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!window->workspace()->jobs().isBusy(), 30'000);
        QTest::qWait(1);
        QTRY_VERIFY_WITH_TIMEOUT(!window->workspace()->jobs().isBusy(), 30'000);
    }

    Roster &roster() { return window->workspace()->roster(); }
    RosterView &list() { return window->workspace()->list(); }
    RosterModel &model() { return list().model(); }
    QString text(int row, const char *key)
    {
        return model().index(row, column(key)).data().toString();
    }
    static int column(const char *key)
    {
        return RosterModel::columnOf(fieldByKey(QString::fromLatin1(key)));
    }
    QStringList names()
    {
        QStringList result;
        for (int row = 0; row < model().postCount(); ++row)
            result.append(text(row, "full_name"));
        return result;
    }

    QWidget *focus() const
    {
        QWidget *widget = QApplication::focusWidget();
        return widget ? widget : window.get();
    }
    /// What has the focus gets the key; each press counts.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++presses;
        QTest::keyClick(focus(), Qt::Key(key), modifiers);
    }
    /// Typed text does not count.
    void type(const QString &text) const
    {
        for (const QChar c : text)
            QTest::sendKeyEvent(
                QTest::Click, focus(), Qt::Key_unknown, QString(c), Qt::NoModifier, 0);
    }
    /// Types one row from the name to the link; the cursor stands on the name.
    void typeRow(const QStringList &texts)
    {
        for (const QString &text : texts) {
            type(text);
            press(Qt::Key_Tab);
        }
    }
    /// The text in the message bar; empty: none.
    QString message() const
    {
        const Notice *notice = window->messages().current();
        return notice ? notice->text : QString();
    }
    QStringList messageButtons() const
    {
        QStringList texts;
        if (const Notice *notice = window->messages().current()) {
            for (const auto &[text, action] : notice->buttons)
                texts.append(text);
        }
        return texts;
    }
    void pressMessageButton(const QString &text) const
    {
        const auto buttons = window->messages().findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->text() == text && button->isVisible()) {
                button->click();
                return;
            }
        }
        QFAIL(qPrintable("no button " + text));
    }

    QTemporaryDir folder;
    Settings settings;
    ScriptedDialogs dialogs;
    Appearance appearance;
    std::unique_ptr<MainWindow> window;
    int presses = 0;
};

} // namespace soctv
