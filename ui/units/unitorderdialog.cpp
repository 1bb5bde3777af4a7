#include "ui/units/unitorderdialog.h"

#include "core/roster/roster.h"
#include "core/roster/unitdetails.h"
#include "ui/backupfirst.h"
#include "ui/busycursor.h"
#include "ui/dayfield.h"
#include "ui/jobs.h"
#include "ui/messagebar.h"
#include "ui/plainlabel.h"
#include "ui/readingtable.h"
#include "ui/units/spliteditor.h"
#include "ui/units/unitordermodel.h"
#include "ui/units/unitpicker.h"
#include "ui/units/unitwords.h"
#include "ui/whendone.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

namespace soctv {

namespace {

constexpr int typingPause = 150; // ms
constexpr qint64 noUnit = -1; // nothing is chosen: 0 is the top

} // namespace

UnitOrderDialog::UnitOrderDialog(
    const UnitOrder &order, const PageTools &tools, const UnitTree &tree, QWidget *parent)
    : QDialog(parent)
    , m_order(order)
    , m_tools(tools)
    , m_preview(new UnitOrderModel(this))
    , m_form(new QFormLayout)
    , m_summary(plainLabel(this))
{
    setWindowTitle(orderTitle(order.event));
    setSizeGripEnabled(true);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addFields(tree);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_form);
    layout->addWidget(buildLower(), 1);
    m_wait.setSingleShot(true);
    m_wait.setInterval(typingPause);
    connect(&m_wait, &QTimer::timeout, this, &UnitOrderDialog::check);
    connect(m_leaveOut, &QPushButton::clicked, this, &UnitOrderDialog::leaveOutRefused);
    connect(m_accept, &QPushButton::clicked, this, &UnitOrderDialog::carryOut);
    if (m_left)
        m_left->setFocus();
    else
        (m_fields.isEmpty() ? static_cast<QWidget *>(m_accept) : m_fields.first())->setFocus();
    resize(940, 560);
    check();
}

void UnitOrderDialog::addFields(const UnitTree &tree)
{
    const UnitEvent event = m_order.event;
    if (event == UnitEvent::Found || event == UnitEvent::Rename) {
        m_name = new ComposedEdit(this);
        m_name->setText(m_order.name);
        addRow(UnitOrderPart::Name, tr("Na&me"), m_name);
        connect(m_name, &QLineEdit::textChanged, this, [this] { touched(UnitOrderPart::Name); });
    }
    if (event == UnitEvent::Found) {
        m_kind = new QComboBox(this);
        for (const UnitKind &kind : unitKinds(m_tools.roster.database()))
            m_kind->addItem(kind.name, kind.id);
        m_kind->setCurrentIndex(qMax(0, m_kind->findData(m_order.kind)));
        m_form->addRow(tr("&Kind"), m_kind);
        m_code = new ComposedEdit(this);
        m_form->addRow(tr("Co&de"), m_code);
    }
    if (event == UnitEvent::Split) {
        m_split = new SplitEditor(m_tools.roster, m_order.units.value(0), this);
        addRow(UnitOrderPart::Name, tr("&New units"), m_split);
        connect(m_split, &SplitEditor::edited, this, [this] { touched(UnitOrderPart::Name); });
    }
    addTarget(tree);
    if (event != UnitEvent::Count)
        addDecision();
}

void UnitOrderDialog::addTarget(const UnitTree &tree)
{
    const UnitEvent event = m_order.event;
    if (event == UnitEvent::Close) {
        m_left = new QComboBox(this);
        m_left->addItem(tr("there must be none"), int(UnitsLeft::Refuse));
        m_left->addItem(tr("move under another unit"), int(UnitsLeft::Move));
        m_left->addItem(tr("close, too"), int(UnitsLeft::Close));
        m_form->addRow(tr("Units below that are &not chosen"), m_left);
        connect(m_left, &QComboBox::currentIndexChanged, this, [this] {
            m_form->setRowVisible(m_target, needsTarget());
            touched(UnitOrderPart::Units);
        });
    }
    if (event == UnitEvent::Rename || event == UnitEvent::Split || event == UnitEvent::Count)
        return;
    const auto top = event == UnitEvent::Merge ? UnitPicker::Top::No : UnitPicker::Top::Yes;
    m_target = new UnitPicker(tree, top, this);
    if (m_order.target != 0)
        m_target->setUnit(m_order.target);
    addRow(UnitOrderPart::Target, event == UnitEvent::Merge ? tr("Merge &into") : tr("Unit &above"),
        m_target);
    m_form->setRowVisible(m_target, needsTarget());
    connect(m_target, &UnitPicker::edited, this, [this] { touched(UnitOrderPart::Target); });
}

