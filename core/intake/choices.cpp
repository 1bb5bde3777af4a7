#include "core/intake/choices.h"

#include "core/text/fold.h"

namespace soctv {

namespace {

QByteArray cellOf(const Issue &issue)
{
    return QByteArray(issue.code.data(), issue.code.size()) + ' '
        + QByteArray(issue.field.data(), issue.field.size());
}

} // namespace

size_t qHash(const RowKey &key, size_t seed)
{
    return qHashMulti(seed, key.file, key.formRow);
}

bool Choices::takes(const RowKey &key, const Issue &issue) const
{
    if (issue.offer.isEmpty())
        return false;
    const bool ofKind = allRepairs || repairedKinds.contains(issue.code);
    if (repairedCells.isEmpty() && keptCells.isEmpty())
        return ofKind;
    const QByteArray cell = cellOf(issue);
    if (ofKind)
        return !keptCells.value(key).contains(cell);
    return repairedCells.value(key).contains(cell);
}

void Choices::repair(const RowKey &key, const Issue &issue)
{
    keptCells[key].remove(cellOf(issue));
    repairedCells[key].insert(cellOf(issue));
}

void Choices::keep(const RowKey &key, const Issue &issue)
{
    repairedCells[key].remove(cellOf(issue));
    keptCells[key].insert(cellOf(issue));
}

void Choices::answerUnit(const QString &typed, qint64 unit)
{
    unitAnswers.insert(unitAnswerKey(typed), unit);
}

void Choices::forgetUnitAnswer(const QString &typed)
{
    unitAnswers.remove(unitAnswerKey(typed));
}

std::optional<qint64> Choices::unitAnswer(const QString &typed) const
{
    const auto answer = unitAnswers.constFind(unitAnswerKey(typed));
    return answer == unitAnswers.constEnd() ? std::nullopt : std::optional(*answer);
}

QString unitAnswerKey(const QString &typed)
{
    return foldCase(typed).simplified();
}

} // namespace soctv
