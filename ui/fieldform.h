#pragma once

#include <QHash>
#include <QWidget>

#include <functional>

class QGridLayout;
class QLabel;
class QPushButton;

namespace soctv {

/// The fields of a dialog one under another: each with its label before it and, under it, a line
/// for what is to be said about it.
class FieldForm : public QWidget {
    Q_OBJECT

public:
    explicit FieldForm(QWidget *parent = nullptr);

    /// Adds \a field under \a key; \a label may have a mnemonic.
    void add(const QString &key, const QString &label, QWidget *field);
    /// Says \a text under the field, or nothing if it is empty. \a verb, if there is one, is a
    /// button beside it that calls \a act.
    void tell(const QString &key, const QString &text, const QString &verb = {},
        const std::function<void()> &act = {});
    /// What is said under the field now.
    QString told(const QString &key) const;
    /// Takes away all that is said.
    void clear();
    /// Goes to the field that something is said about.
    void goTo(const QString &key);

private:
    struct Line {
        QWidget *field;
        QLabel *text;
        QPushButton *verb;
    };

    QGridLayout *m_layout;
    QHash<QString, Line> m_lines;
};

} // namespace soctv
