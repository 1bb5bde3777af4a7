#include "resources/i18n/translations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace soctv {

namespace {

// Installed once for the life of the application; loading another text into one changes the
// language of what is shown.
void load(QTranslator *&translator, const QString &name)
{
    if (!translator) {
        translator = new QTranslator(QCoreApplication::instance());
        QCoreApplication::installTranslator(translator);
    }
    if (!translator->load(QStringLiteral(":/i18n/%1.qm").arg(name)))
        qWarning("no translation %s", qUtf8Printable(name));
}

} // namespace

void useLanguage(const QString &language)
{
    static QTranslator *program = nullptr;
    static QTranslator *toolkit = nullptr;
    const bool english = language == QLatin1String("en");
    load(program, english ? QStringLiteral("soctv_en") : QStringLiteral("soctv_vi"));
    if (!english) {
        load(toolkit, QStringLiteral("qtbase_vi"));
    } else if (toolkit) {
        delete toolkit;
        toolkit = nullptr;
    }
    QLocale::setDefault(english ? QLocale(QLocale::English, QLocale::UnitedStates)
                                : QLocale(QLocale::Vietnamese, QLocale::Vietnam));
}

} // namespace soctv
