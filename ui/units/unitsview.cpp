#include "ui/units/unitsview.h"

#include "core/roster/day.h"
#include "core/roster/roster.h"
#include "ui/composededit.h"
#include "ui/jobs.h"
#include "ui/undonotice.h"
#include "ui/units/kindsdialog.h"
#include "ui/units/unitmodel.h"
#include "ui/units/unitorderdialog.h"
#include "ui/units/unitpane.h"
#include "ui/units/unittreeview.h"
#include "ui/units/unitwords.h"
#include "ui/whendone.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLocale>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace soctv {

namespace {

constexpr int typingPause = 80; // ms

bool touchesUnits(const Changes &changes)
{
    return changesUnitTree(changes) || changes.touches("unit_alias") || changes.touches("post");
}

} // namespace

UnitsView::UnitsView(const PageTools &tools, QWidget *parent)
    : Page(parent)
    , m_tools(tools)
    , m_model(new UnitModel(this))
    , m_tree(new UnitTreeView(*m_model, this))
    , m_pane(new UnitPane(tools.roster, this))
    , m_filter(new ComposedEdit(this))
    , m_closed(new QCheckBox(tr("Show cl&osed units"), this))
    , m_empty(new QLabel(this))
    , m_kinds(new QAction(tr("&Kinds of units…"), this))
{
    makeCommands();
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    auto *left = new QWidget(this);
    m_stack = new QStackedLayout(left);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_empty);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(left);
    splitter->addWidget(m_pane);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(buildHead());
    layout->addWidget(buildButtons());
    layout->addWidget(splitter, 1);
    m_filterPause.setSingleShot(true);
    m_filterPause.setInterval(typingPause);
    connect(&m_filterPause, &QTimer::timeout, this, &UnitsView::filter);
    connect(m_filter, &ComposedEdit::composedTextEdited, this, [this] { m_filterPause.start(); });
    connect(m_closed, &QCheckBox::toggled, this, &UnitsView::setClosedShown);
    connect(m_kinds, &QAction::triggered, this, &UnitsView::editKinds);
    connect(m_tree, &UnitTreeView::unitsChosen, this, &UnitsView::showChosen);
    connect(m_tree, &QTreeView::activated, m_pane, qOverload<>(&QWidget::setFocus));
    connect(m_pane, &UnitPane::failed, this,
        [this](const Error &error) { Q_EMIT message(errorNotice(error)); });
    connect(&tools.roster, &Roster::changed, this, &UnitsView::follow);
    setFocusProxy(m_tree);
    updateState();
}

void UnitsView::makeCommands()
{
    const QHash<int, QKeySequence> keys{{int(UnitEvent::Found), Qt::Key_Insert},
        {int(UnitEvent::Rename), Qt::Key_F2}, {int(UnitEvent::Count), Qt::Key_Delete}};
    for (int event = 0; event <= int(UnitEvent::Count); ++event) {
        auto *command = new QAction(orderCommand(UnitEvent(event)), this);
        command->setShortcut(keys.value(event));
        command->setShortcutContext(Qt::WidgetShortcut);
        connect(command, &QAction::triggered, this, [this, event] { order(UnitEvent(event)); });
        m_commands.insert(event, command);
        m_tree->addAction(command);
    }
    m_tree->addAction(m_kinds);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
}

QWidget *UnitsView::buildHead()
{
    auto *head = new QWidget(this);
    auto *label = new QLabel(tr("&Find a unit"), head);
    label->setBuddy(m_filter);
    m_filter->setPlaceholderText(tr("a part of its name, a former name or its code"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(420);
    connect(m_filter, &QLineEdit::textChanged, this, [this] { m_filterPause.start(); });
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins({});
    layout->addWidget(label);
    layout->addWidget(m_filter, 1);
    layout->addWidget(m_closed);
    layout->addStretch(1);
    return head;
}

QWidget *UnitsView::buildButtons()
{
    auto *buttons = new QWidget(this);
    auto *layout = new QHBoxLayout(buttons);
    layout->setContentsMargins({});
    const auto add = [&](QAction *action) {
        auto *button = new QToolButton(buttons);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::StrongFocus);
        layout->addWidget(button);
    };
    for (int event = 0; event <= int(UnitEvent::Count); ++event)
        add(m_commands.value(event));
    add(m_kinds);
    layout->addStretch();
    return buttons;
}

void UnitsView::setDay(const QDate &day)
{
    const QDate wanted = isAnotherDay(day) ? day : QDate();
    if (wanted == m_day)
        return;
    m_day = wanted;
    m_isStale = true;
    updateState();
    if (isVisible())
        reload();
}

bool UnitsView::isEditable() const
{
    return !m_day.isValid() && !m_tools.roster.isReadOnly();
}

bool UnitsView::commit()
{
    return m_pane->commit();
}

QList<QWidget *> UnitsView::panes()
{
    return {m_filter, m_tree, m_pane};
}

QLineEdit *UnitsView::searchField() const
{
    return m_filter;
}

QString UnitsView::statusText() const
{
    if (!m_model->isFiltered())
        return tr("%n unit(s)", nullptr, m_model->matches());
    QString text = tr("%n unit(s) match “%1”", nullptr, m_model->matches()).arg(m_filter->text());
    if (m_model->hiddenMatches() > 0)
        text += QStringLiteral(" · ")
            + tr("%n closed unit(s) would match, too", nullptr, m_model->hiddenMatches());
    return text;
}

void UnitsView::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_isStale)
        reload();
}

