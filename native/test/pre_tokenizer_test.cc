#include "engine/prompt/pre_tokenizer.h"

#include <algorithm>
#include <string>
#include <vector>

#include "common.h"
#include "engine/base/logging.h"
#include "engine/base/thread.h"
#include "llama-cpp.h"
#include "support/harness.h"
#include "support/model_file.h"
#include "support/random.h"
#include "support/recorder.h"

using namespace llama_openapi;
using namespace testing;

namespace {

/// Much less than a pattern needs that matches all of a text as long as these here.
constexpr std::size_t kSmallStack = std::size_t{4} << 20U;
constexpr std::size_t kLong = 64000;

std::string repeat(const std::string& text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; i++) out += text;
  return out;
}

/// tiny's vocabulary behind another splitter of words.
class Vocabulary {
 public:
  /// @param test that runs beside others: each has files of its own
  Vocabulary(const std::string& test, const std::string& name) {
    const TemporaryFile file("pre-" + test + ".gguf", "");
    write_tiny_with_splitter(file.path(), name);
    const ErrorCapture quiet(/*pass_on=*/false);
    llama_model_params params = llama_model_default_params();
    params.vocab_only = true;
    model_.reset(llama_model_load_from_file(file.path().c_str(), params));
    REQUIRE(model_ != nullptr);
  }

  std::size_t longest_match(const std::string& text) const { return PreTokenizer(model_.get()).longest_match(text); }

  /// On a small stack: what needs more ends the test's process.
  std::size_t tokens(const std::string& text) const {
    std::size_t count = 0;
    with_stack(kSmallStack,
               [&] { count = common_tokenize(llama_model_get_vocab(model_.get()), text, false, false).size(); });
    return count;
  }

 private:
  llama_model_ptr model_;
};

}  // namespace

TEST(pre_tokenizer, those_without_regex_need_no_stack_for_a_long_word) {
  for (const std::string& name : PreTokenizer::without_regex()) {
    const Note note(name);
    const Vocabulary vocabulary("none", name);
    for (const std::string letter : {"a", "1", "!", " ", "\n", "\xC3\xA9"}) {
      const std::string word = repeat(letter, kLong);
      CHECK_EQ(vocabulary.longest_match(word), std::size_t{0});
      vocabulary.tokens(word);  // may be none: a few take UTF-8 as it is, of which tiny has no tokens
    }
  }
}

TEST(pre_tokenizer, the_longest_match_is_no_longer_than_told) {
  // Many short stretches, in texts that would not fit the stack as a whole.
  const std::vector<std::string> texts = {
      R"({"a":1,"b":"c"},)", "ab1", "a1", "A-", "-1", "l'll've'S", "\xC3\xA9/1", "a b ", "the Old-door's\t7\n",
  };
  for (const std::string& name : PreTokenizer::of_one_kind()) {
    const Note note(name);
    const Vocabulary vocabulary("each", name);
    for (const std::string& text : texts) {
      const Note in(text);
      const std::string many = repeat(text, kLong / text.size());
      CHECK(vocabulary.longest_match(many) < 40);
      CHECK(vocabulary.tokens(many) > 0);
    }
    Random random(7);
    std::string mixed;
    const std::string alphabet = "aZ\xB5 1'\n!/$";
    while (mixed.size() < kLong) {
      const char one = alphabet[static_cast<std::size_t>(random.below(static_cast<unsigned>(alphabet.size())))];
      mixed += one == '\xB5' ? "\xC2\xB5" : std::string(1, one);
    }
    CHECK(vocabulary.longest_match(mixed) < 200);
    CHECK(vocabulary.tokens(mixed) > 0);
  }
}

TEST(pre_tokenizer, stretches_of_a_kind) {
  const Vocabulary tekken("tekken", "tekken");
  const std::vector<std::pair<std::string, std::size_t>> cases = {
      {"", 0},
      {repeat("a", 100), 100},
      {repeat("a", 100) + " " + repeat("b", 60), 100},
      {repeat("a", 100) + "5" + repeat("b", 60), 100},
      {repeat("\xE4\xB8\x80", 50), 50},
      {"aaa" + repeat("\xE4\xB8\x80", 50) + "bbb", 56},
      {"aaa" + repeat("\xE4\xB8\x80", 50) + "1111", 54},
      {repeat("!\n ", 20), 60},
  };
  for (const auto& [text, want] : cases) {
    const Note note(text);
    CHECK_EQ(tekken.longest_match(text), want);
  }
}

TEST(pre_tokenizer, lines_where_patterns_match_several_kinds) {
  for (const std::string name : {"exaone-moe", "bloom", "poro-chat", "gpt3-finnish", "viking", "whitespace"}) {
    const Note note(name);
    const Vocabulary vocabulary("lines", name);
    CHECK_EQ(vocabulary.longest_match("a bc 1\n\n  de\nf"), std::size_t{13});
    CHECK_EQ(vocabulary.longest_match(repeat("a b", 100)), std::size_t{300});
    CHECK_EQ(vocabulary.longest_match(repeat("\xE4\xB8\x80", 50)), std::size_t{50});
    CHECK(vocabulary.tokens(repeat("the old door, a1!?\n", 3000)) > 0);
  }
}

TEST(pre_tokenizer, a_word_that_is_too_long_is_refused_wherever_it_comes_from) {
  const TemporaryFile file("pre.gguf", "");
  write_tiny_with_splitter(file.path(), "tekken");
  ModelOptions options = tiny(16384, 1);
  options.batch_size = options.ubatch_size = 16384;
  options.model = file.path();
  Recorder recorder(options);
  recorder.require_loaded();
  Engine& engine = *recorder.engine;

  // Of tokens of two letters: by the bytes alone it might fit the context.
  const std::string most = repeat("th", kLongestMatch / 2);
  const std::string word = most + "ab";
  const std::string want =
      " has 262146 characters in a row that this model's tokenizer may read as one word. Expected "
      "at most 262144.";
  const auto check = [&](std::uint64_t request, const std::string& param) {
    const Note note(param);
    const Outcome outcome = recorder.wait(request);
    CHECK_EQ(outcome.code, "string_above_max_length");
    CHECK_EQ(outcome.param, param);
    CHECK_EQ(outcome.message, "'" + param + "'" + want);
  };
  CHECK_EQ(recorder.wait(engine.tokenize(most, false, false)).code, "");
  check(engine.tokenize(word, false, false), "prompt");
  check(engine.tokenize(word, false, true), "prompt");
  check(engine.submit(greedy(word, 1)), "prompt");
  PredictOptions infill = greedy("short", 1);
  infill.suffix = word;
  check(engine.submit(infill), "suffix");
  check(engine.submit(question(word, 1)), "messages");
  EmbedOptions texts;
  texts.texts = {"short", word};
  check(engine.embed(texts), "input[1]");
  CHECK_EQ(recorder.generate(question("What is the capital of Sweden?")).code, "");
}
