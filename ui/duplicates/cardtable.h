#pragma once

#include <QTableView>

namespace soctv {

class CardModel;

/// The two cards. ← and → take a side, Space changes the side or lets a row stay or go, a click
/// takes what is clicked on.
class CardTable : public QTableView {
    Q_OBJECT

public:
    explicit CardTable(CardModel &model, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Enter was pressed.
    void accepted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitColumns();
    void takeAt(const QModelIndex &index);

    CardModel &m_model;
};

} // namespace soctv
