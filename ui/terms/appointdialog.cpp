#include "ui/terms/appointdialog.h"

#include "core/roster/personhistory.h"
#include "core/roster/roster.h"
#include "core/roster/termchecks.h"
#include "ui/choicepopup.h"
#include "ui/composededit.h"
#include "ui/plainlabel.h"
#include "ui/terms/problemform.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace soctv {

namespace {

constexpr int mostListed = 20; // more are no help: type more of the name
constexpr int lowestRow = 26;

// "Lê Thị Ái — Chủ tịch, Trường Ví Dụ" tells two of one name apart.
QString withPost(Database &database, qint64 person, const QString &name)
{
    for (const ListRow &row : rowsOfPerson(database, person)) {
        if (row.deleted)
            continue;
        QStringList parts{row.texts[field("position")], row.texts[field("unit")]};
        parts.removeAll(QString());
        if (!parts.isEmpty())
            return name + QStringLiteral(" — ") + parts.join(QStringLiteral(", "));
    }
    return name;
}

} // namespace

AppointDialog::AppointDialog(Roster &roster, QWidget *parent)
    : QDialog(parent)
    , m_roster(roster)
    , m_form(new ProblemForm(this))
    , m_name(new ComposedEdit(this))
    , m_people(new QListWidget(this))
    , m_position(new ComposedEdit(this))
    , m_phone(new ComposedEdit(this))
    , m_email(new ComposedEdit(this))
    , m_unit(new ComposedEdit(this))
    , m_problem(plainLabel(this))
{
    setWindowTitle(tr("Add a person"));
    build(tr("&Add"));
}

AppointDialog::AppointDialog(Roster &roster, const ListRow &holder, QWidget *parent)
    : QDialog(parent)
    , m_roster(roster)
    , m_holder(holder)
    , m_form(new ProblemForm(this))
    , m_name(new ComposedEdit(this))
    , m_people(new QListWidget(this))
    , m_position(new ComposedEdit(this))
    , m_phone(new ComposedEdit(this))
    , m_email(new ComposedEdit(this))
    , m_problem(plainLabel(this))
{
    setWindowTitle(tr("Appoint a successor of %1").arg(holder.texts[field("full_name")]));
    m_position->setText(holder.texts[field("position")]);
    build(tr("&Appoint"));
}

void AppointDialog::build(const QString &act)
{
    m_people->setAccessibleName(tr("Who it is"));
    m_people->setMaximumHeight(fontMetrics().lineSpacing() * 8);
    m_name->installEventFilter(this);
    m_form->addField(TermProblem::Person, tr("&Full name:"), m_name);
    auto *layout = new QVBoxLayout(this);
    if (m_holder) {
        layout->addWidget(
            plainLabel(this, tr("List and unit stay: %1").arg(m_holder->texts[field("unit")])));
    } else {
        m_form->addField(TermProblem::Unit, tr("&Unit:"), m_unit);
        setTabOrder(m_name, m_unit);
        setTabOrder(m_unit, m_people);
        new ChoicePopup(m_unit, [this] {
            QStringList names;
            for (const UnitName &unit : m_roster.unitNames().all())
                names.append(unit.name);
            return names;
        });
    }
    m_form->addRow({}, m_people);
    m_form->addRow(tr("&Position:"), m_position);
    m_form->addRow(tr("P&hone:"), m_phone);
    m_form->addRow(tr("&E-mail:"), m_email);
    layout->addWidget(m_form);
    if (m_holder) {
        m_form->addDecision();
        m_form->addDay(TermProblem::FirstDay, tr("F&rom:"), QDate::currentDate());
        m_form->addDay(TermProblem::LastDay, tr("&Last day (may stay empty):"));
    }
    layout->addWidget(m_problem);
    m_problem->hide();
    auto *accept = new QPushButton(act, this);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    accept->setDefault(true);
    cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(accept);
    buttons->addWidget(cancel);
    layout->addLayout(buttons);
    connect(accept, &QPushButton::clicked, this, &AppointDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &AppointDialog::reject);
    connect(m_name, &ComposedEdit::composedTextEdited, this, &AppointDialog::listPeople);
    connect(m_people, &QListWidget::currentRowChanged, this, [this] {
        // An existing person keeps what the roster knows.
        m_phone->setEnabled(person() == 0);
        m_email->setEnabled(person() == 0);
    });
    readPeople();
    listPeople({});
    m_name->setFocus();
    resize(620, sizeHint().height());
}

void AppointDialog::readPeople()
{
    for (const ListedPerson &known : listedPersons(m_roster.database()))
        m_known.append({known.id, known.name, searchText(known.name)});
}

void AppointDialog::listPeople(const QString &typed)
{
    m_people->clear();
    const auto add = [this](const QString &text, qint64 person) {
        auto *item = new QListWidgetItem(text, m_people);
        item->setData(Qt::UserRole, person);
        item->setSizeHint({0, qMax(lowestRow, m_people->fontMetrics().lineSpacing() + 8)});
    };
    add(tr("A new person"), 0);
    const SearchPattern pattern(typed);
    for (const Known &known : std::as_const(m_known)) {
        if (typed.trimmed().isEmpty() || m_people->count() > mostListed)
            break;
        if (pattern.matches(known.text.plain, known.text.marks))
            add(withPost(m_roster.database(), known.person, known.name), known.person);
    }
    m_people->setCurrentRow(0);
}

qint64 AppointDialog::person() const
{
    const QListWidgetItem *item = m_people->currentItem();
    return item ? item->data(Qt::UserRole).toLongLong() : 0;
}

QString AppointDialog::personName() const
{
    for (const Known &known : m_known) {
        if (known.person == person())
            return known.name;
    }
    return m_name->composedText().trimmed();
}

NewRow AppointDialog::row() const
{
    NewRow row{Role::Collaborator, {}};
    row.person = person();
    row.texts[field("full_name")] = personName();
    row.texts[field("position")] = m_position->composedText();
    row.texts[field("phone")] = m_phone->composedText();
    row.texts[field("email")] = m_email->composedText();
    row.texts[field("unit")] = m_unit ? m_unit->composedText() : QString();
    return row;
}

Succession AppointDialog::succession() const
{
    return {m_holder ? m_holder->post : 0, person(), row().texts,
        {m_form->day(TermProblem::FirstDay), m_form->day(TermProblem::LastDay),
            m_form->decision()}};
}

QList<TermProblem> AppointDialog::problems() const
{
    if (m_holder)
        return m_form->unreadable() + checkSuccession(m_roster.database(), succession());
    if (person() == 0 && m_name->composedText().trimmed().isEmpty()) {
        return {{TermProblem::Person,
            QCoreApplication::translate("soctv", "Type the full name of the new person.")}};
    }
    if (m_roster.unitNames().find(m_unit->composedText()).size() != 1) {
        return {{TermProblem::Unit, QCoreApplication::translate("soctv", "Choose a unit.")}};
    }
    return {};
}

void AppointDialog::accept()
{
    const auto found = guarded([this] { return problems(); });
    if (found && found->isEmpty()) {
        QDialog::accept();
        return;
    }
    QStringList lines;
    const QList<TermProblem> others = m_form->show(
        found ? *found : QList<TermProblem>{{TermProblem::Posts, found.error().message}});
    for (const TermProblem &problem : others)
        lines.append(QStringLiteral("⚠ ") + problem.text);
    m_problem->setText(lines.join(QLatin1Char('\n')));
    m_problem->setVisible(!lines.isEmpty());
}

// Up and Down choose who it is while the name is typed.
bool AppointDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_name && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down)
            return QApplication::sendEvent(m_people, event);
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace soctv
