#pragma once

#include <QString>
#include <QStringView>

namespace soctv {

/// What units are compared by: the name in lower case, marks kept, without punctuation and "và",
/// its abbreviations written out ("TH", "THCS", "CĐCS", "TNHH" …). Only those that mean one thing
/// are: "TT" may be trung tâm or thị trấn, "CĐ" cao đẳng unless "ngành", "cơ sở" … follow.
QString unitKey(QStringView name);

} // namespace soctv
