// What narrows the list: search, filter row, units; and what is said about it.

#include "ui/list/alikehint.h"
#include "ui/list/emptyhint.h"
#include "ui/list/filterrow.h"
#include "ui/list/listwords.h"
#include "ui/list/rostermodel.h"
#include "ui/list/rosterview.h"

namespace soctv {

void RosterView::setSearch(const QString &text)
{
    ListQuery query = m_model->query();
    query.search = text;
    m_model->setQuery(query);
}

void RosterView::setUnits(const QSet<qint64> &units)
{
    ListQuery query = m_model->query();
    query.units = units;
    m_model->setQuery(query);
}

void RosterView::applyFilters()
{
    ListQuery query = m_model->query();
    query.filters = m_filterRow->filters();
    m_model->setQuery(query);
}

void RosterView::clearFilters()
{
    m_filterRow->clear();
    if (!m_model->query().units.isEmpty())
        setUnits({});
    if (!m_model->query().search.isEmpty()) {
        setSearch({});
        Q_EMIT searchDropped();
    }
}

QString RosterView::statusText() const
{
    return m_alike->text().isEmpty() ? statusOf(*m_model) : m_alike->text();
}

void RosterView::tellEmpty()
{
    const EmptyWords words = emptyWordsOf(*m_model);
    if (words.text.isEmpty())
        m_hint->hide();
    else
        m_hint->tell(words.text, words.verb);
}

} // namespace soctv