void UnitOrderDialog::addDecision()
{
    m_number = new ComposedEdit(this);
    m_date = new DayField(this);
    m_day = new DayField(this);
    m_form->addRow(tr("Decision n&umber"), m_number);
    addRow(UnitOrderPart::Decision, tr("Decision da&te"), m_date);
    addRow(UnitOrderPart::Day, tr("&From the day"), m_day);
    connect(m_number, &QLineEdit::textChanged, this, [this] { touched(UnitOrderPart::Units); });
    connect(m_date, &QLineEdit::textChanged, this, [this] { touched(UnitOrderPart::Decision); });
    connect(m_day, &QLineEdit::textChanged, this, [this] {
        if (m_split)
            m_split->setDay(m_day->day());
        touched(UnitOrderPart::Day);
    });
}

// The field, and under it the place to tell what is wrong with it.
void UnitOrderDialog::addRow(UnitOrderPart part, const QString &label, QWidget *field)
{
    auto *problem = plainLabel(this);
    problem->hide();
    m_form->addRow(label, field);
    m_form->addRow(QString(), problem);
    m_problems.insert(int(part), problem);
    m_fields.insert(int(part), field);
}

QWidget *UnitOrderDialog::buildLower()
{
    auto *lower = new QWidget(this);
    auto *title = new QLabel(tr("What &will happen"), lower);
    auto *table = new QTableView(lower);
    makeReadingTable(*table, tr("What will happen"));
    table->setModel(m_preview);
    const int letter = table->fontMetrics().averageCharWidth();
    const int widths[] = {32, 16, 26, 26, 12};
    for (int column = 0; column < UnitOrderModel::Remark; ++column)
        table->setColumnWidth(column, widths[column] * letter);
    table->horizontalHeader()->setStretchLastSection(true);
    title->setBuddy(table);
    m_leaveOut = new QPushButton(tr("&Leave out the marked ones"), lower);
    m_accept = new QPushButton(orderVerb(m_order.event), lower);
    auto *cancel = new QPushButton(tr("Cancel"), lower);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_leaveOut);
    buttons->addStretch();
    buttons->addWidget(m_accept);
    buttons->addWidget(cancel);
    m_leaveOut->setAutoDefault(false);
    m_leaveOut->hide();
    m_accept->setDefault(true);
    auto *layout = new QVBoxLayout(lower);
    layout->setContentsMargins({});
    layout->addWidget(title);
    layout->addWidget(table, 1);
    layout->addWidget(m_summary);
    layout->addLayout(buttons);
    return lower;
}

bool UnitOrderDialog::needsTarget() const
{
    if (m_left)
        return m_left->currentData().toInt() == int(UnitsLeft::Move);
    return m_target;
}

UnitOrder UnitOrderDialog::order() const
{
    UnitOrder order = m_order;
    if (m_name)
        order.name = m_name->text();
    if (m_kind) {
        order.kind = m_kind->currentData().toLongLong();
        order.code = m_code->text();
    }
    if (m_left)
        order.left = UnitsLeft(m_left->currentData().toInt());
    if (m_target)
        order.target = m_target->isChosen() ? m_target->unit() : noUnit;
    if (m_split) {
        order.parts = m_split->parts();
        order.splitCloses = m_split->closes();
    }
    if (m_day) {
        order.decision = {m_number->text(), m_date->day()};
        order.day = m_day->day();
    }
    return order;
}

void UnitOrderDialog::touched(UnitOrderPart part)
{
    m_touched.insert(int(part));
    m_wait.start();
}

