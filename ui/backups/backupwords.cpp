#include "ui/backups/backupwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace soctv {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(BackupWords)
};

struct Reason {
    const char *key;
    const char *text;
};
// Keys of steps are those of actionKey().
constexpr Reason reasons[] = {
    {"first-change", QT_TRANSLATE_NOOP("BackupWords", "first change of a session")},
    {"interval", QT_TRANSLATE_NOOP("BackupWords", "half an hour after a change")},
    {"close", QT_TRANSLATE_NOOP("BackupWords", "on closing")},
    {"manual", QT_TRANSLATE_NOOP("BackupWords", "asked for")},
    {"restore", QT_TRANSLATE_NOOP("BackupWords", "before another backup was restored")},
    {"migrate", QT_TRANSLATE_NOOP("BackupWords", "before a newer version of the program")},
    {"erase", QT_TRANSLATE_NOOP("BackupWords", "after people were erased")},
    {"import_rows", QT_TRANSLATE_NOOP("BackupWords", "before an import")},
};

} // namespace

QString backupTime(const BackupInfo &backup)
{
    const QDateTime at = backup.at.toLocalTime();
    return at.date() == QDate::currentDate()
        ? Words::tr("today %1").arg(at.toString(QStringLiteral("HH:mm")))
        : at.toString(QStringLiteral("dd/MM/yyyy HH:mm"));
}

QString backupReason(const BackupInfo &backup)
{
    if (backup.reason.isEmpty())
        return Words::tr("not known");
    for (const Reason &reason : reasons) {
        if (backup.reason == QLatin1String(reason.key))
            return Words::tr(reason.text);
    }
    return Words::tr("before a change of many rows");
}

QString backupState(const BackupInfo &backup)
{
    if (backup.verified)
        return Words::tr("✓ checked");
    return backup.damaged ? Words::tr("✗ damaged, cannot be restored")
                          : Words::tr("not checked since it was made or changed");
}

QString sizeText(qint64 bytes)
{
    constexpr qint64 kibi = 1024;
    if (bytes < kibi * kibi)
        return Words::tr("%1 KB").arg(QLocale().toString((bytes + kibi - 1) / kibi));
    return Words::tr("%1 MB").arg(QLocale().toString(double(bytes) / double(kibi * kibi), 'f', 1));
}

} // namespace soctv
