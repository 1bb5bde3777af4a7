#pragma once

#include "ui/view.h"

#include <QDate>
#include <QWidget>

class QLineEdit;

namespace soctv {

class Dialogs;
class Jobs;
class Roster;
class Settings;
struct Notice;

/// What every page works with; outlives it.
struct PageTools {
    Roster &roster;
    Jobs &jobs;
    Settings &settings;
    Dialogs &dialogs;
};

/// A view of the window that is no list of rows. It is made when it is first shown, follows the
/// roster by itself, and has its focus proxy set to what is to be typed into.
class Page : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shows the roster as of \a day (invalid: today). As of another day nothing can be edited.
    virtual void setDay(const QDate &day) { Q_UNUSED(day) }
    /// Takes what the lists know: counts and marks. One older than the roster may come.
    virtual void setListing(const Listing &listing) { Q_UNUSED(listing) }
    /// Stores what is being typed; false if it could not be stored (a message() tells why).
    virtual bool commit() { return true; }
    /// What F6 goes through, in order; some may be hidden.
    virtual QList<QWidget *> panes() { return {this}; }
    /// Where Ctrl+F goes; null: this page searches nothing.
    virtual QLineEdit *searchField() const { return nullptr; }
    /// Left in the status bar.
    virtual QString statusText() const { return {}; }

Q_SIGNALS:
    void message(const soctv::Notice &notice);
    /// statusText() has changed.
    void statusChanged();
    /// The officer wants to see the row \a post in its list,
    void showPost(qint64 post);
    /// the page of \a person,
    void showPerson(qint64 person);
    /// another view,
    void showView(soctv::View view);
    /// or the rows of \a units in the list \a view.
    void showRows(soctv::View view, const QList<qint64> &units);
};

} // namespace soctv
