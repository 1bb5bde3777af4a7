#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace soctv {

/// Says in the middle of an empty list why it is empty and what to do.
class EmptyHint : public QFrame {
    Q_OBJECT

public:
    /// Floats over \a area.
    explicit EmptyHint(QWidget *area);

    /// Shows \a text and, unless \a verb is empty, a button.
    void tell(const QString &text, const QString &verb = {});
    QString text() const;
    QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void pressed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QLabel *m_text;
    QPushButton *m_button;
};

} // namespace soctv
