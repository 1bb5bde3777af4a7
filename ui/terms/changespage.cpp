#include "ui/terms/changespage.h"

#include "core/base/progress.h"
#include "core/roster/day.h"
#include "core/roster/fieldtext.h"
#include "core/roster/roster.h"
#include "ui/composededit.h"
#include "ui/jobs.h"
#include "ui/messagebar.h"
#include "ui/plainlabel.h"
#include "ui/readingtable.h"
#include "ui/terms/problemform.h"
#include "ui/terms/termwords.h"
#include "ui/terms/textmodel.h"
#include "ui/whendone.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace soctv {

namespace {

constexpr int monthsInQuarter = 3;

QDate quarterStart(const QDate &day)
{
    return QDate(day.year(), (day.month() - 1) / monthsInQuarter * monthsInQuarter + 1, 1);
}

QDate dayIn(const ComposedEdit *edit)
{
    return storedDay(storedText(field("valid_from"), edit->composedText()));
}

QString kindText(const PostChange &change)
{
    if (change.began)
        return change.movedFrom ? ChangesPage::tr("Came from another unit")
                                : ChangesPage::tr("Came");
    return change.movedTo ? ChangesPage::tr("Went to another unit") : ChangesPage::tr("Went");
}

} // namespace

ChangesPage::ChangesPage(const PageTools &tools, QWidget *parent)
    : Page(parent)
    , m_jobs(tools.jobs)
    , m_from(new ComposedEdit(this))
    , m_to(new ComposedEdit(this))
    , m_role(new QComboBox(this))
    , m_print(new QPushButton(tr("Pri&nt…"), this))
    , m_counts(plainLabel(this))
    , m_problem(plainLabel(this))
    , m_model(new TextModel(
          {tr("Change"), fieldTitle(field("full_name")), tr("List"), fieldTitle(field("unit")),
              fieldTitle(field("position")), tr("Decision"), tr("From the day")},
          this))
    , m_table(new QTableView(this))
{
    const QDate start = quarterStart(QDate::currentDate());
    m_from->setText(start.toString(QStringLiteral("dd/MM/yyyy")));
    m_to->setText(
        start.addMonths(monthsInQuarter).addDays(-1).toString(QStringLiteral("dd/MM/yyyy")));
    auto *layout = new QVBoxLayout(this);
    buildTop(*layout);
    m_table->setModel(m_model);
    makeReadingTable(*m_table, tr("Who came and who went"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    const int wide = fontMetrics().averageCharWidth();
    int column = 0;
    for (const int width : {20, 26, 18, 34, 24, 28, 14})
        m_table->setColumnWidth(column++, width * wide);
    m_table->horizontalHeader()->setSectionResizeMode(3, QHeaderView::Stretch); // the unit
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table);
    connect(m_from, &QLineEdit::editingFinished, this, &ChangesPage::read);
    connect(m_to, &QLineEdit::editingFinished, this, &ChangesPage::read);
    connect(m_role, &QComboBox::currentIndexChanged, this, &ChangesPage::read);
    connect(m_table, &QTableView::activated, this,
        [this](const QModelIndex &index) { Q_EMIT showPerson(m_model->idAt(index.row())); });
    connect(m_print, &QPushButton::clicked, this, &ChangesPage::printWanted);
    connect(&tools.roster, &Roster::changed, this, [this] {
        m_stale = true;
        if (isVisible())
            read();
    });
}

ChangesPage::~ChangesPage()
{
    if (m_reading)
        m_reading->cancel();
}

void ChangesPage::buildTop(QVBoxLayout &layout)
{
    m_role->addItem(tr("All lists"));
    for (const Role role : {Role::Collaborator, Role::AccountContact, Role::CoreStaff})
        m_role->addItem(roleName(role), int(role));
    auto *top = new QHBoxLayout;
    const auto add = [&](const QString &text, QWidget *editor) {
        auto *label = new QLabel(text, this);
        label->setBuddy(editor);
        editor->setAccessibleName(QString(text).remove(QLatin1Char('&')).remove(QLatin1Char(':')));
        top->addWidget(label);
        top->addWidget(editor);
    };
    for (ComposedEdit *edit : {m_from, m_to}) {
        edit->setPlaceholderText(tr("dd/mm/yyyy"));
        edit->setMaximumWidth(fontMetrics().averageCharWidth() * 18);
    }
    add(tr("F&rom:"), m_from);
    add(tr("T&o:"), m_to);
    add(tr("L&ist:"), m_role);
    top->addWidget(m_print);
    top->addStretch();
    layout.addLayout(top);
    layout.addWidget(m_problem);
    m_problem->hide();
    layout.addWidget(m_counts);
}

Period ChangesPage::period() const
{
    return {dayIn(m_from), dayIn(m_to)};
}

QString ChangesPage::problem() const
{
    for (const ComposedEdit *edit : {m_from, m_to}) {
        if (!dayIn(edit).isValid()) {
            return QCoreApplication::translate(
                "Check", "“%1” is not a date. Dates look like 05/09/2026.")
                .arg(edit->composedText());
        }
    }
    return dayIn(m_to) < dayIn(m_from)
        ? tr("The second day lies before the first. Type a later one.")
        : QString();
}

void ChangesPage::read()
{
    const QString wrong = problem();
    m_problem->setText(wrong.isEmpty() ? QString() : QStringLiteral("⚠ ") + wrong);
    m_problem->setVisible(!wrong.isEmpty());
    m_print->setEnabled(wrong.isEmpty());
    if (m_reading)
        m_reading->cancel();
    m_reading.reset();
    if (!wrong.isEmpty()) {
        showChanges({});
        return;
    }
    m_stale = false;
    const QVariant chosen = m_role->currentData();
    const auto role = chosen.isValid() ? std::optional(Role(chosen.toInt())) : std::nullopt;
    const auto progress = std::make_shared<Progress>();
    m_reading = progress;
    const auto future = m_jobs.run(
        progress, [from = dayIn(m_from), to = dayIn(m_to), role](Reader &reader, Progress &) {
            return reader.read(
                [&](Database &database) { return postChanges(database, from, to, role); });
        });
    whenDone(future, this, [this, progress](const Result<QList<PostChange>> &changes) {
        if (progress != m_reading)
            return; // other days were asked for
        m_reading.reset();
        if (changes)
            showChanges(*changes);
        else
            Q_EMIT message(errorNotice(changes.error()));
    });
}

void ChangesPage::showChanges(const QList<PostChange> &changes)
{
    QList<TextModel::Line> lines;
    lines.reserve(changes.size());
    m_came = 0;
    m_went = 0;
    for (const PostChange &change : changes) {
        const RowTexts &texts = change.row.texts;
        lines.append({{kindText(change), texts[field("full_name")], roleName(change.row.role),
                          texts[field("unit")], texts[field("position")], decisionText(texts),
                          change.day.toString(QStringLiteral("dd/MM/yyyy"))},
            change.person});
        ++(change.began ? m_came : m_went);
    }
    m_model->setLines(lines);
    if (!lines.isEmpty())
        m_table->setCurrentIndex(m_model->index(0, 0));
    tellCounts();
}

void ChangesPage::tellCounts()
{
    m_counts->setText(m_came + m_went > 0
            ? statusText()
            : tr("Nobody came or went between these days. Rows without a first and a last day "
                 "count as held all the time."));
    Q_EMIT statusChanged();
}

QString ChangesPage::statusText() const
{
    return tr("Came: %1 · Went: %2").arg(m_came).arg(m_went);
}

QList<QWidget *> ChangesPage::panes()
{
    return {m_from, m_table};
}

void ChangesPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stale)
        read();
}

void ChangesPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitReadingRows(*m_table);
}

} // namespace soctv
