#pragma once

#include "core/base/progress.h"
#include "core/db/changes.h"
#include "core/db/reader.h"
#include "core/roster/search/listing.h"
#include "core/roster/search/searchalike.h"

#include <memory>

namespace soctv {

/// The rows of a roster in memory, as far as finding and ordering needs them. Lives on the thread
/// of its Reader; follows the roster by Changes.
class Search {
public:
    /// What has been loaded; each includes those before it.
    enum class Stage {
        Nothing,
        Order, ///< unfiltered lists in order of name can be shown
        Texts, ///< rows can be searched, filtered and put in order
        All ///< with marks
    };

    Search();
    ~Search();

    /// Reads what the unfiltered lists in order of name need: fast, so that rows show at once.
    void loadOrder(Reader &reader, Progress &progress);
    /// Reads the rest.
    void loadTexts(Reader &reader, Progress &progress);
    /// Reads a part of the rest that takes some 50 ms. Lists and follow() may come in between.
    void loadMore(Reader &reader, Progress &progress);
    Stage stage() const;
    bool isLoaded() const { return stage() == Stage::All; }

    /// Reads again what \a changes touched, which brought the file to \a editNumber. Where that is
    /// everything stage() falls back to Order.
    void follow(Reader &reader, const Changes &changes, qint64 editNumber);

    /// Whether what has been loaded is enough for \a query.
    bool canList(const ListQuery &query) const;
    /// The rows \a query asks for, as of its day. Throws Error{Cancelled} when \a progress is
    /// cancelled.
    Listing list(Reader &reader, const ListQuery &query, Progress &progress);
    /// Who \a typed, a row that is being typed, may be; see findAlike(). Nobody before all rows
    /// have been checked.
    QList<AlikeRow> alike(Reader &reader, const ListRow &typed, int limit) const;
    /// The most frequent texts of the field "position", most frequent first.
    QStringList commonPositions(int limit) const;

private:
    class Data;
    std::unique_ptr<Data> m_data;
};

/// Runs \a job until no commit comes in between.
template <typename F>
auto uninterrupted(F &&job)
{
    for (;;) {
        try {
            return job();
        } catch (const Error &error) {
            if (error.code != ErrorCode::Interrupted)
                throw;
        }
    }
}

} // namespace soctv
