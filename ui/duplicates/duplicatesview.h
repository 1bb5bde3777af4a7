#pragma once

#include "ui/page.h"

#include <memory>
#include <optional>

class QLabel;
class QPushButton;
class QStackedLayout;
class QTableView;

namespace soctv {

class CardModel;
class CardTable;
class PairModel;

/// "Có thể trùng": the people who may be in the roster twice. One pair after the other is merged,
/// said not to be the same, or left for later.
class DuplicatesView : public Page {
    Q_OBJECT

public:
    explicit DuplicatesView(const PageTools &tools, QWidget *parent = nullptr);

    /// Pairs are those of today; nothing can be decided while another day is shown.
    void setDay(const QDate &day) override;
    /// Shows the pairs that \a listing knows of; one that is older than the roster is not looked
    /// at, since a newer one is on its way.
    void setListing(const Listing &listing) override;

    PairModel &pairs() { return *m_pairs; }
    CardModel &cards() { return *m_cards; }
    QTableView &pairTable() { return *m_pairTable; }
    CardTable &cardTable() { return *m_cardTable; }
    QList<QWidget *> panes() override;

public Q_SLOTS:
    /// Makes one person of the current pair, with what was chosen.
    void merge();
    /// Remembers that they are two.
    void keepApart();
    void goToNext();
    void goToPrevious();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void buildPairTable();
    void fitPairTable();
    QWidget *buildLower();
    void showPair();
    void decided(const DuplicatePair &pair, const QString &text);
    void goTo(int row);
    void updateState();

    Roster &m_roster;
    PairModel *m_pairs;
    CardModel *m_cards;
    QTableView *m_pairTable;
    CardTable *m_cardTable;
    QLabel *m_title;
    QLabel *m_hint;
    QLabel *m_empty;
    QPushButton *m_merge;
    QPushButton *m_apart;
    QPushButton *m_later;
    QStackedLayout *m_stack;
    std::shared_ptr<const Marks> m_marks; // of the newest listing
    std::optional<DuplicatePair> m_shown; // whose cards are shown
    qint64 m_shownNumber = -1; // edit number of the roster when they were read
    bool m_isToday = true;
    std::optional<DuplicatePair> m_decided; // the last one: shown when undo brings it back
};

} // namespace soctv
