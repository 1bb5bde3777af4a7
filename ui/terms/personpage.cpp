#include "ui/terms/personpage.h"

#include "core/roster/platforms.h"
#include "core/roster/roster.h"
#include "ui/messagebar.h"
#include "ui/plainlabel.h"
#include "ui/readingtable.h"
#include "ui/terms/problemform.h"
#include "ui/terms/termwords.h"
#include "ui/terms/textmodel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace soctv {

PersonPage::PersonPage(const PageTools &tools, QWidget *parent)
    : Page(parent)
    , m_roster(tools.roster)
    , m_name(plainLabel(this))
    , m_contact(plainLabel(this))
    , m_posts(new TextModel(
          {tr("List"), fieldTitle(field("unit")), fieldTitle(field("position")), tr("Decision"),
              fieldTitle(field("valid_from")), fieldTitle(field("valid_to")), tr("State")},
          this))
    , m_accounts(new TextModel(
          {fieldTitle(field("account_name")), fieldTitle(field("account_link"))}, this))
    , m_pages(new TextModel(
          {tr("Platform"), tr("Page"), fieldTitle(field("unit")), fieldTitle(field("valid_from")),
              fieldTitle(field("valid_to")), tr("Hand-over note")},
          this))
{
    QFont large = m_name->font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.3);
    m_name->setFont(large);
    auto *back = new QPushButton(tr("&Back (Esc)"), this);
    connect(back, &QPushButton::clicked, this, &PersonPage::closed);
    auto *top = new QHBoxLayout;
    top->addWidget(m_name, 1);
    top->addWidget(back);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_contact);
    QTableView *posts = addTable(*layout, tr("Posts over time"), m_posts);
    addTable(*layout, tr("Own accounts"), m_accounts);
    addTable(*layout, tr("Official pages administered"), m_pages);
    setFocusProxy(posts);
    connect(posts, &QTableView::activated, this, &PersonPage::openPost);
    connect(&m_roster, &Roster::changed, this, &PersonPage::refresh);
}

QTableView *PersonPage::addTable(QVBoxLayout &layout, const QString &title, TextModel *model)
{
    QLabel *label = plainLabel(this, title);
    auto *table = new QTableView(this);
    table->setModel(model);
    makeReadingTable(*table, title);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->horizontalHeader()->setStretchLastSection(true);
    layout.addWidget(label);
    layout.addWidget(table, m_tables.isEmpty() ? 3 : 1);
    m_tables.append(table);
    m_titles.append(label);
    return table;
}

void PersonPage::setPerson(qint64 person)
{
    m_person = person;
    refresh();
    m_tables.first()->setCurrentIndex(m_posts->index(0, 0));
}

void PersonPage::refresh()
{
    const auto read = guarded([this] { return personHistory(m_roster.database(), m_person); });
    if (!read)
        Q_EMIT message(errorNotice(read.error()));
    PersonHistory history;
    if (read && *read)
        history = **read;
    else
        history.fullName = tr("This person is no longer in the roster.");
    m_name->setText(history.fullName);
    QStringList contact{history.phone, history.email};
    contact.removeAll(QString());
    m_contact->setText(contact.join(QStringLiteral(" · ")));
    QList<TextModel::Line> posts;
    for (const PersonTerm &term : history.terms) {
        const RowTexts &texts = term.row.texts;
        posts.append({{roleName(term.row.role), texts[field("unit")], texts[field("position")],
                          decisionText(texts), shownDayText(texts[field("valid_from")]),
                          shownDayText(texts[field("valid_to")]), termStateText(term.state)},
            term.row.post});
    }
    m_posts->setLines(posts);
    QList<TextModel::Line> accounts;
    for (const PersonAccount &account : history.accounts)
        accounts.append({{account.name, account.link}});
    m_accounts->setLines(accounts);
    QList<TextModel::Line> pages;
    for (const AdminTerm &term : history.admins) {
        pages.append({{platformTitle(term.platform), term.account, term.unit,
            shownDayText(term.from), shownDayText(term.to), term.handoverNote}});
    }
    m_pages->setLines(pages);
    for (qsizetype i = 0; i < m_tables.size(); ++i) {
        const bool shown = i == 0 || m_tables[i]->model()->rowCount() > 0;
        m_tables[i]->setVisible(shown);
        m_titles[i]->setVisible(shown);
        m_tables[i]->resizeColumnsToContents();
    }
    Q_EMIT statusChanged();
}

void PersonPage::openPost()
{
    if (const qint64 post = m_posts->idAt(m_tables.first()->currentIndex().row()); post != 0)
        Q_EMIT showPost(post);
}

QList<QWidget *> PersonPage::panes()
{
    QList<QWidget *> shown;
    for (QTableView *table : std::as_const(m_tables))
        shown.append(table);
    return shown;
}

void PersonPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        Page::keyPressEvent(event);
}

void PersonPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    for (QTableView *table : std::as_const(m_tables))
        fitReadingRows(*table);
}

} // namespace soctv
