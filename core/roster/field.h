#pragma once

#include <QLatin1String>
#include <QString>
#include <QStringView>

#include <array>
#include <cstddef>
#include <string_view>

namespace soctv {

enum class FieldType { Text, Name, Unit, Position, Phone, Email, Link, Date, Choice };

enum FieldFlag : unsigned {
    Required = 1, // an empty cell is marked
    Searched = 2, // the search box looks here
    Shown = 4, // a column of the grid unless the column chooser hides it
    Collaborators = 8, // shown in the list of collaborators, in others only by the column chooser
    PanelOnly = 16 // never a column, always in the detail panel
};

/// One field of a list row. This line is all there is to a field: the schema, the columns of the
/// grid, the forms, search, the mapping of pasted and imported headers, export and print read it.
struct Field {
    std::string_view key; ///< its name everywhere: JSON, sheets, tests, history
    std::string_view table; ///< "person", "post" or "account"
    std::string_view column; ///< its column in that table
    const char *title; ///< English source text, context "Field"
    FieldType type = FieldType::Text;
    unsigned flags = 0;
    /// What header cells call it, separated by '|', folded (no marks, lower case, no punctuation).
    std::string_view aliases = {};
    int width = 120; ///< of its column in the grid, pixels at 100 %

    QLatin1String name() const { return QLatin1String(key.data(), qsizetype(key.size())); }
};

// clang-format off
inline constexpr std::array listFields{
    Field{"full_name", "person", "full_name", QT_TRANSLATE_NOOP("Field", "Full name"), FieldType::Name,
          Required | Searched | Shown, "ho ten|ho va ten|ho va ten dem|hoten|ho ten can bo|full name|name|ten", 190},
    Field{"unit", "post", "unit", QT_TRANSLATE_NOOP("Field", "Unit"), FieldType::Unit,
          Searched | Shown, "don vi|ten don vi|don vi cong tac|noi cong tac|noi lam viec|co quan|co quan don vi|cdcs|ten cdcs|cong doan co so|ten cong doan co so|unit", 200},
    Field{"position", "post", "position", QT_TRANSLATE_NOOP("Field", "Position"), FieldType::Position,
          Searched | Shown, "chuc vu|chuc danh|chuc vu cong doan|chuc vu chuc danh|position", 130},
    Field{"phone", "person", "phone", QT_TRANSLATE_NOOP("Field", "Phone"), FieldType::Phone,
          Searched | Shown, "dien thoai|so dien thoai|sdt|dt|dtdd|dien thoai di dong|di dong|so di dong|so dt|dien thoai lien he|mobile|phone|tel", 110},
    Field{"email", "person", "email", QT_TRANSLATE_NOOP("Field", "E-mail"), FieldType::Email,
          Searched | Shown, "email|thu dien tu|dia chi email|dia chi thu dien tu|hop thu|hop thu dien tu|hom thu|hom thu dien tu|dia chi gmail|mail|dia chi mail|gmail", 170},
    Field{"account_name", "account", "name", QT_TRANSLATE_NOOP("Field", "Facebook account name"), FieldType::Text,
          Searched | Shown, "ten tai khoan facebook ca nhan|ten tai khoan facebook|ten facebook|ten tai khoan|tai khoan facebook|facebook|ten fb|ten hien thi facebook|ten nick facebook|nick facebook|account name", 150},
    Field{"account_link", "account", "link", QT_TRANSLATE_NOOP("Field", "Facebook account link"), FieldType::Link,
          Searched | Shown, "duong link tai khoan facebook ca nhan|duong link tai khoan facebook|link tai khoan facebook|duong link facebook|link facebook|duong link|link fb|link|dia chi facebook|dia chi link facebook|dia chi link|account link", 210},
    Field{"decision_no", "post", "decision_no", QT_TRANSLATE_NOOP("Field", "Decision number"), FieldType::Text,
          Collaborators, "so quyet dinh|quyet dinh|quyet dinh so|decision number", 110},
    Field{"decision_date", "post", "decision_date", QT_TRANSLATE_NOOP("Field", "Decision date"), FieldType::Date,
          Collaborators, "ngay quyet dinh|ngay ky|decision date", 100},
    Field{"valid_from", "post", "valid_from", QT_TRANSLATE_NOOP("Field", "From"), FieldType::Date,
          Collaborators, "tu ngay|from", 100},
    Field{"valid_to", "post", "valid_to", QT_TRANSLATE_NOOP("Field", "To"), FieldType::Date,
          Collaborators, "den ngay|to", 100},
    Field{"sort_name", "person", "sort_name", QT_TRANSLATE_NOOP("Field", "Sort name"), FieldType::Name,
          0, "ten sap xep|sort name", 140},
    Field{"note", "person", "note", QT_TRANSLATE_NOOP("Field", "Note"), FieldType::Text,
          Searched, "ghi chu|note", 160},
    Field{"basis", "person", "basis", QT_TRANSLATE_NOOP("Field", "Basis of listing"), FieldType::Choice,
          PanelOnly},
    Field{"basis_document", "person", "basis_document", QT_TRANSLATE_NOOP("Field", "Basis document"), FieldType::Text,
          PanelOnly},
    Field{"basis_date", "person", "basis_date", QT_TRANSLATE_NOOP("Field", "Basis date"), FieldType::Date,
          PanelOnly},
    Field{"purpose", "person", "purpose", QT_TRANSLATE_NOOP("Field", "Purpose"), FieldType::Text,
          PanelOnly},
    Field{"review_date", "person", "review_date", QT_TRANSLATE_NOOP("Field", "Review date"), FieldType::Date,
          PanelOnly},
};
// clang-format on

inline constexpr std::size_t fieldCount = listFields.size();

/// Position of the field \a key in listFields; a misspelt key does not compile.
consteval int field(std::string_view key)
{
    for (std::size_t i = 0; i < fieldCount; ++i) {
        if (listFields[i].key == key)
            return int(i);
    }
    throw "no such field";
}

/// The same at run time; -1 if there is no such field.
int fieldByKey(QStringView key);
/// The field whose alias or title is \a header (marks, case, blanks and punctuation ignored); -1:
/// none.
int fieldByHeader(QStringView header);
/// The title of field \a index in the interface language.
QString fieldTitle(int index);

/// The texts of one list row, one for each of listFields; empty: no text.
using RowTexts = std::array<QString, fieldCount>;

} // namespace soctv
