#pragma once

#include <QHash>
#include <QWidget>

class QComboBox;
class QTableView;

namespace soctv {

/// A strip above a table with a choice over each column: which field it holds. Choices are made
/// only for columns that come into sight.
class ColumnFields : public QWidget {
    Q_OBJECT

public:
    explicit ColumnFields(QTableView &table, QWidget *parent = nullptr);

    /// The choices are those of a list of units, or of people; all columns hold nothing then.
    void setOfUnits(bool ofUnits);
    bool isOfUnits() const { return m_isOfUnits; }
    /// For each column its place in listFields, or in unitFields, or -1.
    void setFields(const QList<int> &fields);
    const QList<int> &fields() const { return m_fields; }
    /// Gives the focus to the choice over \a column.
    void focusColumn(int column);
    /// Null until the column was in sight.
    QComboBox *choice(int column) const { return m_choices.value(column); }

    QSize sizeHint() const override;

Q_SIGNALS:
    void changed();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QComboBox *choiceFor(int column);
    void fill(QComboBox &choice) const;
    void choose(int column, int field);
    void arrange();

    QTableView &m_table;
    bool m_isOfUnits = false;
    QList<int> m_fields;
    QHash<int, QComboBox *> m_choices; // by column
};

} // namespace soctv
