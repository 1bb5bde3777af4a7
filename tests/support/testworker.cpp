// soctv_test_worker: serves as `soctv --intake-worker` does, for tests that are not soctv.

#include "core/intake/worker.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return soctv::serveIntake();
}
