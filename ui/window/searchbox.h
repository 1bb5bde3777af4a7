#pragma once

#include "ui/composededit.h"

namespace soctv {

/// The search box of the toolbar: searches from the first letter, also while the input method still
/// composes it. Esc empties it; Enter and Down go to the list.
class SearchBox : public ComposedEdit {
    Q_OBJECT

public:
    explicit SearchBox(QWidget *parent = nullptr);

    QSize sizeHint() const override;

Q_SIGNALS:
    void searched(const QString &text);
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace soctv
