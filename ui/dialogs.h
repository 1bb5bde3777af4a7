#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace soctv {

/// The questions that stop the officer: a choice, a file to open, a place to save. Tests answer
/// them from a script.
class Dialogs {
public:
    virtual ~Dialogs() = default;

    /// Asks \a text with one button for each of \a buttons (verbs); \a details
    /// stand below. Enter presses the first: where the act is dangerous, the one that leaves things
    /// as they are. Returns the position of the button; -1 after Esc.
    virtual int choose(const QString &text, const QString &details, const QStringList &buttons) = 0;
    /// The path of an existing file; empty after Esc. \a filter as for QFileDialog.
    virtual QString openFile(const QString &title, const QString &folder, const QString &filter)
        = 0;
    /// The same for several files; empty after Esc.
    virtual QStringList openFiles(
        const QString &title, const QString &folder, const QString &filter)
        = 0;
    /// The path of an existing folder; empty after Esc.
    virtual QString openFolder(const QString &title, const QString &folder) = 0;
    /// A path to write to, beginning with \a suggested (folder and name), asked about if it exists;
    /// empty after Esc.
    virtual QString saveFile(const QString &title, const QString &suggested, const QString &filter)
        = 0;
};

/// Dialogs on the screen, above \a parent.
class WindowDialogs : public Dialogs {
public:
    explicit WindowDialogs(QWidget *parent = nullptr);
    void setParent(QWidget *parent) { m_parent = parent; }

    int choose(const QString &text, const QString &details, const QStringList &buttons) override;
    QString openFile(const QString &title, const QString &folder, const QString &filter) override;
    QStringList openFiles(
        const QString &title, const QString &folder, const QString &filter) override;
    QString openFolder(const QString &title, const QString &folder) override;
    QString saveFile(
        const QString &title, const QString &suggested, const QString &filter) override;

private:
    QWidget *m_parent;
};

} // namespace soctv
