#pragma once

#include <QWidget>

class QDateEdit;

namespace soctv {

class IntakeSession;

/// "Units get their new parent from …": the day, while the plan moves units.
class UnitDayLine : public QWidget {
    Q_OBJECT

public:
    explicit UnitDayLine(IntakeSession &session, QWidget *parent = nullptr);

    QDateEdit &day() { return *m_day; }

private:
    void follow();

    IntakeSession &m_session;
    QDateEdit *m_day;
};

} // namespace soctv
