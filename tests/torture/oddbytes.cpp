// Rosters whose bytes are not what they should be.

#include "tests/torture/oddfile.h"

#include <QRandomGenerator>

namespace soctv {

using namespace odd;

namespace {

QList<OddState> sizes()
{
    QList<OddState> states{refused("0 bytes", {}, ErrorCode::EmptyFile, "0 bytes")};
    const qsizetype whole = sound().size();
    const qsizetype pages = whole / pageSize;
    for (const qsizetype size : {1, 15, 16, 99})
        states.append(refused("cut to " + QByteArray::number(size), sound().left(size),
            ErrorCode::NotRoster, "not a"));
    for (const qsizetype size : {100, 101, 512, 1024, 4095})
        states.append(refused("cut to " + QByteArray::number(size), sound().left(size),
            ErrorCode::Damaged, "Nothing has been deleted"));
    for (const qsizetype page :
        {qsizetype(1), qsizetype(2), qsizetype(3), pages / 2, pages - 2, pages - 1, pages}) {
        for (const int off : {-1, 0, 1}) {
            if (page == pages && off == 0)
                continue;
            const QByteArray bytes
                = off == 1 && page == pages ? sound() + 'x' : sound().left(page * pageSize + off);
            states.append(refused(
                "cut behind page " + QByteArray::number(page) + ", " + QByteArray::number(off),
                bytes, ErrorCode::Damaged, "damaged"));
        }
    }
    for (const int more : {512, pageSize, 3 * pageSize})
        states.append(refused("longer by " + QByteArray::number(more),
            sound() + QByteArray(more, '\0'), ErrorCode::Damaged, "damaged"));
    return states;
}

QList<OddState> strangers()
{
    const std::pair<const char *, QByteArray> files[] = {
        {"zip", QByteArray("PK\x03\x04").repeated(3000)},
        {"xlsx",
            QByteArray("PK\x03\x04\x14\0\x06\0\x08\0", 10) + "[Content_Types].xml"
                + QByteArray(9000, 'x')},
        {"old office document",
            QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(9000, '\0')},
        {"program for Windows", QByteArray("MZ\x90\0\x03", 5) + QByteArray(9000, '\0')},
        {"program for Linux",
            QByteArray("\x7f"
                       "ELF")
                + QByteArray(9000, '\0')},
        {"PDF", "%PDF-1.7\n" + QByteArray(9000, ' ')},
        {"picture", QByteArray("\xff\xd8\xff\xe0") + QByteArray(9000, '\1')},
        {"text", QByteArray("Họ tên;Đơn vị\n").repeated(500)},
        {"text with a mark",
            "\xef\xbb\xbf" + QByteArray("\"Họ tên\",\"Đơn vị\"\r\n").repeated(500)},
        {"UTF-16 text", QByteArray("\xff\xfeH\0o\0", 6).repeated(900)},
        {"page for the web", "<!DOCTYPE html><html>" + QByteArray(9000, 'x')},
        {"zeros", QByteArray(3 * pageSize, '\0')},
        {"ones", QByteArray(3 * pageSize, '\xff')},
        {"magic alone", QByteArray("SQLite format 3\0", 16)},
        {"magic and zeros", QByteArray("SQLite format 3\0", 16) + QByteArray(pageSize, '\0')},
        {"database of others", with(68, number32(0))},
        {"database of another program", with(68, number32(0x12345678))},
        {"application id the other way round", with(68, "TCoS")},
        {"first sector zeroed", with(0, QByteArray(512, '\0'))},
    };
    QList<OddState> states;
    for (const auto &[name, bytes] : files)
        states.append(refused(name, bytes, ErrorCode::NotRoster, "not a"));
    return states;
}

QList<OddState> heads()
{
    QList<OddState> states;
    const auto damaged = [&](const QByteArray &name, int at, const QByteArray &bytes,
                             const QByteArray &words = "damaged") {
        states.append(refused("head: " + name, with(at, bytes), ErrorCode::Damaged, words));
    };
    damaged("magic", 0, QByteArray(16, '\0'));
    damaged("a letter of the magic", 7, "F");
    for (const int size : {0, 3, 512, 1000, 2048, 8192, 32768, 65535})
        damaged("page size " + QByteArray::number(size), 16, number32(quint32(size)).mid(2));
    damaged("write-ahead log", 18, "\x02\x02", "write-ahead log");
    damaged("write-ahead log, to write", 18, "\x02", "write-ahead log");
    damaged("write-ahead log, to read", 19, "\x02", "write-ahead log");
    damaged("unknown write format", 18, "\x07");
    damaged("unknown read format", 19, "\x07");
    damaged("reserved bytes", 20, "\x20");
    damaged("fraction", 21, "\x41");
    damaged("no pages", 28, number32(0));
    damaged("a page less", 28, number32(quint32(sound().size() / pageSize) - 1));
    damaged("a page more", 28, number32(quint32(sound().size() / pageSize) + 1));
    damaged("as many pages as can be", 28, number32(0xfffffffe));
    damaged("schema format", 44, number32(9));
    damaged("no schema format", 44, number32(0));
    damaged("UTF-16", 56, number32(2));
    damaged("no encoding", 56, number32(0));
    damaged("version 0", 60, number32(0));
    damaged("version -1", 60, number32(0xffffffff));
    damaged("bytes that are zero", 80, "x");
    for (const quint32 version : {2u, 3u, 99u, 0x7fffffffu})
        states.append(of("version " + QByteArray::number(version), with(60, number32(version)),
            ErrorCode::NewerVersion, std::nullopt, "newer version"));
    return states;
}

QList<OddState> pages()
{
    QList<OddState> states;
    const int count = int(sound().size() / pageSize);
    for (int page = 1; page < count; page += qMax(1, count / 12)) {
        QRandomGenerator random{quint32(page)};
        QByteArray garbage(pageSize, '\0');
        for (char &byte : garbage)
            byte = char(random.bounded(256));
        states.append(refused("garbled page " + QByteArray::number(page + 1),
            with(page * qsizetype(pageSize), garbage), ErrorCode::Damaged, "damaged"));
        states.append(refused("zeroed page " + QByteArray::number(page + 1),
            with(page * qsizetype(pageSize), QByteArray(pageSize, '\0')), ErrorCode::Damaged,
            "damaged"));
    }
    return states;
}

} // namespace

QList<OddState> odd::oddBytes()
{
    return sizes() + strangers() + heads() + pages();
}

QList<OddState> randomOddStates(quint32 seed, int count)
{
    QList<OddState> states;
    QRandomGenerator random(seed);
    for (int i = 0; i < count; ++i) {
        QByteArray bytes = sound();
        const int kind = random.bounded(4);
        const auto at = qsizetype(random.bounded(int(bytes.size())));
        if (kind == 0)
            bytes.truncate(at);
        else if (kind == 1)
            bytes[random.bounded(100)] = char(random.bounded(256));
        else
            for (int n = kind == 2 ? 1 : 512; n > 0; --n)
                bytes[(at + n) % bytes.size()] = char(random.bounded(256));
        OddState state
            = of("random " + QByteArray::number(seed) + '/' + QByteArray::number(i), bytes, {}, {});
        state.mayOpen = true;
        states.append(state);
    }
    return states;
}

} // namespace soctv
