#pragma once

#include "ui/page.h"

class QLabel;
class QTableView;
class QVBoxLayout;

namespace soctv {

class TextModel;

/// The page of one person: all posts over time, own accounts, and the official ones administered.
class PersonPage : public Page {
    Q_OBJECT

public:
    explicit PersonPage(const PageTools &tools, QWidget *parent = nullptr);

    void setPerson(qint64 person);
    qint64 person() const { return m_person; }
    TextModel &posts() { return *m_posts; }
    TextModel &accounts() { return *m_accounts; }
    TextModel &pages() { return *m_pages; }
    QList<QWidget *> panes() override;

Q_SIGNALS:
    /// Back to where the officer came from.
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QTableView *addTable(QVBoxLayout &layout, const QString &title, TextModel *model);
    void refresh();
    void openPost();

    Roster &m_roster;
    qint64 m_person = 0;
    QLabel *m_name;
    QLabel *m_contact;
    TextModel *m_posts;
    TextModel *m_accounts;
    TextModel *m_pages;
    QList<QTableView *> m_tables; // in the order of the page
    QList<QLabel *> m_titles; // of the tables
};

} // namespace soctv
