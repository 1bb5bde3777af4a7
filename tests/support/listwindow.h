#pragma once

#include "tests/support/scripteddialogs.h"
#include "tests/support/testroster.h"
#include "ui/jobs.h"
#include "ui/list/rostermodel.h"
#include "ui/list/rostertable.h"
#include "ui/list/rosterview.h"
#include "ui/messagebar.h"
#include "ui/settings.h"

#include <QTest>

namespace soctv {

/// A list on the screen with everything it needs, and what it says.
class ListWindow {
public:
    ListWindow()
        : settings(roster.path(QStringLiteral("settings.ini")))
        , jobs(roster.roster())
        , view(roster.roster(), jobs, settings, dialogs)
    {
        QObject::connect(&view, &RosterView::message, &view,
            [this](const Notice &notice) { notices.append(notice); });
    }

    /// Shows \a scope at the size of the officers' screens.
    void open(Scope scope = Scope::Section1)
    {
        view.resize(1140, 600);
        view.setScope(scope);
        view.show();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        view.table().setFocus();
        settle();
    }
    /// Waits until the list shows what the roster holds.
    void settle()
    {
        QTRY_VERIFY(!jobs.isBusy());
        QCoreApplication::processEvents();
    }

    RosterModel &model() { return view.model(); }
    RosterTable &table() { return view.table(); }
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
    int currentRow() { return table().currentIndex().row(); }
    int currentColumn() { return table().currentIndex().column(); }

    /// What has the focus gets the key; each press counts.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++presses;
        QTest::keyClick(focus(), Qt::Key(key), modifiers);
    }
    /// Typed text does not count.
    void type(const QString &text)
    {
        for (const QChar c : text)
            QTest::sendKeyEvent(
                QTest::Click, focus(), Qt::Key_unknown, QString(c), Qt::NoModifier, 0);
    }
    QWidget *focus()
    {
        QWidget *widget = QApplication::focusWidget();
        return widget ? widget : &view.table();
    }

    TestRoster roster;
    ScriptedDialogs dialogs;
    Settings settings;
    Jobs jobs;
    RosterView view;
    QList<Notice> notices;
    int presses = 0;
};

} // namespace soctv
