#pragma once

#include "core/sheets/fill.h"

#include <QStringView>

#include <span>

class QIODevice;

namespace soctv {

/// One file format that sheets are written in.
struct Writer {
    const char *extension; ///< lower case, without the dot
    const char *title; ///< English source text, context "soctv"
    void (*write)(const SheetTask &task, QIODevice &device);

    QString translatedTitle() const;
};

/// All formats, the most wanted first.
std::span<const Writer> writers();

/// The writer of \a extension, any case; null: there is none.
const Writer *writerFor(QStringView extension);

/// Writes the sheet to \a path in the format of its extension, through saveFile(): on any error
/// what stood there before is untouched. Throws Error{Invalid} for an unknown extension.
void exportSheet(const SheetTask &task, const QString &path);

} // namespace soctv
