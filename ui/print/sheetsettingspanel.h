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

class ColumnBoxes;
class UnitField;

/// What the officer sets for a sheet, the same for printer and files.
class SheetSettingsPanel : public QWidget {
    Q_OBJECT

public:
    explicit SheetSettingsPanel(QWidget *parent = nullptr);

    /// Shows \a choices for \a sheet, with \a units to choose from; changed() is not emitted.
    void setChoices(
        const SheetDescription &sheet, const SheetChoices &choices, const QList<UnitName> &units);
    /// Offers the units of another day; one that is not among them gives way to all.
    void setUnits(const QList<UnitName> &units);
    const SheetChoices &choices() const { return m_choices; }

Q_SIGNALS:
    /// Another sheet was asked for.
    void sheetChosen(const QString &sheetId);
    /// The officer changed something.
    void changed();

private:
    void addSheet();
    void addUnit();
    void addDays();
    void addPaper();
    void addSigner();
    void addOrder();
    void addParts();
    void showSettings(const SheetSettings &settings);
    void collect();
    void collectPeriod();
    void updateRows();

    SheetDescription m_sheet;
    SheetChoices m_choices;
    bool m_showing = true; // setChoices() is at work, or was never called
    QFormLayout *m_form;
    QComboBox *m_sheetIs;
    UnitField *m_unit;
    QCheckBox *m_below;
    QCheckBox *m_group;
    QComboBox *m_asOfIs;
    QDateEdit *m_asOf;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QLineEdit *m_number;
    QCheckBox *m_isAttached;
    QLineEdit *m_attachedTo;
    QComboBox *m_dateIs;
    QDateEdit *m_date;
    QLineEdit *m_place;
    QPlainTextEdit *m_signerTitle;
    QLineEdit *m_signerName;
    QPlainTextEdit *m_recipients;
    QComboBox *m_order;
    ColumnBoxes *m_columns;
    QCheckBox *m_totals;
    QCheckBox *m_placeAndDate;
    QCheckBox *m_signature;
};

} // namespace soctv
