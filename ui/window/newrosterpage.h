#pragma once

#include "core/roster/roster.h"

#include <QWidget>

class QLabel;
class QLayout;
class QLineEdit;

namespace soctv {

class ComposedEdit;
class Dialogs;

/// Asks for what a new roster needs: the name of the office, the body above it, and where the file
/// goes. The file is named after the office unless the officer says otherwise.
class NewRosterPage : public QWidget {
    Q_OBJECT

public:
    explicit NewRosterPage(Dialogs &dialogs, QWidget *parent = nullptr);

    /// Empties the page; files go to \a folder. \a source: the file that the rows will come from,
    /// whose name and folder the roster gets; empty: none, it is named after the office.
    void begin(const QString &folder, const QString &source = {});
    /// A file name made of the letters and digits of \a officeName, e.g.
    /// "ldld-quan-long-bien.soctv".
    static QString fileNameFor(const QString &officeName);

Q_SIGNALS:
    void accepted(const soctv::Office &office, const QString &path);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLayout *makeForm();
    QLayout *makeButtons();
    QString freePath(const QString &fileName) const;
    void suggestPath();
    void choosePath();
    void accept();

    Dialogs &m_dialogs;
    QString m_folder;
    QString m_source;
    bool m_pathChosen = false;
    ComposedEdit *m_name;
    ComposedEdit *m_superior;
    QLineEdit *m_path;
    QLabel *m_missing;
};

} // namespace soctv
