#pragma once

#include <QDialog>
#include <QList>
#include <QPair>

class QListWidget;
class QPushButton;

namespace soctv {

class ComposedEdit;
class UnitNames;
struct UnitQuestion;

/// "Another unit…": which unit of the roster the files mean by a name that is not known. The
/// proposals come first; typing finds any unit, without marks too.
class UnitDialog : public QDialog {
    Q_OBJECT

public:
    UnitDialog(const UnitQuestion &question, const UnitNames &units, QWidget *parent = nullptr);

    /// The unit that was chosen; 0: none is.
    qint64 chosen() const;
    ComposedEdit &search() { return *m_search; }
    QListWidget &list() { return *m_list; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const QString &typed);

    QList<QPair<qint64, QString>> m_units; // as they are listed
    ComposedEdit *m_search;
    QListWidget *m_list;
    QPushButton *m_accept;
};

} // namespace soctv
