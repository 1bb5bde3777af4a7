#pragma once

#include "core/roster/statistics.h"
#include "tests/support/randomedits.h"
#include "tests/support/testroster.h"

namespace soctv {

/// Units that come, move and close on random days, with posts and accounts that do the same.
class RandomNetwork {
public:
    struct Span {
        QDate from = {};
        QDate to = {};

        bool holds(const QDate &day) const
        {
            return (from.isNull() || from <= day) && (to.isNull() || day <= to);
        }
    };
    struct Unit {
        qint64 id = 0;
        qint64 kind = 0;
        Span name = {};
        QList<std::pair<qint64, Span>> parents = {};
    };
    struct Post {
        qint64 person;
        qint64 unit; // 0: none
        Role role;
        Span span;
        bool deleted;
    };
    struct Account {
        qint64 unit;
        QDate since;
        bool counts; // official, in use, not deleted
    };

    static constexpr int days = 1200; // on which something may begin
    static QDate firstDay() { return {2024, 1, 1}; }

    /// Fills \a file, whose office stands beside it all.
    RandomNetwork(TestRoster &file, quint32 seed)
        : m_random(seed)
    {
        const Done made = file->edit(Step{Action::AddUnit, 1}, [this](Edit &edit) { fill(edit); });
        if (!made)
            throw std::runtime_error(made.error().message.toStdString());
    }

    QList<Unit> units;
    QList<Post> posts;
    QList<Account> accounts;

private:
    static Value text(const QDate &day) { return textOrNull(day.toString(Qt::ISODate)); }
    static Value deletedAt(bool deleted)
    {
        return deleted ? Value(QStringLiteral("2026-01-01T00:00:00Z")) : Value();
    }
    static Value unitOrNull(qint64 unit) { return unit ? Value(unit) : Value(); }

    QDate day() { return firstDay().addDays(m_random.below(days)); }
    Span span()
    {
        const QDate from = m_random.oneIn(3) ? QDate() : day();
        const QDate start = from.isNull() ? firstDay() : from;
        return {from, m_random.oneIn(2) ? QDate() : start.addDays(m_random.below(days))};
    }

    void fill(Edit &edit)
    {
        units.append({edit.database().number("SELECT id FROM unit"),
            edit.database().number("SELECT kind FROM unit")});
        for (int i = 0; i < 60; ++i)
            addUnit(edit);
        for (int i = 0; i < 120; ++i)
            m_people.append(
                edit.insert("person", {{"full_name", QStringLiteral("Người %1").arg(i)}}));
        for (int i = 0; i < 400; ++i)
            addPost(edit);
        for (int i = 0; i < 80; ++i)
            addAccount(edit);
    }

    void addUnit(Edit &edit)
    {
        Unit unit;
        unit.kind = 1 + m_random.below(6);
        unit.name = span();
        unit.id = edit.insert("unit", {{"kind", unit.kind}});
        edit.insert("unit_name",
            {{"unit", unit.id}, {"name", QStringLiteral("Đơn vị %1").arg(unit.id)},
                {"valid_from", text(unit.name.from)}, {"valid_to", text(unit.name.to)}});
        // One parent until a day, another from the next on; both older, so that there is no circle.
        const QDate moved = day();
        addParent(edit, unit, {{}, moved});
        addParent(edit, unit, {moved.addDays(1), {}});
        units.append(unit);
    }

    void addParent(Edit &edit, Unit &unit, const Span &span)
    {
        if (m_random.oneIn(8))
            return; // at the top
        const qint64 parent = m_random.pick(units).id;
        edit.insert("unit_parent",
            {{"unit", unit.id}, {"parent", parent}, {"valid_from", text(span.from)},
                {"valid_to", text(span.to)}});
        unit.parents.append({parent, span});
    }

    void addPost(Edit &edit)
    {
        const Post post{m_random.pick(m_people), m_random.oneIn(12) ? 0 : m_random.pick(units).id,
            m_random.pick(QList{Role::AccountContact, Role::CoreStaff, Role::Collaborator}), span(),
            m_random.oneIn(10)};
        edit.insert("post",
            {{"person", post.person}, {"role", QString(roleKey(post.role))},
                {"unit", unitOrNull(post.unit)}, {"valid_from", text(post.span.from)},
                {"valid_to", text(post.span.to)}, {"deleted_at", deletedAt(post.deleted)}});
        posts.append(post);
    }

    void addAccount(Edit &edit)
    {
        const qint64 unit = m_random.oneIn(12) ? 0 : m_random.pick(units).id;
        const bool official = !m_random.oneIn(4);
        const bool inUse = !m_random.oneIn(4);
        const bool deleted = m_random.oneIn(8);
        const QDate since = m_random.oneIn(4) ? QDate() : day();
        const QString kind = official ? QStringLiteral("official") : QStringLiteral("personal");
        edit.insert("account",
            {{"name", QStringLiteral("Trang")}, {"kind", kind}, {"unit", unitOrNull(unit)},
                {"since", text(since)}, {"in_use", qint64(inUse)},
                {"deleted_at", deletedAt(deleted)}});
        accounts.append({unit, since, official && inUse && !deleted});
    }

    RandomSource m_random;
    QList<qint64> m_people;
};

/// The statistics of a RandomNetwork, found the long way round.
class NetworkCount {
public:
    NetworkCount(const RandomNetwork &network, const QDate &day)
        : m_network(network)
        , m_day(day)
    {
    }

    /// Of the units in \a among; 0 in it: what has no unit.
    Tally of(const QSet<qint64> &among) const
    {
        const bool today = m_day == QDate::currentDate();
        Tally tally;
        QSet<qint64> people;
        for (const RandomNetwork::Post &post : m_network.posts) {
            const bool listed
                = today ? post.span.to.isNull() || m_day <= post.span.to : post.span.holds(m_day);
            if (!listed || post.deleted || !among.contains(post.unit))
                continue;
            ++tally.posts[std::size_t(post.role)];
            people.insert(post.person);
        }
        tally.people = people.size();
        for (const RandomNetwork::Account &account : m_network.accounts) {
            const bool begun = today || account.since.isNull() || account.since <= m_day;
            tally.accounts += account.counts && begun && among.contains(account.unit);
        }
        for (const RandomNetwork::Unit &unit : m_network.units)
            tally.units += among.contains(unit.id) && unit.name.holds(m_day);
        return tally;
    }

    qint64 parentOf(const RandomNetwork::Unit &unit) const
    {
        // A unit that is not there on the day stands where it last stood or will first stand.
        const bool later = !unit.name.from.isNull() && m_day < unit.name.from;
        const QDate day = unit.name.holds(m_day) ? m_day : later ? unit.name.from : unit.name.to;
        for (const auto &[parent, span] : unit.parents) {
            if (span.holds(day))
                return parent;
        }
        return 0;
    }

    QSet<qint64> under(qint64 top) const
    {
        QSet<qint64> found{top};
        for (qsizetype before = 0; before != found.size();) {
            before = found.size();
            for (const RandomNetwork::Unit &unit : m_network.units) {
                if (found.contains(parentOf(unit)))
                    found.insert(unit.id);
            }
        }
        return found;
    }

    int depth(qint64 id) const
    {
        for (const RandomNetwork::Unit &unit : m_network.units) {
            if (unit.id == id)
                return parentOf(unit) ? depth(parentOf(unit)) + 1 : 0;
        }
        return 0;
    }

private:
    const RandomNetwork &m_network;
    QDate m_day;
};

} // namespace soctv
