#include "ui/window/fieldeditor.h"

#include "core/roster/field.h"
#include "core/roster/fieldtext.h"
#include "ui/choicepopup.h"
#include "ui/composededit.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace soctv {

namespace {

constexpr int noteLines = 3;

} // namespace

FieldEditor::FieldEditor(int field, std::function<QStringList()> choices, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    QWidget *editor = makeEditor(choices);
    editor->setAccessibleName(fieldTitle(field));
    editor->installEventFilter(this);
    layout->addWidget(editor);
    setFocusProxy(editor);
}

QWidget *FieldEditor::makeEditor(const std::function<QStringList()> &choices)
{
    const FieldType type = listFields.at(std::size_t(m_field)).type;
    if (type == FieldType::Choice) {
        m_choice = new QComboBox(this);
        const QStringList keys = basisKeys();
        for (const QString &key : keys) {
            const QString name = shownText(m_field, key);
            m_choice->addItem(name.left(1).toUpper() + name.mid(1), key);
        }
        connect(m_choice, &QComboBox::activated, this, &FieldEditor::finished);
        return m_choice;
    }
    if (m_field == soctv::field("note")) {
        m_note = new QPlainTextEdit(this);
        m_note->setTabChangesFocus(true);
        m_note->setFixedHeight(m_note->fontMetrics().lineSpacing() * noteLines + 12);
        connect(m_note, &QPlainTextEdit::textChanged, this,
            [this] { Q_EMIT textEdited(m_note->toPlainText()); });
        return m_note;
    }
    m_line = new ComposedEdit(this);
    connect(m_line, &QLineEdit::editingFinished, this, &FieldEditor::finished);
    connect(m_line, &ComposedEdit::composedTextEdited, this, &FieldEditor::textEdited);
    if (type == FieldType::Unit || type == FieldType::Position) {
        auto *popup = new ChoicePopup(m_line, choices);
        connect(popup, &ChoicePopup::taken, this, &FieldEditor::finished);
    }
    return m_line;
}

void FieldEditor::show(const QString &text, const QString &placeholder)
{
    if (focusProxy()->hasFocus() && isChanged() && text == m_shown)
        return; // being typed, and nobody else changed it
    m_shown = text;
    if (m_choice) {
        m_choice->setPlaceholderText(placeholder);
        m_choice->setCurrentIndex(placeholder.isEmpty() ? m_choice->findData(text) : -1);
        m_shown = this->text();
    } else if (m_note) {
        m_note->setPlaceholderText(placeholder);
        m_note->setPlainText(text);
    } else {
        m_line->setPlaceholderText(placeholder);
        m_line->setText(text);
        m_line->setCursorPosition(0);
    }
}

void FieldEditor::setStored(const QString &stored)
{
    show(m_choice ? stored : shownText(m_field, stored), {});
}

void FieldEditor::setMixed()
{
    show({}, tr("(different)"));
}

QString FieldEditor::text() const
{
    if (m_choice)
        return m_choice->currentData().toString();
    return m_note ? m_note->toPlainText() : m_line->composedText();
}

void FieldEditor::revert()
{
    if (m_choice)
        m_choice->setCurrentIndex(m_choice->findData(m_shown));
    else if (m_note)
        m_note->setPlainText(m_shown);
    else
        m_line->setText(m_shown);
}

void FieldEditor::setReadOnly(bool readOnly)
{
    if (m_choice)
        m_choice->setEnabled(!readOnly);
    else if (m_note)
        m_note->setReadOnly(readOnly);
    else
        m_line->setReadOnly(readOnly);
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && watched == m_note)
        Q_EMIT finished();
    if (event->type() == QEvent::Wheel && watched == m_choice && !m_choice->hasFocus()) {
        event->ignore(); // scrolling the panel must not change a choice
        return true;
    }
    if (event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && isChanged()) {
        revert();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace soctv
