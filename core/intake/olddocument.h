#pragma once

#include "core/base/progress.h"

#include <QByteArray>

#include <optional>

namespace soctv {

/// The .docx that LibreOffice, if it is installed, makes of the .doc or .rtf \a bytes: in a profile
/// of its own, without macros or links, within a minute. Nothing if there is no LibreOffice or it
/// cannot do it. Throws Error{Cancelled}.
std::optional<QByteArray> docxOfOldDocument(const QByteArray &bytes, Progress &progress);

} // namespace soctv
