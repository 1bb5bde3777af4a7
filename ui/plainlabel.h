#pragma once

#include <QLabel>

namespace soctv {

/// A label that breaks its lines and shows \a text as it is, whatever it looks like.
inline QLabel *plainLabel(QWidget *parent, const QString &text = {})
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace soctv
