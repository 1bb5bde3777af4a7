#pragma once

#include "tests/torture/oddstates.h"

// What the tables of odd states are made of.

namespace soctv::odd {

constexpr int pageSize = 4096;
constexpr auto fileName = "sổ.soctv";

using Outcome = std::optional<ErrorCode>;

/// The bytes of a sound roster of 60 people.
const QByteArray &sound();
/// Those with \a bytes from \a at on.
QByteArray with(qsizetype at, const QByteArray &bytes);
QByteArray number32(quint32 number); ///< as it stands in a roster

void write(const QString &path, const QByteArray &bytes);
QString pathIn(const QString &folder, const QString &name = QString::fromUtf8(fileName));

/// A state that is a file with these bytes.
OddState of(const QByteArray &name, const QByteArray &bytes, Outcome edited, Outcome viewed,
    const QByteArray &words = {});
/// One that opens in no way.
OddState refused(
    const QByteArray &name, const QByteArray &bytes, ErrorCode code, const QByteArray &words = {});

// The parts of oddStates().
QList<OddState> oddBytes(); ///< sizes, other programs' files, heads, pages
QList<OddState> oddPlaces(); ///< journals, names, what is no file

} // namespace soctv::odd
