#pragma once

#include "ui/history/erasure.h"

#include <QDialog>

class QListWidget;
class QVBoxLayout;

namespace soctv {

/// Tells what erasing persons for good means, and asks which other places and backups go with them.
class EraseDialog : public QDialog {
    Q_OBJECT

public:
    explicit EraseDialog(const ErasureFacts &facts, QWidget *parent = nullptr);

    /// What was decided; counts after Accepted only.
    ErasurePlan plan() const;

private:
    void addPersons(QVBoxLayout *layout);
    void addPlaces(QVBoxLayout *layout);
    void addBackups(QVBoxLayout *layout);
    void addButtons(QVBoxLayout *layout);

    ErasureFacts m_facts;
    QListWidget *m_places = nullptr; // a line for each of m_facts.places
    QListWidget *m_backups = nullptr;
};

} // namespace soctv
