#include "tests/torture/oddstates.h"
#include "tests/torture/torture.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace soctv::torture {

namespace {

// The control "writes": an opening that changes a byte of what it looks at.
void changeAByte(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isFile() && file.open(QIODevice::ReadWrite) && file.size() > 2000) {
        file.seek(2000);
        file.write("?");
    }
}

} // namespace

void runOddStates(Run &run)
{
    QList<OddState> states = oddStates() + hostileSchemas();
    const bool writes = run.control() == "writes";
    while (run.wantsMore()) {
        const quint32 seed = run.nextSeed();
        if (states.isEmpty())
            states = randomOddStates(seed, 50);
        const OddState state = states.takeFirst();
        const QTemporaryDir folder;
        const QString wrong = writes ? tryOddState(state, folder.path(), changeAByte)
                                     : tryOddState(state, folder.path());
        if (!wrong.isEmpty())
            run.fail("wrong", QString::fromUtf8(state.name) + QLatin1String(": ") + wrong);
        run.addCases();
    }
}

} // namespace soctv::torture
