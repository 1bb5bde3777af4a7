#include "core/forms/readers/archive.h"

#include "core/forms/readers/refusal.h"

#include <QCoreApplication>
#include <QList>

#include <algorithm>
#include <cstring>

#include <minizip/unzip.h>

namespace soctv {

// minizip's view of the bytes.
struct Archive::Memory {
    QByteArray bytes;
    quint64 at = 0;
    bool isCutOff = false; // something beyond the end was wanted

    static Memory *of(voidpf stream) { return static_cast<Memory *>(stream); }

    static voidpf open(voidpf opaque, const void *, int) { return opaque; }
    static uLong read(voidpf, voidpf stream, void *to, uLong size)
    {
        Memory *memory = of(stream);
        const quint64 left = quint64(memory->bytes.size()) - memory->at;
        const auto count = uLong(std::min<quint64>(size, left));
        std::memcpy(to, memory->bytes.constData() + memory->at, count);
        memory->at += count;
        memory->isCutOff |= count < size;
        return count;
    }
    static uLong write(voidpf, voidpf, const void *, uLong) { return 0; }
    static ZPOS64_T tell(voidpf, voidpf stream) { return of(stream)->at; }
    static long seek(voidpf, voidpf stream, ZPOS64_T offset, int origin)
    {
        Memory *memory = of(stream);
        const auto size = quint64(memory->bytes.size());
        const quint64 base = origin == ZLIB_FILEFUNC_SEEK_CUR ? memory->at
            : origin == ZLIB_FILEFUNC_SEEK_END                ? size
                                                              : 0;
        if (offset > size - base)
            return -1;
        memory->at = base + offset;
        return 0;
    }
    static int close(voidpf, voidpf) { return 0; }
    // Not told so, minizip takes what is missing for zeros.
    static int failed(voidpf, voidpf stream) { return of(stream)->isCutOff; }
};

namespace {

// What all parts of a file of this size may unpack to.
quint64 outputLimit(qsizetype fileSize)
{
    return std::min<quint64>((quint64(16) << 20) + 100 * quint64(fileSize), quint64(512) << 20);
}

// A name that would lead out of a folder, were it used as a path, is nobody's honest work. Some
// programs write \ for /.
QString checkedName(const QByteArray &bytes)
{
    QString name = QString::fromUtf8(bytes).toLower();
    name.replace(u'\\', u'/');
    const bool hasDrive = name.size() > 1 && name[1] == u':';
    if (name.startsWith(u'/') || hasDrive || name.contains(QChar(0))
        || name.split(u'/').contains(QLatin1String("..")))
        refuseHostile();
    return name;
}

} // namespace

Archive::Archive(const QByteArray &bytes)
    : m_memory(std::make_unique<Memory>(Memory{bytes}))
    , m_outputLeft(outputLimit(bytes.size()))
{
    zlib_filefunc64_def calls{&Memory::open, &Memory::read, &Memory::write, &Memory::tell,
        &Memory::seek, &Memory::close, &Memory::failed, m_memory.get()};
    m_zip = unzOpen2_64("", &calls);
    if (!m_zip)
        refuseDamaged();
    try {
        list();
    } catch (...) {
        unzClose(m_zip);
        throw;
    }
}

Archive::~Archive()
{
    unzClose(m_zip);
}

void Archive::list()
{
    struct Range {
        quint64 from;
        quint64 to;
    };
    QList<Range> ranges;
    int step = unzGoToFirstFile(m_zip);
    for (; step == UNZ_OK; step = unzGoToNextFile(m_zip)) {
        if (ranges.size() == maxEntries) {
            refuseFile(QT_TRANSLATE_NOOP(
                "soctv", "The file “%1” holds too many parts for a table. It was not read."));
        }
        Range range;
        addEntry(&range.from, &range.to);
        ranges.append(range);
    }
    if (step != UNZ_END_OF_LIST_OF_FILE)
        refuseDamaged();
    std::ranges::sort(ranges, {}, &Range::from);
    for (qsizetype i = 1; i < ranges.size(); ++i) {
        if (ranges[i].from < ranges[i - 1].to)
            refuseHostile();
    }
}

void Archive::addEntry(quint64 *from, quint64 *to)
{
    unz_file_info64 info;
    if (unzGetCurrentFileInfo64(m_zip, &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK)
        refuseDamaged();
    QByteArray name(qsizetype(info.size_filename), Qt::Uninitialized);
    unz64_file_pos place;
    if (unzGetCurrentFileInfo64(
            m_zip, &info, name.data(), uLong(name.size()), nullptr, 0, nullptr, 0)
            != UNZ_OK
        || unzGetFilePos64(m_zip, &place) != UNZ_OK)
        refuseDamaged();
    if (info.flag & 1)
        refuseEncrypted();
    if (info.compression_method != 0 && info.compression_method != Z_DEFLATED)
        refuseDamaged();
    // Opened raw, only its local header is read and compared with the directory.
    int method = 0;
    if (unzOpenCurrentFile2(m_zip, &method, nullptr, 1) != UNZ_OK)
        refuseDamaged();
    const quint64 data = unzGetCurrentFileZStreamPos64(m_zip);
    unzCloseCurrentFile(m_zip); // nothing was read: there is no check sum to fail
    const auto size = quint64(m_memory->bytes.size());
    if (data > size || info.compressed_size > size - data)
        refuseDamaged();
    constexpr quint64 localHeader = 30;
    *from = data - std::min(data, localHeader + info.size_filename);
    *to = data + info.compressed_size;
    const QString key = checkedName(name);
    if (!m_entries.contains(key))
        m_entries.insert(
            key, {place.pos_in_zip_directory, place.num_of_file, info.uncompressed_size});
}

Archive::Part::Part(Archive &archive, const QString &name)
    : m_archive(archive)
{
    const auto entry = archive.m_entries.constFind(name.toLower());
    if (entry == archive.m_entries.cend())
        refuseDamaged();
    unz64_file_pos place{entry->directoryAt, entry->number};
    if (unzGoToFilePos64(archive.m_zip, &place) != UNZ_OK
        || unzOpenCurrentFile(archive.m_zip) != UNZ_OK)
        refuseDamaged();
    m_left = entry->size;
}

Archive::Part::~Part()
{
    if (m_open)
        unzCloseCurrentFile(m_archive.m_zip); // not read to its end: nothing to compare
}

qsizetype Archive::Part::read(char *to, qsizetype size)
{
    if (!m_open)
        return 0;
    const int count
        = unzReadCurrentFile(m_archive.m_zip, to, unsigned(std::min<qsizetype>(size, 1 << 20)));
    if (count < 0 || quint64(count) > m_left || (count == 0 && m_left > 0))
        refuseDamaged();
    if (quint64(count) > m_archive.m_outputLeft) {
        refuseFile(QT_TRANSLATE_NOOP("soctv",
            "The file “%1” unpacks to far more than it can honestly hold. It was not "
            "read."));
    }
    m_left -= quint64(count);
    m_archive.m_outputLeft -= quint64(count);
    if (count == 0) {
        m_open = false;
        if (unzCloseCurrentFile(m_archive.m_zip) != UNZ_OK)
            refuseDamaged();
    }
    return count;
}

} // namespace soctv
