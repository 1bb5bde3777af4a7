#pragma once

#include <QWidget>

namespace soctv {

/// Tab goes from \a first through \a others in their order. Widgets that are made while the window
/// is there would come last otherwise.
template <typename Widgets>
void chainFocus(QWidget *first, const Widgets &others)
{
    QWidget *before = first;
    for (QWidget *widget : others) {
        QWidget::setTabOrder(before, widget);
        before = widget;
    }
}

} // namespace soctv
