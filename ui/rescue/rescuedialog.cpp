#include "ui/rescue/rescuedialog.h"

#include "ui/plainlabel.h"
#include "ui/readingtable.h"
#include "ui/rescue/rescuemodel.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace soctv {

namespace {

constexpr int lineWidth = 120; // characters
constexpr int linesInSight = 5;
constexpr int lowestLine = 26; // pixels
constexpr int lookInterval = 100; // ms

QString moment(const QDateTime &at)
{
    return at.toLocalTime().toString(QStringLiteral("HH:mm dd/MM/yyyy"));
}

qint64 sum(const RescueCounts &counts, qint64 TableRescue::*figure)
{
    qint64 rows = 0;
    for (const TableRescue &count : counts)
        rows += count.*figure;
    return rows;
}

bool isExact(const RescueCounts &counts)
{
    return std::ranges::all_of(counts, &TableRescue::isExact);
}

RescueKind kindOf(const RowToCheck &row)
{
    if (row.table == "person")
        return RescueKind::People;
    if (row.table == "post")
        return RescueKind::Posts;
    if (row.table == "unit")
        return RescueKind::Units;
    if (row.table.startsWith("unit_"))
        return RescueKind::UnitDetails;
    return row.table.startsWith("account") ? RescueKind::Accounts : RescueKind::Others;
}

int contentWidth(const QTableView &table, int column)
{
    const QAbstractItemView &view = table;
    return std::max(
        view.sizeHintForColumn(column), table.horizontalHeader()->sectionSizeHint(column));
}

// A line for each row that can be recognised, after one for all of a kind that cannot.
QStringList linesOf(const QList<RowToCheck> &rows)
{
    std::array<int, std::size_t(RescueKind::Count)> nameless{};
    QStringList named;
    for (const RowToCheck &row : rows) {
        const RescueKind kind = kindOf(row);
        const QString text = row.text.simplified();
        if (text.isEmpty())
            ++nameless[std::size_t(kind)];
        else
            named.append(rescueKindTitle(kind) + QStringLiteral(": ") + text);
    }
    QStringList lines;
    for (std::size_t kind = 0; kind < nameless.size(); ++kind) {
        if (nameless[kind] > 0) {
            lines.append(
                RescueDialog::tr("%1: %n row(s) of which no text is left", nullptr, nameless[kind])
                    .arg(rescueKindTitle(RescueKind(kind))));
        }
    }
    return lines + named;
}

} // namespace

RescueDialog::RescueDialog(const QString &path, const QStringList &backupFolders, QWidget *parent)
    : QDialog(parent)
    , m_path(path)
    , m_rescuing(std::make_unique<Rescuing>(path, backupFolders))
    , m_pages(new QStackedWidget(this))
    , m_error(plainLabel(this))
{
    const QString name = QFileInfo(path).fileName();
    setWindowTitle(tr("Restore “%1”").arg(name));
    auto *layout = new QVBoxLayout(this);
    QLabel *title = plainLabel(this,
        tr("The file “%1” is damaged. Nothing has been deleted, and nothing "
           "will be: the damaged file is kept beside the new one.")
            .arg(name));
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    layout->addWidget(title);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_error);
    m_error->hide();
    buildSearch(layout);
    connect(m_rescuing.get(), &Rescuing::finished, this, &RescueDialog::showWays);
    connect(&m_timer, &QTimer::timeout, this, &RescueDialog::look);
    m_timer.start(lookInterval);
}

RescueDialog::~RescueDialog() = default;

void RescueDialog::buildSearch(QBoxLayout *layout)
{
    auto *page = new QWidget(this);
    auto *search = new QVBoxLayout(page);
    m_text = plainLabel(page, tr("Looking for what can be saved, row by row…"));
    m_text->setMinimumWidth(lineWidth * fontMetrics().averageCharWidth());
    m_bar = new QProgressBar(page);
    m_bar->setAccessibleName(m_text->text());
    m_bar->setRange(0, 0);
    search->addWidget(m_text);
    search->addWidget(m_bar);
    search->addStretch();
    m_pages->addWidget(page);

    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("Re&store"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("save"));
    m_leave = buttons->addButton(tr("Leave it"), QDialogButtonBox::RejectRole);
    m_save->setEnabled(false);
    m_leave->setDefault(true); // Enter must not restore by mistake
    connect(buttons, &QDialogButtonBox::accepted, this, &RescueDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &RescueDialog::reject);
    layout->addWidget(buttons);
}

void RescueDialog::look()
{
    m_bar->setRange(0, m_rescuing->total());
    m_bar->setValue(m_rescuing->done());
}

void RescueDialog::reject()
{
    m_rescuing->cancel();
    QDialog::reject();
}

void RescueDialog::showWays()
{
    m_timer.stop();
    auto found = m_rescuing->take();
    if (!found) {
        m_pages->hide();
        fail(found.error().message);
        return;
    }
    m_rescue.emplace(std::move(*found));
    m_pages->addWidget(makeWays());
    m_pages->setCurrentIndex(1);
    m_save->setEnabled(true);
    (m_backup->isChecked() ? m_backup : m_rows)->setFocus();
    adjustSize();
}

