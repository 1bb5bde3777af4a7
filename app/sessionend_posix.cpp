#include "app/sessionend.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <csignal>
#include <unistd.h>

namespace soctv {

namespace {

int pipeEnds[2] = {-1, -1}; // a handler can do little more than write a byte

void wake(int)
{
    const char byte = 0;
    const ssize_t written = ::write(pipeEnds[1], &byte, 1);
    (void)written; // full: the loop is about to wake anyway
}

} // namespace

void onSessionEnd(const std::function<void()> &function)
{
    if (::pipe(pipeEnds) != 0)
        return; // the signals end the program as they always do
    auto *notifier
        = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, QCoreApplication::instance());
    QObject::connect(notifier, &QSocketNotifier::activated, notifier, [notifier, function] {
        notifier->setEnabled(false);
        function();
    });
    struct sigaction action = {};
    action.sa_handler = wake;
    action.sa_flags = SA_RESTART;
    for (const int signal : {SIGTERM, SIGHUP, SIGINT})
        ::sigaction(signal, &action, nullptr);
}

} // namespace soctv
