#pragma once

#include "tests/support/officewindow.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>

namespace soctv {

/// A returned file, or its truth, in tests/data.
inline QString dataFile(const QString &name)
{
    return QStringLiteral(SOCTV_TEST_DATA "/returns/") + name;
}

/// The rows that a truth file names.
inline QList<QJsonObject> truthRows(const QString &name)
{
    QFile file(dataFile(name));
    QList<QJsonObject> rows;
    if (file.open(QIODevice::ReadOnly)) {
        const QJsonArray array = QJsonDocument::fromJson(file.readAll())
                                     .object()
                                     .value(QLatin1String("rows"))
                                     .toArray();
        for (const auto &row : array)
            rows.append(row.toObject());
    }
    return rows;
}

/// The columns of Mẫu 01.
inline const QStringList formKeys{QStringLiteral("full_name"), QStringLiteral("unit"),
    QStringLiteral("position"), QStringLiteral("phone"), QStringLiteral("email"),
    QStringLiteral("account_name"), QStringLiteral("account_link")};

/// The cells of such a row, in the order of formKeys.
inline QStringList truthCells(const QJsonObject &row)
{
    QStringList cells;
    for (const QString &key : formKeys)
        cells.append(row.value(key).toString());
    return cells;
}

/// The rows of a list as the grid shows them, their cells joined by |.
inline QStringList rowsOf(OfficeWindow &office, View view)
{
    office.window->workspace()->setView(view);
    office.settle();
    QStringList rows;
    for (int row = 0; row < office.model().postCount(); ++row) {
        QStringList cells;
        for (const QString &key : formKeys)
            cells.append(office.text(row, key.toLatin1().constData()));
        rows.append(cells.join(u'|'));
    }
    return rows;
}

/// Clicks the button that can be seen with exactly this text; a step.
inline void clickButton(OfficeWindow &office, const QString &text)
{
    ++office.presses;
    const auto buttons = office.window->findChildren<QAbstractButton *>();
    for (QAbstractButton *one : buttons) {
        if (one->isVisible() && one->text().remove(u'&') == text) {
            QTest::mouseClick(one, Qt::LeftButton);
            QCoreApplication::processEvents();
            return;
        }
    }
    QFAIL(qUtf8Printable(QStringLiteral("no button “%1”").arg(text)));
}

/// Drops a file or folder on the window; a step.
inline void dropOn(OfficeWindow &office, const QString &path)
{
    ++office.presses;
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter({400, 300}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(office.window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({400, 300}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(office.window.get(), &drop);
    QVERIFY(office.window->workspace()->isIntakeShown());
}

} // namespace soctv
