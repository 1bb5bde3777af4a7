#pragma once

#include <QString>
#include <QStringView>

namespace soctv {

/// What units are compared by: the name in lower case, marks kept, without punctuation and "và",
/// its abbreviations written out ("TH", "THCS", "CĐCS", "TNHH" …). Only those that mean one thing
/// are: "CĐ" may be công đoàn or cao đẳng, "TT" trung tâm or thị trấn.
QString unitKey(QStringView name);

} // namespace soctv
