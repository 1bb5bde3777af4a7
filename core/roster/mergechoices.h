#pragma once

#include "core/roster/merge.h"
#include "core/roster/posts.h"

#include <QDate>

#include <array>

namespace soctv {

/// One of two persons who may be one.
struct MergeSide {
    qint64 person = 0;
    QList<ListRow> rows; ///< its posts, the bin included
    QDate newestSource; ///< when a file last told of them; invalid: none did
};
/// Reads a person; without rows if it is not in the roster.
MergeSide readMergeSide(Database &database, qint64 person);

/// One line of the two cards: a field of the person, or a post.
struct MergeLine {
    enum Kind {
        Person, ///< a field of which one of the two texts is taken
        Post, ///< a post of one side that stays or goes to the bin
        SamePost ///< a post of both, which becomes one
    };
    static constexpr std::size_t left = 0;
    static constexpr std::size_t right = 1;

    Kind kind = Person;
    int field = -1; ///< Person
    Role role = Role::AccountContact; ///< the others
    std::array<qint64, 2> posts = {}; ///< 0: this side has none
    std::array<QString, 2> texts; ///< as shown; empty: this side has none
    std::array<bool, 2> taken = {}; ///< what the one person will have
    bool differs = false; ///< both sides say something, and not the same
    bool onlyWriting = false; ///< they differ, but mean the same name, number or address
    /// Whether there is something to choose: otherwise both sides agree, or only one has a text.
    bool isChoice() const { return kind == Post || differs; }
};

/// What an officer chooses for two persons who become one, filled in sensibly: a text goes before
/// none, one without anything to check before one with, a name with marks before one without, what
/// a newer file told before the older, and else the left side. All posts stay.
class MergeChoices {
public:
    MergeChoices(const MergeSide &left, const MergeSide &right);

    const QList<MergeLine> &lines() const { return m_lines; }
    /// Takes the text of \a side; a post of one side alone is taken, too.
    void take(int line, std::size_t side);
    /// Takes the other side, or lets the post of the line stay or go.
    void toggle(int line);
    /// The left person stays, with what was chosen.
    Merge merge() const;

private:
    void addFields();
    void addPosts();
    std::size_t preferred(int field, const std::array<QString, 2> &stored) const;
    std::size_t newer() const;
    const QString &stored(std::size_t side, int field) const;

    std::array<MergeSide, 2> m_sides;
    QList<MergeLine> m_lines;
};

} // namespace soctv
