#pragma once

#include "core/forms/sheet.h"
#include "core/forms/sheetsettings.h"

#include <QWidget>

class QCheckBox;
class QGridLayout;

namespace soctv {

/// A box for each column of a sheet that may be left out, named by its key.
class ColumnBoxes : public QWidget {
    Q_OBJECT

public:
    explicit ColumnBoxes(QWidget *parent = nullptr);

    /// Offers the columns of \a sheet.
    void setSheet(const SheetDescription &sheet);
    /// Checks the columns that \a settings show.
    void showSettings(const SheetSettings &settings);
    /// Puts into \a settings what differs from the sheet itself.
    void collect(SheetSettings &settings) const;

Q_SIGNALS:
    void changed();

private:
    QGridLayout *m_grid;
    QList<SheetColumn> m_columns;
    QList<QCheckBox *> m_boxes; // of m_columns
};

} // namespace soctv
