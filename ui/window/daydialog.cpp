#include "ui/window/daydialog.h"

#include "core/roster/checks.h"
#include "core/roster/day.h"
#include "ui/composededit.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace soctv {

namespace {

constexpr int dateField = field("valid_from");

} // namespace

DayDialog::DayDialog(const QDate &day, QWidget *parent)
    : QDialog(parent)
    , m_day(new ComposedEdit(this))
    , m_error(new QLabel(this))
{
    setWindowTitle(tr("As of a day"));
    m_day->setText(dayOrToday(day).toString(QStringLiteral("dd/MM/yyyy")));
    m_day->setPlaceholderText(tr("dd/mm/yyyy"));
    m_day->setMinimumWidth(fontMetrics().averageCharWidth() * 50);
    m_day->selectAll();
    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
    m_error->hide();
    auto *hint = new QLabel(tr("Units go by the names of that day, and lists show who held a post "
                               "on it. Phones and e-mail addresses are always today's."),
        this);
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Day"), m_day);
    form->addRow(m_error);
    form->addRow(hint);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Show that day"), QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &DayDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_day, &ComposedEdit::composedTextEdited, m_error, &QWidget::hide);
}

QDate DayDialog::day() const
{
    return storedDay(storedText(dateField, m_day->composedText()));
}

void DayDialog::accept()
{
    if (day().isValid()) {
        QDialog::accept();
        return;
    }
    const QList<Issue> issues = checkText(dateField, storedText(dateField, m_day->composedText()));
    m_error->setText(QStringLiteral("⚠ ")
        + (issues.isEmpty() ? tr("Enter a day, for example 30/06/2025.")
                            : issueText(issues.first())));
    m_day->setAccessibleDescription(m_error->text());
    m_error->show();
    resize(width(), layout()->totalHeightForWidth(width()));
    m_day->setFocus();
    m_day->selectAll();
}

} // namespace soctv
