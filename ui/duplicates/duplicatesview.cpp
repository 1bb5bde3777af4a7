#include "ui/duplicates/duplicatesview.h"

#include "core/roster/merge.h"
#include "core/roster/roster.h"
#include "ui/duplicates/cardmodel.h"
#include "ui/duplicates/cardtable.h"
#include "ui/duplicates/pairmodel.h"
#include "ui/plainlabel.h"
#include "ui/readingtable.h"
#include "ui/undonotice.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace soctv {

DuplicatesView::DuplicatesView(const PageTools &tools, QWidget *parent)
    : Page(parent)
    , m_roster(tools.roster)
    , m_pairs(new PairModel(tools.roster, this))
    , m_cards(new CardModel(this))
    , m_pairTable(new QTableView(this))
    , m_cardTable(new CardTable(*m_cards, this))
    , m_title(plainLabel(this))
    , m_hint(plainLabel(this))
    , m_empty(plainLabel(this))
    , m_merge(new QPushButton(tr("&Merge into one"), this))
    , m_apart(new QPushButton(tr("Not the &same person"), this))
    , m_later(new QPushButton(tr("&Later"), this))
    , m_stack(new QStackedLayout(this))
{
    buildPairTable();
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_pairTable);
    splitter->addWidget(buildLower());
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setFocusPolicy(Qt::StrongFocus);
    m_stack->addWidget(splitter);
    m_stack->addWidget(m_empty);

    connect(m_merge, &QPushButton::clicked, this, &DuplicatesView::merge);
    connect(m_apart, &QPushButton::clicked, this, &DuplicatesView::keepApart);
    connect(m_later, &QPushButton::clicked, this, &DuplicatesView::goToNext);
    connect(m_cardTable, &CardTable::accepted, this, &DuplicatesView::merge);
    connect(m_pairTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &DuplicatesView::showPair);
    connect(m_pairs, &PairModel::failed, this,
        [this](const Error &error) { Q_EMIT message(errorNotice(error)); });
    setFocusProxy(m_pairTable);
    updateState();
}

void DuplicatesView::buildPairTable()
{
    makeReadingTable(*m_pairTable, tr("People who may be in the list twice"));
    m_pairTable->setModel(m_pairs);
    m_pairTable->setSelectionMode(QAbstractItemView::SingleSelection);
    fitPairTable();
    m_pairTable->horizontalHeader()->setStretchLastSection(true);
    m_pairTable->installEventFilter(this);
}

void DuplicatesView::fitPairTable()
{
    const int letter = m_pairTable->fontMetrics().averageCharWidth();
    for (int column = 0; column < PairModel::Why; ++column)
        m_pairTable->setColumnWidth(column, 27 * letter);
    fitReadingRows(*m_pairTable);
}

void DuplicatesView::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitPairTable();
}

QWidget *DuplicatesView::buildLower()
{
    auto *lower = new QWidget(this);
    m_title->setBuddy(m_cardTable);
    m_hint->setText(tr("Arrow up and down: line · left and right: whose text is kept · Space: the "
                       "other one, or a row stays or goes · Enter: merge · Delete: not the same · "
                       "Page Down: later"));
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_merge, m_apart, m_later}) {
        button->setAutoDefault(true);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *layout = new QVBoxLayout(lower);
    layout->setContentsMargins({});
    layout->addWidget(m_title);
    layout->addWidget(m_cardTable, 1);
    layout->addLayout(buttons);
    layout->addWidget(m_hint);
    return lower;
}

QList<QWidget *> DuplicatesView::panes()
{
    return {m_pairTable, m_cardTable};
}

void DuplicatesView::setListing(const Listing &listing)
{
    if (listing.editNumber != m_roster.editNumber() || !listing.isChecked)
        return;
    m_marks = listing.marks;
    const int before = m_pairTable->currentIndex().row();
    m_pairs->setPairs(m_marks->pairs);
    int row = m_decided ? m_pairs->rowOf(*m_decided) : -1;
    if (row >= 0)
        m_decided.reset(); // undo has brought it back
    else if (m_shown)
        row = m_pairs->rowOf(*m_shown);
    goTo(row >= 0 ? row : before);
    updateState();
}

void DuplicatesView::goTo(int row)
{
    row = qBound(0, row, m_pairs->rowCount() - 1);
    m_pairTable->setCurrentIndex(m_pairs->index(row, PairModel::LeftName));
    showPair();
}

