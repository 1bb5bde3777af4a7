#pragma once

#include "core/roster/restore.h"

#include <QDialog>

class QGridLayout;
class QVBoxLayout;

namespace soctv {

/// Shows what restoring a backup would change, and asks.
class RestoreDialog : public QDialog {
    Q_OBJECT

public:
    RestoreDialog(
        const BackupInfo &backup, const RestorePreview &preview, QWidget *parent = nullptr);

private:
    void addCounts(QVBoxLayout *layout, const RestorePreview &preview);
    void addRow(QGridLayout *grid, const QString &title, const QStringList &numbers);
    void addButtons(QVBoxLayout *layout);
};

} // namespace soctv
