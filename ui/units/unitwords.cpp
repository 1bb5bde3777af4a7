#include "ui/units/unitwords.h"

#include <QCoreApplication>

#include <array>

namespace soctv {

namespace {

struct Words {
    const char *title;
    const char *command;
    const char *verb;
    const char *done;
};

// By UnitEvent; the last is deleting.
constexpr std::array words{
    Words{QT_TRANSLATE_NOOP("UnitWords", "Add a unit"),
        QT_TRANSLATE_NOOP("UnitWords", "&Add a unit…"), QT_TRANSLATE_NOOP("UnitWords", "&Add it"),
        QT_TRANSLATE_N_NOOP("UnitWords", "%n unit(s) added.")},
    Words{QT_TRANSLATE_NOOP("UnitWords", "Another name"),
        QT_TRANSLATE_NOOP("UnitWords", "Re&name…"), QT_TRANSLATE_NOOP("UnitWords", "&Rename it"),
        QT_TRANSLATE_N_NOOP("UnitWords", "%n unit(s) renamed.")},
    Words{QT_TRANSLATE_NOOP("UnitWords", "Merge units into one"),
        QT_TRANSLATE_NOOP("UnitWords", "&Merge into…"),
        QT_TRANSLATE_NOOP("UnitWords", "Mer&ge them"),
        QT_TRANSLATE_N_NOOP("UnitWords", "%n unit(s) merged.")},
    Words{QT_TRANSLATE_NOOP("UnitWords", "Split a unit"), QT_TRANSLATE_NOOP("UnitWords", "&Split…"),
        QT_TRANSLATE_NOOP("UnitWords", "&Split it"),
        QT_TRANSLATE_N_NOOP("UnitWords", "%n unit(s) split.")},
    Words{QT_TRANSLATE_NOOP("UnitWords", "Move under another unit"),
        QT_TRANSLATE_NOOP("UnitWords", "Mo&ve under…"),
        QT_TRANSLATE_NOOP("UnitWords", "Mo&ve them"),
        QT_TRANSLATE_N_NOOP("UnitWords", "%n unit(s) moved.")},
    Words{QT_TRANSLATE_NOOP("UnitWords", "Close units"), QT_TRANSLATE_NOOP("UnitWords", "&Close…"),
        QT_TRANSLATE_NOOP("UnitWords", "&Close them"),
        QT_TRANSLATE_N_NOOP("UnitWords", "%n unit(s) closed.")},
    Words{QT_TRANSLATE_NOOP("UnitWords", "Delete units entered by mistake"),
        QT_TRANSLATE_NOOP("UnitWords", "De&lete…"), QT_TRANSLATE_NOOP("UnitWords", "De&lete them"),
        QT_TRANSLATE_N_NOOP("UnitWords", "%n unit(s) deleted.")},
};
static_assert(words.size() == std::size_t(UnitEvent::Count) + 1);

QString translated(const char *text, int count = -1)
{
    return QCoreApplication::translate("UnitWords", text, nullptr, count);
}

} // namespace

QString orderTitle(UnitEvent event)
{
    return translated(words.at(std::size_t(event)).title);
}

QString orderCommand(UnitEvent event)
{
    return translated(words.at(std::size_t(event)).command);
}

QString orderVerb(UnitEvent event)
{
    return translated(words.at(std::size_t(event)).verb);
}

QString orderDone(UnitEvent event, int units)
{
    return translated(words.at(std::size_t(event)).done, units);
}

} // namespace soctv
