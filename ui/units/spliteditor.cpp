#include "ui/units/spliteditor.h"

#include "core/text/fold.h"
#include "ui/readingtable.h"
#include "ui/units/splitmodel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace soctv {

SplitEditor::SplitEditor(Roster &roster, qint64 unit, QWidget *parent)
    : QWidget(parent)
    , m_model(new SplitModel(roster, unit, this))
    , m_names(new QPlainTextEdit(this))
    , m_closes(new QCheckBox(tr("The unit that is split &ends"), this))
    , m_table(new QTableView(this))
    , m_to(new QComboBox(this))
{
    m_names->setAccessibleName(tr("Names of the new units, one a line"));
    m_names->setPlaceholderText(tr("names of the new units, one a line"));
    m_names->setTabChangesFocus(true);
    m_names->setFixedHeight(m_names->fontMetrics().lineSpacing() * 3 + 12);
    makeReadingTable(*m_table, tr("Posts, and units below"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    const int letter = m_table->fontMetrics().averageCharWidth();
    m_table->setColumnWidth(SplitModel::What, 50 * letter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setMinimumHeight(m_table->fontMetrics().lineSpacing() * 7);
    m_to->setAccessibleName(tr("The unit that gets them"));
    auto *label = new QLabel(tr("The selected lines go &to"), this);
    label->setBuddy(m_to);
    auto *button = new QPushButton(tr("Gi&ve"), this);
    button->setAutoDefault(false);
    auto *line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_to, 1);
    line->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_names);
    layout->addWidget(m_closes);
    layout->addWidget(m_table, 1);
    layout->addLayout(line);
    setFocusProxy(m_names);
    connect(m_names, &QPlainTextEdit::textChanged, this, &SplitEditor::namesEdited);
    connect(m_closes, &QCheckBox::toggled, this, &SplitEditor::edited);
    connect(button, &QPushButton::clicked, this, &SplitEditor::give);
    namesEdited();
}

void SplitEditor::setDay(const QDate &day)
{
    m_model->setDay(day);
}

void SplitEditor::namesEdited()
{
    QStringList names;
    for (const QString &line : m_names->toPlainText().split(u'\n')) {
        const QString name = cleaned(line);
        if (!name.isEmpty())
            names.append(name);
    }
    m_model->setParts(names);
    const int chosen = m_to->currentIndex();
    m_to->clear();
    m_to->addItem(m_model->oldName());
    m_to->addItems(names);
    m_to->setCurrentIndex(chosen < m_to->count() ? qMax(chosen, names.isEmpty() ? 0 : 1) : 0);
    Q_EMIT edited();
}

QList<SplitPart> SplitEditor::parts() const
{
    return m_model->parts();
}

bool SplitEditor::closes() const
{
    return m_closes->isChecked();
}

void SplitEditor::give()
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.append(index.row());
    m_model->give(rows, m_to->currentIndex() - 1);
    Q_EMIT edited();
}

} // namespace soctv
