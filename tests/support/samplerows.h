#pragma once

#include "core/forms/catalog.h"
#include "core/roster/field.h"
#include "core/sheets/fill.h"

#include <algorithm>
#include <functional>

namespace soctv {

/// Rows that a test makes up as it goes: \a make fills row \a n of a section.
class MadeUpRows : public RowSource {
public:
    using Make = std::function<SheetRow(int section, qint64 n)>;

    MadeUpRows(QList<qint64> counts, Make make)
        : m_counts(std::move(counts))
        , m_make(std::move(make))
    {
    }

    qint64 count(int section) override { return m_counts.value(section); }
    void begin(int section) override
    {
        m_section = section;
        m_next = 0;
    }
    bool next(SheetRow &row) override
    {
        if (m_next == m_counts.value(m_section))
            return false;
        row = m_make(m_section, m_next++);
        return true;
    }

private:
    QList<qint64> m_counts;
    Make m_make;
    int m_section = 0;
    qint64 m_next = 0;
};

/// A row of posts without any text.
inline SheetRow emptyRow(qint64 unit)
{
    const auto columns = sourceNamed(QStringLiteral("posts")).columns.size();
    return {unit, QStringList(columns, QString())};
}

/// The fields of a row of posts, as a form that is read gives them.
inline RowTexts fieldTexts(const SheetRow &row)
{
    RowTexts texts;
    std::copy_n(row.texts.cbegin(), fieldCount, texts.begin());
    return texts;
}

/// A fictional person; the same \a n gives the same row. \a perUnit rows follow each other in one
/// unit.
inline SheetRow fictionalRow(qint64 n, qint64 perUnit = 12)
{
    static const QStringList families{QStringLiteral("Nguyễn"), QStringLiteral("Trần"),
        QStringLiteral("Lê"), QStringLiteral("Phạm"), QStringLiteral("Hoàng"),
        QStringLiteral("Đặng"), QStringLiteral("Võ")};
    static const QStringList middles{QStringLiteral("Thị Bích"), QStringLiteral("Văn"),
        QStringLiteral("Thị Kim"), QStringLiteral("Quốc"), QStringLiteral("Hữu")};
    static const QStringList givens{QStringLiteral("Vân"), QStringLiteral("Phượng"),
        QStringLiteral("Ái"), QStringLiteral("Đức"), QStringLiteral("Thủy"),
        QStringLiteral("Nhung"), QStringLiteral("Yến"), QStringLiteral("Hiếu"),
        QStringLiteral("Uyên"), QStringLiteral("Hằng"), QStringLiteral("Ý")};
    static const QStringList units{QStringLiteral("Trường Mầm non Hoa Sen"),
        QStringLiteral("Bệnh viện Đa khoa Mẫu"), QStringLiteral("Trường Tiểu học Thị trấn Ví Dụ"),
        QStringLiteral("Công ty TNHH May mặc Ví Dụ"), QStringLiteral("Trạm Y tế phường Mẫu")};
    static const QStringList positions{QStringLiteral("Chủ tịch CĐCS"),
        QStringLiteral("Phó Chủ tịch CĐCS"), QStringLiteral("Ủy viên Ban Nữ công"),
        QStringLiteral("Tổ trưởng công đoàn"), QStringLiteral("Đoàn viên")};
    static const QStringList logins{QStringLiteral("nguyen.thi.bich.van"),
        QStringLiteral("tran.duc"), QStringLiteral("le.thi.kim.thuy"),
        QStringLiteral("hoang.quoc.phuong"), QStringLiteral("dang.uyen")};
    const auto pick = [](const QStringList &list, qint64 at) { return list[at % list.size()]; };
    SheetRow row = emptyRow(1 + n / perUnit);
    const QString name = pick(families, n) + QLatin1Char(' ') + pick(middles, n / 3)
        + QLatin1Char(' ') + pick(givens, n * 7 / 2);
    const QString login = pick(logins, n) + QString::number(n % 97);
    row.texts[field("full_name")] = name;
    row.texts[field("unit")]
        = pick(units, row.group) + QLatin1Char(' ') + QString::number(row.group);
    row.texts[field("position")] = pick(positions, n * 3 / 2);
    row.texts[field("phone")] = QStringLiteral("09%1").arg(10000000 + n * 7919 % 80000000);
    row.texts[field("email")] = login + QStringLiteral("@congdoan.example");
    row.texts[field("account_name")] = name;
    row.texts[field("account_link")] = QStringLiteral("https://www.facebook.com/") + login;
    return row;
}

/// A sheet with fictional rows, ready to be written.
struct SampleSheet {
    SampleSheet(
        qint64 section1, qint64 section2,
        MadeUpRows::Make make = [](int, qint64 n) { return fictionalRow(n); },
        QStringView id = u"mau-01")
        : sheet(loadSheet(id))
        , rows({section1, section2}, std::move(make))
    {
        settings.place = QStringLiteral("Hà Nội");
        settings.date = QDate(2026, 9, 5);
        settings.signerName = QStringLiteral("Trần Thị Ký Tên");
    }

    SheetTask task()
    {
        return {sheet, settings, office, rows, progress,
            QDateTime(QDate(2026, 9, 5), QTime(14, 2), Qt::UTC)};
    }

    SheetDescription sheet;
    SheetSettings settings;
    SheetOffice office{QStringLiteral("Liên đoàn Lao động tỉnh Mẫu"), {}, {}};
    MadeUpRows rows;
    Progress progress;
};

/// Rows of one unit that are easy to find again: "Người 001".
inline SheetRow plainRow(qint64 n)
{
    SheetRow row = emptyRow(1);
    row.texts[field("full_name")] = QStringLiteral("Người %1").arg(n + 1, 3, 10, QLatin1Char('0'));
    row.texts[field("unit")] = QStringLiteral("Trường Mẫu");
    return row;
}

} // namespace soctv
