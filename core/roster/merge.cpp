#include "core/roster/merge.h"

#include "core/db/statement.h"
#include "core/roster/accountchanges.h"
#include "core/text/fold.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace soctv {

namespace {

QList<qint64> idsWhere(
    Database &database, const QByteArray &table, const QByteArray &column, qint64 value)
{
    Statement statement(database, "SELECT id FROM " + table + " WHERE " + column + " = ?");
    statement.bind(1, value);
    QList<qint64> ids;
    while (statement.step())
        ids.append(statement.integer(0));
    return ids;
}

class Merger {
public:
    Merger(Edit &edit, const Merge &merge)
        : m_edit(edit)
        , m_database(edit.database())
        , m_merge(merge)
        , m_keptRows(rowsOfPerson(m_database, merge.kept))
        , m_mergedRows(rowsOfPerson(m_database, merge.merged))
    {
    }

    void run()
    {
        requireTwo();
        for (const ListRow &row : std::as_const(m_mergedRows))
            movePost(row);
        moveAll("account", "person", m_merge.merged, m_merge.kept);
        moveAll("account_admin", "person", m_merge.merged, m_merge.kept);
        joinAdminTerms(m_edit, m_merge.kept);
        moveDismissed();
        m_edit.remove("person", m_merge.merged);
        setTexts();
        deleteRows(m_edit, m_merge.toBin);
        settlePersons(m_edit, {m_merge.kept});
        Statement remember(m_database, "INSERT OR REPLACE INTO merged VALUES (?, ?)");
        remember.bind(1, m_merge.merged).bind(2, m_merge.kept).run();
    }

private:
    void requireTwo()
    {
        const bool sound
            = m_merge.kept != m_merge.merged && !m_keptRows.isEmpty() && !m_mergedRows.isEmpty();
        if (!sound) {
            throw Error{ErrorCode::Invalid,
                QCoreApplication::translate("soctv",
                    "One of the two people is no longer in the roster. Nothing has changed.")};
        }
    }

    void moveAll(const QByteArray &table, const QByteArray &column, qint64 from, qint64 to)
    {
        for (const qint64 id : idsWhere(m_database, table, column, from))
            m_edit.update(table, id, {{column, to}});
    }

    void movePost(const ListRow &row)
    {
        const auto equal = std::ranges::find_if(
            m_keptRows, [&](const ListRow &kept) { return isSamePost(kept, row); });
        if (equal == m_keptRows.cend())
            m_edit.update("post", row.post, {{"person", m_merge.kept}});
        else
            join(*equal, row);
    }

    // Makes one post of two.
    void join(const ListRow &kept, const ListRow &other)
    {
        const bool otherFirst = m_merge.preferred.contains(other.post);
        const ListRow &first = otherFirst ? other : kept;
        const ListRow &second = otherFirst ? kept : other;
        const qint64 account = first.account != 0 ? first.account : second.account;
        moveAll("source", "post", other.post, kept.post);
        m_edit.remove("post", other.post);
        if (kept.account != account)
            m_edit.update("post", kept.post, {{"account", account}});
        for (const int field : ownFieldsOfPosts()) {
            const QString &text = first.texts[std::size_t(field)];
            setText(
                m_edit, kept.post, field, text.isEmpty() ? second.texts[std::size_t(field)] : text);
        }
        for (const qint64 left : {kept.account, other.account}) {
            if (left != account)
                dropIfUnused(left);
        }
    }

    // A personal account that no post shows any more goes to the bin with what it said.
    void dropIfUnused(qint64 account)
    {
        const bool used = !idsWhere(m_database, "post", "account", account).isEmpty()
            || !idsWhere(m_database, "account_admin", "account", account).isEmpty();
        Statement kind(m_database, "SELECT kind = 'personal' FROM account WHERE id = ?");
        const bool personal = kind.bind(1, account).step() && kind.integer(0) != 0;
        kind.reset();
        if (personal && !used) {
            m_edit.update("account", account,
                {{"deleted_at", QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}});
        }
    }

    // Whoever the merged person is not, the kept one is not either.
    void moveDismissed()
    {
        for (const char *column : {"person_a", "person_b"}) {
            const bool first = QByteArray(column) == "person_a";
            for (const qint64 id : idsWhere(m_database, "not_same", column, m_merge.merged)) {
                const qint64 other = otherOf(id, first ? "person_b" : "person_a");
                m_edit.remove("not_same", id);
                if (other != m_merge.kept)
                    dismissDuplicate(m_edit, m_merge.kept, other);
            }
        }
    }

    qint64 otherOf(qint64 dismissed, const QByteArray &column)
    {
        Statement statement(m_database, "SELECT " + column + " FROM not_same WHERE id = ?");
        return statement.bind(1, dismissed).step() ? statement.integer(0) : 0;
    }

    void setTexts()
    {
        for (auto text = m_merge.texts.cbegin(); text != m_merge.texts.cend(); ++text) {
            if (listFields.at(std::size_t(text.key())).table == "person")
                setText(m_edit, m_keptRows.first().post, text.key(), text.value());
        }
    }

    Edit &m_edit;
    Database &m_database;
    const Merge &m_merge;
    const QList<ListRow> m_keptRows;
    const QList<ListRow> m_mergedRows;
};

} // namespace

bool isSamePost(const ListRow &a, const ListRow &b)
{
    const auto same = [&](int field) {
        return foldCase(a.texts[std::size_t(field)]).simplified()
            == foldCase(b.texts[std::size_t(field)]).simplified();
    };
    return !a.deleted && !b.deleted && a.role == b.role && a.unit == b.unit
        && (a.unit != 0 || same(field("unit"))) && same(field("position"));
}

const QList<int> &ownFieldsOfPosts()
{
    static const QList<int> fields = [] {
        QList<int> found;
        for (int i = 0; i < int(fieldCount); ++i) {
            const bool shared = i == field("unit") || i == field("position");
            if (listFields[std::size_t(i)].table != "person" && !shared)
                found.append(i);
        }
        return found;
    }();
    return fields;
}

void mergePersons(Edit &edit, const Merge &merge)
{
    Merger(edit, merge).run();
}

} // namespace soctv
