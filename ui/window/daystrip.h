#pragma once

#include <QDate>
#include <QWidget>

class QLabel;

namespace soctv {

/// The strip across the window while it shows another day than today.
class DayStrip : public QWidget {
    Q_OBJECT

public:
    explicit DayStrip(QWidget *parent = nullptr);

    /// Says that the window shows \a day; hides if it is invalid.
    void setDay(const QDate &day);

Q_SIGNALS:
    void otherWanted();
    void todayWanted();

private:
    QLabel *m_text;
};

} // namespace soctv
