#pragma once

#include <QLatin1String>
#include <QString>
#include <QStringView>

#include <array>
#include <cstddef>
#include <string_view>

namespace soctv {

/// One column of a list of units. This line is all there is to it: the recognition of such lists,
/// their plan, the page and the report of an import read it.
struct UnitColumn {
    std::string_view key; ///< its name everywhere: JSON, layouts, tests
    const char *title; ///< English source text, context "soctv"
    /// What header cells call it, separated by '|', folded (no marks, lower case, no punctuation).
    std::string_view aliases;
    int characters = 20; ///< width of its column on the page

    QLatin1String name() const { return QLatin1String(key.data(), qsizetype(key.size())); }
};

// clang-format off
inline constexpr std::array unitFields{
    UnitColumn{"name", QT_TRANSLATE_NOOP("soctv", "Unit name"),
              "ten don vi|ten cdcs|ten cong doan co so|ten cong doan|ten to chuc cong doan|ten to chuc|ten cong doan co so don vi|ten don vi cdcs|ten cdcs don vi|ten cong doan don vi|ten co quan|ten co quan don vi|ten doanh nghiep|ten nghiep doan|don vi|cong doan co so|cdcs|co quan don vi|cong doan don vi|unit name|unit", 34},
    UnitColumn{"code", QT_TRANSLATE_NOOP("soctv", "Code"),
              "ma|ma don vi|ma so|ma so don vi|ma cdcs|ma cong doan|ma cong doan co so|ma to chuc|ma hieu|ma dv|code|unit code", 12},
    UnitColumn{"parent", QT_TRANSLATE_NOOP("soctv", "Parent unit"),
              "don vi cap tren|cap tren|cap tren truc tiep|don vi cap tren truc tiep|cong doan cap tren|cong doan cap tren truc tiep|cong doan cap tren truc tiep co so|cong doan cap tren quan ly|cdcttt|cdcttttcs|cap tren quan ly|don vi cap tren quan ly|don vi quan ly|don vi chu quan|cap tren co so|truc thuoc|truc thuoc don vi|thuoc don vi|don vi truc thuoc|parent|parent unit", 36},
    UnitColumn{"kind", QT_TRANSLATE_NOOP("soctv", "Kind"),
              "loai|loai hinh|loai don vi|loai hinh don vi|loai hinh cong doan|loai cong doan|loai to chuc|loai hinh to chuc|kind|type", 24},
    UnitColumn{"contact", QT_TRANSLATE_NOOP("soctv", "Contact"),
              "dia chi|dia chi lien he|dia chi don vi|dia chi tru so|tru so|dia diem|dia chi dien thoai|lien he|dau moi lien he|thong tin lien he|dien thoai|dien thoai lien he|dien thoai co quan|dien thoai don vi|so dien thoai|sdt|dt|dt co quan|dia chi so dien thoai|contact|address|phone", 26},
    UnitColumn{"province", QT_TRANSLATE_NOOP("soctv", "Province or city"),
              "tinh|tinh thanh|tinh thanh pho|thanh pho|tinh tp|thuoc tinh|dia ban tinh|province|province or city|city", 16},
    UnitColumn{"federation_officer", QT_TRANSLATE_NOOP("soctv", "Officer in charge"),
              "can bo phu trach|nguoi phu trach|can bo theo doi|can bo quan ly|chuyen vien phu trach|chuyen vien theo doi|phu trach|officer|officer in charge", 22},
};
// clang-format on

inline constexpr std::size_t unitFieldCount = unitFields.size();

/// Position of the field \a key in unitFields; a misspelt key does not compile.
consteval int unitField(std::string_view key)
{
    for (std::size_t i = 0; i < unitFieldCount; ++i) {
        if (unitFields[i].key == key)
            return int(i);
    }
    throw "no such field";
}

/// The same at run time; -1 if there is no such field.
int unitFieldByKey(QStringView key);
/// The field that \a header titles (marks, case, blanks and punctuation ignored); -1: none.
int unitFieldByHeader(QStringView header);
/// The title of field \a index in the interface language.
QString unitFieldTitle(int index);

/// The texts of one unit, one for each of unitFields; empty: no text.
using UnitTexts = std::array<QString, unitFieldCount>;

} // namespace soctv
