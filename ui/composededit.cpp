#include "ui/composededit.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodEvent>

namespace soctv {

ComposedEdit::ComposedEdit(QWidget *parent)
    : QLineEdit(parent)
{
    connect(
        this, &QLineEdit::textEdited, this, [this] { Q_EMIT composedTextEdited(composedText()); });
}

QString ComposedEdit::composedText() const
{
    QString whole = text();
    whole.insert(cursorPosition(), m_preedit);
    return whole;
}

void ComposedEdit::settleInputMethod()
{
    QGuiApplication::inputMethod()->commit();
    QGuiApplication::inputMethod()->reset();
}

void ComposedEdit::inputMethodEvent(QInputMethodEvent *event)
{
    const QString before = composedText();
    m_preedit = event->preeditString();
    QLineEdit::inputMethodEvent(event);
    // textEdited() told of committed text already, but not of a change in the preedit alone.
    if (const QString now = composedText(); now != before)
        Q_EMIT composedTextEdited(now);
}

} // namespace soctv
