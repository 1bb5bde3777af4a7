#pragma once

#include "core/base/progress.h"
#include "core/intake/returnedfile.h"
#include "ui/intake/filereading.h"

#include <QObject>
#include <QSet>

#include <functional>

namespace soctv {

/// One of the files that are imported together.
struct IntakeFile {
    enum class State {
        Waiting,
        Reading,
        Read, ///< or it could not be read: its error says why
        Stopped, ///< the officer stopped the reading
        LeftOut ///< by hand
    };

    ReturnedFile file; ///< with no more of its workbook than keptWorkbook() leaves
    State state = State::Waiting;

    bool isRead() const { return state == State::Read; }
    bool isPending() const { return state == State::Waiting || state == State::Reading; }
    bool hasTables() const { return !file.form.tables.isEmpty(); }
};

/// Makes the Progress of work that may take its time; the text says what it is.
using ProgressSource = std::function<std::shared_ptr<Progress>(const QString &text)>;

/// The files of an import: looks for them in folders and reads them, thousands if need be, without
/// the window standing still.
class IntakeFiles : public QObject {
    Q_OBJECT

public:
    /// Folders are read without the files and folders \a leftAlone.
    IntakeFiles(WorkerCommand command, const QStringList &leftAlone, const QList<Layout> &layouts,
        ProgressSource follow, QObject *parent = nullptr);
    ~IntakeFiles() override;

    /// Looks for files in \a paths and reads them; those that are here already are left alone.
    void add(const QStringList &paths);
    void readAgain(int number);
    /// Reads the file with all its cells, for looked().
    void look(int number);
    /// Stops reading; what was read stays.
    void stop();
    int count() const { return int(m_files.size()); }
    const IntakeFile &at(int number) const { return m_files.at(number); }
    bool isReading() const { return m_finding > 0 || m_pending > 0 || m_isLooking; }
    /// What was left out of the folders; without the paths that were not.
    const FoundFiles &leftOutOfFolders() const { return m_leftOut; }

    void setLeftOut(int number, bool leftOut);
    /// An unsure text is right as it was read.
    void confirm(int number);
    /// The table of the file is where the officer says; it is read again, and so are files that
    /// have none: they may be of the same kind.
    void useLayout(int number, const Layout &layout);
    /// What a plan is made of: files that are not read, or left out, have no rows.
    QList<ReturnedFile> returned() const;

Q_SIGNALS:
    /// Folders were looked through.
    void found(const soctv::FoundFiles &found);
    void added(int first, int count);
    void changed(int first, int last);
    /// The file was read; \a isOther: it does not hold what it held before.
    void read(int number, bool isOther);
    void looked(int number, const soctv::ReturnedFile &file);
    void readingChanged();
    void failed(const soctv::Error &error);

private:
    void takeFound(const FoundFiles &found);
    FileReading::Request requestFor(int number) const;
    void start(int number);
    void takeRead(int number, const ReturnedFile &file);
    void setState(int number, IntakeFile::State state);
    void beginReading();

    FileReading *m_reading;
    QStringList m_leftAlone;
    QList<Layout> m_layouts; // remembered ones, then those chosen here
    ProgressSource m_follow;
    std::shared_ptr<Progress> m_progress; // of the files that are being read
    QList<IntakeFile> m_files;
    QSet<QString> m_paths; // of the files
    FoundFiles m_leftOut;
    int m_finding = 0; // folders that are being looked through
    int m_pending = 0; // files
    bool m_isLooking = false;
};

} // namespace soctv
