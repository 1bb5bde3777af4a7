#pragma once

#include "core/base/progress.h"
#include "core/db/changes.h"
#include "core/db/reader.h"
#include "core/roster/listing.h"

namespace soctv {

/// The rows of a roster in memory, as far as finding and ordering needs them. Lives on the thread
/// of its Reader; follows the roster by Changes.
class Search {
public:
    Search();
    ~Search();

    /// Reads everything, in short turns.
    void load(Reader &reader, Progress &progress);
    /// Reads again what \a changes touched.
    void follow(Reader &reader, const Changes &changes);
    bool isLoaded() const;

    Listing list(Reader &reader, const ListQuery &query, Progress &progress) const;
    /// The texts in \a field that most rows of the roster have, most frequent first.
    QStringList commonTexts(int field, int limit) const;

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace soctv
