#pragma once

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QStringList>

namespace soctv {

/// A call of the system in the log of strace -f -y, by the lines at which it began and ended.
struct TracedCall {
    QByteArray name;
    QStringList paths; ///< of descriptors and strings, in the order of the arguments
    QByteArray arguments;
    int begin = 0;
    int end = 0;
};

/// The calls on files, in the order in which they ended; those that failed are left out.
class FileTrace {
public:
    /// What strace has to look at.
    static QString calls()
    {
        return QStringLiteral("trace=openat,open,creat,write,pwrite64,writev,pwritev,pwritev2,"
                              "ftruncate,truncate,fallocate,copy_file_range,sendfile,fsync,"
                              "fdatasync,rename,renameat,renameat2,link,linkat,unlink,unlinkat,"
                              "mkdir,mkdirat");
    }

    explicit FileTrace(const QByteArray &log)
    {
        const QList<QByteArray> lines = log.split('\n');
        for (const QByteArray &line : lines)
            add(line);
    }

    const QList<TracedCall> &list() const { return m_calls; }

private:
    void add(const QByteArray &line)
    {
        ++m_line;
        const qsizetype blank = line.indexOf(' ');
        const QByteArray process = line.left(blank);
        QByteArray text = line.mid(blank).trimmed();
        int begin = m_line;
        if (text.endsWith("<unfinished ...>")) {
            text.chop(int(qstrlen("<unfinished ...>")));
            m_begun.insert(process, {text, begin});
            return;
        }
        if (text.startsWith("<... ")) {
            const auto begun = m_begun.take(process);
            text = begun.first + text.mid(text.indexOf("resumed>") + qstrlen("resumed>"));
            begin = begun.second;
        }
        const qsizetype bracket = text.indexOf('(');
        const qsizetype result = text.lastIndexOf(" = ");
        if (bracket <= 0 || result < bracket || text.mid(result + 3).startsWith('-'))
            return;
        const QByteArray arguments = text.mid(bracket + 1, result - bracket - 1);
        QStringList paths = pathsIn(arguments);
        if (text[bracket + 1] >= '0' && text[bracket + 1] <= '9')
            m_descriptors.insert(descriptor(process, arguments), paths.value(0));
        for (QString &path : paths) { // a file without a name gets one by its descriptor
            if (path.startsWith(QLatin1String("/proc/self/fd/")))
                path = m_descriptors.value(descriptor(process, path.mid(14).toLatin1()), path);
        }
        m_calls.append({text.left(bracket), paths, arguments, begin, m_line});
    }

    static QByteArray descriptor(const QByteArray &process, const QByteArray &number)
    {
        qsizetype digits = 0;
        while (digits < number.size() && number[digits] >= '0' && number[digits] <= '9')
            ++digits;
        return process + ' ' + number.left(digits);
    }

    static QStringList pathsIn(const QByteArray &arguments)
    {
        static const QRegularExpression path(
            QStringLiteral("^\\d+<([^>]*)>|, \\d+<([^>]*)>|\"((?:[^\"\\\\]|\\\\.)*)\""));
        QStringList paths;
        auto all = path.globalMatch(QString::fromLatin1(arguments));
        while (all.hasNext()) {
            const auto match = all.next();
            paths.append(plain(match.captured(match.lastCapturedIndex()).toLatin1()));
        }
        return paths;
    }

    // Bytes that are not ASCII stand there as \341.
    static QString plain(const QByteArray &escaped)
    {
        QByteArray bytes;
        for (qsizetype i = 0; i < escaped.size(); ++i) {
            if (escaped[i] != '\\' || i + 1 == escaped.size()) {
                bytes.append(escaped[i]);
                continue;
            }
            qsizetype digits = 0;
            while (digits < 3 && i + 1 + digits < escaped.size() && escaped[i + 1 + digits] >= '0'
                && escaped[i + 1 + digits] <= '7')
                ++digits;
            if (digits == 0) {
                bytes.append(escaped[++i]);
            } else {
                bytes.append(char(escaped.mid(i + 1, digits).toInt(nullptr, 8)));
                i += digits;
            }
        }
        return QString::fromUtf8(bytes);
    }