// On the worker: with 20,000 units it takes longer than a key press may.
void UnitOrderDialog::check()
{
    m_isChecking = true;
    const auto read = [order = order()](Reader &reader, Progress &) {
        return reader.read([&](Database &database) { return checkOrder(database, order); });
    };
    whenDone(m_tools.jobs.run(std::make_shared<Progress>(), read), this,
        [this, number = ++m_checks](const Result<UnitPlan> &plan) {
            if (number != m_checks)
                return;
            m_isChecking = false;
            if (plan)
                show(*plan);
            else
                m_summary->setText(plan.error().message);
        });
}

void UnitOrderDialog::show(const UnitPlan &plan)
{
    m_preview->setPlan(plan);
    const int refused = plan.refused();
    QString text = tr("%n unit(s) change.", nullptr, plan.changing() - refused);
    if (refused > 0)
        text += u' ' + tr("%n unit(s) cannot: see the lines marked ⚠.", nullptr, refused);
    m_summary->setText(text);
    m_leaveOut->setVisible(refused > 0 && refused < m_order.units.size());
    for (auto label = m_problems.cbegin(); label != m_problems.cend(); ++label) {
        const auto part = UnitOrderPart(label.key());
        const QString typed = typedProblem(part);
        const QString problem = typed.isEmpty() ? plan.problemWith(part) : typed;
        showProblem(part, m_touched.contains(label.key()) ? problem : QString());
    }
}

void UnitOrderDialog::showProblem(UnitOrderPart part, const QString &text)
{
    QLabel *label = m_problems.value(int(part));
    label->setText(QStringLiteral("⚠ ") + text);
    label->setVisible(!text.isEmpty());
    m_fields.value(int(part))->setAccessibleDescription(text);
}

// What is wrong with a text itself, whatever it asks for.
QString UnitOrderDialog::typedProblem(UnitOrderPart part) const
{
    const DayField *day = part == UnitOrderPart::Decision ? m_date
        : part == UnitOrderPart::Day                      ? m_day
                                                          : nullptr;
    if (day && day->isWrong())
        return tr("This is no day. Write it like 01/07/2025.");
    if (part != UnitOrderPart::Target || !needsTarget() || m_target->isChosen())
        return {};
    return m_target->text().trimmed().isEmpty()
        ? tr("Choose the other unit first.")
        : tr("No open unit is called so. Choose one from the list (Alt+↓).");
}

void UnitOrderDialog::leaveOutRefused()
{
    QList<qint64> &units = m_order.units;
    for (const UnitChange &change : m_preview->plan().changes) {
        if (!change.problem.isEmpty())
            units.removeAll(change.unit);
    }
    check();
}

void UnitOrderDialog::carryOut()
{
    m_wait.stop();
    ++m_checks; // an older answer says nothing new
    m_isChecking = false;
    for (auto label = m_problems.cbegin(); label != m_problems.cend(); ++label)
        m_touched.insert(label.key());
    const auto plan = [this] {
        const BusyCursor busy;
        return guarded([this] { return checkOrder(m_tools.roster.database(), order()); });
    }();
    if (!plan) {
        m_summary->setText(plan.error().message);
        return;
    }
    show(*plan);
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field) {
        if (m_problems.value(field.key())->isHidden())
            continue;
        field.value()->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!plan->ok())
        m_summary->setText(QStringLiteral("⚠ ") + plan->firstProblem());
    else
        run(stepOf(order(), *plan));
}

void UnitOrderDialog::run(const Step &step)
{
    const auto tell = [this](const Notice &notice) { m_summary->setText(notice.text); };
    afterBackup(m_tools.roster, step, this, tell, [this, step, order = order()] {
        const BusyCursor busy;
        const auto units
            = m_tools.roster.edit(step, [&](Edit &edit) { return runOrder(edit, order); });
        if (!units) {
            m_summary->setText(QStringLiteral("⚠ ") + units.error().message);
            return;
        }
        Q_EMIT carriedOut(orderDone(order.event, int(step.rows)), *units);
        accept();
    });
}

} // namespace soctv
