#pragma once

#include "core/intake/match.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace soctv {

class IntakeSession;
class UnitLine;

/// The units that the files call by a name nobody knows: "Is it …?", one line for each. Hidden
/// while there is nothing to ask or to say.
class UnitBar : public QScrollArea {
    Q_OBJECT

public:
    explicit UnitBar(IntakeSession &session, QWidget *parent = nullptr);

    /// Asks about the units of one file, or of PlanModel::allFiles. Of one file new units are told
    /// too.
    void setFile(int file);
    /// Goes to the first open question; false: there is none.
    bool focusQuestion();

Q_SIGNALS:
    /// The officer wants to say which unit is meant.
    void otherWanted(const soctv::UnitQuestion &question);
    /// The focus was on a question, and there is none left.
    void allAnswered();

protected:
    QSize sizeHint() const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void follow();
    QList<UnitQuestion> questions() const;
    void addLine();
    QString text(const UnitQuestion &question) const;
    QString closedText(const UnitQuestion &question, const QString &rows) const;
    void answer(qsizetype line, std::optional<qint64> unit);

    IntakeSession &m_session;
    int m_file;
    QVBoxLayout *m_layout;
    QList<UnitLine *>
        m_lines; // as many as there were questions at most; the first questions use them
    QLabel *m_more;
    QList<UnitQuestion> m_questions; // those that have a line
};

} // namespace soctv
