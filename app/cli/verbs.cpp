#include "app/cli/verbs.h"

#include "core/forms/catalog.h"

#include <algorithm>
#include <array>

namespace soctv {

namespace {

// clang-format off
constexpr std::array common{
    Option{"lang", "vi|en", QT_TRANSLATE_NOOP("Cli", "language of the messages; without it, Vietnamese")},
};
constexpr std::array newOptions{
    Option{"office", QT_TRANSLATE_NOOP("Cli", "NAME"), QT_TRANSLATE_NOOP("Cli", "the federation that keeps the roster"), true},
    Option{"superior", QT_TRANSLATE_NOOP("Cli", "NAME"), QT_TRANSLATE_NOOP("Cli", "the body above it")},
};
constexpr std::array importOptions{
    Option{"accept", "all|typed|new", QT_TRANSLATE_NOOP("Cli", "all: with every repair that is offered; typed: as the cells are typed, which is usual; new: only new rows, as typed. None of them answers for you who a person or which unit is meant: such rows stay out and are listed")},
    Option{"dry-run", nullptr, QT_TRANSLATE_NOOP("Cli", "only say what would come in, write nothing")},
    Option{"json", nullptr, QT_TRANSLATE_NOOP("Cli", "one JSON object for each file")},
};
constexpr std::array exportOptions{
    Option{"sheet", QT_TRANSLATE_NOOP("Cli", "SHEET"), QT_TRANSLATE_NOOP("Cli", "the form"), true, sheetIds},
    Option{"to", QT_TRANSLATE_NOOP("Cli", "OUT"), QT_TRANSLATE_NOOP("Cli", "the file to write, ending in .pdf, .xlsx, .ods, .docx or .csv"), true},
    Option{"unit", QT_TRANSLATE_NOOP("Cli", "UNIT"), QT_TRANSLATE_NOOP("Cli", "only this unit: its name, code or id")},
    Option{"below", nullptr, QT_TRANSLATE_NOOP("Cli", "with --unit: and everything under it")},
    Option{"as-of", QT_TRANSLATE_NOOP("Cli", "DATE"), QT_TRANSLATE_NOOP("Cli", "the rows of that day; without it, of today")},
    Option{"from", QT_TRANSLATE_NOOP("Cli", "DATE"), QT_TRANSLATE_NOOP("Cli", "of a sheet about a period: its first day; without it, the first day of the year")},
    Option{"to-date", QT_TRANSLATE_NOOP("Cli", "DATE"), QT_TRANSLATE_NOOP("Cli", "of a sheet about a period: its last day; without it, the day of the rows")},
    Option{"number", QT_TRANSLATE_NOOP("Cli", "TEXT"), QT_TRANSLATE_NOOP("Cli", "the number of the paper")},
    Option{"attached-to", QT_TRANSLATE_NOOP("Cli", "TEXT"), QT_TRANSLATE_NOOP("Cli", "the paper that it belongs to")},
};
constexpr std::array listOptions{
    Option{"table", "people|posts|units|accounts|duplicates|history", QT_TRANSLATE_NOOP("Cli", "what to list; without it, people")},
    Option{"role", "account_contact|core_staff|collaborator", QT_TRANSLATE_NOOP("Cli", "only this list; for posts")},
    Option{"search", QT_TRANSLATE_NOOP("Cli", "TEXT"), QT_TRANSLATE_NOOP("Cli", "only what matches, marks need not be typed")},
    Option{"unit", QT_TRANSLATE_NOOP("Cli", "UNIT"), QT_TRANSLATE_NOOP("Cli", "only this unit: its name, code or id")},
    Option{"as-of", QT_TRANSLATE_NOOP("Cli", "DATE"), QT_TRANSLATE_NOOP("Cli", "units and posts as they were on a day, written 30/06/2025 or 2025-06-30")},
    Option{"json", nullptr, QT_TRANSLATE_NOOP("Cli", "one JSON object in each line")},
};
constexpr std::array unitOptions{
    Option{"to", QT_TRANSLATE_NOOP("Cli", "UNIT"), QT_TRANSLATE_NOOP("Cli", "the unit above from then on: its name, code or id")},
    Option{"into", QT_TRANSLATE_NOOP("Cli", "UNIT"), QT_TRANSLATE_NOOP("Cli", "the unit they become part of: its name, code or id")},
    Option{"with-below", nullptr, QT_TRANSLATE_NOOP("Cli", "what stands below closes, too")},
    Option{"on", QT_TRANSLATE_NOOP("Cli", "DATE"), QT_TRANSLATE_NOOP("Cli", "the first day of the new state, written 30/06/2025 or 2025-06-30")},
    Option{"decision", QT_TRANSLATE_NOOP("Cli", "NUMBER"), QT_TRANSLATE_NOOP("Cli", "number of the decision")},
    Option{"decision-date", QT_TRANSLATE_NOOP("Cli", "DATE"), QT_TRANSLATE_NOOP("Cli", "its date, written so too")},
    Option{"accept", "all|typed|new", QT_TRANSLATE_NOOP("Cli", "of an import, as with the command import")},
    Option{"dry-run", nullptr, QT_TRANSLATE_NOOP("Cli", "only say what would change, write nothing")},
    Option{"json", nullptr, QT_TRANSLATE_NOOP("Cli", "one JSON object for each unit, or file")},
};
constexpr std::array checkOptions{
    Option{"full", nullptr, QT_TRANSLATE_NOOP("Cli", "compare every row with its check sum too")},
};
constexpr std::array sampleOptions{
    Option{"rows", QT_TRANSLATE_NOOP("Cli", "N"), QT_TRANSLATE_NOOP("Cli", "how many fictional rows"), true},
};

const std::array all{
    Verb{"new", "FILE", newOptions,
         QT_TRANSLATE_NOOP("Cli", "Makes an empty roster."), false, runNew},
    Verb{"import", "FILE SHEETS-OR-FOLDERS...", importOptions,
         QT_TRANSLATE_NOOP("Cli", "Takes in the new and changed rows of .xlsx, .xlsm, .csv, .tsv and .txt files, and of all such files in folders, as one undo step."), false, runImport},
    Verb{"export", "FILE", exportOptions,
         QT_TRANSLATE_NOOP("Cli", "Writes a form."), true, runExport},
    Verb{"list", "FILE", listOptions,
         QT_TRANSLATE_NOOP("Cli", "Prints one line for each record, with tabs between the columns."), false, runList},
    Verb{"unit", "FILE import|move|merge|close UNITS-OR-LISTS...", unitOptions,
         QT_TRANSLATE_NOOP("Cli", "Changes units from a day on: takes in lists of units (.xlsx, .csv, …), moves units --to another, merges them --into one, or closes them; what stands below those goes --to another, or closes --with-below."), false, runUnit},
    Verb{"check", "FILE", checkOptions,
         QT_TRANSLATE_NOOP("Cli", "Looks whether the file is damaged and counts what is in it."), false, runCheck},
    Verb{"backup", "FILE TO", {},
         QT_TRANSLATE_NOOP("Cli", "Copies the roster, verifies the copy and reads it back."), false, runBackup},
    Verb{"restore", "BACKUP TO", {},
         QT_TRANSLATE_NOOP("Cli", "Puts a backup in the place of the roster TO, which is backed up first; people who were erased since stay erased. Where there is no file TO, it is made."), false, runRestore},
    Verb{"undo", "FILE", {}, QT_TRANSLATE_NOOP("Cli", "Takes back the last change."), false, runUndo},
    Verb{"redo", "FILE", {}, QT_TRANSLATE_NOOP("Cli", "Repeats the change that was taken back."), false, runRedo},
    Verb{"sample", "FILE", sampleOptions,
         QT_TRANSLATE_NOOP("Cli", "Makes a roster of fictional people: the same for the same number of rows."), false, runSample},
};
const Verb verdict{"--verdict", "FILE", {},
    QT_TRANSLATE_NOOP("Cli", "For tests: prints ok, partial, asks or refused, a tab, and why."), false, runVerdict};
// clang-format on

} // namespace

std::span<const Verb> verbs()
{
    return all;
}

const Verb &verdictVerb()
{
    return verdict;
}

const Verb *verbNamed(const QString &name)
{
    if (name == QLatin1String(verdict.name))
        return &verdict;
    const auto verb = std::ranges::find_if(
        all, [&](const Verb &one) { return name == QLatin1String(one.name); });
    return verb == all.end() ? nullptr : &*verb;
}

std::span<const Option> commonOptions()
{
    return common;
}

} // namespace soctv
