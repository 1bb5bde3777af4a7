#pragma once

#include "core/roster/merge.h"
#include "core/roster/posts.h"
#include "core/roster/replace.h"
#include "core/roster/step.h"
#include "core/roster/termchecks.h"
#include "core/roster/terms.h"
#include "core/roster/units.h"
#include "tests/support/accountedits.h"
#include "tests/support/randomsource.h"
#include "tests/support/unitedits.h"

namespace soctv {

inline void addAtRandom(Edit &edit, RandomSource &from)
{
    addRows(edit, from.rows(edit, 3), UnknownUnit::Create);
}

inline void pasteAtRandom(Edit &edit, RandomSource &from)
{
    addRows(edit, from.rows(edit, 20), from.unknownUnit());
}

/// Sets a text unless that is refused, as it is where posts of one person would overlap.
inline void setIfAllowed(Edit &edit, qint64 post, int field, const QString &text,
    UnknownUnit unknown = UnknownUnit::Keep)
{
    try {
        setText(edit, post, field, text, unknown);
    } catch (const Error &error) {
        if (error.code != ErrorCode::Invalid)
            throw;
    }
}

inline void overwriteAtRandom(Edit &edit, RandomSource &from)
{
    const UnknownUnit unknown = from.unknownUnit();
    for (const qint64 post : from.posts(edit, 4)) {
        for (int field = 0; field < 7; ++field)
            setText(edit, post, field, from.text(field), unknown);
    }
    addRows(edit, from.rows(edit, 2), unknown);
}

inline void importAtRandom(Edit &edit, RandomSource &from)
{
    QList<NewRow> rows = from.rows(edit, 15);
    const QList<UnitName> units = edit.unitNames()->all();
    if (from.oneIn(3) && !units.isEmpty()) // somebody said which unit a name of the file means
        addUnitAlias(edit, from.pick(units).id, rows.first().texts[field("unit")] + u" mới");
    for (qsizetype i = 0; i < rows.size(); ++i)
        rows[i].source = Source{
            QStringLiteral("phiếu.csv"), QStringLiteral("Sheet1"), i + 2, QDate(2026, 9, 5)};
    addRows(edit, rows, UnknownUnit::Create);
}

inline void setAtRandom(Edit &edit, RandomSource &from)
{
    const int field = from.field();
    const QString text = from.text(field);
    const UnknownUnit unknown = from.unknownUnit();
    for (const qint64 post : from.posts(edit, 3))
        setIfAllowed(edit, post, field, text, unknown);
}

inline void clearAtRandom(Edit &edit, RandomSource &from)
{
    for (const qint64 post : from.posts(edit, 5))
        setIfAllowed(edit, post, from.field(), {});
}

inline void fillDownAtRandom(Edit &edit, RandomSource &from)
{
    const QList<qint64> posts = from.posts(edit, 6);
    if (posts.isEmpty())
        return;
    const int field = from.field();
    const QString text
        = readRows(edit.database(), {posts.first()}).first().texts[std::size_t(field)];
    for (const qint64 post : posts)
        setIfAllowed(edit, post, field, text);
}

inline void replaceAtRandom(Edit &edit, RandomSource &from)
{
    const Replacement replacement{from.field(),
        from.pick(QStringList{QStringLiteral("a"), QStringLiteral("0"), QStringLiteral("n")}),
        from.pick(QStringList{QStringLiteral("ă"), QString(), QStringLiteral("-")}), from.oneIn(2),
        from.oneIn(4)};
    for (const qint64 post : RandomSource::ids(edit, "SELECT id FROM post")) {
        try {
            replaceText(edit, {post}, replacement);
        } catch (const Error &error) { // refused, as in setIfAllowed()
            if (error.code != ErrorCode::Invalid)
                throw;
        }
    }
}

inline void deleteAtRandom(Edit &edit, RandomSource &from)
{
    deleteRows(edit, from.posts(edit, 5));
}

inline void restoreAtRandom(Edit &edit, RandomSource &from)
{
    const QList<qint64> bin
        = RandomSource::ids(edit, "SELECT id FROM post WHERE deleted_at IS NOT NULL");
    restoreRows(edit, bin.mid(0, from.below(int(bin.size()) + 1)));
}

inline void dismissAtRandom(Edit &edit, RandomSource &from)
{
    const QList<qint64> persons = RandomSource::ids(edit, "SELECT id FROM person");
    if (persons.size() < 2)
        return;
    const qint64 person = from.pick(persons);
    const qint64 other = from.pick(persons);
    if (person != other) // nobody is another than oneself
        dismissDuplicate(edit, person, other);
}

inline void mergeAtRandom(Edit &edit, RandomSource &from)
{
    const QList<qint64> persons = RandomSource::ids(edit, "SELECT DISTINCT person FROM post");
    if (persons.size() < 2)
        return;
    Merge merge;
    merge.kept = from.pick(persons);
    merge.merged = from.pick(persons);
    if (merge.kept == merge.merged)
        return;
    // Every other time an equal post that becomes one with its like.
    const QList<ListRow> rows = rowsOfPerson(edit.database(), merge.merged);
    if (from.oneIn(2)) {
        NewRow copy{rows.first().role, rows.first().texts};
        copy.person = merge.kept;
        addRows(edit, {copy}, UnknownUnit::Keep);
    }
    if (from.oneIn(3))
        merge.texts.insert(soctv::field("phone"), from.text(soctv::field("phone")));
    if (from.oneIn(3))
        merge.preferred.insert(rows.first().post);
    if (from.oneIn(4))
        merge.toBin.append(rows.last().post);
    mergePersons(edit, merge);
}

// Days and decisions that may not fit: then nothing happens.
inline Term termAtRandom(RandomSource &from)
{
    Term term{QDate(2026, 1 + from.below(12), 1)};
    if (from.oneIn(2))
        term.lastDay = term.firstDay.addDays(from.below(1000));
    if (from.oneIn(2))
        term.decision = {QString::number(from.below(100)) + u"/QĐ", term.firstDay};
    return term;
}

inline void endTermsAtRandom(Edit &edit, RandomSource &from)
{
    const Term term = termAtRandom(from);
    const TermEnd end{from.posts(edit, 6), term.firstDay, term.decision};
    if (checkEnd(edit.database(), end).isEmpty())
        endTerms(edit, end);
}

inline void succeedAtRandom(Edit &edit, RandomSource &from)
{
    const QList<qint64> posts = from.posts(edit, 1);
    if (posts.isEmpty())
        return;
    const NewRow row = from.row(edit);
    const Succession succession{posts.first(), row.person, row.texts, termAtRandom(from)};
    if (checkSuccession(edit.database(), succession).isEmpty())
        appointSuccessor(edit, succession);
}

inline void renewAtRandom(Edit &edit, RandomSource &from)
{
    Renewal renewal{from.posts(edit, 6), from.posts(edit, 2), {}, termAtRandom(from)};
    if (from.oneIn(3))
        renewal.added = from.rows(edit, 2);
    if (checkRenewal(edit.database(), renewal).isEmpty())
        renewTerms(edit, renewal);
}

inline void movePostsAtRandom(Edit &edit, RandomSource &from)
{
    const QList<UnitName> units = edit.unitNames()->all();
    if (!units.isEmpty()) {
        const QDate day(2026, 1 + from.below(12), 1);
        movePosts(edit, from.posts(edit, 6), from.pick(units).id, day);
    }
}

inline void setOfficeAtRandom(Edit &edit, RandomSource &from)
{
    edit.setOffice(from.pick(QStringList{QStringLiteral("place"), QStringLiteral("signer_name"),
                       QStringLiteral("signer_title")}),
        from.text(soctv::field("position")));
}

/// One kind of random edit.
struct RandomEdit {
    Action action;
    void (*operation)(Edit &, RandomSource &);
};

/// Every action of step.h: tst_property fails if one has no entry here.
inline const QList<RandomEdit> &randomEdits()
{
    static const QList<RandomEdit> entries{{Action::AddRows, addAtRandom},
        {Action::PasteRows, pasteAtRandom}, {Action::OverwriteRows, overwriteAtRandom},
        {Action::ImportRows, importAtRandom}, {Action::SetField, setAtRandom},
        {Action::ClearCells, clearAtRandom}, {Action::FillDown, fillDownAtRandom},
        {Action::ReplaceText, replaceAtRandom}, {Action::DeleteRows, deleteAtRandom},
        {Action::ImportUnits, importUnitsAtRandom}, {Action::RestoreRows, restoreAtRandom},
        {Action::AddUnit, addUnitAtRandom}, {Action::EditUnits, editUnitsAtRandom},
        {Action::EditUnitKinds, editKindsAtRandom}, {Action::RenameUnit, renameUnitAtRandom},
        {Action::MergeUnits, mergeUnitsAtRandom}, {Action::SplitUnit, splitUnitAtRandom},
        {Action::MoveUnits, moveUnitsAtRandom}, {Action::CloseUnits, closeUnitsAtRandom},
        {Action::DeleteUnits, deleteUnitsAtRandom}, {Action::DismissDuplicate, dismissAtRandom},
        {Action::MergePersons, mergeAtRandom}, {Action::MovePosts, movePostsAtRandom},
        {Action::SetOffice, setOfficeAtRandom}, {Action::AddAccount, addAccountAtRandom},
        {Action::SetAccount, setAccountAtRandom}, {Action::DeleteAccounts, deleteAccountsAtRandom},
        {Action::RestoreAccounts, restoreAccountsAtRandom}, {Action::SetAdmin, setAdminAtRandom},
        {Action::HandOverAccount, handOverAtRandom}, {Action::ClaimAccounts, claimAtRandom},
        {Action::ReleaseAccount, releaseAtRandom}, {Action::EndTerms, endTermsAtRandom},
        {Action::AppointSuccessor, succeedAtRandom}, {Action::RenewTerms, renewAtRandom}};
    return entries;
}

} // namespace soctv
