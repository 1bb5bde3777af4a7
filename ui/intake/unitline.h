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

private:
    QLabel *m_text;
    QPushButton *m_yes;
    QPushButton *m_other;
    QPushButton *m_isNew;
    QPushButton *m_again;
};

} // namespace soctv
