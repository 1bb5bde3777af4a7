#pragma once

#include "core/roster/unitdetails.h"

#include <QDate>
#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace soctv {

class Roster;

/// The fields of one unit. Each is stored when it is left; what cannot be stored stays as typed,
/// with the reason under it.
class UnitForm : public QWidget {
    Q_OBJECT

public:
    explicit UnitForm(Roster &roster, QWidget *parent = nullptr);

    /// Shows \a unit (0: none) under the name of \a day; one that is being typed into is left
    /// alone.
    void setUnit(qint64 unit, const QString &name, const QDate &day);
    void setReadOnly(bool readOnly);
    /// Stores what is being typed; false if it could not be.
    bool commit();

Q_SIGNALS:
    void failed(const soctv::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Line {
        QLineEdit *edit;
        QLabel *problem;
        QString shown; ///< as the roster has it
    };

    void addLine(const QString &label);
    bool store(int line);
    void storeKind();
    Done write(int line, const QString &text);
    QString problemWith(int line, const QString &text);
    void showLine(int line, const QString &text);

    Roster &m_roster;
    qint64 m_unit = 0;
    QDate m_day;
    QFormLayout *m_layout;
    QList<Line> m_lines; // the name, then by UnitText
    QComboBox *m_kind;
    bool m_isStoring = false;
};

} // namespace soctv
