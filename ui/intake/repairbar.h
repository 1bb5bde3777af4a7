#pragma once

#include "ui/intake/repairs.h"

#include <QScrollArea>

class QGridLayout;
class QLabel;
class QPushButton;

namespace soctv {

/// One line for each kind of repair, with a button that takes all its offers or none. Hidden while
/// there is nothing to mend.
class RepairBar : public QScrollArea {
    Q_OBJECT

public:
    explicit RepairBar(QWidget *parent = nullptr);

    void setKinds(const QList<RepairKind> &kinds);

Q_SIGNALS:
    void wanted(const QList<QLatin1String> &codes, bool repaired);

protected:
    QSize sizeHint() const override;

private:
    struct Line {
        QLabel *text;
        QPushButton *button;
    };

    void makeLines(qsizetype count);
    Line addLine(int row);
    void showAll();
    void press(qsizetype line);
    void pressAll();

    QList<RepairKind> m_kinds;
    QGridLayout *m_layout;
    QList<Line> m_lines; // as many as there were kinds at most; the first kinds use them
    Line m_all; // for all kinds at once, where there are several
};

} // namespace soctv
