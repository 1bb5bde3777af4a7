#include "core/forms/workbook.h"

#include <QCoreApplication>

#include <algorithm>

namespace soctv {

bool Workbook::isPartial() const
{
    return remarks.contains(Remark::CellsLost) || remarks.contains(Remark::DaysImpossible);
}

bool Workbook::isUnsure() const
{
    return std::ranges::any_of(remarks, [](Remark remark) {
        return remark == Remark::EncodingUnsure || remark == Remark::NulBytes
            || remark == Remark::QuoteUnclosed;
    });
}

QString remarkText(Remark remark)
{
    const auto text
        = [](const char *sentence) { return QCoreApplication::translate("soctv", sentence); };
    switch (remark) {
    case Remark::Macros:
        return text(QT_TRANSLATE_NOOP("soctv", "The file holds macros. They were not run."));
    case Remark::CellsLost:
        return text(QT_TRANSLATE_NOOP("soctv",
            "The file is slightly damaged: some of its cells point nowhere and are empty."));
    case Remark::DaysImpossible:
        return text(QT_TRANSLATE_NOOP("soctv",
            "Some cells hold days that no calendar has, such as 31.02.2026. They come in as they "
            "stand."));
    case Remark::EncodingUnsure:
        return text(QT_TRANSLATE_NOOP("soctv",
            "It cannot be told in which encoding this text was saved. Look whether the letters are "
            "right."));
    case Remark::NulBytes:
        return text(QT_TRANSLATE_NOOP(
            "soctv", "The text holds zero bytes. Look whether the cells are complete."));
    case Remark::Roster:
        return text(QT_TRANSLATE_NOOP("soctv",
            "This is a roster of Sổ CTV. Its lists come in, its bin and its history do not."));
    case Remark::QuoteUnclosed:
        break;
    }
    return text(QT_TRANSLATE_NOOP(
        "soctv", "A quotation mark is never closed. Look whether the cells are cut rightly."));
}

} // namespace soctv
