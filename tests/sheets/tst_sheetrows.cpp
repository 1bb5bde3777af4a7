#include "core/forms/catalog.h"
#include "core/roster/accountchanges.h"
#include "core/roster/terms.h"
#include "core/roster/unitevents.h"
#include "core/sheets/officetexts.h"
#include "core/sheets/rosterrows.h"
#include "core/sheets/writers.h"
#include "tests/support/pdftext.h"
#include "tests/support/testroster.h"

#include <QFile>
#include <QTest>

using namespace soctv;

namespace {

// A sheet that nobody has printed before: two sources under two heads, in groups, with sums.
constexpr char madeUpSheet[] = R"({
    "id": "bia", "name": "Tờ bịa", "orientation": "portrait",
    "margins": { "left": 30, "right": 20, "top": 20, "bottom": 20 },
    "text_size": 11, "title_size": 13,
    "left": [{ "text": "{federation}", "bold": true, "rule": 0.5 }],
    "right": ["Số: {number}"],
    "title": ["TỜ BỊA"], "under_title": ["Từ {from} đến {to}"],
    "sections": [
        { "rows": "unit_totals", "title": "A. Đơn vị", "columns": "units", "group": "parent",
          "no_group": "?", "blank_rows": 0, "sum": "Cộng" },
        { "rows": "posts_begun", "title": "B. Mới", "columns": "people", "blank_rows": 0,
          "empty": "Chưa có ai mới" },
        { "rows": "official_accounts", "title": "C. Trang", "columns": "pages", "group": "unit",
          "no_group": "?", "blank_rows": 0 }
    ],
    "columns": {
        "units": [ { "key": "unit", "header": "Tên", "width": 3 },
                   { "key": "collaborator", "header": "CTV", "width": 1 },
                   { "key": "accounts", "header": "Trang", "width": 1 } ],
        "people": [ { "key": "stt", "header": "TT", "width": 1 },
                    { "key": "full_name", "header": "Ai", "width": 3 },
                    { "key": "day", "header": "Khi nào", "width": 2 },
                    { "key": "reason", "header": "Vì sao", "width": 2 } ],
        "pages": [ { "key": "name", "header": "Trang", "width": 3 },
                   { "key": "platform", "header": "Ở đâu", "width": 2 },
                   { "key": "admins", "header": "Ai lo", "width": 3 } ]
    },
    "words": { "facebook_page": "Trên Facebook" },
    "totals": "{count1} đơn vị, {count2} người, {count3} trang.",
    "signer_title": "NGƯỜI LẬP"
})";

} // namespace

class SheetRowsTest : public QObject {
    Q_OBJECT

private:
    qint64 unit(const QString &name) { return m_roster->roster().unitNames().find(name).value(0); }
    qint64 add(const QString &name, const QString &unitName, const QString &from,
        const QString &to = {}, const QString &decision = QStringLiteral("1/QĐ"))
    {
        return m_roster->add(Role::Collaborator,
            {{QStringLiteral("full_name"), name}, {QStringLiteral("unit"), unitName},
                {QStringLiteral("valid_from"), from}, {QStringLiteral("valid_to"), to},
                {QStringLiteral("decision_no"), decision},
                {QStringLiteral("decision_date"), from}});
    }
    /// The texts of one column of a section.
    QStringList texts(
        const QString &sheetId, int section, const QString &key, const SheetSettings &settings = {})
    {
        const SheetDescription sheet = loadSheet(sheetId);
        const int column = sourceNamed(sheet.sections.at(section).rows).column(key);
        RosterRows rows(m_roster->database(), sheet, settings);
        QStringList result;
        rows.begin(section);
        for (SheetRow row; rows.next(row);)
            result.append(row.texts.at(column));
        return result;
    }
    QStringList collaborators(const SheetSettings &settings)
    {
        return texts(QStringLiteral("cong-tac-vien"), 0, QStringLiteral("full_name"), settings);
    }

