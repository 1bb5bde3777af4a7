#pragma once

#include "ui/composededit.h"

#include <QDate>

namespace soctv {

/// A day, typed as the officers write it: 5/9/2026, 05-09-2026 or 2026-09-05. Empty: no day. What
/// was understood stands there as 05/09/2026 once the field is left; Ctrl+; is today.
class DayField : public ComposedEdit {
    Q_OBJECT

public:
    explicit DayField(QWidget *parent = nullptr);

    void setDay(const QDate &day);
    /// Invalid while the field is empty or holds what is no day.
    QDate day() const;
    /// yyyy-MM-dd; what is no day as typed, as in the fields of a row.
    QString storedText() const;
    /// Something is typed that is no day.
    bool isWrong() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
};

} // namespace soctv
