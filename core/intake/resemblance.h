#pragma once

#include "core/intake/people.h"
#include "core/text/namelikeness.h"

#include <QStringList>

namespace soctv {

/// What two rows say of one thing.
enum class Agreement {
    Unknown, ///< one of them says nothing
    Same,
    SharedSame, ///< the same, but it may be several people's: it tells little
    Different
};

/// How far a returned row may be about the person of a row that is known.
struct Resemblance {
    NameLikeness name = NameLikeness::Other;
    Agreement phone = Agreement::Unknown;
    Agreement email = Agreement::Unknown;
    Agreement account = Agreement::Unknown;
    Agreement unit = Agreement::Unknown;
    bool otherPosition = false;
    bool otherDecision = false; ///< a decision of another day

    /// What speaks for it less what speaks against it; may be below 0 and above 100.
    int points() const;
    /// points() within 0 to 100.
    int score() const;
    /// Enough to act on without asking: never with another name, however little it differs.
    bool isCertain() const;
    /// What speaks for and against, a sentence each. \a known: the other row.
    QStringList reasons(const RowTexts &known) const;
};

/// Compares a row that says \a texts with \a known. A key that \a others too have, of other names,
/// counts as shared; so do the number of a landline, and an address without the person's name.
Resemblance resemblance(const RowTexts &texts, const MatchKeys &keys, const KnownRow &known,
    const QList<const MatchKeys *> &others);

} // namespace soctv
