#include "core/roster/replace.h"

#include <QSet>

namespace soctv {

QString replaced(const QString &text, const Replacement &replacement)
{
    const Qt::CaseSensitivity sensitivity
        = replacement.matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
    if (replacement.wholeCell)
        return text.compare(replacement.find, sensitivity) == 0 ? replacement.replaceWith : text;
    if (replacement.find.isEmpty())
        return text;
    return QString(text).replace(replacement.find, replacement.replaceWith, sensitivity);
}

QList<qint64> rowsToReplace(
    Database &database, const QList<qint64> &posts, const Replacement &replacement)
{
    QList<qint64> changed;
    const QList<ListRow> rows = readRows(database, posts);
    for (const ListRow &row : rows) {
        const QString &text = row.texts.at(std::size_t(replacement.field));
        if (replaced(text, replacement) != text)
            changed.append(row.post);
    }
    return changed;
}

void replaceText(Edit &edit, const QList<qint64> &posts, const Replacement &replacement)
{
    const Field &line = listFields.at(std::size_t(replacement.field));
    QSet<qint64> done; // two posts of one person share a text, which changes only once
    const QList<ListRow> rows = readRows(edit.database(), posts);
    for (const ListRow &row : rows) {
        const qint64 owner = line.table == "person" ? row.person
            : line.table == "account"               ? row.account
                                                    : row.post;
        const QString &text = row.texts.at(std::size_t(replacement.field));
        const QString after = replaced(text, replacement);
        if (after == text || done.contains(owner))
            continue;
        done.insert(owner);
        setText(edit, row.post, replacement.field, after);
    }
}

} // namespace soctv
