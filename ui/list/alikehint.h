#pragma once

#include "core/roster/search/searchalike.h"

#include <QObject>
#include <QTimer>

namespace soctv {

class Jobs;
class RosterModel;
class RosterTable;

/// Looks, while a row is typed, whether that person may be in the roster already, and says so
/// quietly: a text for the status bar and the mark of the new row. Nothing waits for it.
class AlikeHint : public QObject {
    Q_OBJECT

public:
    AlikeHint(Jobs &jobs, RosterModel &model, RosterTable &table, QObject *parent);

    /// "May be in the list already: Nguyễn Văn A — LĐLĐ …"; empty: nobody is known.
    QString text() const { return m_text; }

Q_SIGNALS:
    void changed();

private:
    void watch();
    void ask();
    void tell(const QList<AlikeRow> &alike);
    void setText(const QString &text);

    Jobs &m_jobs;
    RosterModel &m_model;
    RosterTable &m_table;
    QTimer m_rest; // the fingers rest
    QString m_text;
    int m_row = -1; // of the model, that the text is about
};

} // namespace soctv
