#include "engine/base/utf8.h"

#include <string>
#include <vector>

#include "support/harness.h"
#include "support/random.h"

using namespace testing;
using llama_openapi::utf8::incomplete_suffix;
using llama_openapi::utf8::sanitize;

namespace {

const std::string kReplacement = "\xEF\xBF\xBD";

std::string hex(const std::string& bytes) {
  std::string out;
  for (const char c : bytes) {
    out += "0123456789ABCDEF"[static_cast<unsigned char>(c) >> 4U];
    out += "0123456789ABCDEF"[static_cast<unsigned char>(c) & 15U];
  }
  return out;
}

// The oracle knows UTF-8 by arithmetic, not by the table of second bytes that the code under test has.

bool is_character(const std::string& bytes) {
  const auto lead = static_cast<unsigned char>(bytes[0]);
  const std::size_t length = lead < 0x80   ? 1
                             : lead < 0xC0 ? 0
                             : lead < 0xE0 ? 2
                             : lead < 0xF0 ? 3
                             : lead < 0xF8 ? 4
                                           : 0;
  if (length != bytes.size()) return false;
  if (length == 1) return true;
  std::uint32_t value = lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; i++) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if ((byte & 0xC0U) != 0x80U) return false;
    value = value << 6U | (byte & 0x3FU);
  }
  const std::uint32_t least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
  return value >= least && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
}

bool is_beginning(const std::string& bytes) {
  for (std::size_t more = 1; bytes.size() + more <= 4; more++) {
    if (is_character(bytes + std::string(more, '\x80')) || is_character(bytes + std::string(more, '\xBF'))) return true;
  }
  return false;
}

std::string oracle_sanitize(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t taken = 0;
    for (std::size_t n = 1; n <= 4 && i + n <= text.size(); n++) {
      if (is_character(text.substr(i, n))) {
        out += text.substr(i, n);
        taken = n;
      }
    }
    if (taken == 0) {
      taken = 1;
      while (i + taken < text.size() && is_beginning(text.substr(i, taken + 1))) taken++;
      out += kReplacement;
    }
    i += taken;
  }
  return out;
}

std::size_t oracle_suffix(const std::string& text) {
  for (std::size_t n = 3; n > 0; n--) {
    if (n <= text.size() && is_beginning(text.substr(text.size() - n))) return n;
  }
  return 0;
}

}  // namespace

TEST(utf8, sanitize_table) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"", ""},
      {"plain", "plain"},
      {"\xC3\xA9", "\xC3\xA9"},
      {"\xF0\x9F\x98\x80", "\xF0\x9F\x98\x80"},
      {"\xF4\x8F\xBF\xBF", "\xF4\x8F\xBF\xBF"},
      {std::string("a\0b", 3), std::string("a\0b", 3)},
      {"\x80", kReplacement},
      {"a\xC3", "a" + kReplacement},
      {"\xE2\x82", kReplacement},
      {"\xE2\x82z", kReplacement + "z"},
      {"\xF0\x9F\x98", kReplacement},
      {"\xC0\x80", kReplacement + kReplacement},                                        // overlong
      {"\xE0\x80\x80", kReplacement + kReplacement + kReplacement},                     // overlong
      {"\xED\xA0\x80", kReplacement + kReplacement + kReplacement},                     // a surrogate
      {"\xF4\x90\x80\x80", kReplacement + kReplacement + kReplacement + kReplacement},  // beyond U+10FFFF
      {"\xFF\xFE", kReplacement + kReplacement},
      {"\xE2\xE2\x82\xAC", kReplacement + "\xE2\x82\xAC"},
      // Table 3-8 of the Unicode Standard
      {"\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64",
       "a" + kReplacement + kReplacement + kReplacement + "b" + kReplacement + "c" + kReplacement + kReplacement + "d"},
  };
  for (const auto& [given, want] : cases) {
    const Note note(hex(given));
    CHECK_EQ(hex(sanitize(given)), hex(want));
  }
}

TEST(utf8, incomplete_suffix_table) {
  const std::vector<std::pair<std::string, std::size_t>> cases = {
      {"", 0},
      {"a", 0},
      {"\xC3", 1},
      {"\xC3\xA9", 0},
      {"\xE2", 1},
      {"\xE2\x82", 2},
      {"\xE2\x82\xAC", 0},
      {"\xF0", 1},
      {"\xF0\x9F", 2},
      {"\xF0\x9F\x98", 3},
      {"\xF0\x9F\x98\x80", 0},
      {"ab\xF0\x9F\x98", 3},
      {"\x80", 0},
      {"\xC0", 0},
      {"\xE0\x80", 0},
      {"\xED\xA0", 0},
      {"\xF4\x90", 0},
      {"\xF5", 0},
      {"\xC3\xC3", 1},
  };
  for (const auto& [given, want] : cases) {
    const Note note(hex(given));
    CHECK_EQ(incomplete_suffix(given), want);
  }
}

TEST(utf8, every_character_and_its_beginnings) {
  for (std::uint32_t value = 0; value <= 0x10FFFF; value += value < 0x3000 ? 1 : 0x35) {
    if (value >= 0xD800 && value <= 0xDFFF) continue;
    std::string bytes;
    const auto tail = [&](unsigned shift) { bytes += static_cast<char>(0x80U | (value >> shift & 0x3FU)); };
    if (value < 0x80) {
      bytes += static_cast<char>(value);
    } else if (value < 0x800) {
      bytes += static_cast<char>(0xC0U | value >> 6U);
      tail(0);
    } else if (value < 0x10000) {
      bytes += static_cast<char>(0xE0U | value >> 12U);
      tail(6), tail(0);
    } else {
      bytes += static_cast<char>(0xF0U | value >> 18U);
      tail(12), tail(6), tail(0);
    }
    const Note note(hex(bytes));
    CHECK_EQ(hex(sanitize(bytes)), hex(bytes));
    CHECK_EQ(incomplete_suffix(bytes), 0U);
    for (std::size_t n = 1; n < bytes.size(); n++) CHECK_EQ(incomplete_suffix(bytes.substr(0, n)), n);
  }
}

TEST(utf8, agrees_with_the_oracle) {
  // Bytes at the edges of the classes are likelier than the rest.
  const std::string edges =
      "aZ\x7F\x80\x8F\x90\x9F\xA0\xBF\xC0\xC1\xC2\xDF\xE0\xE1\xEC\xED\xEE\xEF\xF0\xF1\xF3\xF4\xF5\xFF";
  Random random(1);
  for (int round = 0; round < 200000; round++) {
    std::string text;
    for (unsigned n = random.below(12); n > 0; n--) {
      text += random.one_in(4) ? random.byte() : random.pick(edges);
    }
    const Note note(hex(text));
    CHECK_EQ(hex(sanitize(text)), hex(oracle_sanitize(text)));
    CHECK_EQ(incomplete_suffix(text), oracle_suffix(text));
    REQUIRE(sanitize(sanitize(text)) == sanitize(text));
  }
}
