#include "core/forms/readers/refusal.h"

#include "core/base/error.h"

#include <QCoreApplication>

namespace soctv {

void refuseFile(const char *sentence)
{
    throw Error{ErrorCode::Invalid, QCoreApplication::translate("soctv", sentence)};
}

void refuseEncrypted()
{
    refuseFile(QT_TRANSLATE_NOOP("soctv",
        "The file “%1” is protected by a password. Open it in Excel, take the password off and "
        "save it."));
}

void refuseDamaged()
{
    refuseFile(QT_TRANSLATE_NOOP("soctv", "The file “%1” is damaged or not complete."));
}

void refuseHostile()
{
    refuseFile(QT_TRANSLATE_NOOP(
        "soctv", "The file “%1” is built in a way that no office program does. It was not read."));
}

} // namespace soctv