    std::unique_ptr<TestRoster> m_roster;

private Q_SLOTS:
    void init()
    {
        m_roster = std::make_unique<TestRoster>();
        add(QStringLiteral("Lê Văn Cũ"), QStringLiteral("Trường A"), QStringLiteral("2024-01-01"),
            QStringLiteral("2025-06-30"));
        add(QStringLiteral("Trần Thị Mới"), QStringLiteral("Trường A"),
            QStringLiteral("2025-07-01"), {}, QStringLiteral("7/QĐ"));
        add(QStringLiteral("Ngô Thị Na"), QStringLiteral("Trường B"), QStringLiteral("2024-05-01"));
    }

    void postsOfADay()
    {
        QCOMPARE(collaborators({}),
            (QStringList{QStringLiteral("Trần Thị Mới"), QStringLiteral("Ngô Thị Na")}));
        SheetSettings settings;
        settings.asOf = QDate(2025, 6, 30);
        QCOMPARE(collaborators(settings),
            (QStringList{QStringLiteral("Lê Văn Cũ"), QStringLiteral("Ngô Thị Na")}));
        settings.asOf = QDate(2023, 1, 1);
        QVERIFY(collaborators(settings).isEmpty());
    }

    void namesOfADay()
    {
        const qint64 school = unit(QStringLiteral("Trường B"));
        QVERIFY(m_roster->roster()
                    .edit(Step{Action::RenameUnit},
                        [&](Edit &edit) {
                            renameUnit(edit, school, QStringLiteral("Trường Bê"),
                                {QStringLiteral("3/QĐ"), QDate(2025, 9, 1)}, QDate(2025, 9, 1));
                        })
                    .ok());
        const auto names = [&](const QDate &day) {
            SheetSettings settings;
            settings.asOf = day;
            return texts(QStringLiteral("cong-tac-vien"), 0, QStringLiteral("unit"), settings)
                .last();
        };
        QCOMPARE(names(QDate(2025, 8, 31)), QStringLiteral("Trường B"));
        QCOMPARE(names(QDate(2025, 9, 1)), QStringLiteral("Trường Bê"));
    }

    void unitWithAllBelow()
    {
        const qint64 above = unit(QStringLiteral("Trường A"));
        const qint64 below = unit(QStringLiteral("Trường B"));
        QVERIFY(m_roster->roster()
                    .edit(Step{Action::MoveUnits},
                        [&](Edit &edit) {
                            moveUnits(edit, {below}, above,
                                {QStringLiteral("3/QĐ"), QDate(2025, 9, 1)}, QDate(2025, 9, 1));
                        })
                    .ok());
        SheetSettings settings;
        settings.allUnits = false;
        settings.unitId = above;
        QCOMPARE(collaborators(settings), QStringList{QStringLiteral("Trần Thị Mới")});
        settings.withUnitsBelow = true;
        QCOMPARE(collaborators(settings).size(), 2);
        settings.asOf = QDate(2025, 8, 31); // not below it yet
        QCOMPARE(collaborators(settings), QStringList{QStringLiteral("Trần Thị Mới")});
    }

    void cameAndWent()
    {
        SheetSettings settings;
        settings.from = QDate(2025, 7, 1);
        settings.to = QDate(2025, 9, 30);
        const QString id = QStringLiteral("tang-giam");
        const QString name = QStringLiteral("full_name");
        QCOMPARE(texts(id, 0, name, settings), QStringList{QStringLiteral("Trần Thị Mới")});
        QCOMPARE(texts(id, 0, QStringLiteral("reason"), settings),
            QStringList{QStringLiteral("7/QĐ, 01/07/2025")});
        QCOMPARE(texts(id, 1, name, settings), QStringList{QStringLiteral("Lê Văn Cũ")});
        QCOMPARE(texts(id, 1, QStringLiteral("day"), settings),
            QStringList{QStringLiteral("01/07/2025")});
        // Not the decision he was appointed by, but the one by which somebody came.
        QCOMPARE(texts(id, 1, QStringLiteral("reason"), settings),
            QStringList{QStringLiteral("7/QĐ, 01/07/2025")});
        settings.from = QDate(2025, 7, 2);
        QVERIFY(texts(id, 0, name, settings).isEmpty());
        QVERIFY(texts(id, 1, name, settings).isEmpty());
    }

