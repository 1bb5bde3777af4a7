#pragma once

#include "core/text/email.h"
#include "core/text/fold.h"
#include "core/text/link.h"
#include "core/text/phone.h"
#include "tests/forms/formsupport.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace soctv {

/// The content of tests/data/returns/\a path; empty if there is none.
inline QByteArray returnedBytes(const QString &path)
{
    QFile file(QStringLiteral(SOCTV_TEST_DATA "/returns/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What the truth files hold: the text with every offer taken, see their README.
inline QString settled(const FormRow &row, int index)
{
    const auto unicode = [&row](int i) { return cleaned(row.text(i).text); };
    QString text = unicode(index).simplified();
    if (index == field("phone"))
        return parsePhone(text).key;
    if (index == field("email")) {
        const QList<Finding> findings = checkEmail(text);
        for (const Finding &finding : findings) {
            if (!finding.offer.isEmpty())
                text = finding.offer;
        }
    }
    const QString link = unicode(field("account_link"));
    const Link read = parseLink(link);
    const bool nameInLink
        = read.kind == QLatin1String("not-a-link") && row.texts[field("account_name")].isEmpty();
    if (index == field("account_name") && nameInLink)
        return link.simplified();
    if (index == field("account_link"))
        return nameInLink ? QString() : read.canonical.isEmpty() ? link : read.canonical;
    return text;
}

inline QString wantedText(const QJsonObject &row, int index)
{
    const QString text = row[listFields[std::size_t(index)].name()].toString();
    return index == field("phone") ? parsePhone(text).key : text;
}

/// How \a form differs from the truth; empty: not at all.
inline QString difference(const Form &form, const QJsonObject &truth)
{
    const QJsonArray rows = truth[QLatin1String("rows")].toArray();
    // Capitals with a tone are lost in TCVN3.
    const auto sensitivity = truth[QLatin1String("case_insensitive")].toBool() ? Qt::CaseInsensitive
                                                                               : Qt::CaseSensitive;
    QStringList told;
    if (form.rows.size() != rows.size())
        told.append(QStringLiteral("%1 rows of %2").arg(form.rows.size()).arg(rows.size()));
    for (qsizetype i = 0; i < qMin(rows.size(), form.rows.size()); ++i) {
        const QJsonObject wanted = rows[i].toObject();
        const FormRow &row = form.rows[i];
        if (qMax(1, row.section) != wanted[QLatin1String("section")].toInt())
            told.append(QStringLiteral("row %1: section %2").arg(row.row + 1).arg(row.section));
        for (int f = 0; f < int(fieldCount); ++f) {
            if (wanted.contains(listFields[std::size_t(f)].name())
                && settled(row, f).compare(wantedText(wanted, f), sensitivity) != 0) {
                told.append(QStringLiteral("row %1 %2: \"%3\", not \"%4\"")
                                .arg(row.row + 1)
                                .arg(listFields[std::size_t(f)].name(), settled(row, f),
                                    wantedText(wanted, f)));
            }
        }
    }
    if (truth.contains(QLatin1String("unit")) && !form.unit.isEmpty()
        && cleaned(form.unit).compare(truth[QLatin1String("unit")].toString(), sensitivity) != 0)
        told.append(QStringLiteral("unit \"%1\"").arg(form.unit));
    if (!told.isEmpty())
        told.append(QStringLiteral("left out: ") + leftOutOf(form).join(QStringLiteral(" | ")));
    return told.join(QLatin1Char('\n'));
}

} // namespace soctv
