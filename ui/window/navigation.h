#pragma once

#include "core/roster/search/listing.h"

#include <QTreeWidget>

namespace soctv {

/// What the content area of the window can show.
enum class View { Section1, Section2, Collaborators, Duplicates, ToCheck, History };

/// The rows a view lists; none for views that are no list.
std::optional<Scope> scopeOf(View view);
/// The view that lists \a role.
View viewOf(Role role);
/// Its name in the title of the window.
QString viewTitle(View view);

/// The part of the help text that is about it.
QString topicOf(View view);

/// The views of a roster with the number of their rows.
class Navigation : public QTreeWidget {
    Q_OBJECT

public:
    explicit Navigation(QWidget *parent = nullptr);

    /// Marks \a view as the one shown, without chosen().
    void setView(View view);
    void setCounts(const ListCounts &counts);

Q_SIGNALS:
    void chosen(soctv::View view);

protected:
    void changeEvent(QEvent *event) override;
    QSize sizeHint() const override;

private:
    QTreeWidgetItem *addView(QTreeWidgetItem *parent, View view, const QString &name);
    QTreeWidgetItem *itemOf(View view) const;
    void arrangeRows();

    QList<QTreeWidgetItem *> m_items; // of the views, in their order
    QTreeWidgetItem *m_sheet;
};

} // namespace soctv
