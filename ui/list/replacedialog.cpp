#include "ui/list/replacedialog.h"

#include "ui/backupfirst.h"
#include "ui/busycursor.h"
#include "ui/composededit.h"
#include "ui/jobs.h"
#include "ui/list/rostermodel.h"
#include "ui/list/rostertable.h"
#include "ui/undonotice.h"
#include "ui/whendone.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace soctv {

namespace {

constexpr qsizetype rowsPerTurn = 200; // of the reader, well under 20 ms

QList<qint64> matches(
    const QList<qint64> &posts, const Replacement &wanted, Reader &reader, Progress &progress)
{
    QList<qint64> found;
    for (qsizetype at = 0; at < posts.size(); at += rowsPerTurn) {
        progress.step(at, posts.size());
        found += reader.read([&](Database &database) {
            return rowsToReplace(database, posts.mid(at, rowsPerTurn), wanted);
        });
    }
    return found;
}

} // namespace

ReplaceDialog::ReplaceDialog(
    Roster &roster, Jobs &jobs, RosterModel &model, RosterTable &table, QWidget *parent)
    : QDialog(parent)
    , m_roster(roster)
    , m_jobs(jobs)
    , m_model(model)
    , m_table(table)
    , m_find(new ComposedEdit(this))
    , m_replaceWith(new ComposedEdit(this))
    , m_column(new QComboBox(this))
    , m_selectedOnly(new QCheckBox(this))
    , m_matchCase(new QCheckBox(tr("&Match case"), this))
    , m_wholeCell(new QCheckBox(tr("&Whole cell only"), this))
    , m_count(new QLabel(this))
{
    setWindowTitle(tr("Find and replace"));
    build();
    connect(m_find, &ComposedEdit::composedTextEdited, this, &ReplaceDialog::count);
    connect(m_replaceWith, &ComposedEdit::composedTextEdited, this, &ReplaceDialog::count);
    connect(m_column, &QComboBox::currentIndexChanged, this, &ReplaceDialog::count);
    for (const QCheckBox *box : {m_selectedOnly, m_matchCase, m_wholeCell})
        connect(box, &QCheckBox::toggled, this, &ReplaceDialog::count);
    connect(m_next, &QPushButton::clicked, this, &ReplaceDialog::findNext);
    connect(m_replace, &QPushButton::clicked, this, &ReplaceDialog::replaceAll);
}

ReplaceDialog::~ReplaceDialog()
{
    if (m_counting)
        m_counting->cancel();
}

void ReplaceDialog::build()
{
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Find:"), m_find);
    form->addRow(tr("&Replace with:"), m_replaceWith);
    form->addRow(tr("&Column:"), m_column);
    form->addRow(m_selectedOnly);
    form->addRow(m_matchCase);
    form->addRow(m_wholeCell);
    form->addRow(m_count);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_next = buttons->addButton(tr("Find &next"), QDialogButtonBox::ActionRole);
    m_replace = buttons->addButton(tr("Replace &all"), QDialogButtonBox::ActionRole);
    m_next->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
}

void ReplaceDialog::begin()
{
    const int current = m_table.currentIndex().column();
    m_column->clear();
    for (const int column : m_table.visibleColumns()) {
        const int field = RosterModel::fieldOf(column);
        m_column->addItem(fieldTitle(field), field);
        if (column == current)
            m_column->setCurrentIndex(m_column->count() - 1);
    }
    m_selected.clear();
    const QList<int> rows = m_table.selectedRows();
    for (const int row : rows)
        m_selected.append(m_model.postAt(row));
    m_selectedOnly->setText(tr("Only in the &selected rows (%1)").arg(m_selected.size()));
    m_selectedOnly->setEnabled(m_selected.size() > 1);
    m_selectedOnly->setChecked(m_selected.size() > 1);
    m_find->setFocus();
    m_find->selectAll();
    count();
    show();
    raise();
    activateWindow();
}

Replacement ReplaceDialog::replacement() const
{
    return {m_column->currentData().toInt(), m_find->composedText(), m_replaceWith->composedText(),
        m_matchCase->isChecked(), m_wholeCell->isChecked()};
}

void ReplaceDialog::count()
{
    if (m_counting)
        m_counting->cancel();
    m_counting.reset();
    m_found.clear();
    const Replacement wanted = replacement();
    if (!wanted.find.isEmpty()) {
        const QList<qint64> posts = m_selectedOnly->isChecked() ? m_selected : m_model.posts();
        const auto progress = std::make_shared<Progress>();
        m_counting = progress;
        const auto future = m_jobs.run(progress, [posts, wanted](Reader &reader, Progress &inner) {
            return matches(posts, wanted, reader, inner);
        });
        whenDone(future, this, [this, progress](const Result<QList<qint64>> &result) {
            if (progress != m_counting)
                return; // another count was asked for
            m_counting.reset();
            if (result)
                m_found = *result;
            else
                Q_EMIT message(errorNotice(result.error()));
            showCount();
        });
    }
    showCount();
}

void ReplaceDialog::showCount()
{
    const bool asked = !m_find->composedText().isEmpty();
    if (!asked)
        m_count->setText(tr("Type what to find."));
    else if (m_counting)
        m_count->setText(tr("Counting…"));
    else
        m_count->setText(tr("%n row(s) will change.", nullptr, int(m_found.size())));
    m_next->setEnabled(!m_found.isEmpty());
    m_replace->setEnabled(!m_found.isEmpty() && m_model.canEdit());
}

void ReplaceDialog::findNext()
{
    const int start = m_table.currentIndex().row();
    const int count = m_model.postCount();
    const QSet<qint64> wanted(m_found.begin(), m_found.end());
    for (int i = 1; i <= count; ++i) {
        const qint64 post = m_model.postAt((start + i) % count);
        if (wanted.contains(post)) {
            Q_EMIT found(post, replacement().field);
            return;
        }
    }
}

void ReplaceDialog::replaceAll()
{
    const Replacement wanted = replacement();
    const QList<qint64> posts = m_found;
    const Step step{Action::ReplaceText, posts.size(), wanted.field};
    const auto tell = [this](const Notice &notice) { Q_EMIT message(notice); };
    afterBackup(m_roster, step, this, tell, [=, this] {
        const BusyCursor busy;
        const auto done
            = m_roster.edit(step, [&](Edit &edit) { replaceText(edit, posts, wanted); });
        if (done)
            tell(undoNotice(
                m_roster, tr("The text was replaced in %n row(s).", nullptr, int(posts.size()))));
        else
            tell(errorNotice(done.error()));
        count();
    });
}

} // namespace soctv
