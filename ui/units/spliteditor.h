#pragma once

#include "core/roster/unitchecks.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QPlainTextEdit;
class QTableView;

namespace soctv {

class Roster;
class SplitModel;

/// Asks into which units one is split, and which of its posts and of the units under it go along.
class SplitEditor : public QWidget {
    Q_OBJECT

public:
    SplitEditor(Roster &roster, qint64 unit, QWidget *parent = nullptr);

    /// Offers what is in the unit on \a day or later; what was given to a part stays so.
    void setDay(const QDate &day);
    QList<SplitPart> parts() const;
    bool closes() const;
    SplitModel &assignments() { return *m_model; }

public Q_SLOTS:
    /// Gives the selected posts and units to the new unit that is chosen beside the button.
    void give();

Q_SIGNALS:
    void edited();

private:
    void namesEdited();

    SplitModel *m_model;
    QPlainTextEdit *m_names;
    QCheckBox *m_closes;
    QTableView *m_table;
    QComboBox *m_to;
};

} // namespace soctv
