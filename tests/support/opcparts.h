#pragma once

#include <QByteArray>

namespace soctv {

// What .xlsx and .docx are held together by (Open Packaging Conventions).
inline constexpr char officeRelations[]
    = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// <Relationship/> to a part; \a type is the last word of its address.
inline QByteArray relation(const QByteArray &id, const QByteArray &type, const QByteArray &to)
{
    return QByteArray("<Relationship Id=\"" + id + "\" Type=\"") + officeRelations + "/" + type
        + "\" Target=\"" + to + "\"/>";
}

/// A part that holds \a all relations of another.
inline QByteArray relationsPart(const QByteArray &all)
{
    return QByteArray("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                      "relationships\">"
        + all + "</Relationships>");
}

} // namespace soctv
