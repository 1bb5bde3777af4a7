#include "ui/fieldform.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace soctv {

FieldForm::FieldForm(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setColumnStretch(1, 1);
}

void FieldForm::add(const QString &key, const QString &label, QWidget *field)
{
    auto *title = new QLabel(label, this);
    title->setBuddy(field);
    auto *text = new QLabel(this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    auto *verb = new QPushButton(this);
    verb->setAutoDefault(false);
    field->setParent(this);
    const int row = m_layout->rowCount();
    m_layout->addWidget(title, row, 0, Qt::AlignLeft | Qt::AlignVCenter);
    m_layout->addWidget(field, row, 1, 1, 2);
    m_layout->addWidget(text, row + 1, 1);
    m_layout->addWidget(verb, row + 1, 2);
    m_lines.insert(key, {field, text, verb});
    tell(key, {});
}

void FieldForm::tell(
    const QString &key, const QString &text, const QString &verb, const std::function<void()> &act)
{
    const Line line = m_lines.value(key);
    if (!line.field)
        return;
    line.text->setText(text);
    line.text->setVisible(!text.isEmpty());
    line.field->setAccessibleDescription(text); // read out with the field
    line.verb->disconnect(this);
    line.verb->setText(verb);
    line.verb->setVisible(!text.isEmpty() && act);
    if (act)
        connect(line.verb, &QPushButton::clicked, this, act);
}

QString FieldForm::told(const QString &key) const
{
    const Line line = m_lines.value(key);
    return line.text ? line.text->text() : QString();
}

void FieldForm::clear()
{
    const QList<QString> keys = m_lines.keys();
    for (const QString &key : keys)
        tell(key, {});
}

void FieldForm::goTo(const QString &key)
{
    if (const Line line = m_lines.value(key); line.field)
        line.field->setFocus(Qt::OtherFocusReason);
}

} // namespace soctv