void UnitsView::follow(const Changes &changes)
{
    if (!touchesUnits(changes))
        return;
    m_isStale = true;
    if (isVisible())
        reload();
}

// On the worker, so that 20,000 units stop nobody.
void UnitsView::reload()
{
    m_isStale = false;
    m_isLoading = true;
    const auto read = [day = m_day](Reader &reader, Progress &) {
        return reader.read([day](Database &database) { return readUnitOverview(database, day); });
    };
    whenDone(m_tools.jobs.run(std::make_shared<Progress>(), read), this,
        [this, number = ++m_loads](const Result<UnitOverview> &overview) {
            if (number != m_loads)
                return;
            m_isLoading = false;
            if (!overview) {
                Q_EMIT message(errorNotice(overview.error()));
                return;
            }
            m_model->setOverview(*overview, !m_day.isValid());
            m_tree->goTo(std::exchange(m_toShow, 0));
            showChosen();
        });
}

void UnitsView::filter()
{
    m_filterPause.stop();
    m_model->setFilter(m_filter->composedText());
    showChosen();
}

void UnitsView::setClosedShown(bool shown)
{
    m_closed->setChecked(shown);
    m_model->setClosedShown(shown);
    showChosen();
}

void UnitsView::showChosen()
{
    m_pane->setUnit(m_tree->currentUnit(), m_model->overview(), m_day);
    updateState();
}

void UnitsView::updateState()
{
    const qsizetype chosen = m_tree->selectedUnits().size();
    for (auto command = m_commands.cbegin(); command != m_commands.cend(); ++command) {
        const auto event = UnitEvent(command.key());
        const bool fits = event == UnitEvent::Found                   ? true
            : event == UnitEvent::Rename || event == UnitEvent::Split ? chosen == 1
                                                                      : chosen > 0;
        command.value()->setEnabled(isEditable() && fits);
    }
    m_kinds->setEnabled(isEditable());
    m_pane->setReadOnly(!isEditable());
    const bool none = m_model->rowCount() == 0;
    m_stack->setCurrentIndex(none ? 1 : 0);
    m_empty->setText(m_model->isFiltered()
            ? tr("No unit is called so. Show closed units, or delete "
                 "what is typed above.")
            : m_isLoading ? tr("Reading the units…")
                          : tr("There are no units on this day."));
    Q_EMIT statusChanged();
}

UnitOrderDialog *UnitsView::orderDialog() const
{
    return findChild<UnitOrderDialog *>(QString(), Qt::FindDirectChildrenOnly);
}

void UnitsView::order(UnitEvent event)
{
    if (!command(event)->isEnabled() || !commit() || orderDialog())
        return;
    UnitOrder order;
    order.event = event;
    order.units = m_tree->selectedUnits();
    const UnitNode *current = m_model->tree().node(m_tree->currentUnit());
    if (event == UnitEvent::Found && current) {
        order.target = current->id;
        order.kind = current->kind;
    }
    if (event == UnitEvent::Rename && current)
        order.name = current->name;
    auto *dialog = new UnitOrderDialog(order, m_tools, m_model->tree(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &UnitOrderDialog::carriedOut, this, &UnitsView::carriedOut);
    dialog->open();
}

void UnitsView::carriedOut(const QString &text, const QList<qint64> &units)
{
    if (!units.isEmpty()) {
        m_toShow = units.first();
        m_filter->clear();
        filter();
    }
    Q_EMIT message(undoNotice(m_tools.roster, text));
}

void UnitsView::editKinds()
{
    auto *dialog = new KindsDialog(m_tools.roster, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace soctv
