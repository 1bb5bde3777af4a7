#include "ui/intake/intakefiles.h"

#include "ui/intake/freelater.h"
#include "ui/whendone.h"

#include <QDir>
#include <QFileInfo>

namespace soctv {

namespace {

// The same for one file under several names.
QString pathKey(const QString &path)
{
    const QString key = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
#ifdef Q_OS_WIN
    return key.toCaseFolded();
#else
    return key;
#endif
}

} // namespace

IntakeFiles::IntakeFiles(WorkerCommand command, const QStringList &leftAlone,
    const QList<Layout> &layouts, ProgressSource follow, QObject *parent)
    : QObject(parent)
    , m_reading(new FileReading(std::move(command), this))
    , m_leftAlone(leftAlone)
    , m_layouts(layouts)
    , m_follow(std::move(follow))
    , m_progress(std::make_shared<Progress>())
{
    connect(m_reading, &FileReading::started, this, [this](int number) {
        if (at(number).state == IntakeFile::State::Waiting)
            setState(number, IntakeFile::State::Reading);
    });
    connect(m_reading, &FileReading::stopped, this, [this](int number) {
        if (at(number).isPending())
            setState(number, IntakeFile::State::Stopped);
    });
    connect(m_reading, &FileReading::finished, this, &IntakeFiles::takeRead);
    connect(m_reading, &FileReading::looked, this, [this](int number, const ReturnedFile &file) {
        m_isLooking = false;
        Q_EMIT readingChanged();
        Q_EMIT looked(number, file);
    });
}

IntakeFiles::~IntakeFiles()
{
    m_progress->cancel();
    freeLater(std::exchange(m_files, {}));
}

void IntakeFiles::add(const QStringList &paths)
{
    beginReading();
    ++m_finding;
    whenDone(findFilesLater(paths, m_progress, m_leftAlone), this,
        [this](const Result<FoundFiles> &found) {
            if (found)
                takeFound(*found);
            else if (found.error().code != ErrorCode::Cancelled)
                Q_EMIT failed(found.error());
            --m_finding;
            Q_EMIT readingChanged();
        });
    Q_EMIT readingChanged();
}

void IntakeFiles::takeFound(const FoundFiles &found)
{
    m_leftOut.lockFiles += found.lockFiles;
    m_leftOut.otherKinds += found.otherKinds;
    m_leftOut.closedFolders += found.closedFolders;
    const int first = count();
    for (const QString &path : found.paths) {
        const qsizetype known = m_paths.size();
        m_paths.insert(pathKey(path));
        if (m_paths.size() == known)
            continue;
        IntakeFile file;
        file.file.path = path;
        file.file.name = QFileInfo(path).fileName();
        m_files.append(file);
        ++m_pending;
    }
    if (count() > first)
        Q_EMIT added(first, count() - first);
    for (int number = first; number < count(); ++number)
        start(number);
    Q_EMIT this->found(found);
}

// Files that come while others are read are shown and stopped with them.
void IntakeFiles::beginReading()
{
    if (!isReading() || m_progress->isCancelled())
        m_progress = m_follow(tr("Reading files…"));
}

void IntakeFiles::readAgain(int number)
{
    if (at(number).isPending())
        return;
    beginReading();
    setState(number, IntakeFile::State::Waiting);
    start(number);
}

FileReading::Request IntakeFiles::requestFor(int number) const
{
    const ReturnedFile &file = at(number).file;
    return {number, file.path, m_layouts, file.layout};
}

void IntakeFiles::start(int number)
{
    m_reading->read(requestFor(number), m_progress);
}

void IntakeFiles::look(int number)
{
    beginReading();
    if (std::exchange(m_isLooking, true))
        return;
    m_reading->look(requestFor(number), m_progress);
    Q_EMIT readingChanged();
}

void IntakeFiles::takeRead(int number, const ReturnedFile &file)
{
    IntakeFile &known = m_files[number];
    const bool isOther = known.file.hash != file.hash || known.file.layout != file.layout;
    const bool isConfirmed = known.file.isConfirmed && !isOther;
    known.file = file;
    known.file.isConfirmed = isConfirmed;
    if (known.isPending())
        setState(number, IntakeFile::State::Read);
    else
        Q_EMIT changed(number, number);
    Q_EMIT read(number, isOther);
}

void IntakeFiles::setState(int number, IntakeFile::State state)
{
    IntakeFile &file = m_files[number];
    const bool wasReading = isReading();
    m_pending -= file.isPending();
    file.state = state;
    m_pending += file.isPending();
    if (!m_progress->isCancelled())
        m_progress->step(count() - m_pending, count());
    Q_EMIT changed(number, number);
    if (isReading() != wasReading)
        Q_EMIT readingChanged();
}

void IntakeFiles::stop()
{
    if (!isReading())
        return;
    m_progress->cancel();
    m_isLooking = false;
    for (IntakeFile &file : m_files) {
        if (file.state == IntakeFile::State::Waiting) {
            file.state = IntakeFile::State::Stopped;
            --m_pending;
        }
    }
    if (count() > 0)
        Q_EMIT changed(0, count() - 1);
    Q_EMIT readingChanged();
}

void IntakeFiles::setLeftOut(int number, bool leftOut)
{
    setState(number, leftOut ? IntakeFile::State::LeftOut : IntakeFile::State::Read);
}

void IntakeFiles::confirm(int number)
{
    m_files[number].file.isConfirmed = true;
    Q_EMIT changed(number, number);
}

void IntakeFiles::useLayout(int number, const Layout &layout)
{
    m_layouts.append(layout);
    m_files[number].file.layout = layout;
    readAgain(number);
    for (int other = 0; other < count(); ++other) {
        const IntakeFile &file = at(other);
        if (other != number && file.isRead() && file.file.workbook && !file.hasTables())
            readAgain(other);
    }
}

QList<ReturnedFile> IntakeFiles::returned() const
{
    QList<ReturnedFile> files;
    files.reserve(m_files.size());
    for (const IntakeFile &file : m_files) {
        files.append(file.file);
        if (!file.isRead())
            files.last().form = {}; // keeps its place among the files
    }
    return files;
}

} // namespace soctv
