#pragma once

#include <QByteArrayView>
#include <QPoint>
#include <QString>

namespace soctv {

/// A hyperlink of an .xls sheet.
struct BiffLink {
    QPoint cell; ///< top left one: x is the column
    QString target; ///< with its place after a #; empty: it leads into the file itself
};

/// Reads a record HLINK ([MS-XLS] 2.4.140). Throws Error{Invalid} if it is cut off.
BiffLink readBiffLink(QByteArrayView record);

/// The address in the formula HYPERLINK("address"; …), its tokens given; empty: it is another.
QString addressInTokens(QByteArrayView tokens);

} // namespace soctv
