#include "ui/units/unitform.h"

#include "core/roster/provinces.h"
#include "core/roster/roster.h"
#include "core/roster/unitevents.h"
#include "core/text/fold.h"
#include "ui/choicepopup.h"
#include "ui/composededit.h"

#include <QComboBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>

namespace soctv {

namespace {

constexpr int nameLine = 0;

UnitText textOf(int line)
{
    return UnitText(line - 1);
}

} // namespace

UnitForm::UnitForm(Roster &roster, QWidget *parent)
    : QWidget(parent)
    , m_roster(roster)
    , m_layout(new QFormLayout(this))
    , m_kind(new QComboBox(this))
{
    m_layout->setContentsMargins({});
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addLine(tr("Name"));
    m_lines.first().edit->setToolTip(
        tr("Mends how it is written. For another name by decision there is “Rename”."));
    auto *label = new QLabel(tr("Kind"), this);
    label->setBuddy(m_kind);
    m_layout->addRow(label, m_kind);
    m_kind->setAccessibleName(tr("Kind"));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->installEventFilter(this);
    for (int text = 0; text < int(UnitText::Count); ++text)
        addLine(unitTextTitle(UnitText(text)));
    auto *province = static_cast<ComposedEdit *>(m_lines.at(1 + int(UnitText::Province)).edit);
    auto *popup = new ChoicePopup(province, [] { return provinces(); });
    connect(popup, &ChoicePopup::taken, this, [this] { store(1 + int(UnitText::Province)); });
    connect(m_kind, &QComboBox::activated, this, &UnitForm::storeKind);
    setFocusProxy(m_lines.first().edit);
    setUnit(0, {}, {});
}

void UnitForm::addLine(const QString &label)
{
    auto *edit = new ComposedEdit(this);
    edit->setAccessibleName(label);
    edit->installEventFilter(this);
    auto *problem = new QLabel(this);
    problem->setTextFormat(Qt::PlainText);
    problem->setWordWrap(true);
    problem->hide();
    m_layout->addRow(label, edit);
    m_layout->addRow(problem);
    const int line = int(m_lines.size());
    m_lines.append({edit, problem, {}});
    connect(edit, &QLineEdit::editingFinished, this, [this, line] { store(line); });
}

void UnitForm::setUnit(qint64 unit, const QString &name, const QDate &day)
{
    const bool same = unit == m_unit;
    m_unit = unit;
    m_day = day;
    setEnabled(unit != 0);
    UnitDetails details;
    const auto read = guarded([&] {
        details = readUnitDetails(m_roster.database(), unit);
        m_kind->clear();
        for (const UnitKind &kind : unitKinds(m_roster.database()))
            m_kind->addItem(kind.name, kind.id);
    });
    if (!read)
        Q_EMIT failed(read.error());
    m_kind->setCurrentIndex(m_kind->findData(details.kind));
    for (int line = 0; line < m_lines.size(); ++line) {
        const Line &shown = m_lines.at(line);
        const QString text = line == nameLine ? name : details.texts.value(int(textOf(line)));
        const bool isTyped = same && shown.edit->text() != shown.shown;
        if (!isTyped || m_isStoring)
            showLine(line, text);
    }
}

void UnitForm::showLine(int line, const QString &text)
{
    Line &shown = m_lines[line];
    shown.shown = text;
    if (shown.edit->text() != text) {
        shown.edit->setText(text);
        shown.edit->setCursorPosition(0);
    }
    shown.problem->hide();
    shown.edit->setAccessibleDescription({});
}

void UnitForm::setReadOnly(bool readOnly)
{
    for (const Line &line : std::as_const(m_lines))
        line.edit->setReadOnly(readOnly);
    m_kind->setEnabled(!readOnly);
}

bool UnitForm::commit()
{
    bool stored = true;
    for (int line = 0; line < m_lines.size(); ++line)
        stored = store(line) && stored;
    return stored;
}

QString UnitForm::problemWith(int line, const QString &text)
{
    if (line == nameLine)
        return cleaned(text).isEmpty() ? tr("A unit needs a name.") : QString();
    return checkUnitText(m_roster.database(), m_unit, textOf(line), text);
}

Done UnitForm::write(int line, const QString &text)
{
    return m_roster.edit({Action::EditUnits, 1}, [&](Edit &edit) {
        if (line == nameLine)
            correctUnitName(edit, m_unit, m_day, text);
        else
            setUnitText(edit, m_unit, textOf(line), text);
    });
}

// True if nothing is left to store.
bool UnitForm::store(int line)
{
    Line &typed = m_lines[line];
    const QString text = static_cast<ComposedEdit *>(typed.edit)->composedText();
    if (m_isStoring || m_unit == 0 || text == typed.shown || typed.edit->isReadOnly())
        return true;
    QString problem;
    const auto checked = guarded([&] { problem = problemWith(line, text); });
    if (checked && problem.isEmpty()) {
        m_isStoring = true;
        const QString before = std::exchange(typed.shown, text);
        const Done done = write(line, text);
        m_isStoring = false;
        if (done) {
            showLine(line, cleaned(text));
            return true;
        }
        typed.shown = before;
        Q_EMIT failed(done.error());
        return false;
    }
    typed.problem->setText(QStringLiteral("⚠ ") + problem);
    typed.problem->show();
    typed.edit->setAccessibleDescription(problem);
    return false;
}

void UnitForm::storeKind()
{
    const qint64 kind = m_kind->currentData().toLongLong();
    const Done done = m_roster.edit(
        {Action::EditUnits, 1}, [&](Edit &edit) { setUnitKind(edit, m_unit, kind); });
    if (!done)
        Q_EMIT failed(done.error());
}

// Escape puts back what the roster has; scrolling past the kind does not change it.
bool UnitForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel && watched == m_kind && !m_kind->hasFocus()) {
        event->ignore();
        return true;
    }
    if (event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        for (int line = 0; line < m_lines.size(); ++line) {
            const Line &typed = m_lines.at(line);
            if (watched != typed.edit || typed.edit->text() == typed.shown)
                continue;
            showLine(line, typed.shown);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace soctv
