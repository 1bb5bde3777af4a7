#pragma once

#include "core/db/reader.h"
#include "core/forms/sheet.h"

#include <QHash>

#include <functional>

namespace soctv {

/// The rows of a roster as a sheet wants them: the posts of one role, those of one unit or of all,
/// in the order of the settings. Grouped units stand in Vietnamese order of name, rows without a
/// unit last. Only ids are kept; rows come in pages, each read in one short turn.
class RosterRows : public RowSource {
public:
    /// For a connection of this thread.
    RosterRows(Database &database, const SheetSettings &settings);
    /// For a job: every member below may throw Error{Interrupted}.
    RosterRows(Reader &reader, const SheetSettings &settings);

    qint64 count(const QString &role) override;
    void begin(const QString &role) override;
    /// Dates are given as dd/MM/yyyy.
    bool next(SheetRow &row) override;

private:
    using Turn = std::function<void(const std::function<void(Database &)> &)>;

    const QList<qint64> &postsOf(const QString &role);
    QList<qint64> readPosts(const QString &role);
    bool readPage();

    Turn m_turn;
    SheetSettings m_settings;
    QHash<QString, QList<qint64>> m_posts; // of each role, in order
    QString m_role;
    qsizetype m_read = 0; // posts of m_role that have been read
    QList<SheetRow> m_page;
    qsizetype m_given = 0; // rows of m_page that have been given out
};

/// A copy of the rows that \a source has for \a roles: for a printer, whose pages cannot be taken
/// back when a commit interrupts the reader.
class CollectedRows : public RowSource {
public:
    CollectedRows(RowSource &source, const QStringList &roles);

    qint64 count(const QString &role) override;
    void begin(const QString &role) override;
    bool next(SheetRow &row) override;

private:
    QHash<QString, QList<SheetRow>> m_rows;
    QString m_role;
    qsizetype m_given = 0;
};

} // namespace soctv
