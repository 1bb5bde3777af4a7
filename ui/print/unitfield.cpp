#include "ui/print/unitfield.h"

#include "ui/choicepopup.h"

#include <QKeyEvent>
#include <QSet>

#include <algorithm>

namespace soctv {

UnitField::UnitField(QWidget *parent)
    : ComposedEdit(parent)
    , m_popup(new ChoicePopup(this, [this] { return m_labels; }))
{
    setPlaceholderText(tr("All units"));
    setClearButtonEnabled(true);
    setToolTip(tr("Type a part of the name, or press Alt+Down for the list"));
    connect(m_popup, &ChoicePopup::taken, this, [this](const QString &label) {
        take(label);
        // After the Enter that may have taken it: that one still finds the field modified.
        QMetaObject::invokeMethod(
            this, [this] { setModified(false); }, Qt::QueuedConnection);
    });
    connect(this, &QLineEdit::textChanged, this, [this] {
        if (composedText().isEmpty())
            choose(0);
    });
}

void UnitField::setUnits(const QList<UnitName> &units)
{
    m_units = units;
    m_labels.clear();
    QSet<QString> taken;
    for (const UnitName &unit : units) {
        QString label = unit.name;
        for (int n = 2; taken.contains(label); ++n)
            label = QStringLiteral("%1 (%2)").arg(unit.name).arg(n);
        taken.insert(label);
        m_labels.append(label);
    }
}

void UnitField::setUnit(qint64 unit)
{
    m_unit = unit;
    if (unitName().isEmpty())
        m_unit = 0;
    settle();
}

QString UnitField::unitName() const
{
    const auto it = std::find_if(
        m_units.cbegin(), m_units.cend(), [this](const UnitName &one) { return one.id == m_unit; });
    return it == m_units.cend() ? QString() : it->name;
}

void UnitField::take(const QString &label)
{
    const qsizetype index = m_labels.indexOf(label);
    if (index >= 0)
        choose(m_units.at(index).id);
}

void UnitField::choose(qint64 unit)
{
    const qint64 before = m_unit;
    setUnit(unit);
    if (m_unit != before)
        Q_EMIT unitChosen(m_unit);
}

void UnitField::settle()
{
    for (qsizetype i = 0; i < m_units.size(); ++i) {
        if (m_units.at(i).id != m_unit)
            continue;
        if (text() != m_labels.at(i))
            setText(m_labels.at(i));
        setCursorPosition(0); // the beginning of a long name tells more than its end
        return;
    }
    clear();
}

void UnitField::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || !isModified()) {
        ComposedEdit::keyPressEvent(event);
        return;
    }
    // This Enter ends the typing; the next one prints.
    const QStringList shown = m_popup->shownChoices();
    take(shown.size() == 1 ? shown.first() : text());
    settle();
    setModified(false);
    m_popup->hide();
    event->accept();
}

void UnitField::mousePressEvent(QMouseEvent *event)
{
    ComposedEdit::mousePressEvent(event);
    m_popup->open();
}

void UnitField::focusOutEvent(QFocusEvent *event)
{
    ComposedEdit::focusOutEvent(event);
    settle();
}

} // namespace soctv