    void pagesAndTotals()
    {
        addPage();
        const QString pages = QStringLiteral("trang-chinh-thuc");
        QCOMPARE(texts(pages, 0, QStringLiteral("name")),
            QStringList{QStringLiteral("Công đoàn Trường A")});
        QCOMPARE(texts(pages, 0, QStringLiteral("unit")), QStringList{QStringLiteral("Trường A")});
        const QString totals = QStringLiteral("tong-hop");
        QCOMPARE(texts(totals, 0, QStringLiteral("unit")),
            (QStringList{QStringLiteral("Trường A"), QStringLiteral("Trường B")}));
        QCOMPARE(texts(totals, 0, QStringLiteral("collaborator")),
            (QStringList{QStringLiteral("1"), QStringLiteral("1")}));
        QCOMPARE(texts(totals, 0, QStringLiteral("accounts")),
            (QStringList{QStringLiteral("1"), QStringLiteral("0")}));
        QCOMPARE(texts(totals, 0, QStringLiteral("parent")).first(),
            QStringLiteral("Liên đoàn Lao động tỉnh Mẫu"));
    }

    // A sheet is its file and nothing else: one that was never seen before, in every format.
    void madeUpSheetInEveryFormat()
    {
        addPage();
        const SheetDescription sheet = parseSheet(madeUpSheet);
        SheetSettings settings;
        settings.from = QDate(2025, 7, 1);
        settings.to = QDate(2025, 12, 31);
        Progress progress;
        RosterRows rows(m_roster->database(), sheet, settings);
        const SheetTask task{sheet, settings, sheetOffice(m_roster->roster()), rows, progress,
            m_roster->roster().changedAt()};
        for (const Writer &writer : writers()) {
            const QString path
                = m_roster->path(QStringLiteral("bịa.") + QLatin1String(writer.extension));
            exportSheet(task, path);
            QVERIFY(QFile(path).size() > 100);
        }
        QFile pdf(m_roster->path(QStringLiteral("bịa.pdf")));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        const QString page = pdfPages(pdf.readAll()).value(0);
        for (const char16_t *text : {u"LIÊN ĐOÀN LAO ĐỘNG TỈNH MẪU", u"Từ 01/7/2025 đến 31/12/2025",
                 u"Cộng", u"Trần Thị Mới", u"7/QĐ, 01/07/2025", u"Trên Facebook", u"Ngô Thị Na",
                 u"2 đơn vị, 1 người, 1 trang."})
            QVERIFY2(page.contains(QString::fromUtf16(text)),
                qPrintable(QString::fromUtf16(text) + page));
    }

    // The row of sums, counted by hand.
    void sums()
    {
        const SheetDescription sheet = loadSheet(u"tong-hop");
        const SheetSettings settings;
        Progress progress;
        RosterRows rows(m_roster->database(), sheet, settings);
        const SheetTask task{sheet, settings, {}, rows, progress, {}};
        SheetContent content(task);
        QStringList sums;
        for (SheetBlock block; content.next(block);) {
            if (block.kind == SheetBlock::Kind::SumRow)
                sums = block.texts;
        }
        QCOMPARE(sums,
            (QStringList{{}, QStringLiteral("Tổng cộng"), {}, QStringLiteral("0"),
                QStringLiteral("0"), QStringLiteral("2"), QStringLiteral("2"),
                QStringLiteral("0")}));
    }

private:
    void addPage()
    {
        const auto account = m_roster->roster().edit(Step{Action::AddAccount}, [&](Edit &edit) {
            return addOfficialAccount(edit,
                {QStringLiteral("facebook_page"), QStringLiteral("Công đoàn Trường A"),
                    QStringLiteral("https://www.facebook.com/congdoan.truonga"),
                    unit(QStringLiteral("Trường A")), QStringLiteral("2024-01-01")});
        });
        QVERIFY(account.ok());
        const qint64 person
            = m_roster->database().number("SELECT id FROM person WHERE full_name = 'Ngô Thị Na'");
        QVERIFY(m_roster->roster()
                    .edit(Step{Action::SetAdmin},
                        [&](Edit &edit) {
                            AccountAdmin term;
                            term.account = *account;
                            term.person = person;
                            term.from = QStringLiteral("2024-02-01");
                            saveAdmin(edit, term);
                        })
                    .ok());
    }
};

QTEST_MAIN(SheetRowsTest)
#include "tst_sheetrows.moc"