void DuplicatesView::goToNext()
{
    const int next = m_pairTable->currentIndex().row() + 1;
    goTo(next < m_pairs->rowCount() ? next : 0);
}

void DuplicatesView::goToPrevious()
{
    const int row = m_pairTable->currentIndex().row();
    goTo(row > 0 ? row - 1 : m_pairs->rowCount() - 1);
}

// Reads the two of the current pair; what was chosen stays while nothing has changed.
void DuplicatesView::showPair()
{
    const DuplicatePair *pair = m_pairs->pair(m_pairTable->currentIndex().row());
    if (pair && m_shown == *pair && m_shownNumber == m_roster.editNumber())
        return updateState();
    m_shown = pair ? std::optional(*pair) : std::nullopt;
    m_shownNumber = m_roster.editNumber();
    MergeChoices choices({}, {});
    if (pair) {
        const auto read = guarded([&] {
            Database &database = m_roster.database();
            choices = MergeChoices(
                readMergeSide(database, pair->left), readMergeSide(database, pair->right));
        });
        if (!read)
            Q_EMIT message(errorNotice(read.error()));
    }
    m_cards->setChoices(choices);
    updateState();
}

void DuplicatesView::updateState()
{
    const int count = m_pairs->rowCount();
    const int page = count > 0 ? 0 : 1;
    const bool moveFocus
        = m_stack->currentIndex() != page && isAncestorOf(QApplication::focusWidget());
    m_empty->setText(m_marks ? tr("Nobody seems to be in the list twice.")
                             : tr("Looking for people who may be in the list twice…"));
    m_stack->setCurrentIndex(page);
    setFocusProxy(count > 0 ? static_cast<QWidget *>(m_pairTable) : m_empty);
    if (moveFocus)
        setFocus();
    const bool any = m_shown && m_cards->rowCount() > 0;
    if (m_shown) {
        m_title->setText(
            tr("Pair %1 of %2: %3.")
                .arg(QLocale().toString(m_pairTable->currentIndex().row() + 1),
                    QLocale().toString(count), reasonTexts(m_shown->reasons).join(u", ")));
    }
    for (QPushButton *button : {m_merge, m_apart})
        button->setEnabled(any && m_isToday && !m_roster.isReadOnly());
    m_later->setEnabled(count > 1);
}

void DuplicatesView::setDay(const QDate &day)
{
    m_isToday = !day.isValid();
    updateState();
}

void DuplicatesView::merge()
{
    if (!m_merge->isEnabled())
        return;
    const DuplicatePair pair = *m_shown;
    const Merge chosen = m_cards->choices().merge();
    const Done done = m_roster.edit(
        Step{Action::MergePersons}, [&](Edit &edit) { mergePersons(edit, chosen); });
    if (!done) {
        Q_EMIT message(errorNotice(done.error()));
        return;
    }
    m_pairs->dropPerson(chosen.merged);
    decided(pair, tr("Two people were merged into one."));
}

void DuplicatesView::keepApart()
{
    if (!m_apart->isEnabled())
        return;
    const DuplicatePair pair = *m_shown;
    const Done done = m_roster.edit(Step{Action::DismissDuplicate},
        [&](Edit &edit) { dismissDuplicate(edit, pair.left, pair.right); });
    if (!done) {
        Q_EMIT message(errorNotice(done.error()));
        return;
    }
    m_pairs->drop(pair);
    decided(pair, tr("It is remembered that these are two people."));
}

// The next pair stands where this one was, at once: the new list is still on its way.
void DuplicatesView::decided(const DuplicatePair &pair, const QString &text)
{
    m_decided = pair;
    showPair();
    Q_EMIT message(undoNotice(m_roster, text));
}

void DuplicatesView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
        if (!event->isAutoRepeat())
            keepApart();
        break;
    case Qt::Key_PageDown:
        goToNext();
        break;
    case Qt::Key_PageUp:
        goToPrevious();
        break;
    default:
        Page::keyPressEvent(event);
    }
}

// In the list of pairs Enter goes on to the cards, so that nothing is merged unseen.
bool DuplicatesView::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_pairTable && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Right) {
            m_cardTable->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return Page::eventFilter(object, event);
}

} // namespace soctv
