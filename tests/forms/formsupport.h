#pragma once

#include "core/forms/readers/csv.h"
#include "core/forms/recognise/form.h"

#include <QStringList>

namespace soctv {

/// A sheet of \a text: a line for each row, a tab between cells.
inline Grid sheetOf(const QString &text, const QString &name = {})
{
    Grid grid = parseDelimited(text, u'\t');
    grid.name = name;
    return grid;
}

inline Form formOf(const Grid &grid)
{
    return recogniseForm({{grid}, {}});
}

inline Form formOf(const QString &text)
{
    return formOf(sheetOf(text));
}

/// The texts of one field, one for each row that came in.
inline QStringList textsOf(const Form &form, int index)
{
    QStringList texts;
    for (const FormRow &row : form.rows)
        texts.append(row.texts[std::size_t(index)]);
    return texts;
}

inline QStringList namesOf(const Form &form)
{
    return textsOf(form, field("full_name"));
}

/// "Total Tổng cộng": why rows were left out, in their order.
inline QStringList leftOutOf(const Form &form)
{
    constexpr const char *names[]
        = {"Header", "Number", "Dots", "Total", "Signature", "SectionTitle", "Guide"};
    QStringList rows;
    for (const LeftOutRow &row : form.leftOut)
        rows.append(QLatin1String(names[int(row.why)]) + QLatin1Char(' ') + row.text);
    return rows;
}

} // namespace soctv
