#pragma once

#include "ui/composededit.h"

#include <QHash>

#include <vector>

namespace soctv {

class ChoicePopup;
class Roster;
struct Error;

/// Chooses one person of the roster from a list that opens while a name is typed, marks or none,
/// and with Alt+Down. Each choice tells unit and position, since names repeat.
class PersonField : public ComposedEdit {
    Q_OBJECT

public:
    explicit PersonField(Roster &roster, QWidget *parent = nullptr);

    void setPerson(qint64 person);
    /// 0: none is chosen, and what is typed is not the name of exactly one person.
    qint64 person() const;

Q_SIGNALS:
    void personChanged();
    /// The names could not be read.
    void failed(const soctv::Error &error);

private:
    struct Entry {
        qint64 person;
        QString name;
        QString plain; // without marks
    };

    void readNames();
    QStringList choices();
    QString labelOf(const Entry &entry) const;

    Roster &m_roster;
    std::vector<Entry> m_entries; // all persons, by name; read when they are first asked for
    bool m_isRead = false;
    QHash<QString, qint64> m_offered; // by label
    qint64 m_person = 0; // whose label stands in the field
    ChoicePopup *m_popup;
};

} // namespace soctv
