#pragma once

#include <QLineEdit>

namespace soctv {

/// A line edit that knows the text being composed by an input method (ibus, fcitx): what the
/// officer sees, not only what is committed. Cells, filters and the search box use it.
class ComposedEdit : public QLineEdit {
    Q_OBJECT

public:
    explicit ComposedEdit(QWidget *parent = nullptr);

    /// The text with what is being composed at the cursor.
    QString composedText() const;

    /// Makes the input method hand over what it composes in the widget with the focus and start
    /// anew. Belongs before every change of focus by the program: otherwise ibus-unikey and
    /// fcitx5-unikey drop the word or put it into the next widget.
    static void settleInputMethod();

Q_SIGNALS:
    /// The composed text was changed by typing, also before the input method commits it.
    void composedTextEdited(const QString &text);

protected:
    void inputMethodEvent(QInputMethodEvent *event) override;

private:
    QString m_preedit;
};

} // namespace soctv
