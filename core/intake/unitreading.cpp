#include "core/intake/unitreading.h"

#include "core/intake/cells.h"
#include "core/intake/rowissues.h"
#include "core/intake/unitissues.h"
#include "core/roster/provinces.h"
#include "core/text/fold.h"

#include <algorithm>

namespace soctv {

namespace {

class UnitCells {
public:
    UnitCells(PlannedUnit &row, const Choices &choices, const KnownUnits &known)
        : m_row(row)
        , m_choices(choices)
        , m_known(known)
    {
    }

    void read(int field, const CellText &cell);
    void readKind();
    void readProvince();
    /// True if the offer is taken.
    bool add(QLatin1String code, int field, const QString &found = {}, const QString &offer = {});

private:
    QString &text(int field) { return m_row.texts[std::size_t(field)]; }

    PlannedUnit &m_row;
    const Choices &m_choices;
    const KnownUnits &m_known;
};

bool UnitCells::add(QLatin1String code, int field, const QString &found, const QString &offer)
{
    const Issue issue{unitFields[std::size_t(field)].name(), code, found, offer};
    const bool isTaken = m_choices.takes(m_row.key, issue);
    (isTaken ? m_row.repaired : m_row.issues).append(issue);
    return isTaken;
}

void UnitCells::read(int field, const CellText &cell)
{
    if (cell.typed.isEmpty())
        return;
    const bool isDecoded
        = cell.isOld() && add(oldTextCode(cell.encoding), field, cell.typed, cell.text);
    text(field) = cleaned(isDecoded ? cell.text : cell.typed);
}

// A kind that nobody knows is asked about: one of nearly this name, or a new one.
void UnitCells::readKind()
{
    const QString typed = meantTexts(m_row)[unitField("kind")];
    if (typed.isEmpty())
        return;
    m_row.kind = m_known.kind(typed);
    const qint64 near = m_row.kind == 0 ? m_known.nearKind(typed) : 0;
    if (near != 0 && add(unitissue::kindNear, unitField("kind"), typed, m_known.kindName(near)))
        m_row.kind = near;
    if (m_row.kind != 0) {
        text(unitField("kind")) = m_known.kindName(m_row.kind);
        return;
    }
    const bool isNew = near == 0 && add(unitissue::kindNew, unitField("kind"), typed, typed);
    if (!isNew)
        m_row.outcome = Outcome::Check;
}

void UnitCells::readProvince()
{
    const QString typed = meantTexts(m_row)[unitField("province")];
    if (typed.isEmpty())
        return;
    const ProvinceMeant meant = provinceMeant(typed);
    if (meant.name.isEmpty())
        add(unitissue::provinceUnknown, unitField("province"), typed);
    else if (!meant.isFormer
        || add(unitissue::provinceFormer, unitField("province"), typed, meant.name))
        text(unitField("province")) = meant.name;
}

bool isSameProvince(const QString &typed, const QString &known)
{
    const ProvinceMeant meant = provinceMeant(typed);
    const ProvinceMeant before = provinceMeant(known);
    const bool isMended = before.isFormer && !meant.isFormer;
    return !meant.name.isEmpty() && meant.name == before.name && !isMended;
}

} // namespace

void readUnitCells(
    PlannedUnit &row, const UnitFormRow &form, const Choices &choices, const KnownUnits &known)
{
    UnitCells cells(row, choices, known);
    for (int i = 0; i < int(unitFieldCount); ++i)
        cells.read(i, form.text(i));
    cells.readKind();
    cells.readProvince();
    if (form.isHidden)
        cells.add(rowissue::rowHidden, unitField("name"));
    if (!row.texts[unitField("name")].isEmpty())
        return;
    const QList<qint64> coded = known.byCode(row.texts[unitField("code")]);
    if (coded.size() == 1) {
        row.texts[unitField("name")] = known.unit(coded.first()).texts[unitField("name")];
        return;
    }
    row.outcome = Outcome::Skipped;
    cells.add(unitissue::noName, unitField("name"));
}

UnitTexts meantTexts(const PlannedUnit &row)
{
    UnitTexts texts = row.texts;
    for (const Issue &issue : row.issues) {
        if (isOldText(issue))
            texts[std::size_t(unitFieldByKey(QString(issue.field)))] = issue.offer;
    }
    return texts;
}

bool hasSureLetters(const PlannedUnit &row)
{
    for (std::size_t i = 0; i < unitFieldCount; ++i) {
        const bool isMended = std::ranges::any_of(row.repaired, [i](const Issue &issue) {
            return issue.field == unitFields[i].name() && isOldText(issue);
        });
        if (!isPlainText(row.texts[i]) && !isMended)
            return false;
    }
    return true;
}

QList<int> changedFields(const PlannedUnit &row, const KnownUnit &known)
{
    QList<int> changed;
    const UnitTexts texts = meantTexts(row);
    for (const int i : {unitField("code"), unitField("kind"), unitField("contact"),
             unitField("province"), unitField("federation_officer")}) {
        const QString &text = texts[std::size_t(i)];
        const QString &before = known.texts[std::size_t(i)];
        const bool isSame = text.isEmpty() || comparableText(text) == comparableText(before)
            || (i == unitField("kind") && row.kind == known.kind)
            || (i == unitField("province") && isSameProvince(text, before));
        if (!isSame)
            changed.append(i);
    }
    return changed;
}

} // namespace soctv
