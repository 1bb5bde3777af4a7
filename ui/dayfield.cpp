#include "ui/dayfield.h"

#include "core/roster/field.h"
#include "core/roster/fieldtext.h"

#include <QKeyEvent>

namespace soctv {

namespace {

// Any field of this type: they are all read and shown alike.
constexpr int dayField = field("valid_from");

} // namespace

DayField::DayField(QWidget *parent)
    : ComposedEdit(parent)
{
    setPlaceholderText(tr("dd/MM/yyyy"));
    setMaxLength(20);
}

void DayField::setDay(const QDate &day)
{
    setText(shownText(dayField, day.toString(Qt::ISODate)));
}

QDate DayField::day() const
{
    const QString stored = storedText();
    return isStoredDate(stored) ? QDate::fromString(stored, Qt::ISODate) : QDate();
}

QString DayField::storedText() const
{
    return soctv::storedText(dayField, composedText());
}

bool DayField::isWrong() const
{
    return !storedText().isEmpty() && !day().isValid();
}

void DayField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Semicolon && event->modifiers() == Qt::ControlModifier) {
        setDay(QDate::currentDate());
        Q_EMIT composedTextEdited(text());
        return;
    }
    ComposedEdit::keyPressEvent(event);
}

void DayField::focusOutEvent(QFocusEvent *event)
{
    ComposedEdit::focusOutEvent(event);
    if (day().isValid())
        setDay(day());
}

} // namespace soctv
