#include "tests/torture/shimvfs.h"

#include "core/db/database.h"

#include <sqlite3.h>

#include <atomic>
#include <cstring>

namespace soctv::torture {

namespace {

std::atomic<CallWatcher *> currentWatcher = nullptr;
sqlite3_vfs *system = nullptr; // the VFS below
sqlite3_io_methods methods = {};

// In front of the file of the VFS below.
struct ShimFile {
    sqlite3_file base;
    const char *path; // SQLite keeps it as long as the file is open
};

sqlite3_file *below(sqlite3_file *file)
{
    return reinterpret_cast<sqlite3_file *>(reinterpret_cast<ShimFile *>(file) + 1);
}

// Asks the watcher, makes the call, and tells how it went.
template <typename F>
int watched(FileCall call, F &&real)
{
    CallWatcher *watcher = currentWatcher;
    if (!watcher)
        return real(call);
    if (const auto instead = watcher->before(call)) {
        call.size = call.writeFirst;
        if (call.size > 0 && real(call) != SQLITE_OK)
            return SQLITE_IOERR_WRITE;
        return *instead;
    }
    const int code = real(call);
    if (code == SQLITE_OK)
        watcher->after(call);
    return code;
}

FileCall on(sqlite3_file *file, FileCall::Kind kind)
{
    return {kind, reinterpret_cast<ShimFile *>(file)->path};
}

int closeFile(sqlite3_file *file)
{
    return below(file)->pMethods->xClose(below(file));
}

int readFile(sqlite3_file *file, void *data, int size, sqlite3_int64 offset)
{
    return watched(on(file, FileCall::Read), [&](const FileCall &) {
        return below(file)->pMethods->xRead(below(file), data, size, offset);
    });
}

int writeFile(sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
    FileCall call = on(file, FileCall::Write);
    call.offset = offset;
    call.data = static_cast<const char *>(data);
    call.size = size;
    return watched(call, [&](const FileCall &allowed) {
        return below(file)->pMethods->xWrite(below(file), data, allowed.size, offset);
    });
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    FileCall call = on(file, FileCall::Truncate);
    call.offset = size;
    return watched(call,
        [&](const FileCall &) { return below(file)->pMethods->xTruncate(below(file), size); });
}

int syncFile(sqlite3_file *file, int flags)
{
    return watched(on(file, FileCall::Sync),
        [&](const FileCall &) { return below(file)->pMethods->xSync(below(file), flags); });
}

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    return watched(on(file, FileCall::Size),
        [&](const FileCall &) { return below(file)->pMethods->xFileSize(below(file), size); });
}

int lockFile(sqlite3_file *file, int level)
{
    return watched(on(file, FileCall::Lock),
        [&](const FileCall &) { return below(file)->pMethods->xLock(below(file), level); });
}

int unlockFile(sqlite3_file *file, int level)
{
    return watched(on(file, FileCall::Unlock),
        [&](const FileCall &) { return below(file)->pMethods->xUnlock(below(file), level); });
}

int checkLock(sqlite3_file *file, int *reserved)
{
    *reserved = 0;
    return watched(on(file, FileCall::CheckLock), [&](const FileCall &) {
        return below(file)->pMethods->xCheckReservedLock(below(file), reserved);
    });
}

int control(sqlite3_file *file, int operation, void *argument)
{
    return below(file)->pMethods->xFileControl(below(file), operation, argument);
}

int sectorSize(sqlite3_file *file)
{
    return below(file)->pMethods->xSectorSize(below(file));
}

int characteristics(sqlite3_file *file)
{
    const int real = below(file)->pMethods->xDeviceCharacteristics(below(file));
    const CallWatcher *watcher = currentWatcher;
    return watcher ? watcher->characteristics(real) : real;
}

int openFile(sqlite3_vfs *, const char *path, sqlite3_file *file, int flags, int *outFlags)
{
    auto *shim = reinterpret_cast<ShimFile *>(file);
    *shim = {{nullptr}, path};
    std::memset(below(file), 0, size_t(system->szOsFile));
    int exists = 1;
    if (path)
        system->xAccess(system, path, SQLITE_ACCESS_EXISTS, &exists);
    FileCall call{FileCall::Open, path};
    call.creates = exists == 0;
    return watched(call, [&](const FileCall &) {
        const int code = system->xOpen(system, path, below(file), flags, outFlags);
        if (code == SQLITE_OK)
            shim->base.pMethods = &methods;
        return code;
    });
}

int deleteFile(sqlite3_vfs *, const char *path, int syncFolder)
{
    FileCall call{FileCall::Delete, path};
    call.syncsFolder = syncFolder != 0;
    return watched(
        call, [&](const FileCall &) { return system->xDelete(system, path, syncFolder); });
}

int access(sqlite3_vfs *, const char *path, int flags, int *result)
{
    *result = 0;
    return watched({FileCall::Access, path},
        [&](const FileCall &) { return system->xAccess(system, path, flags, result); });
}

int fullPath(sqlite3_vfs *, const char *path, int size, char *result)
{
    return system->xFullPathname(system, path, size, result);
}

} // namespace

void installShim()
{
    const Database startsTheEngine = Database::inMemory();
    system = sqlite3_vfs_find(nullptr);
    // Version 1: no shared memory, so no WAL, and no memory mapping; the program uses neither.
    methods = {1, closeFile, readFile, writeFile, truncateFile, syncFile, sizeOfFile, lockFile,
        unlockFile, checkLock, control, sectorSize, characteristics, nullptr, nullptr, nullptr,
        nullptr, nullptr, nullptr};
    static sqlite3_vfs shim = *system; // what is not replaced does not look at it
    shim.zName = "soctv-torture";
    shim.pNext = nullptr;
    shim.szOsFile = int(sizeof(ShimFile)) + system->szOsFile;
    shim.xOpen = openFile;
    shim.xDelete = deleteFile;
    shim.xAccess = access;
    shim.xFullPathname = fullPath;
    sqlite3_vfs_register(&shim, 1);
}

CallWatcher *watchCalls(CallWatcher *watcher)
{
    return currentWatcher.exchange(watcher);
}

} // namespace soctv::torture
