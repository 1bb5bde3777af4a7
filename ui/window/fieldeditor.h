#pragma once

#include <QPlainTextEdit>
#include <QStringList>
#include <QWidget>

#include <functional>

class QComboBox;

namespace soctv {

class ComposedEdit;

/// Edits the text of one field in the detail panel: a line, a few lines for the note, or a choice.
class FieldEditor : public QWidget {
    Q_OBJECT

public:
    /// \a choices is what to offer while a unit or a position is typed.
    FieldEditor(int field, std::function<QStringList()> choices, QWidget *parent = nullptr);

    int field() const { return m_field; }
    /// As stored (dates yyyy-MM-dd). While it is being typed over, the typed text stays.
    void setStored(const QString &stored);
    /// Rows with different texts: empty, and leaving it empty changes none.
    void setMixed();
    /// What is in the editor; choices as stored, others as typed.
    QString text() const;
    /// True if the officer has changed the text since setStored() or setMixed().
    bool isChanged() const { return text() != m_shown; }
    /// Puts the text back that was shown.
    void revert();
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    /// The officer has left the editor, pressed Enter or chosen.
    void finished();
    void textEdited(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeEditor(const std::function<QStringList()> &choices);
    void show(const QString &text, const QString &placeholder);

    int m_field;
    QString m_shown;
    ComposedEdit *m_line = nullptr;
    QPlainTextEdit *m_note = nullptr;
    QComboBox *m_choice = nullptr;
};

} // namespace soctv
