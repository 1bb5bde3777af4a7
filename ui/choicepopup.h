#pragma once

#include <QFrame>
#include <QStringList>

#include <functional>

class QKeyEvent;
class QListWidget;

namespace soctv {

class ComposedEdit;

/// The choices that fit what stands in a line edit, in a list under it. Marks and case do not
/// count, anywhere in the text is a match; the typed text never changes unless a choice is taken.
/// The list never has the focus.
class ChoicePopup : public QFrame {
    Q_OBJECT

public:
    using Choices = std::function<QStringList()>;

    /// Lives as long as \a edit. \a choices is asked whenever the list opens.
    ChoicePopup(ComposedEdit *edit, Choices choices);

    /// Shows what fits; all choices if the text itself is one of them or nothing is typed.
    void open();
    QStringList shownChoices() const;
    /// Alt+Down, Up, Down, Enter and Tab as far as they concern the list; false: not ours.
    bool handleKey(const QKeyEvent &event);

Q_SIGNALS:
    /// A choice was put into the line edit.
    void taken(const QString &choice);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &typed);
    void fill(const QStringList &choices);
    void place();
    void takeCurrent();

    ComposedEdit *m_edit;
    Choices m_choices;
    QListWidget *m_list;
};

} // namespace soctv
