#pragma once

#include <array>
#include <cstdint>

// Numbering of Viet Nam, for use inside core/text. Copies of the tables in tests/data/domain, which
// name their sources; a test compares them.
namespace soctv {

struct PrefixChange {
    uint16_t from; ///< without the leading 0
    uint8_t to;
};

// Circular of 2018: 11-digit mobile numbers lost a digit; 0168 became 038.
inline constexpr std::array mobileChanges{PrefixChange{120, 70}, PrefixChange{121, 79},
    PrefixChange{122, 77}, PrefixChange{123, 83}, PrefixChange{124, 84}, PrefixChange{125, 85},
    PrefixChange{126, 76}, PrefixChange{127, 81}, PrefixChange{128, 78}, PrefixChange{129, 82},
    PrefixChange{162, 32}, PrefixChange{163, 33}, PrefixChange{164, 34}, PrefixChange{165, 35},
    PrefixChange{166, 36}, PrefixChange{167, 37}, PrefixChange{168, 38}, PrefixChange{169, 39},
    PrefixChange{186, 56}, PrefixChange{188, 58}, PrefixChange{199, 59}};

// In use with a known operator. 030, 031, 095 are allowed but no operator was found: they warn.
inline constexpr std::array<uint8_t, 36> mobilePrefixes{32, 33, 34, 35, 36, 37, 38, 39, 52, 55, 56,
    58, 59, 70, 76, 77, 78, 79, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 96, 97, 98,
    99};

// Area codes since 2017. 24 and 28 take eight digits after them, the others seven.
inline constexpr std::array<uint16_t, 63> areaCodes{24, 28, 203, 204, 205, 206, 207, 208, 209, 210,
    211, 212, 213, 214, 215, 216, 218, 219, 220, 221, 222, 225, 226, 227, 228, 229, 232, 233, 234,
    235, 236, 237, 238, 239, 251, 252, 254, 255, 256, 257, 258, 259, 260, 261, 262, 263, 269, 270,
    271, 272, 273, 274, 275, 276, 277, 290, 291, 292, 293, 294, 296, 297, 299};

} // namespace soctv
