#pragma once

#include "core/roster/edit.h"
#include "core/roster/posts.h"
#include "core/roster/sample.h"

#include <QFileInfo>
#include <QRandomGenerator>

namespace soctv {

/// Puts temporary files into memory where that can be: thousands of commits need no disk.
inline void workInMemory()
{
    if (QFileInfo(QStringLiteral("/dev/shm")).isWritable())
        qputenv("TMPDIR", "/dev/shm");
}

/// Where random edits take what they need from.
class RandomSource {
public:
    explicit RandomSource(quint32 seed)
        : m_random(seed)
    {
    }

    void reseed(quint32 seed) { m_random.seed(seed); }
    int below(int limit) { return int(m_random.bounded(limit)); }
    bool oneIn(int n) { return below(n) == 0; }
    template <typename List>
    auto pick(const List &list)
    {
        return list.at(below(int(list.size())));
    }

    NewRow row(Edit &edit)
    {
        SampleRow sample = m_sample.row(below(5000));
        NewRow row{pick(QList{Role::AccountContact, Role::CoreStaff, Role::Collaborator}),
            std::move(sample.texts), {}, 0};
        if (oneIn(5)) { // one more post of somebody who is there
            const QList<qint64> persons = ids(edit, "SELECT id FROM person");
            row.person = persons.isEmpty() ? 0 : pick(persons);
        }
        return row;
    }
    QList<NewRow> rows(Edit &edit, int most)
    {
        QList<NewRow> list;
        for (int n = 1 + below(most); n > 0; --n)
            list.append(row(edit));
        return list;
    }
    QList<qint64> posts(Edit &edit, int most)
    {
        return someOf(ids(edit, "SELECT id FROM post"), most);
    }
    QList<qint64> units(Edit &edit, int most)
    {
        return someOf(ids(edit, "SELECT id FROM unit WHERE deleted_at IS NULL"), most);
    }
    int field() { return below(int(fieldCount)); }
    QString text(int field)
    {
        if (oneIn(5))
            return {};
        if (oneIn(6))
            return QString::number(below(100)) + QStringLiteral(" ghi \U0001F600 Việt\u0300");
        return m_sample.row(below(5000)).texts[std::size_t(field)];
    }
    UnknownUnit unknownUnit() { return oneIn(2) ? UnknownUnit::Keep : UnknownUnit::Create; }

    static QList<qint64> ids(Edit &edit, const QByteArray &sql)
    {
        QList<qint64> list;
        Statement statement(edit.database(), sql);
        while (statement.step())
            list.append(statement.integer(0));
        return list;
    }

private:
    QList<qint64> someOf(const QList<qint64> &all, int most)
    {
        QList<qint64> some;
        for (int n = 1 + below(most); n > 0 && !all.isEmpty(); --n)
            some.append(pick(all));
        return some;
    }

    QRandomGenerator m_random;
    SampleRows m_sample{5000};
};

} // namespace soctv
