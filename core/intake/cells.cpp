#include "core/intake/cells.h"

#include "core/roster/checks.h"
#include "core/text/email.h"
#include "core/text/fold.h"
#include "core/text/link.h"
#include "core/text/phone.h"

namespace soctv {

namespace {

// What is compared: numbers, addresses and links by their key, where they have one.
QString comparable(int field, const QString &text)
{
    QString key;
    switch (listFields[std::size_t(field)].type) {
    case FieldType::Phone:
        key = parsePhone(text).key;
        break;
    case FieldType::Email:
        key = emailKey(text);
        break;
    case FieldType::Link:
        key = parseLink(text).accountKey();
        break;
    default:
        break;
    }
    return key.isEmpty() ? comparableText(text) : key;
}

bool saysSame(int field, const QString &typed, const QString &known)
{
    if (typed == known)
        return true;
    if (comparable(field, typed) != comparable(field, known))
        return false;
    const bool mends = !checkText(field, known).isEmpty() && checkText(field, typed).isEmpty();
    return !mends;
}

bool isUnitOf(const QString &typed, const QString &known, qint64 unit, MeantUnits &units)
{
    if (typed == known)
        return true;
    return unit != 0 ? units.find(typed).contains(unit)
                     : comparableText(typed) == comparableText(known);
}

} // namespace

QString comparableText(const QString &text)
{
    return foldCase(text).simplified();
}

QList<int> changedFields(
    const RowTexts &typed, const RowTexts &known, qint64 knownUnit, MeantUnits &units)
{
    QList<int> changed;
    for (int i = 0; i < int(fieldCount); ++i) {
        const QString &text = typed[std::size_t(i)];
        if (text.isEmpty() || i == field("full_name"))
            continue;
        const QString &before = known[std::size_t(i)];
        const bool same = listFields[std::size_t(i)].type == FieldType::Unit
            ? isUnitOf(text, before, knownUnit, units)
            : saysSame(i, text, before);
        if (!same)
            changed.append(i);
    }
    return changed;
}

bool sameAccount(const RowTexts &typed, const RowTexts &known)
{
    const QString &link = typed[field("account_link")];
    if (const QString key = parseLink(link).accountKey(); !key.isEmpty())
        return key == parseLink(known[field("account_link")]).accountKey();
    return link == known[field("account_link")]
        && foldCase(typed[field("account_name")]) == foldCase(known[field("account_name")]);
}

} // namespace soctv