    QList<TracedCall> m_calls;
    QHash<QByteArray, std::pair<QByteArray, int>> m_begun; // by process
    QHash<QByteArray, QString> m_descriptors; // paths by process and number
    int m_line = 0;
};

/// Whether what got a name in a folder would still be there after a power cut: its bytes were
/// synced after the last of them was written and before it got the name, and the folder after it.
/// Names that nobody looks for do not count: hidden ones, journals, and copies not yet verified.
class SyncOrder {
public:
    /// How a complaint ends that is of the folder alone: what was there before may come back.
    static constexpr QLatin1String onlyOld{": its folder was never synced"};

    SyncOrder(const FileTrace &trace, const QString &folder)
        : m_folder(folder)
    {
        for (const TracedCall &call : trace.list())
            follow(call);
        for (auto file = m_files.cbegin(); file != m_files.cend(); ++file) {
            if (isFinal(file.key()) && file->written > file->synced)
                m_complaints.append(file.key() + QStringLiteral(": its end was never synced"));
        }
        for (const Entry &entry : std::as_const(m_entries))
            m_complaints.append(entry.path + onlyOld);
    }

    const QStringList &complaints() const { return m_complaints; }
    /// The names of files that were put in place by renaming.
    const QStringList &placed() const { return m_placed; }

private:
    struct File {
        int written = 0; // the end of the last call that did
        int synced = 0; // the end of the last sync that began after it
    };
    struct Entry {
        QString path;
        int since;
    };

    static QString folderOf(const QString &path) { return QFileInfo(path).path(); }
    bool isFinal(const QString &path) const
    {
        const QString name = QFileInfo(path).fileName();
        return path.startsWith(m_folder + u'/') && !name.startsWith(u'.')
            && !name.endsWith(QLatin1String("-journal")) && !name.endsWith(QLatin1String(".part"));
    }

    void follow(const TracedCall &call)
    {
        const QString first = call.paths.value(0);
        const QString last = call.name == "copy_file_range" || call.name.startsWith("rename")
                || call.name.startsWith("link")
            ? call.paths.value(1)
            : first;
        if (call.name.startsWith("open") || call.name == "creat")
            open(call, call.paths.value(call.paths.size() - 1));
        else if (call.name == "fsync" || call.name == "fdatasync")
            sync(call, first);
        else if (call.name.startsWith("rename") || call.name.startsWith("link"))
            place(call, first, last);
        else if (call.name.startsWith("unlink"))
            forget(first);
        else if (call.name.startsWith("mkdir"))
            enter(first, call.end);
        else
            m_files[last].written = call.end;
    }

    void open(const TracedCall &call, const QString &path)
    {
        if (call.arguments.contains("O_CREAT") && call.arguments.contains("O_EXCL"))
            enter(path, call.end);
        if (call.arguments.contains("O_TRUNC"))
            m_files[path].written = call.end;
    }
    void sync(const TracedCall &call, const QString &path)
    {
        m_entries.removeIf([&](const Entry &entry) {
            return folderOf(entry.path) == path && entry.since < call.begin;
        });
        File &file = m_files[path];
        if (file.written < call.begin)
            file.synced = call.end;
    }
    void place(const TracedCall &call, const QString &from, const QString &to)
    {
        const File file = call.name.startsWith("link") ? m_files.value(from) : m_files.take(from);
        m_files.insert(to, file);
        m_entries.removeIf([&](const Entry &entry) { return entry.path == from; });
        if (!isFinal(to))
            return;
        m_placed.append(QFileInfo(to).fileName());
        if (file.written > file.synced || file.synced > call.begin)
            m_complaints.append(to + QStringLiteral(": got its name before it was synced"));
        enter(to, call.end);
    }
    void enter(const QString &path, int since)
    {
        if (isFinal(path))
            m_entries.append({path, since});
    }
    void forget(const QString &path)
    {
        m_files.remove(path);
        m_entries.removeIf([&](const Entry &entry) { return entry.path == path; });
    }

    QString m_folder;
    QHash<QString, File> m_files;
    QList<Entry> m_entries; // in folders that were not synced since
    QStringList m_complaints;
    QStringList m_placed;
};

} // namespace soctv
