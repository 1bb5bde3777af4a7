#pragma once

#include <QString>
#include <QStringList>

namespace soctv::bench {

/// What a run of a program cost.
struct Cost {
    double ms = 0;
    qint64 peak = 0; ///< bytes resident, all processes together
    int exitCode = 0;
    QString said; ///< the first line it printed, or its errors if it failed
};

QString mebibytes(qint64 bytes);

/// Runs \a program with the empty folder \a home: nothing of the user's settings plays a part.
Cost costOf(const QString &program, const QStringList &arguments, const QString &home);
/// The same for the program that is measured.
Cost soctv(const QStringList &arguments, const QString &home);
/// Runs a verb that only prepares; ends the bench if it fails.
void prepare(const QStringList &arguments, const QString &home);

/// LibreOffice converts \a files to \a to (as --convert-to wants it) into the folder \a target, in
/// one run. Its profile, in \a home, is made by the first one, which should not be measured.
Cost libreOffice(
    const QStringList &files, const QString &to, const QString &target, const QString &home);

/// Prints what \a ours took and held beside \a other, which is called \a otherName.
void compare(const QString &what, const Cost &ours, const QString &otherName, const Cost &other);

} // namespace soctv::bench
