#include "core/roster/record.h"

namespace soctv {

namespace {

constexpr auto hashColumn = "row_hash";

} // namespace

Record recordAt(const Statement &statement)
{
    Record record;
    for (int i = 0; i < statement.columnCount(); ++i) {
        const QByteArray name = statement.columnName(i);
        if (name != hashColumn)
            record.append({name, statement.value(i)});
    }
    return record;
}

QByteArray hashAt(const Statement &statement)
{
    for (int i = 0; i < statement.columnCount(); ++i) {
        if (statement.columnName(i) == hashColumn)
            return statement.blob(i);
    }
    return {};
}

} // namespace soctv
