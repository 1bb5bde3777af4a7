#include "ui/window/personpanel.h"

#include "core/roster/checks.h"
#include "core/roster/posts.h"
#include "ui/busycursor.h"
#include "ui/jobs.h"
#include "ui/list/offer.h"
#include "ui/messagebar.h"
#include "ui/plainlabel.h"
#include "ui/plaintooltip.h"
#include "ui/window/lastchange.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace soctv {

namespace {

constexpr qsizetype rowsCompared = 500; // beyond it texts count as different
constexpr int restMilliseconds = 200;

} // namespace

PersonPanel::PersonPanel(Roster &roster, Jobs &jobs, QWidget *parent)
    : QScrollArea(parent)
    , m_roster(roster)
    , m_jobs(jobs)
    , m_editors(qsizetype(fieldCount))
    , m_title(plainLabel(this))
    , m_page(new QPushButton(tr("Pa&ge of this person"), this))
    , m_checks(new QVBoxLayout)
    , m_fields(new QWidget(this))
    , m_noteCount(plainLabel(this))
    , m_source(plainLabel(this))
    , m_lastChange(plainLabel(this))
{
    setAccessibleName(tr("Detail panel"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);

    auto *fields = new QGridLayout(m_fields);
    fields->setContentsMargins({});
    addFields(fields, false);
    auto *line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    line->setForegroundRole(QPalette::Mid);
    fields->addWidget(line, fields->rowCount(), 0, 1, 2);
    addFields(fields, true);

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->addWidget(m_title);
    layout->addWidget(m_page, 0, Qt::AlignLeft);
    connect(m_page, &QPushButton::clicked, this, [this] { Q_EMIT showPerson(m_person); });
    layout->addLayout(m_checks);
    layout->addWidget(m_fields);
    layout->addWidget(m_source);
    layout->addWidget(m_lastChange);
    layout->addStretch();
    setWidget(content);

    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    connect(&m_roster, &Roster::changed, this, &PersonPanel::refresh);
    refresh();
}

PersonPanel::~PersonPanel()
{
    if (m_lookup)
        m_lookup->cancel();
}

QSize PersonPanel::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 48, 400};
}

FieldEditor *PersonPanel::editor(int field) const
{
    return m_editors.at(field);
}

void PersonPanel::addFields(QGridLayout *grid, bool panelOnly)
{
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    for (int i = 0; i < int(fieldCount); ++i) {
        if (bool(listFields[std::size_t(i)].flags & PanelOnly) != panelOnly)
            continue;
        auto *editor = new FieldEditor(
            i, [this, i] { return m_jobs.commonTexts(i); }, this);
        editor->setReadOnly(!canEdit());
        connect(editor, &FieldEditor::finished, this, [this, editor] { store(editor); });
        m_editors[i] = editor;
        QLabel *label = plainLabel(this, fieldTitle(i));
        label->setBuddy(editor);
        const int row = grid->rowCount();
        grid->addWidget(label, row, 0);
        grid->addWidget(editor, row, 1);
        if (i != field("note"))
            continue;
        grid->addWidget(m_noteCount, row + 1, 0, 1, 2);
        connect(editor, &FieldEditor::textEdited, this, [this](const QString &text) {
            m_noteCount->setText(tr("No remarks on, or judgements of, persons. %1/%2 characters")
                                     .arg(text.size())
                                     .arg(noteLimit));
        });
    }
}

void PersonPanel::setPosts(const QList<qint64> &selected, qint64 current)
{
    QList<qint64> posts = selected;
    if (posts.size() < 2)
        posts = current ? QList<qint64>{current} : QList<qint64>{};
    if (posts == m_posts)
        return;
    commit();
    m_posts = posts;
    refresh();
}

void PersonPanel::setMarks(std::shared_ptr<const Marks> marks)
{
    m_marks = std::move(marks);
    refresh();
}

void PersonPanel::commit()
{
    for (FieldEditor *editor : std::as_const(m_editors)) {
        if (editor->isChanged())
            store(editor);
    }
}

void PersonPanel::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    refresh();
}

void PersonPanel::setDay(const QDate &day)
{
    m_day = day;
    for (FieldEditor *editor : std::as_const(m_editors))
        editor->setReadOnly(!canEdit());
    refresh();
}

void PersonPanel::refresh()
{
    if (!isVisible())
        return;
    QList<ListRow> rows;
    QList<Source> sources;
    const auto read = guarded([&] {
        rows = readRows(m_roster.database(), m_posts.mid(0, rowsCompared), m_day);
        if (m_posts.size() == 1)
            sources = sourcesOf(m_roster.database(), m_posts.first());
    });
    if (!read) {
        tell(read.error());
        return;
    }
    const ListRow *single = m_posts.size() == 1 && rows.size() == 1 ? &rows.first() : nullptr;
    widget()->setEnabled(!rows.isEmpty());
    m_person = single ? single->person : 0;
    m_page->setVisible(single);
    showTitle(rows);
    showTexts(rows);
    showChecks(single);
    showOrigin(single, sources);
}

