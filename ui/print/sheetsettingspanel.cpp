#include "ui/print/sheetsettingspanel.h"

#include "core/forms/catalog.h"
#include "ui/print/columnboxes.h"
#include "ui/print/unitfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>

namespace soctv {

namespace {

constexpr int signerLines = 2;
constexpr int recipientLines = 3;
constexpr int partsAcross = 2;

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

QDateEdit *dateEdit(const char *name, const QString &accessibleName, QWidget *parent)
{
    auto *edit = new QDateEdit(parent);
    edit->setObjectName(QLatin1String(name));
    edit->setDisplayFormat(QStringLiteral("dd/MM/yyyy"));
    edit->setCalendarPopup(true);
    edit->setAccessibleName(accessibleName);
    return edit;
}

QComboBox *choice(const char *name, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return box;
}

// A few lines, which Tab leaves.
QPlainTextEdit *linesEdit(const char *name, int lines, QWidget *parent)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setObjectName(QLatin1String(name));
    edit->setTabChangesFocus(true);
    edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    edit->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    edit->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const int margins = 2 * (edit->frameWidth() + int(edit->document()->documentMargin()));
    edit->setFixedHeight(lines * edit->fontMetrics().lineSpacing() + margins);
    return edit;
}

bool isAboutPeriod(const SheetDescription &sheet)
{
    return sheet.mentions(QStringLiteral("{from}"));
}

bool hasGroups(const SheetDescription &sheet)
{
    return std::ranges::any_of(
        sheet.sections, [](const SheetSection &section) { return !section.group.isEmpty(); });
}

// Other sources have an order of their own.
bool hasOrders(const SheetDescription &sheet)
{
    return std::ranges::any_of(sheet.sections,
        [](const SheetSection &section) { return section.rows == QLatin1String("posts"); });
}

} // namespace

