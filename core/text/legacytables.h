#pragma once

#include <QStringView>

namespace soctv::legacy {

// The letters with marks, and the byte that each 8-bit encoding has for them, in the same order.
// Sources: TCVN 5712:1993 and RFC 1456; compared letter by letter with iconv and three converters.

constexpr QStringView lowerLetters = u"àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíị"
                                     u"òỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ";
constexpr QStringView upperLetters = u"ÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬĐÈẺẼÉẸÊỀỂỄẾỆÌỈĨÍỊ"
                                     u"ÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢÙỦŨÚỤƯỪỬỮỨỰỲỶỸÝỴ";
static_assert(lowerLetters.size() == 67 && upperLetters.size() == 67);

// TCVN3 (ABC) has no capitals with a tone: they are in fonts of their own, at the same bytes.
constexpr char tcvn3Lower[]
    = "\xB5\xB6\xB7\xB8\xB9\xA8\xBB\xBC\xBD\xBE\xC6\xA9\xC7\xC8\xC9\xCA\xCB\xAE\xCC\xCE"
      "\xCF\xD0\xD1\xAA\xD2\xD3\xD4\xD5\xD6\xD7\xD8\xDC\xDD\xDE\xDF\xE1\xE2\xE3\xE4\xAB"
      "\xE5\xE6\xE7\xE8\xE9\xAC\xEA\xEB\xEC\xED\xEE\xEF\xF1\xF2\xF3\xF4\xAD\xF5\xF6\xF7"
      "\xF8\xF9\xFA\xFB\xFC\xFD\xFE";
constexpr QStringView tcvn3Capitals = u"ĂÂĐÊÔƠƯ";
constexpr char tcvn3Upper[] = "\xA1\xA2\xA7\xA3\xA4\xA5\xA6";

// The whole standard, VN1: the capitals stand where Windows has punctuation.
constexpr char tcvn5712Upper[]
    = "\x80\x81\x82\x83\x84\xA1\xAF\xBA\xBF\xC0\x85\xA2\xC1\xC2\xC3\xC4\x86\xA7\x87\x88"
      "\x89\x8A\x8B\xA3\xC5\xCD\xD9\xDA\x8C\x8D\x8E\x8F\x90\x91\x92\x93\x94\x95\x96\xA4"
      "\xDB\xE0\xF0\xFF\x97\xA5\x98\x99\x9A\x9B\x9C\x9D\x9E\x9F\x01\x02\xA6\x04\x05\x06"
      "\x11\x12\x13\x14\x15\x16\x17";
constexpr char tcvn5712Tones[] = "\xB0\xB1\xB2\xB3\xB4";
constexpr QStringView tcvn5712Marks = u"\u0300\u0309\u0303\u0301\u0323";

constexpr char visciiLower[]
    = "\xE0\xE4\xE3\xE1\xD5\xE5\xA2\xC6\xC7\xA1\xA3\xE2\xA5\xA6\xE7\xA4\xA7\xF0\xE8\xEB"
      "\xA8\xE9\xA9\xEA\xAB\xAC\xAD\xAA\xAE\xEC\xEF\xEE\xED\xB8\xF2\xF6\xF5\xF3\xF7\xF4"
      "\xB0\xB1\xB2\xAF\xB5\xBD\xB6\xB7\xDE\xBE\xFE\xF9\xFC\xFB\xFA\xF8\xDF\xD7\xD8\xE6"
      "\xD1\xF1\xCF\xD6\xDB\xFD\xDC";
constexpr char visciiUpper[]
    = "\xC0\xC4\xC3\xC1\x80\xC5\x82\x02\x05\x81\x83\xC2\x85\x86\x06\x84\x87\xD0\xC8\xCB"
      "\x88\xC9\x89\xCA\x8B\x8C\x8D\x8A\x8E\xCC\x9B\xCE\xCD\x98\xD2\x99\xA0\xD3\x9A\xD4"
      "\x90\x91\x92\x8F\x93\xB4\x96\x97\xB3\x95\x94\xD9\x9C\x9D\xDA\x9E\xBF\xBB\xBC\xFF"
      "\xBA\xB9\x9F\x14\x19\xDD\x1E";

// CP1258 where it differs from Windows-1252; tones are marks of their own.
constexpr char cp1258Bytes[] = "\xC3\xCC\xD0\xD2\xD5\xDD\xDE\xE3\xEC\xF0\xF2\xF5\xFD\xFE";
constexpr QStringView cp1258Letters
    = u"\u0102\u0300\u0110\u0309\u01A0\u01AF\u0303\u0103\u0301\u0111\u0323\u01A1\u01B0\u20AB";
static_assert(cp1258Letters.size() == sizeof cp1258Bytes - 1);

// VNI-Windows in lower case; capitals are 0x20 below. Letters of one byte, and the second byte of
// the others with the marks that it sets on the vowel before.
constexpr char vniSingles[] = "\xF1\xEC\xE6\xF3\xED\xF2\xF4\xF6\xEE";
constexpr QStringView vniLetters = u"đìỉĩíịơưỵ";
struct VniMark {
    uchar byte;
    char16_t modifier; // breve or circumflex; 0: none
    char16_t tone; // 0: none
};
constexpr VniMark vniMarks[]{{0xF8, 0, 0x300}, {0xFB, 0, 0x309}, {0xF5, 0, 0x303}, {0xF9, 0, 0x301},
    {0xEF, 0, 0x323}, {0xEA, 0x306, 0}, {0xE8, 0x306, 0x300}, {0xFA, 0x306, 0x309},
    {0xFC, 0x306, 0x303}, {0xE9, 0x306, 0x301}, {0xEB, 0x306, 0x323}, {0xE2, 0x302, 0},
    {0xE0, 0x302, 0x300}, {0xE5, 0x302, 0x309}, {0xE3, 0x302, 0x303}, {0xE1, 0x302, 0x301},
    {0xE4, 0x302, 0x323}};

} // namespace soctv::legacy
