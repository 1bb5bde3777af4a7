#include "ui/units/unitpicker.h"

#include "core/roster/unittree.h"
#include "core/text/fold.h"
#include "ui/choicepopup.h"

namespace soctv {

UnitPicker::UnitPicker(const UnitTree &tree, Top top, QWidget *parent)
    : ComposedEdit(parent)
{
    QHash<QString, int> bearers;
    for (const UnitNode &node : tree.nodes())
        bearers[key(node.name)] += node.open || node.later ? 1 : 0;
    const auto offer = [this](qint64 unit, const QString &text) {
        m_choices.append(text);
        m_units.insert(key(text), unit);
        m_texts.insert(unit, text);
    };
    if (top == Top::Yes)
        offer(0, tr("(at the top)"));
    for (const UnitNode &node : tree.nodes()) {
        if (!node.open && !node.later)
            continue;
        QString text = node.name;
        const UnitNode *above = tree.node(node.parent);
        if (bearers.value(key(node.name)) > 1) {
            text += QStringLiteral(" — ") + (above ? above->name : tr("(at the top)"));
            if (!node.code.isEmpty() || m_units.contains(key(text)))
                text += QStringLiteral(" — ")
                    + (node.code.isEmpty() ? QString::number(node.id) : node.code);
        }
        offer(node.id, text);
    }
    setPlaceholderText(tr("type a part of its name, marks are not needed"));
    auto *popup = new ChoicePopup(this, [this] { return m_choices; });
    connect(popup, &ChoicePopup::taken, this, &UnitPicker::edited);
    connect(this, &ComposedEdit::composedTextEdited, this, &UnitPicker::edited);
}

QString UnitPicker::key(const QString &text) const
{
    return foldCase(text).simplified();
}

void UnitPicker::setUnit(qint64 unit)
{
    setText(m_texts.value(unit));
    setCursorPosition(0);
}

qint64 UnitPicker::unit() const
{
    return m_units.value(key(composedText()), 0);
}

bool UnitPicker::isChosen() const
{
    return m_units.contains(key(composedText()));
}

} // namespace soctv
