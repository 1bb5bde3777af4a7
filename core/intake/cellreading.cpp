#include "core/intake/cellreading.h"

#include "core/intake/rowissues.h"
#include "core/intake/unitissues.h"
#include "core/roster/checks.h"
#include "core/text/fold.h"
#include "core/text/phone.h"

#include <algorithm>

namespace soctv {

namespace {

// One offer may lead to the next: several numbers, the first of them an old one.
constexpr int offersPerCell = 4;

bool isDecomposed(const QString &text)
{
    const bool hasMarks
        = std::ranges::any_of(text, [](QChar c) { return c >= u'\u0300' && c <= u'\u036F'; });
    return hasMarks && text.normalized(QString::NormalizationForm_C) != text;
}

// +84 912…, 0084…, 84912…: right, but lists are easier to read if all numbers begin with 0.
QList<Issue> countryCode(QLatin1String field, const QString &text)
{
    const auto digit = std::ranges::find_if(text, [](QChar c) { return c.isDigit(); });
    const QStringView digits(digit, text.end());
    if (!digits.startsWith(u"84") && !digits.startsWith(u"0084"))
        return {};
    const QString key = parsePhone(text).key;
    if (!key.startsWith(QLatin1String("+84")))
        return {};
    return {{field, rowissue::phoneCountryCode, text, QLatin1Char('0') + key.mid(3)}};
}

class Cells {
public:
    Cells(PlannedRow &row, const Choices &choices)
        : m_row(row)
        , m_choices(choices)
    {
    }

    void read(int field, const CellText &cell);
    void check(int field);
    /// True if the offer is taken.
    bool add(QLatin1String code, int field, const QString &found = {}, const QString &offer = {});

private:
    QList<Issue> issuesOf(int field) const;
    void take(int field, const Issue &issue);
    QString &text(int field) { return m_row.texts[std::size_t(field)]; }

