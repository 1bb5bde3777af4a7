#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace soctv {

struct UnitQuestion;

/// One question about a unit: the whole sentence, and the answers to choose from below it.
class UnitLine : public QWidget {
    Q_OBJECT

public:
    explicit UnitLine(QWidget *parent = nullptr);

    /// Asks \a question, or tells how it was answered; \a text: the sentence.
    void ask(const UnitQuestion &question, const QString &text);
    void focusAnswer();

Q_SIGNALS:
    /// It is the unit that was proposed.
    void accepted();
    void otherWanted();
    void isNewUnit();
    void askedAgain();
    /// Of a unit that has closed: the rows stay out, or come in as they were on its last day.
    void leftOut();
    void wantedAsBefore();

private:
    QLabel *m_text;
    QPushButton *m_yes;
    QPushButton *m_other;
    QPushButton *m_isNew;
    QPushButton *m_again;
    QPushButton *m_before;
    QPushButton *m_leaveOut;
};

} // namespace soctv
