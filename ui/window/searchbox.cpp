#include "ui/window/searchbox.h"

#include <QKeyEvent>

namespace soctv {

SearchBox::SearchBox(QWidget *parent)
    : ComposedEdit(parent)
{
    setPlaceholderText(tr("Search without marks"));
    setAccessibleName(tr("Search"));
    setToolTip(tr("Finds names, units, phones and more; marks need not be typed (Ctrl+F)"));
    setClearButtonEnabled(true);
    setMaxLength(200);
    connect(this, &ComposedEdit::composedTextEdited, this, &SearchBox::searched);
    connect(this, &QLineEdit::textChanged, this, [this] { Q_EMIT searched(composedText()); });
}

QSize SearchBox::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 32, ComposedEdit::sizeHint().height()};
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            Q_EMIT left();
        else
            clear();
        return;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT left();
        return;
    default:
        ComposedEdit::keyPressEvent(event);
    }
}

} // namespace soctv
