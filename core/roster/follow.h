#pragma once

#include "core/db/database.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace soctv {

/// Watches the file of a roster that is open for viewing while another window or computer writes
/// it. Between two looks it holds no lock and no transaction: nobody waits for it.
class Follower : public QObject {
    Q_OBJECT

public:
    static constexpr int pollMilliseconds = 2000;

    explicit Follower(Database &database);

    /// How often another file was found in the place of the one that was open.
    int fileNumber() const { return m_fileNumber; }

Q_SIGNALS:
    /// Somebody wrote, or another file is there. Emitted inside a ReadScope, so that what is read
    /// at once is of one state and need not wait for a writer.
    void changed();
    /// The file cannot be read now, for another reason than before. Never because somebody writes.
    void failed(const soctv::Error &error);

private:
    void look();
    void readAgain();
    void openOtherFile();

    Database &m_database;
    QTimer m_timer;
    qint64 m_dataVersion = 0;
    int m_fileNumber = 0;
    std::optional<ErrorCode> m_failure; // why the last look failed
};

} // namespace soctv
