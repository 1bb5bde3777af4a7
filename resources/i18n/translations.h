#pragma once

#include <QString>

namespace soctv {

/// Makes \a language ("vi" or "en") the language of all texts from here on, those of Qt's own
/// buttons and dialogs too. Any other value means Vietnamese.
void useLanguage(const QString &language);

} // namespace soctv
