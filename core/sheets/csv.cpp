#include "core/sheets/csv.h"

#include <QIODevice>
#include <QRegularExpression>

namespace soctv {

namespace {

QString quoted(const QString &text)
{
    QString cell = protectedCell(text);
    cell.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + cell + QLatin1Char('"');
}

QByteArray line(const QString &first, const QStringList &texts)
{
    QString text = quoted(first);
    for (const QString &cell : texts)
        text += QLatin1Char(',') + quoted(cell);
    text += QLatin1String("\r\n");
    return text.toUtf8();
}

} // namespace

QString protectedCell(const QString &text)
{
    static const QRegularExpression harmless(QStringLiteral("^[+-]?[0-9][0-9 ()./-]*$"));
    // A ' that stands there already gets another, or reading back would take the user's.
    qsizetype i = 0;
    while (i < text.size() && text[i] == QLatin1Char('\''))
        ++i;
    if (i == text.size() || !QStringView(u"=+-@\t\r").contains(text[i]))
        return text;
    return i == 0 && harmless.match(text).hasMatch() ? text : QLatin1Char('\'') + text;
}

void writeCsv(const SheetTask &task, QIODevice &device)
{
    device.write("\xEF\xBB\xBF");
    SheetContent content(task);
    bool titled = false;
    for (SheetBlock block; content.next(block);) {
        if (block.kind == SheetBlock::Kind::HeaderRow && !titled) {
            device.write(line(QStringLiteral("Mục"), block.texts));
            titled = true;
        } else if (block.kind == SheetBlock::Kind::Row) {
            device.write(line(QString::number(block.section + 1), block.texts));
        }
    }
}

} // namespace soctv
