// What the officer does in AccountsView, by button, menu and key, and when it can be done.

#include "core/roster/day.h"
#include "core/roster/roster.h"
#include "ui/accounts/accountedits.h"
#include "ui/accounts/accountsview.h"
#include "ui/composededit.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

namespace soctv {

bool AccountsView::isEditable() const
{
    return !m_roster.isReadOnly() && !isAnotherDay(m_day);
}

bool AccountsView::isBin() const
{
    return m_choice->currentIndex() == Deleted;
}

const OfficialAccount *AccountsView::current() const
{
    return m_model->account(m_table->currentIndex().row());
}

QList<OfficialAccount> AccountsView::selected() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    QList<OfficialAccount> accounts;
    for (const int row : std::as_const(rows)) {
        if (const OfficialAccount *account = m_model->account(row))
            accounts.append(*account);
    }
    return accounts;
}

QList<qint64> AccountsView::selectedIds() const
{
    QList<qint64> ids;
    for (const OfficialAccount &account : selected())
        ids.append(account.id);
    return ids;
}

void AccountsView::updateState()
{
    const auto count = m_table->selectionModel()->selectedRows().size();
    const bool any = isEditable() && count > 0;
    const bool one = isEditable() && count == 1 && !isBin();
    m_buttons.first()->setEnabled(isEditable() && !isBin());
    m_edit->setEnabled(one);
    m_handOver->setEnabled(one);
    m_release->setEnabled(one);
    m_use->setEnabled(any && !isBin());
    m_use->setText(current() && !current()->inUse ? tr("Mark as in &use") : tr("Mark as &closed"));
    m_remove->setEnabled(any && !isBin());
    m_restore->setEnabled(any && isBin());
    m_remove->setVisible(!isBin());
    m_restore->setVisible(isBin());
    tellEmpty();
    Q_EMIT statusChanged();
}

void AccountsView::tellEmpty()
{
    QString text;
    if (m_reading == 0 && m_model->rowCount() == 0) {
        if (m_model->total() > 0)
            text = tr("No official account fits. Esc drops the search.");
        else if (isBin())
            text = tr("No official account is in the bin.");
        else
            text = tr("No official pages or groups yet. Add one, or mark accounts of Mẫu 01 as the "
                      "unit’s.");
    }
    m_empty->setText(text);
    m_empty->setVisible(!text.isEmpty());
}

void AccountsView::add()
{
    m_edits->add();
}

void AccountsView::edit()
{
    if (m_edit->isEnabled())
        m_edits->edit(OfficialAccount(*current()));
}

void AccountsView::handOver()
{
    m_edits->handOver(OfficialAccount(*current()));
}

void AccountsView::toggleUse()
{
    m_edits->setInUse(selected(), !current()->inUse);
}

void AccountsView::release()
{
    m_edits->release(current()->id);
}

void AccountsView::remove()
{
    if (m_remove->isEnabled())
        m_edits->remove(selectedIds());
}

void AccountsView::restore()
{
    m_edits->restore(selectedIds());
}

void AccountsView::showMenu(const QPoint &position)
{
    QMenu menu(this);
    for (QPushButton *button : std::as_const(m_buttons)) {
        if (button->isVisible())
            menu.addAction(button->text(), button, &QPushButton::click)
                ->setEnabled(button->isEnabled());
    }
    menu.exec(m_table->viewport()->mapToGlobal(position));
}

void AccountsView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_search->text().isEmpty())
        m_search->clear();
    else
        Page::keyPressEvent(event);
}

bool AccountsView::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Page::eventFilter(object, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (object == m_table && enter) {
        edit();
        return true;
    }
    if (object == m_table && key == Qt::Key_Delete) {
        remove();
        return true;
    }
    if (object == m_search && (enter || key == Qt::Key_Down)) {
        ComposedEdit::settleInputMethod();
        m_table->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return Page::eventFilter(object, event);
}

void AccountsView::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitTable();
}

} // namespace soctv
