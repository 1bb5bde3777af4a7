#include "core/roster/provinces.h"

#include "core/text/fold.h"

#include <QFile>
#include <QHash>

#include <array>
#include <utility>

namespace soctv {

namespace {

// Folded, with a blank at the end.
constexpr std::array kindWords{QLatin1String("thanh pho "), QLatin1String("tinh "),
    QLatin1String("tp "), QLatin1String("t p ")};
// How people shorten or spell names, folded without blanks, and the name of one of the 63.
constexpr std::array<std::pair<const char *, const char *>, 11> shortNames{
    {{"hcm", "Hồ Chí Minh"}, {"tphcm", "Hồ Chí Minh"}, {"saigon", "Hồ Chí Minh"}, {"hn", "Hà Nội"},
        {"tphn", "Hà Nội"}, {"hue", "Huế"}, {"brvt", "Bà Rịa - Vũng Tàu"}, {"baccan", "Bắc Kạn"},
        {"daclac", "Đắk Lắk"}, {"dacnong", "Đắk Nông"}, {"congtum", "Kon Tum"}}};

QList<QStringList> linesOf(const QString &name)
{
    QFile file(QStringLiteral(":/data/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the table %s is missing from the program", qPrintable(name));
    QList<QStringList> lines;
    const QStringList texts
        = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &text : texts.sliced(1)) // below the titles
        lines.append(text.trimmed().split(QLatin1Char('\t')));
    return lines;
}

QString keyOf(QStringView text)
{
    QString key = foldHeader(text);
    for (const QLatin1String word : kindWords) {
        if (key.startsWith(word)) {
            key.remove(0, word.size());
            break;
        }
    }
    return key.remove(QLatin1Char(' '));
}

QHash<QString, ProvinceMeant> keys()
{
    QHash<QString, ProvinceMeant> known;
    const QList<QStringList> formerOnes = linesOf(QStringLiteral("provinces-old-to-new.tsv"));
    for (const QStringList &line : formerOnes)
        known.insert(keyOf(line.at(0)), {line.at(3), line.at(0) != line.at(3)});
    for (const QString &name : provinces())
        known.insert(keyOf(name), {name, false});
    for (const auto &[text, name] : shortNames)
        known.insert(QLatin1String(text), known.value(keyOf(QString::fromUtf8(name))));
    return known;
}

} // namespace

const QStringList &provinces()
{
    static const QStringList names = [] {
        QStringList list;
        const QList<QStringList> lines = linesOf(QStringLiteral("provinces-2025.tsv"));
        for (const QStringList &line : lines)
            list.append(line.at(1));
        return list;
    }();
    return names;
}

ProvinceMeant provinceMeant(QStringView text)
{
    static const QHash<QString, ProvinceMeant> known = keys();
    return known.value(keyOf(text));
}

} // namespace soctv