QWidget *RescueDialog::makeWays()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    m_backup = new QRadioButton(tr("The newest &backup and what was done after it"), page);
    m_rows = new QRadioButton(tr("The rows that can still be &read in the damaged file"), page);
    addWay(layout, m_backup, backupText());
    addWay(layout, m_rows, rowsText());
    m_backup->setEnabled(m_rescue->backup.has_value());
    // The way that keeps more; a backup also keeps undo.
    const bool backupIsBest = m_rescue->backup
        && sum(m_rescue->backup->counts, &TableRescue::lost)
            <= sum(m_rescue->rows.counts, &TableRescue::lost)
                + sum(m_rescue->rows.counts, &TableRescue::doubtful);
    (backupIsBest ? m_backup : m_rows)->setChecked(true);
    addTable(layout);
    if (!m_rescue->rows.toCheck.isEmpty())
        addRowsToCheck(layout);
    return page;
}

void RescueDialog::addWay(QBoxLayout *layout, QRadioButton *way, const QString &text)
{
    way->setMinimumHeight(lowestLine);
    way->setAccessibleDescription(text);
    layout->addWidget(way);
    QLabel *label = plainLabel(way->parentWidget(), text);
    label->setIndent(lowestLine);
    layout->addWidget(label);
}

void RescueDialog::addTable(QBoxLayout *layout)
{
    auto *table = new QTableView(this);
    makeReadingTable(*table, tr("What each way saves"));
    table->setModel(new RescueModel(*m_rescue, table));
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(RescueModel::Kind, QHeaderView::Stretch);
    fitReadingRows(*table);
    // All of it is in sight.
    int width = 2 * table->frameWidth();
    for (int column = 0; column < table->model()->columnCount(); ++column)
        width += contentWidth(*table, column);
    int height = table->horizontalHeader()->sizeHint().height() + 2 * table->frameWidth();
    for (int row = 0; row < table->model()->rowCount(); ++row)
        height += table->rowHeight(row);
    table->setMinimumSize(width, height);
    layout->addWidget(table);
}

void RescueDialog::addRowsToCheck(QBoxLayout *layout)
{
    const QStringList texts = linesOf(m_rescue->rows.toCheck);
    auto *label = new QLabel(tr("&Rows to check if they are read from the damaged file:"), this);
    label->setTextFormat(Qt::PlainText);
    auto *list = new QListWidget(this);
    list->setObjectName(QStringLiteral("toCheck"));
    list->setAccessibleName(tr("Rows to check"));
    list->setUniformItemSizes(true);
    list->addItems(texts);
    const int height = qMax(lowestLine, list->fontMetrics().lineSpacing() + 8);
    for (int row = 0; row < list->count(); ++row)
        list->item(row)->setSizeHint(QSize(0, height));
    list->setFixedHeight(qBound(1, list->count(), linesInSight) * height + 2 * list->frameWidth());
    label->setBuddy(list);
    layout->addWidget(label);
    layout->addWidget(list);
}

QString RescueDialog::backupText() const
{
    if (!m_rescue->backup)
        return tr("There is no backup that is sound.");
    const RescuedBackup &backup = *m_rescue->backup;
    QString text = tr("Made at %1. Later steps in it: %2.")
                       .arg(moment(backup.backup.at), QLocale().toString(backup.later.applied));
    if (backup.later.left > 0)
        text += u' '
            + tr("Steps that cannot be read or do not fit: %1.")
                  .arg(QLocale().toString(backup.later.left));
    if (backup.later.upTo.isValid())
        text += u' ' + tr("It is as the roster was at %1.").arg(moment(backup.later.upTo));
    const qint64 missing = sum(backup.counts, &TableRescue::lost);
    return text + u' '
        + (missing == 0 ? tr("It lacks nothing that can be read in the damaged file.")
                        : tr("It lacks %1 rows that can be read in the damaged file.")
                              .arg(QLocale().toString(missing)));
}

QString RescueDialog::rowsText() const
{
    const RescueCounts &counts = m_rescue->rows.counts;
    const QString text = tr("Saved: %1 rows. To check: %2. Lost: %3.")
                             .arg(QLocale().toString(sum(counts, &TableRescue::sound)),
                                 QLocale().toString(sum(counts, &TableRescue::doubtful)),
                                 countText(sum(counts, &TableRescue::lost), isExact(counts)));
    return text + u' '
        + (m_rescue->rows.keepsHistory ? tr("Earlier steps can be undone as before.")
                                       : tr("Earlier steps cannot be undone any more."));
}

void RescueDialog::fail(const QString &text)
{
    m_error->setText(text);
    m_error->show();
    m_save->setEnabled(false);
    m_leave->setFocus();
}

void RescueDialog::save()
{
    const bool fromBackup = m_backup->isChecked();
    const auto aside
        = useRescued(*m_rescue, fromBackup ? m_rescue->backup->file : m_rescue->rows.file);
    if (!aside) {
        fail(aside.error().message);
        return;
    }
    tellSaved(fromBackup, *aside);
    accept();
}

void RescueDialog::tellSaved(bool fromBackup, const QString &aside)
{
    const QString name = QFileInfo(m_path).fileName();
    m_notice.text
        = tr("“%1” is restored. %2 The damaged file is kept as “%3”.")
              .arg(name, fromBackup ? backupText() : rowsText(), QFileInfo(aside).fileName());
    m_notice.details = QDir::toNativeSeparators(aside);
    if (!fromBackup && !m_rescue->rows.toCheck.isEmpty())
        m_notice.details
            += u'\n' + tr("Rows to check") + u":\n" + linesOf(m_rescue->rows.toCheck).join(u'\n');
    m_notice.kind = Notice::Warning;
}

} // namespace soctv
