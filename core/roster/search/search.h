#pragma once

#include "core/base/progress.h"
#include "core/db/changes.h"
#include "core/db/reader.h"
#include "core/roster/search/listing.h"

#include <memory>

namespace soctv {

/// The rows of a roster in memory, as far as finding and ordering needs them. Lives on the thread
/// of its Reader; follows the roster by Changes.
class Search {
public:
    Search();
    ~Search();

    /// Reads what the unfiltered lists in order of name need: fast, so that rows show at once.
    void loadOrder(Reader &reader, Progress &progress);
    /// Reads the rest. Until then nothing can be searched, filtered or marked.
    void loadTexts(Reader &reader, Progress &progress);
    bool isLoaded() const;
    /// Reads again what \a changes touched.
    void follow(Reader &reader, const Changes &changes);

    /// The rows \a query asks for. Throws Error{Cancelled} when \a progress is cancelled.
    Listing list(Reader &reader, const ListQuery &query, Progress &progress);
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
