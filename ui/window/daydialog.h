#pragma once

#include <QDate>
#include <QDialog>

class QLabel;

namespace soctv {

class ComposedEdit;

/// Asks as of which day everything is to be shown.
class DayDialog : public QDialog {
    Q_OBJECT

public:
    /// Begins with \a day; if it is invalid, with today.
    explicit DayDialog(const QDate &day, QWidget *parent = nullptr);

    /// What was typed, dd/MM/yyyy; invalid: no day.
    QDate day() const;

public Q_SLOTS:
    /// Stays open, and says at the field why, if no day was typed.
    void accept() override;

private:
    ComposedEdit *m_day;
    QLabel *m_error;
};

} // namespace soctv