SheetSettingsPanel::SheetSettingsPanel(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout)
    , m_sheetIs(choice("sheet", this))
    , m_unit(new UnitField(this))
    , m_below(checkBox(tr("With all units &below it"), "below", this))
    , m_group(checkBox(tr("&Group by unit"), "group", this))
    , m_asOfIs(choice("asOfIs", this))
    , m_asOf(dateEdit("asOf", tr("Day of the rows"), this))
    , m_from(dateEdit("from", tr("First day"), this))
    , m_to(dateEdit("to", tr("Last day"), this))
    , m_number(lineEdit("number", this))
    , m_isAttached(checkBox(tr("Attached to another paper"), "isAttached", this))
    , m_attachedTo(lineEdit("attachedTo", this))
    , m_dateIs(choice("dateIs", this))
    , m_date(dateEdit("date", tr("Date on the sheet"), this))
    , m_place(lineEdit("place", this))
    , m_signerTitle(linesEdit("signerTitle", signerLines, this))
    , m_signerName(lineEdit("signerName", this))
    , m_recipients(linesEdit("recipients", recipientLines, this))
    , m_order(choice("order", this))
    , m_columns(new ColumnBoxes(this))
    , m_totals(checkBox(tr("&Totals"), "totals", this))
    , m_placeAndDate(checkBox(tr("P&lace and date"), "placeAndDate", this))
    , m_signature(checkBox(tr("Si&gnature"), "signature", this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(m_form);
    layout->addStretch(); // or the rows drift apart in a high window
    addSheet();
    addUnit();
    addDays();
    addPaper();
    addSigner();
    addOrder();
    addParts();
}

void SheetSettingsPanel::addSheet()
{
    for (const QString &id : sheetIds())
        m_sheetIs->addItem(loadSheet(id).name, id);
    auto *label = new QLabel(tr("S&heet:"), this);
    label->setBuddy(m_sheetIs);
    auto *row = new QHBoxLayout; // wider than the column of the fields: the names are long
    row->addWidget(label);
    row->addWidget(m_sheetIs, 1);
    m_form->addRow(row);
    connect(m_sheetIs, &QComboBox::activated, this,
        [this] { Q_EMIT sheetChosen(m_sheetIs->currentData().toString()); });
}

void SheetSettingsPanel::addUnit()
{
    m_unit->setObjectName(QStringLiteral("unit"));
    m_form->addRow(tr("&Unit:"), m_unit);
    m_form->addRow(QString(), m_below);
    m_form->addRow(QString(), m_group);
    connect(m_unit, &UnitField::unitChosen, this, &SheetSettingsPanel::collect);
    connect(m_below, &QCheckBox::toggled, this, &SheetSettingsPanel::collect);
    connect(m_group, &QCheckBox::toggled, this, &SheetSettingsPanel::collect);
}

void SheetSettingsPanel::addDays()
{
    m_asOfIs->addItem(tr("As of today"), false);
    m_asOfIs->addItem(tr("As of another day"), true);
    m_form->addRow(tr("&Rows:"), m_asOfIs);
    m_form->addRow(QString(), m_asOf);
    m_form->addRow(tr("Fr&om day:"), m_from);
    m_form->addRow(tr("To da&y:"), m_to);
    m_dateIs->addItem(tr("Today"), int(SheetDate::Today));
    m_dateIs->addItem(tr("Another day"), int(SheetDate::Chosen));
    m_dateIs->addItem(tr("Left blank, to be filled in by hand"), int(SheetDate::Blank));
    m_form->addRow(tr("&Date:"), m_dateIs);
    m_form->addRow(QString(), m_date);
    for (QComboBox *box : {m_asOfIs, m_dateIs})
        connect(box, &QComboBox::currentIndexChanged, this, &SheetSettingsPanel::collect);
    for (QDateEdit *edit : {m_asOf, m_from, m_to, m_date})
        connect(edit, &QDateEdit::dateChanged, this, &SheetSettingsPanel::collect);
}

void SheetSettingsPanel::addPaper()
{
    m_form->addRow(tr("Nu&mber:"), m_number);
    m_form->addRow(QString(), m_isAttached);
    m_form->addRow(tr("Attac&hed to:"), m_attachedTo);
    connect(m_isAttached, &QCheckBox::toggled, this, &SheetSettingsPanel::collect);
    for (QLineEdit *edit : {m_number, m_attachedTo})
        connect(edit, &QLineEdit::textChanged, this, &SheetSettingsPanel::collect);
}

void SheetSettingsPanel::addSigner()
{
    m_form->addRow(tr("Pl&ace:"), m_place);
    m_form->addRow(tr("Signer’s &title:"), m_signerTitle);
    m_form->addRow(tr("Signer’s &name:"), m_signerName);
    m_form->addRow(tr("R&ecipients:"), m_recipients);
    for (QLineEdit *edit : {m_place, m_signerName})
        connect(edit, &QLineEdit::textChanged, this, &SheetSettingsPanel::collect);
    for (QPlainTextEdit *edit : {m_signerTitle, m_recipients})
        connect(edit, &QPlainTextEdit::textChanged, this, &SheetSettingsPanel::collect);
}

void SheetSettingsPanel::addOrder()
{
    m_order->addItem(
        tr("Given name, family name, middle name"), int(SheetOrder::GivenFamilyMiddle));
    m_order->addItem(
        tr("Given name, middle name, family name"), int(SheetOrder::GivenMiddleFamily));
    m_order->addItem(tr("Position, then name"), int(SheetOrder::Position));
    m_order->addItem(tr("As entered"), int(SheetOrder::AsEntered));
    m_form->addRow(tr("&Order:"), m_order);
    connect(m_order, &QComboBox::currentIndexChanged, this, &SheetSettingsPanel::collect);
}

void SheetSettingsPanel::addParts()
{
    m_form->addRow(new QLabel(tr("Columns:"), this));
    m_form->addRow(m_columns);
    connect(m_columns, &ColumnBoxes::changed, this, &SheetSettingsPanel::collect);
    auto *parts = new QGridLayout;
    for (int i = 0; QCheckBox * box : {m_totals, m_placeAndDate, m_signature}) {
        parts->addWidget(box, i / partsAcross, i % partsAcross);
        connect(box, &QCheckBox::toggled, this, &SheetSettingsPanel::collect);
        ++i;
    }
    m_form->addRow(new QLabel(tr("Besides the tables:"), this));
    m_form->addRow(parts);
}

void SheetSettingsPanel::setChoices(
    const SheetDescription &sheet, const SheetChoices &choices, const QList<UnitName> &units)
{
    m_showing = true;
    m_sheet = sheet;
    m_choices = choices;
    m_sheetIs->setCurrentIndex(m_sheetIs->findData(sheet.id));
    m_columns->setSheet(sheet);
    m_unit->setUnits(units);
    showSettings(choices.settings);
    m_showing = false;
    collect(); // the chosen unit may be gone or have another name
}

void SheetSettingsPanel::setUnits(const QList<UnitName> &units)
{
    m_showing = true;
    m_unit->setUnits(units);
    m_unit->setUnit(m_choices.settings.unitId);
    m_showing = false;
    collect();
}

void SheetSettingsPanel::showSettings(const SheetSettings &settings)
{
    const QDate today = QDate::currentDate();
    const Period period = periodOf(settings);
    m_columns->showSettings(settings);
    m_unit->setUnit(settings.allUnits ? 0 : settings.unitId);
    m_below->setChecked(settings.withUnitsBelow);
    m_group->setChecked(settings.groupByUnit);
    m_asOfIs->setCurrentIndex(m_asOfIs->findData(settings.asOf.isValid()));
    m_asOf->setDate(settings.asOf.isValid() ? settings.asOf : today);
    m_from->clearMaximumDate(); // those of the period before
    m_to->clearMinimumDate();
    m_from->setDate(period.from);
    m_to->setDate(period.to);
    m_number->setText(settings.number);
    m_isAttached->setChecked(settings.showAttachedTo);
    m_attachedTo->setText(settings.attachedTo);
    m_dateIs->setCurrentIndex(m_dateIs->findData(int(m_choices.date)));
    m_date->setDate(settings.date.isValid() ? settings.date : today);
    m_place->setText(settings.place);
    m_signerTitle->setPlaceholderText(m_sheet.signerTitle);
    m_signerTitle->setPlainText(settings.signerTitle);
    m_signerName->setText(settings.signerName);
    m_recipients->setPlaceholderText(m_sheet.recipients);
    m_recipients->setPlainText(settings.recipients);
    m_order->setCurrentIndex(m_order->findData(int(settings.order)));
    m_totals->setChecked(settings.showTotals);
    m_placeAndDate->setChecked(settings.showPlaceAndDate);
    m_signature->setChecked(settings.showSignature);
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
    settings.withUnitsBelow = m_below->isChecked();
    settings.groupByUnit = m_group->isChecked();
    settings.asOf = m_asOfIs->currentData().toBool() ? m_asOf->date() : QDate();
    collectPeriod();
    settings.number = m_number->text().trimmed();
    settings.showAttachedTo = m_isAttached->isChecked();
    settings.attachedTo = m_attachedTo->text().trimmed();
    m_choices.date = SheetDate(m_dateIs->currentData().toInt());
    settings.date = m_choices.date == SheetDate::Chosen ? m_date->date() : QDate();
    settings.place = m_place->text().trimmed();
    settings.signerTitle = m_signerTitle->toPlainText().trimmed();
    settings.signerName = m_signerName->text().trimmed();
    settings.recipients = m_recipients->toPlainText().trimmed();
    settings.order = SheetOrder(m_order->currentData().toInt());
    settings.showTotals = m_totals->isChecked();
    settings.showPlaceAndDate = m_placeAndDate->isChecked();
    settings.showSignature = m_signature->isChecked();
    m_columns->collect(settings);
    updateRows();
    if (m_choices != before)
        Q_EMIT changed();
}

// What is the same as without a choice is none: a period up to today moves on. Neither day can
// pass the other.
void SheetSettingsPanel::collectPeriod()
{
    SheetSettings &settings = m_choices.settings;
    settings.from = {};
    settings.to = {};
    if (!isAboutPeriod(m_sheet))
        return;
    m_from->setMaximumDate(m_to->date());
    m_to->setMinimumDate(m_from->date());
    if (m_to->date() != periodOf(settings).to)
        settings.to = m_to->date();
    if (m_from->date() != periodOf(settings).from)
        settings.from = m_from->date();
}

void SheetSettingsPanel::updateRows()
{
    const SheetSettings &settings = m_choices.settings;
    m_below->setEnabled(!settings.allUnits);
    m_group->setEnabled(settings.allUnits || settings.withUnitsBelow);
    const bool isPeriod = isAboutPeriod(m_sheet);
    const bool canAttach = m_sheet.mentions(QStringLiteral("{attached_to}"));
    const std::initializer_list<std::pair<QWidget *, bool>> rows{
        {m_group, hasGroups(m_sheet)},
        {m_asOfIs, !isPeriod},
        {m_asOf, !isPeriod && settings.asOf.isValid()},
        {m_from, isPeriod},
        {m_to, isPeriod},
        {m_date, m_choices.date == SheetDate::Chosen},
        {m_number, m_sheet.mentions(QStringLiteral("{number}"))},
        {m_isAttached, canAttach},
        {m_attachedTo, canAttach && settings.showAttachedTo},
        {m_recipients, !m_sheet.recipientsTitle.isEmpty()},
        {m_order, hasOrders(m_sheet)},
    };
    for (const auto &[row, isVisible] : rows)
        m_form->setRowVisible(row, isVisible);
    m_totals->setVisible(!m_sheet.totals.isEmpty());
}

} // namespace soctv
