#pragma once

#include "core/roster/history.h"
#include "tests/support/listwindow.h"

#include <QApplication>
#include <QClipboard>

namespace soctv {

using Texts = QHash<QString, QString>;

inline NewRow row(const Texts &texts)
{
    return TestRoster::row(Role::AccountContact, texts);
}

/// Five people without anything to check, in order of their given names.
inline const QList<NewRow> five{
    row({{"full_name", "Lê Thị Ngọc Ái"}, {"phone", "0912345601"}, {"position", "Chủ tịch"}}),
    row({{"full_name", "Đỗ Thùy Ánh"}, {"phone", "0912345602"}}),
    row({{"full_name", "Trần Văn Bình"}, {"phone", "0912345603"}}),
    row({{"full_name", "Phạm Thị Chi"}, {"phone", "0912345604"}}),
    row({{"full_name", "Hoàng Văn Dũng"}, {"phone", "0912345605"}})};

/// Rows as Excel puts them on the clipboard.
inline QString tableText(int rows, int from = 1)
{
    QString text;
    for (int i = from; i < from + rows; ++i) {
        text += QStringLiteral("Nguyễn Văn %1\tTrường Mẫu %2\tĐoàn viên\t09123%3\r\n")
                    .arg(i, 6, 10, QLatin1Char('0'))
                    .arg(i % 50)
                    .arg(i % 100000, 5, 10, QLatin1Char('0'));
    }
    return text;
}

/// A list on the screen with people in it.
class FilledList : public ListWindow {
public:
    explicit FilledList(const QList<NewRow> &rows = five)
    {
        if (!rows.isEmpty())
            roster.addAll(rows);
        m_steps = historyCount(roster->database());
        open();
    }
    /// Ctrl+V with \a text on the clipboard.
    void paste(const QString &text)
    {
        QApplication::clipboard()->setText(text);
        view.paste();
        settle();
    }
    /// Steps of the history that were added since the beginning.
    qint64 newSteps() { return historyCount(roster->database()) - m_steps; }
    void select(int row, int column, int lastRow, int lastColumn)
    {
        table().goTo(row, column);
        table().selectionModel()->select(
            {model().index(row, column), model().index(lastRow, lastColumn)},
            QItemSelectionModel::ClearAndSelect);
    }
    void click(int row, int column, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(table().viewport(), Qt::LeftButton, modifiers, center(row, column));
    }
    QPoint center(int row, int column)
    {
        return table().visualRect(model().index(row, column)).center();
    }
    /// Presses a button of the newest notice.
    void pressButton(const QString &verb)
    {
        QVERIFY(!notices.isEmpty());
        for (const auto &[text, act] : notices.last().buttons) {
            if (text == verb) {
                act();
                settle();
                return;
            }
        }
        QFAIL(qPrintable("no button " + verb));
    }

private:
    qint64 m_steps = 0;
};

} // namespace soctv
