#include "engine/base/files.h"

#include <string>
#include <utility>
#include <vector>

#include "support/harness.h"
#include "support/model_file.h"

using namespace testing;
using llama_openapi::read_text_file;

TEST(files, text_without_its_byte_order_mark) {
  const std::string mark = "\xEF\xBB\xBF";
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"text\r\n", "text\r\n"},         {mark + "text", "text"},  {mark, ""},
      {"text " + mark, "text " + mark}, {"\xEF\xBB", "\xEF\xBB"},
  };
  for (const auto& [bytes, want] : cases) {
    const TemporaryFile file("text.jinja", bytes);
    CHECK_EQ(read_text_file(file.path()).value_or("unread"), want);
  }
}

TEST(files, names_in_utf8) {
  const TemporaryFile file("\xE6\xA8\xA1\xE6\x9D\xBF \xC3\xBC.jinja", "text");
  CHECK_EQ(read_text_file(file.path()).value_or("unread"), "text");
  CHECK(!read_text_file(file.path() + ".not"));
  CHECK(!read_text_file("\xFF"));
}
