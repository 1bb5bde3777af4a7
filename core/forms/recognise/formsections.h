#pragma once

#include <QStringView>

namespace soctv {

// The sections are those of the sheets in resources/sheets, so that what the program prints it also
// reads; all functions return 1, 2 … or 0 if the text names none.

/// The section that a title row names: by its words, or by its number and some of its words.
int sectionOfTitle(QStringView title);
/// The section that the name of a sheet tells: "Mục 2", "Nòng cốt".
int sectionOfSheetName(QStringView name);
/// The section that a cell of the column "Mục" holds: "2", "II", "Mục 2" or a title.
int sectionOfCell(QStringView text);

} // namespace soctv
