#pragma once

#include "tests/support/scripteddialogs.h"
#include "tests/support/testroster.h"
#include "tests/support/wholefile.h"
#include "ui/intake/filesmodel.h"
#include "ui/intake/intakesession.h"
#include "ui/intake/intakeview.h"
#include "ui/intake/planmodel.h"
#include "ui/intake/planpane.h"
#include "ui/jobs.h"
#include "ui/messagebar.h"
#include "ui/settings.h"

#include <QAbstractButton>
#include <QFile>
#include <QTableView>
#include <QTest>

namespace soctv {

inline bool writeText(const QString &path, const QString &text)
{
    QFile file(path);
    const QByteArray bytes = text.toUtf8();
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// The page on the screen over a roster of its own.
class IntakePage {
public:
    IntakePage()
        : settings(roster.path(QStringLiteral("settings.ini")))
        , jobs(roster.roster())
        , view(roster.roster(), jobs, settings, dialogs, {QStringLiteral(SOCTV_TEST_WORKER), {}})
    {
        QObject::connect(&view, &IntakeView::message, &view,
            [this](const Notice &notice) { notices.append(notice); });
        view.resize(1366, 650);
        view.show();
    }

    QString write(const QString &name, const QString &text)
    {
        const QString path = roster.path(name);
        return writeText(path, text) ? path : QString();
    }
    void add(const QStringList &paths)
    {
        view.add(paths);
        settle();
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(!view.isWorking(), 30'000); }

    PlanModel &model() { return view.plan().model(); }
    QString cell(int row, const char *key)
    {
        const int column = model().columnOf(fieldByKey(QString::fromLatin1(key)));
        return model().index(row, column).data().toString();
    }
    QString outcome(int row)
    {
        return model().index(row, PlanModel::OutcomeColumn).data().toString();
    }
    FilesModel &filesModel() { return *qobject_cast<FilesModel *>(view.files().model()); }
    /// Of the file with this number, wherever it stands.
    QString fileState(int file)
    {
        return filesModel().index(filesModel().rowOf(file), FilesModel::State).data().toString();
    }
    void chooseFile(int file) { view.files().selectRow(filesModel().rowOf(file)); }
    void choose(int row)
    {
        view.plan().table().setCurrentIndex(model().index(row, PlanModel::OutcomeColumn));
    }
    /// Presses the visible button that begins with \a text.
    void press(const QString &text)
    {
        const auto buttons = view.findChildren<QAbstractButton *>();
        for (QAbstractButton *button : buttons) {
            if (button->isVisible() && button->text().remove(u'&').startsWith(text)) {
                QVERIFY2(button->isEnabled(), qPrintable(text));
                button->click();
                settle();
                return;
            }
        }
        QFAIL(qPrintable("no button " + text));
    }
    qint64 people() { return roster.database().number("SELECT count(*) FROM person"); }

    TestRoster roster;
    ScriptedDialogs dialogs;
    Settings settings;
    Jobs jobs;
    IntakeView view;
    QList<Notice> notices;
};

} // namespace soctv
