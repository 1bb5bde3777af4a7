#pragma once

#include "ui/view.h"

#include <QHash>
#include <QTreeWidget>

namespace soctv {

/// The views of a roster with the number of their rows.
class Navigation : public QTreeWidget {
    Q_OBJECT

public:
    explicit Navigation(QWidget *parent = nullptr);

    /// Marks \a view as the one shown, without chosen().
    void setView(View view);
    void setCounts(const ListCounts &counts);
    /// What stands beside the name of a view; 0: nothing.
    void setCount(View view, qint64 count);

Q_SIGNALS:
    void chosen(soctv::View view);

protected:
    void changeEvent(QEvent *event) override;
    QSize sizeHint() const override;

private:
    void addView(const ViewLine &line);
    QTreeWidgetItem *parentOf(const ViewLine &line);
    void arrangeRows();

    QHash<View, QTreeWidgetItem *> m_items;
    QTreeWidgetItem *m_sheet = nullptr; // "Mẫu 01", no view itself
};

} // namespace soctv