void PersonPanel::showTitle(const QList<ListRow> &rows)
{
    if (m_posts.size() > 1)
        m_title->setText(tr("%n selected row(s): a field typed here is set in all of them", nullptr,
            int(m_posts.size())));
    else if (rows.isEmpty())
        m_title->setText(tr("Choose a row to see and edit it here."));
    else
        m_title->setText(rows.first().texts[field("full_name")]);
}

void PersonPanel::showTexts(const QList<ListRow> &rows)
{
    for (FieldEditor *editor : std::as_const(m_editors)) {
        const auto index = std::size_t(editor->field());
        const QString first = rows.isEmpty() ? QString() : rows.first().texts[index];
        const bool same = m_posts.size() <= rowsCompared
            && std::all_of(rows.cbegin(), rows.cend(),
                [&](const ListRow &row) { return row.texts[index] == first; });
        if (same)
            editor->setStored(first);
        else
            editor->setMixed();
    }
}

void PersonPanel::showChecks(const ListRow *row)
{
    while (QLayoutItem *item = m_checks->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the button being pressed
        delete item;
    }
    if (!row || m_day.isValid())
        return;
    const QList<Issue> issues = checkRow(*row, m_roster.unitNames());
    for (const Issue &issue : issues)
        addCheck(issue, row->post, 0);
    if (m_marks && m_marks->overlaps.contains(row->post))
        addCheck(m_marks->overlaps.value(row->post), row->post, 0);
    if (const qint64 other = m_marks ? m_marks->duplicateOf.value(row->post) : 0)
        addCheck(duplicateIssue(row->texts[field("full_name")]), row->post, other);
}

void PersonPanel::addCheck(const Issue &issue, qint64 post, qint64 other)
{
    const QString title = fieldTitle(fieldByKey(QString(issue.field)));
    m_checks->addWidget(plainLabel(this, QStringLiteral("⚠ %1: %2").arg(title, issueText(issue))));
    const QString offer = offerText(issue);
    if (offer.isEmpty() || !canEdit())
        return;
    auto *button = new QPushButton(offer, this);
    button->setToolTip(plainToolTip(issue.offer));
    connect(button, &QPushButton::clicked, this, [this, issue, post, other] {
        commit();
        const Done done = takeOffer(m_roster, post, issue, other);
        if (!done)
            tell(done.error());
    });
    m_checks->addWidget(button, 0, Qt::AlignLeft);
}

void PersonPanel::showOrigin(const ListRow *row, const QList<Source> &sources)
{
    m_rest.stop();
    if (m_lookup)
        m_lookup->cancel();
    m_lookup.reset();
    m_source->clear();
    m_lastChange->clear();
    if (!row)
        return;
    if (!sources.isEmpty()) {
        const Source &source = sources.first();
        const QString sheet = source.sheet.isEmpty() ? QString() : u", " + source.sheet;
        m_source->setText(tr("Source: %1, row %2, %3")
                              .arg(source.file + sheet)
                              .arg(source.row)
                              .arg(source.day.toString(QStringLiteral("dd/MM/yyyy"))));
    }
    m_rest.disconnect();
    connect(&m_rest, &QTimer::timeout, this, [this, row = *row] { findLastChange(row); });
    m_rest.start();
}

void PersonPanel::findLastChange(const ListRow &row)
{
    m_lookup = std::make_shared<Progress>();
    m_jobs
        .run(m_lookup,
            [row](
                Reader &reader, Progress &progress) { return lastChangeOf(reader, row, progress); })
        .then(this, [this, post = row.post](const Result<std::optional<LastChange>> &found) {
            // A cancelled or failed look leaves the line empty: it is an extra.
            if (!found || !*found || m_posts != QList<qint64>{post})
                return;
            const QString at
                = (*found)->at.toLocalTime().toString(QStringLiteral("dd/MM/yyyy HH:mm"));
            m_lastChange->setText(tr("Last change: %1, %2").arg(at, (*found)->step.text()));
        });
}

void PersonPanel::store(FieldEditor *editor)
{
    if (!editor->isChanged() || m_posts.isEmpty() || !canEdit())
        return;
    const QString text = editor->text();
    const Step step{Action::SetField, m_posts.size(), editor->field()};
    const BusyCursor busy;
    const Done done = m_roster.edit(step, [&](Edit &edit) {
        for (const qint64 post : std::as_const(m_posts))
            setText(edit, post, editor->field(), text);
    });
    if (!done)
        tell(done.error());
    else
        refresh();
}

void PersonPanel::tell(const Error &error)
{
    Q_EMIT message(errorNotice(error));
}

} // namespace soctv
