#include "ui/dialogs.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

namespace soctv {

namespace {

constexpr int lineWidth = 64; // characters

} // namespace

WindowDialogs::WindowDialogs(QWidget *parent)
    : m_parent(parent)
{
}

int WindowDialogs::choose(const QString &text, const QString &details, const QStringList &buttons)
{
    QMessageBox box(m_parent);
    box.setIcon(QMessageBox::NoIcon);
    box.setWindowTitle(QStringLiteral("Sổ CTV"));
    box.setTextFormat(Qt::PlainText);
    box.setText(text);
    box.setInformativeText(details);
    // Qt makes that label anew, and it would guess whether a name in it is HTML.
    const auto labels = box.findChildren<QLabel *>();
    for (QLabel *label : labels) {
        label->setTextFormat(Qt::PlainText);
        if (label->text() == details && !details.isEmpty()) // Qt breaks it after a few words
            label->setMinimumWidth(lineWidth * label->fontMetrics().averageCharWidth());
    }
    QList<QPushButton *> added;
    for (const QString &label : buttons) {
        // ActionRole keeps the order in which the caller lists them on every platform.
        added.append(box.addButton(label, QMessageBox::ActionRole));
    }
    QPushButton *escape = box.addButton(QMessageBox::Cancel);
    escape->hide();
    box.setEscapeButton(escape);
    if (!added.isEmpty())
        box.setDefaultButton(added.first());
    box.exec();
    return int(added.indexOf(qobject_cast<QPushButton *>(box.clickedButton())));
}

QString WindowDialogs::openFile(const QString &title, const QString &folder, const QString &filter)
{
    return QFileDialog::getOpenFileName(m_parent, title, folder, filter);
}

QStringList WindowDialogs::openFiles(
    const QString &title, const QString &folder, const QString &filter)
{
    return QFileDialog::getOpenFileNames(m_parent, title, folder, filter);
}

QString WindowDialogs::openFolder(const QString &title, const QString &folder)
{
    return QFileDialog::getExistingDirectory(m_parent, title, folder);
}

QString WindowDialogs::saveFile(
    const QString &title, const QString &suggested, const QString &filter)
{
    QFileDialog dialog(m_parent, title, QFileInfo(suggested).path(), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QFileInfo(suggested).suffix());
    dialog.selectFile(QFileInfo(suggested).fileName());
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return {};
    return dialog.selectedFiles().first();
}

} // namespace soctv
