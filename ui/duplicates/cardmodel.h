#pragma once

#include "core/roster/mergechoices.h"

#include <QAbstractTableModel>

namespace soctv {

/// Two persons side by side: a line for each field and each row of a list, with a sign and a word
/// where they differ, and a check mark beside what the one person will have.
class CardModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Title, Left, Sign, Right, ColumnCount };

    explicit CardModel(QObject *parent = nullptr);

    void setChoices(const MergeChoices &choices);
    const MergeChoices &choices() const { return m_choices; }

    /// Takes what stands in \a column, Left or Right.
    void take(int line, Column column);
    void toggle(int line);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const MergeLine &line(int row) const { return m_choices.lines().at(row); }
    bool isTaken(const QModelIndex &index) const;
    void lineChanged(int row);

    MergeChoices m_choices{{}, {}};
};

} // namespace soctv
