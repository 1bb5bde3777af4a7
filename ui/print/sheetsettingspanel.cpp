#include "ui/print/sheetsettingspanel.h"

#include "core/roster/field.h"
#include "ui/print/unitfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace soctv {

namespace {

constexpr int signerLines = 2;
constexpr int columnsAcross = 2;
constexpr int longTitle = 16; // characters: a row of its own

QLineEdit *lineEdit(const char *name, QWidget *parent)
{
    auto *edit = new ComposedEdit(parent);
    edit->setObjectName(QLatin1String(name));
    return edit;
}

QCheckBox *checkBox(const QString &text, const char *name, QWidget *parent)
{
    auto *box = new QCheckBox(text, parent);
    box->setObjectName(QLatin1String(name));
    return box;
}

/// The columns of all sections that may be hidden, each once.
QList<SheetColumn> hideableColumns(const SheetDescription &sheet)
{
    QList<SheetColumn> columns;
    for (const SheetSection &section : sheet.sections) {
        for (const SheetColumn &column : section.columns) {
            const auto same = [&](const SheetColumn &other) { return other.key == column.key; };
            if (column.canHide && std::none_of(columns.cbegin(), columns.cend(), same))
                columns.append(column);
        }
    }
    return columns;
}

// A field bears its name in the language of the window, others as the sheet prints them.
QString columnTitle(const SheetColumn &column)
{
    const int known = fieldByKey(column.key);
    return known < 0 ? column.header : fieldTitle(known);
}

} // namespace

