#pragma once

#include <QCursor>
#include <QGuiApplication>

namespace soctv {

/// The busy cursor for the time of a scope, where an edit of many rows may take a moment.
class BusyCursor {
public:
    BusyCursor() { QGuiApplication::setOverrideCursor(Qt::WaitCursor); }
    ~BusyCursor() { QGuiApplication::restoreOverrideCursor(); }
    BusyCursor(const BusyCursor &) = delete;
    BusyCursor &operator=(const BusyCursor &) = delete;
};

} // namespace soctv