    PlannedRow &m_row;
    const Choices &m_choices;
};

void Cells::read(int field, const CellText &cell)
{
    if (cell.typed.isEmpty())
        return;
    const bool isDecoded
        = cell.isOld() && add(oldTextCode(cell.encoding), field, cell.typed, cell.text);
    const QString &typed = isDecoded ? cell.text : cell.typed;
    text(field) = typed;
    if (isDecomposed(typed))
        add(rowissue::textDecomposed, field, typed, cleaned(typed));
    const auto stored = guarded([&] { return storedText(field, typed); });
    if (!stored) {
        m_row.outcome = Outcome::Check;
        add(rowissue::noteTooLong, field, typed);
    } else if (*stored != typed) { // else both rows go on sharing one text
        text(field) = *stored;
    }
}

bool Cells::add(QLatin1String code, int field, const QString &found, const QString &offer)
{
    const Issue issue{listFields[std::size_t(field)].name(), code, found, offer};
    const bool isTaken = m_choices.takes(m_row.key, issue);
    (isTaken ? m_row.repaired : m_row.issues).append(issue);
    return isTaken;
}

QList<Issue> Cells::issuesOf(int index) const
{
    const QString &text = m_row.texts[std::size_t(index)];
    const QList<Issue> issues = checkText(index, text);
    if (listFields[std::size_t(index)].type == FieldType::Phone && issues.isEmpty()
        && !text.isEmpty())
        return countryCode(listFields[std::size_t(index)].name(), text);
    const bool isName = index == field("account_link") && !issues.isEmpty()
        && issues.first().code == QLatin1String("link_not_a_link");
    const QString &name = m_row.texts[field("account_name")];
    if (isName && (name.isEmpty() || foldCase(name) == foldCase(text)))
        return {{issues.first().field, rowissue::nameInLink, text, text}};
    return issues;
}

void Cells::check(int field)
{
    for (int turn = 0;; ++turn) {
        const QList<Issue> issues = issuesOf(field);
        const auto taken = std::ranges::find_if(
            issues, [&](const Issue &issue) { return m_choices.takes(m_row.key, issue); });
        if (taken == issues.end() || turn == offersPerCell) {
            m_row.issues += issues;
            return;
        }
        take(field, *taken);
    }
}

void Cells::take(int index, const Issue &issue)
{
    m_row.repaired.append(issue);
    if (issue.code == rowissue::nameInLink) {
        text(field("account_name")) = issue.offer;
        text(index).clear();
    } else {
        text(index) = issue.offer;
    }
}

void checkUnit(PlannedRow &row, MeantUnits &units)
{
    const QString text = meantTexts(row)[field("unit")];
    if (text.isEmpty())
        return;
    const QLatin1String name = listFields[field("unit")].name();
    const qsizetype meant = units.find(text).size();
    if (units.isLeftOut(text)) {
        row.outcome = Outcome::Skipped;
        row.issues.append({name, rowissue::leftOut, text, {}});
    } else if (const qint64 closed = units.closedUnit(text); closed != 0 && units.isOpen(text))
        row.issues.append({name, unitissue::sheetOfClosed, text, {}});
    else if (units.isOpen(text))
        row.issues.append({name, rowissue::unitUnsure, text, {}});
    else if (meant == 0)
        row.issues.append({name, QLatin1String("unit_unknown"), text, {}});
    else if (meant > 1)
        row.issues.append({name, QLatin1String("unit_ambiguous"), text, {}});
    else if (units.past().isFormerName(text, units.find(text).first(), units.names()))
        row.issues.append({name, unitissue::formerName, text, {}});
}

// A row for a unit as it was before it closed ends with it.
void endWithUnit(PlannedRow &row, MeantUnits &units)
{
    const QString text = meantTexts(row)[field("unit")];
    const qint64 closed = units.closedUnit(text);
    if (closed == 0 || units.find(text) != QList<qint64>{closed})
        return;
    QString &last = row.texts[field("valid_to")];
    if (const QDate day = units.past().lastDay(closed); last.isEmpty() && day.isValid())
        last = day.toString(Qt::ISODate);
}

} // namespace

void readCells(PlannedRow &row, const FormRow &form, const QString &unit, const Choices &choices,
    MeantUnits &units)
{
    Cells cells(row, choices);
    for (int i = 0; i < int(fieldCount); ++i) {
        const CellText cell = form.text(i);
        cells.read(i, i == field("unit") && cell.typed.isEmpty() ? CellText{unit, unit} : cell);
    }
    for (int i = 0; i < int(fieldCount); ++i)
        cells.check(i);
    checkUnit(row, units);
    endWithUnit(row, units);
    for (const int i : form.errors)
        cells.add(rowissue::cellError, i);
    for (const int i : form.fromLinks)
        cells.add(rowissue::linkFromHyperlink, i, form.texts[std::size_t(i)]);
    if (form.isHidden)
        cells.add(rowissue::rowHidden, field("full_name"));
    if (row.texts[field("full_name")].isEmpty())
        row.outcome = Outcome::Skipped;
}

RowTexts meantTexts(const PlannedRow &row)
{
    RowTexts texts = row.texts;
    for (const Issue &issue : row.issues) {
        if (isOldText(issue))
            texts[std::size_t(fieldByKey(QString(issue.field)))] = issue.offer;
    }
    return texts;
}

bool hasSureLetters(const PlannedRow &row)
{
    const auto isMended = [&row](int index, const auto &isKind) {
        return std::ranges::any_of(row.repaired, [&](const Issue &issue) {
            return issue.field == listFields[std::size_t(index)].name() && isKind(issue);
        });
    };
    const auto isMoved = [](const Issue &issue) { return issue.code == rowissue::nameInLink; };
    for (int i = 0; i < int(fieldCount); ++i) {
        // The name of the account may have stood in the column of links.
        const int from = i == field("account_name") && isMended(field("account_link"), isMoved)
            ? field("account_link")
            : i;
        if (!isPlainText(row.texts[std::size_t(i)]) && !isMended(from, isOldText))
            return false;
    }
    return true;
}

} // namespace soctv