SheetSettingsPanel::SheetSettingsPanel(QWidget *parent)
    : QWidget(parent)
    , m_unit(new UnitField(this))
    , m_group(checkBox(tr("&Group by unit"), "group", this))
    , m_dateIs(new QComboBox(this))
    , m_date(new QDateEdit(this))
    , m_place(lineEdit("place", this))
    , m_signerTitle(new QPlainTextEdit(this))
    , m_signerName(lineEdit("signerName", this))
    , m_order(new QComboBox(this))
    , m_columnsBox(new QWidget(this))
    , m_totals(checkBox(tr("&Totals"), "totals", this))
    , m_placeAndDate(checkBox(tr("P&lace and date"), "placeAndDate", this))
    , m_signature(checkBox(tr("Si&gnature"), "signature", this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    auto *form = new QFormLayout;
    layout->addLayout(form);
    layout->addStretch(); // or the rows drift apart in a high window
    addUnit(form);
    addDate(form);
    addSigner(form);
    addOrder(form);
    addParts(form);
}

void SheetSettingsPanel::addUnit(QFormLayout *form)
{
    m_unit->setObjectName(QStringLiteral("unit"));
    form->addRow(tr("&Unit:"), m_unit);
    form->addRow(QString(), m_group);
    connect(m_unit, &UnitField::unitChosen, this, &SheetSettingsPanel::collect);
    connect(m_group, &QCheckBox::toggled, this, &SheetSettingsPanel::collect);
}

void SheetSettingsPanel::addDate(QFormLayout *form)
{
    m_dateIs->setObjectName(QStringLiteral("dateIs"));
    m_dateIs->addItem(tr("Today"), int(SheetDate::Today));
    m_dateIs->addItem(tr("Another day"), int(SheetDate::Chosen));
    m_dateIs->addItem(tr("Left blank, to be filled in by hand"), int(SheetDate::Blank));
    m_dateIs->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_date->setObjectName(QStringLiteral("date"));
    m_date->setDisplayFormat(QStringLiteral("dd/MM/yyyy"));
    m_date->setCalendarPopup(true);
    m_date->setAccessibleName(tr("Date on the sheet"));
    form->addRow(tr("&Date:"), m_dateIs);
    form->addRow(QString(), m_date);
    connect(m_dateIs, &QComboBox::currentIndexChanged, this, &SheetSettingsPanel::collect);
    connect(m_date, &QDateEdit::dateChanged, this, &SheetSettingsPanel::collect);
}

void SheetSettingsPanel::addSigner(QFormLayout *form)
{
    m_signerTitle->setObjectName(QStringLiteral("signerTitle"));
    m_signerTitle->setTabChangesFocus(true);
    m_signerTitle->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_signerTitle->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_signerTitle->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const int margins
        = 2 * (m_signerTitle->frameWidth() + int(m_signerTitle->document()->documentMargin()));
    m_signerTitle->setFixedHeight(signerLines * fontMetrics().lineSpacing() + margins);
    form->addRow(tr("Pl&ace:"), m_place);
    form->addRow(tr("Signer’s &title:"), m_signerTitle);
    form->addRow(tr("Signer’s &name:"), m_signerName);
    connect(m_place, &QLineEdit::textChanged, this, &SheetSettingsPanel::collect);
    connect(m_signerTitle, &QPlainTextEdit::textChanged, this, &SheetSettingsPanel::collect);
    connect(m_signerName, &QLineEdit::textChanged, this, &SheetSettingsPanel::collect);
}

void SheetSettingsPanel::addOrder(QFormLayout *form)
{
    m_order->setObjectName(QStringLiteral("order"));
    m_order->addItem(
        tr("Given name, family name, middle name"), int(SheetOrder::GivenFamilyMiddle));
    m_order->addItem(
        tr("Given name, middle name, family name"), int(SheetOrder::GivenMiddleFamily));
    m_order->addItem(tr("Position, then name"), int(SheetOrder::Position));
    m_order->addItem(tr("As entered"), int(SheetOrder::AsEntered));
    m_order->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    form->addRow(tr("&Order:"), m_order);
    connect(m_order, &QComboBox::currentIndexChanged, this, &SheetSettingsPanel::collect);
}

void SheetSettingsPanel::addParts(QFormLayout *form)
{
    auto *columns = new QGridLayout(m_columnsBox);
    columns->setContentsMargins({});
    auto *columnsLabel = new QLabel(tr("Columns:"), this);
    form->addRow(columnsLabel);
    form->addRow(m_columnsBox);
    auto *parts = new QGridLayout;
    for (int i = 0; QCheckBox * box : {m_totals, m_placeAndDate, m_signature}) {
        parts->addWidget(box, i / columnsAcross, i % columnsAcross);
        connect(box, &QCheckBox::toggled, this, &SheetSettingsPanel::collect);
        ++i;
    }
    form->addRow(new QLabel(tr("Below the tables:"), this));
    form->addRow(parts);
}

void SheetSettingsPanel::buildColumns(const SheetDescription &sheet)
{
    qDeleteAll(std::exchange(m_columns, {}));
    auto *grid = static_cast<QGridLayout *>(m_columnsBox->layout());
    int place = 0;
    for (const SheetColumn &column : hideableColumns(sheet)) {
        auto *box = new QCheckBox(columnTitle(column), m_columnsBox);
        box->setObjectName(column.key);
        box->setToolTip(column.header);
        const bool isLong = box->text().size() > longTitle;
        if (isLong && place % columnsAcross != 0)
            ++place;
        grid->addWidget(
            box, place / columnsAcross, place % columnsAcross, 1, isLong ? columnsAcross : 1);
        place += isLong ? columnsAcross : 1;
        m_columns.append(box);
        connect(box, &QCheckBox::toggled, this, &SheetSettingsPanel::collect);
    }
}

void SheetSettingsPanel::setChoices(
    const SheetDescription &sheet, const SheetChoices &choices, const QList<UnitName> &units)
{
    m_showing = true;
    const SheetSettings &settings = choices.settings;
    buildColumns(sheet);
    for (QCheckBox *box : std::as_const(m_columns))
        box->setChecked(!settings.hiddenColumns.contains(box->objectName()));
    m_unit->setUnits(units);
    m_unit->setUnit(settings.allUnits ? 0 : settings.unitId);
    m_group->setChecked(settings.groupByUnit);
    m_dateIs->setCurrentIndex(m_dateIs->findData(int(choices.date)));
    m_date->setDate(settings.date.isValid() ? settings.date : QDate::currentDate());
    m_place->setText(settings.place);
    m_signerTitle->setPlaceholderText(sheet.signerTitle);
    m_signerTitle->setPlainText(settings.signerTitle);
    m_signerName->setText(settings.signerName);
    m_order->setCurrentIndex(m_order->findData(int(settings.order)));
    m_totals->setChecked(settings.showTotals);
    m_placeAndDate->setChecked(settings.showPlaceAndDate);
    m_signature->setChecked(settings.showSignature);
    m_choices = choices;
    m_showing = false;
    collect(); // the chosen unit may be gone or have another name
}

void SheetSettingsPanel::collect()
{
    if (m_showing)
        return;
    const SheetChoices before = m_choices;
    SheetSettings &settings = m_choices.settings;
    settings.unitId = m_unit->unit();
    settings.allUnits = settings.unitId == 0;
    settings.unitName = m_unit->unitName();
    settings.groupByUnit = m_group->isChecked();
    m_choices.date = SheetDate(m_dateIs->currentData().toInt());
    settings.date = m_choices.date == SheetDate::Chosen ? m_date->date() : QDate();
    settings.place = m_place->text().trimmed();
    settings.signerTitle = m_signerTitle->toPlainText().trimmed();
    settings.signerName = m_signerName->text().trimmed();
    settings.order = SheetOrder(m_order->currentData().toInt());
    settings.showTotals = m_totals->isChecked();
    settings.showPlaceAndDate = m_placeAndDate->isChecked();
    settings.showSignature = m_signature->isChecked();
    settings.hiddenColumns.clear();
    for (const QCheckBox *box : std::as_const(m_columns)) {
        if (!box->isChecked())
            settings.hiddenColumns.append(box->objectName());
    }
    updateEnabled();
    if (m_choices != before)
        Q_EMIT changed();
}

void SheetSettingsPanel::updateEnabled()
{
    m_group->setEnabled(m_choices.settings.allUnits);
    m_date->setVisible(m_choices.date == SheetDate::Chosen);
}

} // namespace soctv
