#pragma once

#include <QString>

class QJsonObject;

namespace soctv {

/// \a text, an English source text of the context "Cli", in the interface language.
QString translated(const char *text);

/// Standard output and standard error: UTF-8 on every system, lines ending in LF.
class Console {
public:
    Console();

    void line(const QString &text);
    /// One object on one line.
    void json(const QJsonObject &object);
    void error(const QString &text);
    /// Writes what is left. Throws Error{Io} if the output did not all get out, e.g. onto a full
    /// disk.
    void finish();
};

} // namespace soctv
