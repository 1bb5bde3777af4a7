#include "ui/window/officedialog.h"

#include "core/roster/unitevents.h"
#include "core/text/fold.h"
#include "ui/composededit.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPlainTextEdit>
#include <QPushButton>

namespace soctv {

namespace {

constexpr int lineWidth = 50; // characters
constexpr int textLines = 3;

QString cleanedLines(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(QLatin1Char('\n')))
        lines.append(cleaned(line));
    return lines.join(QLatin1Char('\n')).trimmed();
}

} // namespace

OfficeDialog::OfficeDialog(Roster &roster, QWidget *parent)
    : QDialog(parent)
    , m_roster(roster)
{
    setWindowTitle(tr("Office names"));
    auto *form = new QFormLayout(this);
    addLine(form, tr("&Name of the office *"), "name", {});
    addLine(form, tr("Body &above it"), "superior", {});
    addLine(form, tr("A&bbreviation in numbers"), "abbreviation", QStringLiteral("LĐLĐ"));
    addLine(form, tr("&Place"), "place", QStringLiteral("Hà Nội"));
    addLines(
        form, tr("Signer’s &title"), "signer_title", QStringLiteral("TM. BAN THƯỜNG VỤ\nCHỦ TỊCH"));
    addLine(form, tr("&Signer’s name"), "signer_name", {});
    addLines(form, tr("&Recipients"), "recipients", QStringLiteral("- Như trên;\n- Lưu: VT."));
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *store = buttons->addButton(tr("Save the names"), QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    form->addRow(buttons);
    const auto allow
        = [this, store] { store->setEnabled(!texts().value(QStringLiteral("name")).isEmpty()); };
    connect(m_lines.first(), &ComposedEdit::composedTextEdited, this, allow);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    allow();
}

void OfficeDialog::addLine(
    QFormLayout *form, const QString &label, const char *key, const QString &example)
{
    auto *edit = new ComposedEdit(this);
    edit->setObjectName(QLatin1String(key));
    edit->setText(m_roster.officeText(QLatin1String(key)));
    edit->setPlaceholderText(example);
    edit->setMinimumWidth(fontMetrics().averageCharWidth() * lineWidth);
    form->addRow(label, edit);
    m_lines.append(edit);
}

void OfficeDialog::addLines(
    QFormLayout *form, const QString &label, const char *key, const QString &example)
{
    auto *edit = new QPlainTextEdit(this);
    edit->setObjectName(QLatin1String(key));
    edit->setPlainText(m_roster.officeText(QLatin1String(key)));
    edit->setPlaceholderText(example);
    edit->setTabChangesFocus(true);
    const int margins = 2 * (edit->frameWidth() + int(edit->document()->documentMargin()));
    edit->setFixedHeight(textLines * fontMetrics().lineSpacing() + margins);
    form->addRow(label, edit);
    m_texts.append(edit);
}

QHash<QString, QString> OfficeDialog::texts() const
{
    QHash<QString, QString> texts;
    for (const ComposedEdit *edit : m_lines)
        texts.insert(edit->objectName(), cleaned(edit->composedText()));
    for (const QPlainTextEdit *edit : m_texts)
        texts.insert(edit->objectName(), cleanedLines(edit->toPlainText()));
    return texts;
}

Done OfficeDialog::store(Roster &roster, const QHash<QString, QString> &texts)
{
    const qint64 unit = roster.officeText(QStringLiteral("unit")).toLongLong();
    return roster.edit(Step{Action::SetOffice}, [&](Edit &edit) {
        for (const auto &[key, text] : texts.asKeyValueRange())
            edit.setOffice(key, text);
        if (unit != 0)
            correctUnitName(edit, unit, {}, texts.value(QStringLiteral("name")));
    });
}

} // namespace soctv
