#include "ui/intake/layoutdialog.h"

#include "core/intake/returnedfile.h"
#include "ui/intake/columnfields.h"
#include "ui/intake/gridmodel.h"
#include "ui/intake/planwords.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace soctv {

namespace {

constexpr int titleRows = 3; // as far above the first row titles are looked for
constexpr int columnCharacters = 22;
constexpr int lowestRow = 26;
constexpr int listOfUnits = 100; // where the numbers of sections stand

QLabel *plainLabel(const QString &text, QWidget *buddy = nullptr)
{
    auto *label = new QLabel(text);
    label->setBuddy(buddy);
    return label;
}

} // namespace

QList<int> fieldsByTitles(const Grid &grid, int firstRow, bool ofUnits)
{
    QList<int> fields(grid.columnCount(), -1);
    for (int row = firstRow - 1; row >= 0 && row >= firstRow - titleRows; --row) {
        for (const int column : grid.filledColumns(row)) {
            const QString title = grid.text(row, column);
            const int field = ofUnits ? unitFieldByHeader(title) : fieldByHeader(title);
            if (fields.at(column) < 0 && field >= 0 && !fields.contains(field))
                fields[column] = field;
        }
    }
    return fields;
}

LayoutDialog::LayoutDialog(const ReturnedFile &file, QWidget *parent)
    : QDialog(parent)
    , m_workbook(file.workbook)
    , m_model(new GridModel(file.workbook, this))
    , m_sheets(new QComboBox(this))
    , m_section(new QComboBox(this))
    , m_table(new QTableView(this))
    , m_columns(new ColumnFields(*m_table, this))
    , m_missing(new QLabel(this))
    , m_accept(new QPushButton(tr("&Take this area"), this))
{
    setWindowTitle(tr("Choose the table area in “%1”").arg(file.name));
    build();
    for (const Grid &sheet : m_workbook->sheets) {
        const QString number = QString::number(m_sheets->count() + 1);
        m_sheets->addItem(sheet.name.isEmpty() ? tr("Sheet %1").arg(number) : sheet.name);
    }
    m_section->addItem(tr("not said in the file"), 0);
    m_section->addItem(sectionText(Role::AccountContact), 1);
    m_section->addItem(sectionText(Role::CoreStaff), 2);
    m_section->addItem(tr("List of units"), listOfUnits);
    connect(m_section, &QComboBox::currentIndexChanged, this, &LayoutDialog::setKind);
    connect(m_sheets, &QComboBox::currentIndexChanged, this, &LayoutDialog::setSheet);
    connect(m_columns, &ColumnFields::changed, this, &LayoutDialog::tellMissing);
    connect(m_table, &QTableView::clicked, this,
        [this](const QModelIndex &cell) { setFirstRow(cell.row()); });
    connect(m_table, &QTableView::activated, this,
        [this](const QModelIndex &cell) { setFirstRow(cell.row()); });
    connect(
        m_table->verticalHeader(), &QHeaderView::sectionClicked, this, &LayoutDialog::setFirstRow);
    beginWith(file);
    m_table->setFocus();
}

void LayoutDialog::build()
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Cells of the file"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->horizontalHeader()->setDefaultSectionSize(
        columnCharacters * fontMetrics().averageCharWidth());
    m_table->verticalHeader()->setDefaultSectionSize(
        qMax(lowestRow, fontMetrics().lineSpacing() + 8));
    auto *how = plainLabel(tr("Click the first row with a person, or go there and press Enter. "
                              "Then say above each column what it holds."));
    how->setWordWrap(true);
    m_missing->setTextFormat(Qt::PlainText);
    auto *choices = new QHBoxLayout;
    choices->addWidget(plainLabel(tr("&Sheet"), m_sheets));
    choices->addWidget(m_sheets);
    choices->addSpacing(16);
    choices->addWidget(plainLabel(tr("Se&ction"), m_section));
    choices->addWidget(m_section);
    choices->addStretch();
    auto *cancel = new QPushButton(tr("Cancel"), this);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_missing, 1);
    buttons->addWidget(m_accept);
    buttons->addWidget(cancel);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(how);
    layout->addLayout(choices);
    layout->addWidget(m_columns);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    m_accept->setAutoDefault(false); // Enter in the table chooses the row
    cancel->setAutoDefault(false);
    resize(1080, 600);
}

void LayoutDialog::beginWith(const ReturnedFile &file)
{
    if (file.form.tables.isEmpty()) {
        const auto filled = std::ranges::find_if(
            m_workbook->sheets, [](const Grid &grid) { return !grid.isEmpty() && !grid.isHidden; });
        const auto sheet = filled == m_workbook->sheets.end() ? m_workbook->sheets.begin() : filled;
        m_sheets->setCurrentIndex(int(sheet - m_workbook->sheets.begin()));
        setSheet(m_sheets->currentIndex());
        return;
    }
    const FoundTable &table = file.form.tables.first();
    m_sheets->setCurrentIndex(table.sheet);
    setSheet(table.sheet);
    setFirstRow(table.firstRow);
    if (table.ofUnits)
        m_section->setCurrentIndex(m_section->findData(listOfUnits));
    QList<int> fields = table.fieldOfColumn;
    fields.resize(m_model->columnCount(), -1);
    m_columns->setFields(fields);
    if (!table.ofUnits)
        m_section->setCurrentIndex(qMax(0, m_section->findData(table.section)));
    tellMissing();
}

void LayoutDialog::setSheet(int sheet)
{
    m_model->setSheet(sheet);
    m_firstRow = -1;
    m_columns->setFields(QList<int>(m_model->columnCount(), -1));
    tellMissing();
}

void LayoutDialog::setFirstRow(int row)
{
    m_firstRow = row;
    m_model->setFirstRow(row);
    m_table->setCurrentIndex(m_model->index(row, qMax(0, m_table->currentIndex().column())));
    // What was chosen by hand stays.
    const QList<int> guessed = fieldsByTitles(m_model->grid(), row, isOfUnits());
    QList<int> fields = m_columns->fields();
    for (int column = 0; column < fields.size(); ++column) {
        if (fields.at(column) < 0 && !fields.contains(guessed.at(column)))
            fields[column] = guessed.at(column);
    }
    m_columns->setFields(fields);
    tellMissing();
}

void LayoutDialog::tellMissing()
{
    const int name = isOfUnits() ? unitField("name") : field("full_name");
    const bool hasNames = m_columns->fields().contains(name);
    m_missing->setText(m_firstRow < 0  ? tr("⚠ No first row is chosen yet.")
            : !hasNames && isOfUnits() ? tr("⚠ No column holds the name of the unit yet.")
            : !hasNames                ? tr("⚠ No column holds the full name yet.")
                                       : tr("Data begin in row %1.").arg(m_firstRow + 1));
    m_accept->setEnabled(m_firstRow >= 0 && hasNames);
}

Layout LayoutDialog::chosen() const
{
    const int section = isOfUnits() ? 0 : m_section->currentData().toInt();
    Layout layout
        = layoutOf(*m_workbook, m_model->sheet(), m_firstRow, m_columns->fields(), section);
    layout.ofUnits = isOfUnits();
    return layout;
}

bool LayoutDialog::isOfUnits() const
{
    return m_section->currentData().toInt() == listOfUnits;
}

// The columns hold other things then; the titles tell them again.
void LayoutDialog::setKind()
{
    if (m_columns->isOfUnits() == isOfUnits())
        return;
    m_columns->setOfUnits(isOfUnits());
    if (m_firstRow >= 0)
        setFirstRow(m_firstRow);
    tellMissing();
}

} // namespace soctv
