#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>
#include <QUrlQuery>

namespace soctv {

/// A typed web address taken apart, without asking any network. For use inside core/text.
struct WebAddress {
    enum class Kind {
        Address,
        Unsafe, // another scheme than http or https, a log-in, a port, a backslash
        Words // no address at all
    };

    Kind kind = Kind::Words;
    bool hasScheme = false;
    QString host; ///< lower case
    QStringList path; ///< decoded, NFC, empty parts left out
    QUrlQuery query;
    bool hasFragment = false;

    /// The part of the path at \a index; empty if there is none.
    QString part(qsizetype index) const { return path.value(index); }
};

WebAddress webAddress(QStringView typed);

} // namespace soctv
