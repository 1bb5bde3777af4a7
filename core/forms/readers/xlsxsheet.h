#pragma once

#include "core/forms/grid.h"
#include "core/forms/readers/xlsxstrings.h"
#include "core/forms/readers/xlsxstyles.h"
#include "core/forms/readers/xmlstream.h"

#include <QHash>
#include <QString>

namespace soctv {

/// What the sheets of a workbook have in common.
struct XlsxParts {
    SharedStrings strings;
    XlsxStyles styles;
    bool is1904 = false; ///< days are counted from 1904
    bool cellsLost = false; ///< some cell points at a shared text that is not there
};

/// Reads the worksheet \a xml into \a grid. \a links: where its relations lead outside, by id.
/// Throws Error{Invalid}.
void readXlsxSheet(
    XmlStream &xml, XlsxParts &parts, const QHash<QString, QString> &links, Grid &grid);

} // namespace soctv
