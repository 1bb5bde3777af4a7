#include "ui/window/pages.h"

#include "ui/accounts/accountsview.h"
#include "ui/duplicates/duplicatesview.h"
#include "ui/history/historyview.h"
#include "ui/statistics/statisticspage.h"
#include "ui/today/todaypage.h"
#include "ui/units/unitsview.h"
#include "ui/terms/changespage.h"

#include <algorithm>
#include <array>

namespace soctv {

namespace {

struct PageLine {
    View view;
    Page *(*make)(const PageTools &tools, QWidget *parent);
};

template <typename P>
Page *make(const PageTools &tools, QWidget *parent)
{
    return new P(tools, parent);
}

constexpr std::array pages{
    PageLine{View::Today, make<TodayPage>},
    PageLine{View::Changes, make<ChangesPage>},
    PageLine{View::Accounts, make<AccountsView>},
    PageLine{View::Duplicates, make<DuplicatesView>},
    PageLine{View::Units, make<UnitsView>},
    PageLine{View::History, make<HistoryView>},
    PageLine{View::Statistics, make<StatisticsPage>},
};

} // namespace

Page *makePage(View view, const PageTools &tools, QWidget *parent)
{
    const auto *page = std::ranges::find(pages, view, &PageLine::view);
    Q_ASSERT(page != pages.end());
    return page->make(tools, parent);
}

} // namespace soctv
