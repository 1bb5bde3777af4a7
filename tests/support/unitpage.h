#pragma once

#include "tests/support/scripteddialogs.h"
#include "tests/support/unitsupport.h"
#include "ui/jobs.h"
#include "ui/messagebar.h"
#include "ui/settings.h"
#include "ui/units/unitmodel.h"
#include "ui/units/unitorderdialog.h"
#include "ui/units/unitordermodel.h"
#include "ui/units/unitsview.h"
#include "ui/units/unittreeview.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QTest>

namespace soctv {

/// The page "Đơn vị" on the screen with everything it needs, and what it says.
class UnitPage {
public:
    UnitPage()
        : settings(roster.folder() + QStringLiteral("/settings.ini"))
    {
    }

    void open()
    {
        jobs = std::make_unique<Jobs>(roster.roster());
        view = std::make_unique<UnitsView>(
            PageTools{roster.roster(), *jobs, settings, dialogs}, nullptr);
        QObject::connect(view.get(), &Page::message, view.get(),
            [this](const Notice &notice) { notices.append(notice); });
        view->resize(1090, 640);
        view->show();
        QVERIFY(QTest::qWaitForWindowActive(view.get()));
        settle();
    }
    ~UnitPage()
    {
        view.reset();
        jobs.reset();
    }
    /// Waits until the page shows what the roster holds.
    void settle()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!view->isLoading(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(!view->isFiltering(), 30'000);
    }
    /// The names that the tree shows, from the top down, "+" for each step.
    QStringList names(const QModelIndex &parent = {}, const QString &indent = {})
    {
        QStringList all;
        for (int row = 0; row < view->units().rowCount(parent); ++row) {
            const QModelIndex index = view->units().index(row, 0, parent);
            all.append(indent + index.data().toString());
            all += names(index, indent + u'+');
        }
        return all;
    }
    void choose(const QList<qint64> &units)
    {
        QItemSelection selection;
        for (const qint64 unit : units) {
            const QModelIndex index = view->units().indexOf(unit);
            QVERIFY(index.isValid());
            selection.select(index, index);
        }
        view->tree().setCurrentIndex(view->units().indexOf(units.first()));
        view->tree().selectionModel()->select(
            selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    UnitOrderDialog *order(UnitEvent event)
    {
        view->order(event);
        UnitOrderDialog *dialog = view->orderDialog();
        if (dialog)
            settle(dialog);
        return dialog;
    }
    static void settle(UnitOrderDialog *dialog)
    {
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isChecking(), 30'000);
    }
    /// The field that \a label, without its mark for a key, belongs to.
    template <typename Field>
    static Field *field(QWidget *parent, const QString &label)
    {
        for (QLabel *one : parent->findChildren<QLabel *>()) {
            if (one->buddy() && one->text().remove(u'&') == label)
                return qobject_cast<Field *>(one->buddy());
        }
        return nullptr;
    }
    static void type(QWidget *parent, const QString &label, const QString &text)
    {
        auto *line = field<QLineEdit>(parent, label);
        QVERIFY2(line, qPrintable(label));
        line->setText(text);
        Q_EMIT line->textEdited(text);
    }
    /// What is said under fields, or anywhere with the mark.
    static QStringList problems(QWidget *parent)
    {
        QStringList texts;
        for (const QLabel *label : parent->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().startsWith(QStringLiteral("⚠")))
                texts.append(label->text());
        }
        return texts;
    }

    UnitRoster roster;
    ScriptedDialogs dialogs;
    Settings settings;
    std::unique_ptr<Jobs> jobs;
    std::unique_ptr<UnitsView> view;
    QList<Notice> notices;
};

} // namespace soctv
