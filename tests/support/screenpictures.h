#pragma once

#include "ui/settings.h"

#include <QDir>
#include <QImage>
#include <QSet>
#include <QTest>
#include <QWidget>

namespace soctv {

/// A row for each theme, in the column "theme".
inline void addThemes()
{
    QTest::addColumn<Theme>("theme");
    QTest::newRow("light") << Theme::Light;
    QTest::newRow("dark") << Theme::Dark;
}

/// Checks that there is something in \a picture and that it fits the officers' screens. With the
/// environment variable SOCTV_SCREENSHOTS=FOLDER it stays there, to be looked at.
inline void keepPicture(const QImage &picture, const QString &name)
{
    QSet<QRgb> colours;
    for (int y = 0; y < picture.height(); y += 4) {
        for (int x = 0; x < picture.width(); x += 4)
            colours.insert(picture.pixel(x, y));
    }
    QVERIFY2(colours.size() > 5, qPrintable(name));
    QVERIFY2(picture.width() <= 1366 && picture.height() <= 768, qPrintable(name));
    const QString folder = qEnvironmentVariable("SOCTV_SCREENSHOTS");
    if (!folder.isEmpty())
        QVERIFY(picture.save(QDir(folder).filePath(name + u".png")));
}

/// The same of \a widget as it is after a moment; the name begins with that of the test's row.
inline void keepPicture(QWidget &widget, const QString &name)
{
    QTest::qWait(50);
    const QString row = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
    keepPicture(widget.grab().toImage(), row + u'-' + name);
}

} // namespace soctv
