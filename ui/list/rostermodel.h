#pragma once

#include "core/roster/roster.h"
#include "core/roster/search/listing.h"
#include "ui/list/rowcache.h"

#include <QAbstractTableModel>

namespace soctv {

class Jobs;

/// One list of the roster as a table: column 0 is the running number, column f + 1 the field f.
/// Ids come from Jobs, texts are read by pages. The last row is the * row for typing a new one;
/// it holds a draft until commitDraft().
class RosterModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum ItemRole {
        PostRole = Qt::UserRole, ///< id of the post, 0 in the * row
        IssueRole ///< what is to be looked at in the cell, one sentence; empty: nothing
    };
    static constexpr int numberColumn = 0;
    static int columnOf(int field) { return field + 1; }
    static int fieldOf(int column) { return column - 1; } ///< -1 for the running number

    RosterModel(Roster &roster, Jobs &jobs, QObject *parent = nullptr);

    /// Asks for another list; listingChanged() tells when it is there.
    void setQuery(const ListQuery &query);
    const ListQuery &query() const { return m_query; }
    /// The list as it was last read; the rows shown may differ while some are held in place.
    const Listing &listing() const { return m_listing; }
    /// The list shown is the one that was asked for, not the one before.
    bool isListed() const { return m_listed; }
    /// Not as of another day, nor what is in the bin or in a file that is only read.
    bool canEdit() const;

    /// The row as stored; none for the * row. Valid until the next change of the model.
    const ListRow *row(int row) const;
    QList<Issue> issues(int row) const;
    qint64 postAt(int row) const; ///< 0 for the * row
    int rowOf(qint64 post) const; ///< -1 if it is not shown
    int postCount() const { return int(m_posts.size()); } ///< rows without the * row
    int starRow() const; ///< -1 where rows cannot be added
    const QList<qint64> &posts() const { return m_posts; }

    bool hasDraft() const;
    /// Adds the draft as one undo step. False if it could not be stored; it stays then.
    bool commitDraft();
    void discardDraft();
    /// The row as it stands, or the draft, with \a text in \a field (-1: none), which is being
    /// typed.
    ListRow typedRow(int row, int field, const QString &text) const;
    /// A mark on the name in the * row; empty: none.
    void setDraftHint(const QString &hint);

    /// The row \a post keeps its place although it was edited, until another is current.
    void setCurrentPost(qint64 post);
    /// While an editor is open no row moves.
    void setEditing(bool editing);
    /// Shows \a posts, just added, below all others until the list is asked for in another way.
    void appendPosts(const QList<qint64> &posts);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    /// A list arrived: rows, counts or marks may be new.
    void listingChanged();
    void draftChanged();
    /// Something could not be stored or read; nothing has changed.
    void editFailed(const soctv::Error &error);

private:
    void follow(const Changes &changes);
    void readAgain();
    void receive(QObject *asker, const Listing &listing);
    void arrange();
    void replacePosts(const QList<qint64> &posts);
    void pruneAppended();
    bool setPostText(int row, int field, const QString &text);
    QString cellText(const QModelIndex &index) const;
    QString cellIssue(const QModelIndex &index) const;
    void forgetHeld();
    void findUnit(ListRow &row) const;
    ListRow draftRow() const;

    Roster &m_roster;
    Jobs &m_jobs;
    ListQuery m_query;
    Listing m_listing;
    QList<qint64> m_posts; // as shown
    QList<qint64> m_appended; // shown at the end, newest last
    RowTexts m_draft;
    QString m_draftHint;
    // Texts that could not be stored stay in their cells, so that nothing typed is lost.
    QHash<std::pair<qint64, int>, QString> m_unsaved;
    std::optional<std::pair<qint64, int>> m_heldCell; // the one that the roster keeps
    bool m_draftHeld = false; // the roster keeps the new row
    mutable RowCache m_cache;
    qint64 m_currentPost = 0;
    bool m_currentTouched = false; // edited since it became current: it stays in place
    bool m_asked = false; // there was a setQuery()
    bool m_listed = false;
    bool m_editing = false;
    bool m_arrangeLater = false;
};

} // namespace soctv
