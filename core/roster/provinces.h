#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace soctv {

/// The names of the 34 provinces and cities since 2025-07-01 (resources/data/provinces-2025.tsv),
/// in the order of their official codes, such as "Hà Nội".
const QStringList &provinces();

/// Which province a text names.
struct ProvinceMeant {
    QString name; ///< one of provinces(); empty: the text names none
    bool isFormer = false; ///< the text names one of the 63 that was merged into it
};

/// Finds "Tỉnh Hà Giang", "TP. HCM", "ha noi", "Đăk Lăk": marks, blanks, punctuation and the word
/// for the kind before the name do not count.
ProvinceMeant provinceMeant(QStringView text);

} // namespace soctv
