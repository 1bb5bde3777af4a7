#pragma once

#include "core/roster/roster.h"

#include <QDialog>

class QFormLayout;
class QPlainTextEdit;

namespace soctv {

class ComposedEdit;

/// What is the same on every sheet and set once in the file: the names of the office and of the
/// body above it, its abbreviation in the numbers of papers, place, signer and recipients.
class OfficeDialog : public QDialog {
    Q_OBJECT

public:
    explicit OfficeDialog(Roster &roster, QWidget *parent = nullptr);

    /// The texts by the keys of the office table.
    QHash<QString, QString> texts() const;
    /// Stores \a texts as one undo step: a correction, also of the unit that the office is.
    static Done store(Roster &roster, const QHash<QString, QString> &texts);

private:
    void addLine(QFormLayout *form, const QString &label, const char *key, const QString &example);
    void addLines(QFormLayout *form, const QString &label, const char *key, const QString &example);

    Roster &m_roster;
    QList<ComposedEdit *> m_lines; // named by their keys
    QList<QPlainTextEdit *> m_texts;
};

} // namespace soctv
