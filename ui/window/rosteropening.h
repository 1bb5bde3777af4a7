#pragma once

#include "core/roster/rosterfile.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>
#include <optional>

namespace soctv {

/// Opens and checks a roster file on a thread of its own: the window stays alive meanwhile.
class RosterOpening : public QObject {
    Q_OBJECT

public:
    /// \a open: what opens it, if not RosterFile::open().
    RosterOpening(const QString &path, RosterFile::Access access,
        const std::function<Result<RosterFile>()> &open, QObject *parent);
    /// Waits for the end of the checks.
    ~RosterOpening() override;

    const QString &path() const { return m_path; }
    RosterFile::Access access() const { return m_access; }
    /// The file, once, after opened().
    Result<RosterFile> take();
    /// Nobody wants the file any more: opened() does not come, and this goes when it can.
    void abandon();

Q_SIGNALS:
    /// The file is there, or why it is not.
    void opened();

private:
    QString m_path;
    RosterFile::Access m_access;
    std::optional<Result<RosterFile>> m_file;
    std::unique_ptr<QThread> m_thread;
};

} // namespace soctv
