#pragma once

#include "core/roster/units.h"
#include "ui/print/sheetmemory.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;
class QGridLayout;
class QLineEdit;
class QPlainTextEdit;

namespace soctv {

class UnitField;

/// What the officer sets for a sheet, the same for printer and files.
class SheetSettingsPanel : public QWidget {
    Q_OBJECT

public:
    explicit SheetSettingsPanel(QWidget *parent = nullptr);

    /// Shows \a choices for \a sheet, with \a units to choose from; changed() is not emitted.
    void setChoices(
        const SheetDescription &sheet, const SheetChoices &choices, const QList<UnitName> &units);
    const SheetChoices &choices() const { return m_choices; }

Q_SIGNALS:
    /// The officer changed something.
    void changed();

private:
    void addUnit(QFormLayout *form);
    void addDate(QFormLayout *form);
    void addSigner(QFormLayout *form);
    void addOrder(QFormLayout *form);
    void addParts(QFormLayout *form);
    void buildColumns(const SheetDescription &sheet);
    void collect();
    void updateEnabled();

    SheetChoices m_choices;
    bool m_showing = true; // setChoices() is at work, or was never called
    UnitField *m_unit;
    QCheckBox *m_group;
    QComboBox *m_dateIs;
    QDateEdit *m_date;
    QLineEdit *m_place;
    QPlainTextEdit *m_signerTitle;
    QLineEdit *m_signerName;
    QComboBox *m_order;
    QWidget *m_columnsBox;
    QList<QCheckBox *> m_columns; // named by the key of their column
    QCheckBox *m_totals;
    QCheckBox *m_placeAndDate;
    QCheckBox *m_signature;
};

} // namespace soctv
