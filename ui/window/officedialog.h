#pragma once

#include "core/roster/roster.h"

#include <QDialog>

namespace soctv {

class ComposedEdit;

/// The names of the office and of the body above it, as they stand at the top of each sheet.
class OfficeDialog : public QDialog {
    Q_OBJECT

public:
    explicit OfficeDialog(Roster &roster, QWidget *parent = nullptr);

    Office office() const;
    /// Stores \a office as one undo step: a correction, also of the units of these names.
    static Done store(Roster &roster, const Office &office);

private:
    ComposedEdit *m_name;
    ComposedEdit *m_superior;
};

} // namespace soctv
