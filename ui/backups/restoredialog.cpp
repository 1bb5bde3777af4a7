#include "ui/backups/restoredialog.h"

#include "ui/backups/backupwords.h"
#include "ui/plainlabel.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace soctv {

namespace {

constexpr int textWidth = 84; // characters
constexpr int numberWidth = 14;
constexpr int lowestRow = 26; // pixels
constexpr int columnGap = 18; // pixels

QLabel *cellLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLabel *paragraph(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(parent, text);
    label->setMinimumWidth(textWidth * label->fontMetrics().averageCharWidth());
    return label;
}

void makeBold(QWidget *widget)
{
    QFont bold = widget->font();
    bold.setBold(true);
    widget->setFont(bold);
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

bool isSame(const RestorePreview &preview)
{
    return std::ranges::all_of(preview.differences, [](const TableDifference &one) {
        return one.onlyNow == 0 && one.onlyThen == 0 && one.changed == 0;
    });
}

} // namespace

RestoreDialog::RestoreDialog(
    const BackupInfo &backup, const RestorePreview &preview, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Restore a backup"));
    auto *layout = new QVBoxLayout(this);
    QLabel *title = paragraph(
        tr("Restore backup No. %1, %2?").arg(QString::number(backup.sequence), backupTime(backup)),
        this);
    makeBold(title);
    layout->addWidget(title);
    addCounts(layout, preview);
    if (!preview.now)
        layout->addWidget(paragraph(tr("There is no roster at its place any more: the backup takes "
                                       "that place. What lies there is kept aside."),
            this));
    else if (isSame(preview))
        layout->addWidget(
            paragraph(tr("The backup holds the same rows as the roster does now."), this));
    if (preview.erasedSince > 0) {
        layout->addWidget(
            paragraph(tr("%n person(s) in the backup have been erased for good since, and stay "
                         "erased.",
                          nullptr, int(preview.erasedSince)),
                this));
    }
    if (preview.now)
        layout->addWidget(paragraph(tr("The roster as it is now is backed up first: restoring that "
                                       "backup leads back here."),
            this));
    addButtons(layout);
}

void RestoreDialog::addRow(QGridLayout *grid, const QString &title, const QStringList &numbers)
{
    const int row = grid->rowCount();
    grid->addWidget(cellLabel(title, this), row, 0);
    grid->setRowMinimumHeight(row, lowestRow);
    for (int column = 0; column < numbers.size(); ++column) {
        QLabel *label = cellLabel(numbers.at(column), this);
        label->setAccessibleName(title + u' ' + numbers.at(column));
        grid->addWidget(label, row, column + 1, Qt::AlignRight | Qt::AlignVCenter);
    }
}

void RestoreDialog::addCounts(QVBoxLayout *layout, const RestorePreview &preview)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(columnGap);
    QStringList titles{tr("now"), tr("in the backup")};
    if (preview.now)
        titles << tr("would go") << tr("would come back") << tr("would change");
    for (int column = 0; column < titles.size(); ++column) {
        QLabel *title = cellLabel(titles.at(column), this);
        makeBold(title);
        grid->addWidget(title, 0, column + 1, Qt::AlignRight);
        grid->setColumnMinimumWidth(
            column + 1, numberWidth * title->fontMetrics().averageCharWidth());
    }
    const auto countNow = [&](qint64 RosterCounts::*count) -> QString {
        return preview.now ? number(*preview.now.*count) : QStringLiteral("–");
    };
    const auto add = [&](const QString &title, const char *table, qint64 RosterCounts::*count) {
        if (!preview.now)
            return addRow(grid, title, {countNow(count), number(preview.then.*count)});
        const auto found
            = std::ranges::find(preview.differences, QByteArray(table), &TableDifference::table);
        const TableDifference difference
            = found == preview.differences.end() ? TableDifference() : *found;
        addRow(grid, title,
            {countNow(count), number(preview.then.*count), number(difference.onlyNow),
                number(difference.onlyThen), number(difference.changed)});
    };
    add(tr("People"), "person", &RosterCounts::people);
    add(tr("Posts"), "post", &RosterCounts::posts);
    add(tr("Units"), "unit", &RosterCounts::units);
    add(tr("Accounts"), "account", &RosterCounts::accounts);
    addRow(grid, tr("Steps in the history"),
        {countNow(&RosterCounts::steps), number(preview.then.steps)});
    grid->setColumnStretch(0, 1);
    layout->addLayout(grid);
}

void RestoreDialog::addButtons(QVBoxLayout *layout)
{
    auto *box = new QDialogButtonBox(this);
    QPushButton *leave = box->addButton(tr("Leave as it is"), QDialogButtonBox::RejectRole);
    QPushButton *restore = box->addButton(tr("&Restore"), QDialogButtonBox::AcceptRole);
    restore->setObjectName(QStringLiteral("restore"));
    leave->setDefault(true); // Enter must not restore by mistake
    leave->setFocus();
    connect(box, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(box);
}

} // namespace soctv
