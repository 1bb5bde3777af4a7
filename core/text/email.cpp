#include "core/text/email.h"

#include "core/text/fold.h"

#include <QRegularExpression>

#include <algorithm>

namespace soctv {

namespace {

/// Whether mail could go there: the shape of it only, narrower than RFC 5321 (no quotes, no
/// address literals), wide enough for every address offices use.
bool isAddress(QStringView text)
{
    static const QRegularExpression shape(QRegularExpression::anchoredPattern(
        uR"([A-Za-z0-9_%+&'=~/-]+(\.[A-Za-z0-9_%+&'=~/-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9]))"));
    return text.size() <= 254 && shape.match(text).hasMatch();
}

QString withoutBlanks(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

QString withoutEndDots(QStringView text)
{
    const auto isDot = [](QChar c) { return c == u'.' || c == u',' || c == u';' || c.isSpace(); };
    while (!text.isEmpty() && isDot(text.back()))
        text.chop(1);
    while (!text.isEmpty() && isDot(text.front()))
        text = text.sliced(1);
    return text.toString();
}

} // namespace

QString emailKey(QStringView typed)
{
    return cleaned(typed).toLower();
}

QList<Finding> checkEmail(QStringView typed)
{
    const QString text = cleaned(typed);
    if (text.isEmpty() || isAddress(text))
        return {};
    if (const QString trimmed = withoutEndDots(text); isAddress(trimmed))
        return {{QLatin1String("email_dot"), trimmed}};
    // Two addresses with a blank between them have two @ and stay invalid.
    if (const QString joined = withoutEndDots(withoutBlanks(text)); isAddress(joined))
        return {{QLatin1String("email_blank"), joined}};
    return {{QLatin1String("email_invalid"), {}}};
}

} // namespace soctv
