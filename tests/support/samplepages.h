#pragma once

#include "core/roster/accountchanges.h"
#include "core/roster/posts.h"
#include "core/roster/sample.h"
#include "core/text/pagelink.h"

namespace soctv {

/// Adds \a count official accounts of as many people's units, a few of them to be looked at.
inline void addSamplePages(Edit &edit, int count)
{
    struct Kind {
        const char *name;
        const char *platform;
        const char *link; ///< %1 is a number
    };
    static constexpr Kind kinds[] = {
        {"Công đoàn %1", "facebook_page", "https://www.facebook.com/congdoan.vidu%1"},
        {"Nhóm đoàn viên %1", "zalo_group", "https://zalo.me/g/vidu%1abc"},
        {"Trang thông tin %1", "website", "https://congdoan%1.example/tin-tuc"},
        {"Công đoàn %1", "zalo_oa", "https://zalo.me/1234567890123%1"},
        {"Kênh %1", "youtube", "https://www.youtube.com/@congdoanvidu%1"},
    };
    const SampleRows sample(qMax(count, 10));
    for (int i = 0; i < count; ++i) {
        NewRow row{Role::CoreStaff, sample.row(i).texts};
        const ListRow added
            = readRows(edit.database(), addRows(edit, {row}, UnknownUnit::Create)).first();
        const Kind &kind = kinds[std::size_t(i) % std::size(kinds)];
        const QString link = QString::fromUtf8(kind.link).arg(10'000 + i);
        const qint64 account = edit.insert("account",
            {{"kind", QStringLiteral("official")}, {"platform", QString::fromUtf8(kind.platform)},
                {"name", QString::fromUtf8(kind.name).arg(added.texts[field("unit")])},
                {"link", link}, {"compare_key", parsePageLink(link).accountKey()},
                {"unit", i % 7 == 6 ? Value() : Value(added.unit)},
                {"since", QDate(2020, 1, 15).addDays(i % 2000).toString(Qt::ISODate)},
                {"in_use", qint64(i % 5 != 4)}});
        if (i % 6 == 5)
            continue; // nobody administers it
        edit.insert("account_admin",
            {{"account", account}, {"person", added.person},
                {"valid_from", QStringLiteral("2024-09-05")},
                {"handover_note", QStringLiteral("Đã giao quyền quản trị")}});
    }
}

} // namespace soctv
