// What an engine answers without computing: tokens of a text, text of tokens, a rendered chat template.
#include <string>
#include <vector>

#include "engine/generated/options.h"
#include "support/harness.h"
#include "support/prompts.h"
#include "support/recorder.h"

using llama_openapi::ModelOptions;
using llama_openapi::PredictOptions;
using testing::Note;
using testing::Outcome;
using testing::Recorder;

namespace {

PredictOptions messages(const std::string& json, const std::string& kwargs = "") {
  PredictOptions options;
  options.messages = json;
  options.template_kwargs = kwargs;
  return options;
}

}  // namespace

TEST(ask, text_to_tokens_and_back) {
  Recorder recorder(testing::tiny());
  recorder.require_loaded();
  for (const std::string text : {"", "a cat", " on a  mat\n", "na\xC3\xAFve \xF0\x9F\xA6\x8A", "<|im_start|>user"}) {
    const Note note(text);
    for (const bool parse : {false, true}) {
      const Outcome there = recorder.wait(recorder.engine->tokenize(text, false, parse));
      CHECK_EQ(recorder.wait(recorder.engine->detokenize(there.tokens)).answer, text);
    }
  }
}

TEST(ask, a_part_of_a_character_is_replaced) {
  Recorder recorder(testing::tiny());
  recorder.require_loaded();
  std::vector<llama_token> fox = recorder.wait(recorder.engine->tokenize("\xF0\x9F\xA6\x8A", false, false)).tokens;
  REQUIRE(fox.size() > 1);
  fox.pop_back();
  CHECK_EQ(recorder.wait(recorder.engine->detokenize(fox)).answer, "\xEF\xBF\xBD");
}

TEST(ask, tokens_that_are_none) {
  Recorder recorder(testing::tiny());
  recorder.require_loaded();
  const int size = recorder.engine->info().vocabulary_size;
  for (const llama_token token : {-1, size, 1 << 30}) {
    const Outcome outcome = recorder.wait(recorder.engine->detokenize({0, token}));
    CHECK_EQ(outcome.code, "invalid_value");
    CHECK_EQ(outcome.param, "tokens[1]");
  }
  CHECK_EQ(recorder.wait(recorder.engine->detokenize({size - 1})).code, "");
  const std::vector<llama_token> many((1U << 20U) + 1, 0);
  CHECK_EQ(recorder.wait(recorder.engine->detokenize(many)).code, "array_above_max_length");
}

TEST(ask, the_prompt_of_messages) {
  Recorder recorder(testing::tiny());
  recorder.require_loaded();
  const Outcome outcome =
      recorder.wait(recorder.engine->apply_template(messages(R"([{"role":"user","content":"Hello \ud83e\udd8a"}])")));
  CHECK_EQ(outcome.code, "");
  CHECK(outcome.answer.find("<|im_start|>user\nHello \xF0\x9F\xA6\x8A<|im_end|>") != std::string::npos);
  const std::string end = "<|im_start|>assistant\n";
  REQUIRE(outcome.answer.size() > end.size());
  CHECK_EQ(outcome.answer.substr(outcome.answer.size() - end.size()), end);
}

TEST(ask, the_prompt_is_what_a_chat_computes) {
  Recorder recorder(testing::tiny());
  recorder.require_loaded();
  const PredictOptions chat = testing::question("What is the capital of Sweden?");
  PredictOptions text = chat;
  text.messages = "";
  text.prompt = recorder.wait(recorder.engine->apply_template(chat)).answer;
  text.parse_special = true;
  const Outcome answer = recorder.generate(chat);
  const Outcome same = recorder.generate(text);
  CHECK_EQ(same.text(), answer.text());
  CHECK_EQ(same.prompt_tokens, answer.prompt_tokens);
}

TEST(ask, the_tokenizer_by_its_texts) {
  Recorder recorder(testing::tiny());
  recorder.require_loaded();
  const llama_openapi::TokenizerInfo& tokenizer = recorder.engine->info().tokenizer;
  CHECK_EQ(tokenizer.type, "gpt2");
  // Its file names none, and llama.cpp takes a character for it.
  CHECK_EQ(tokenizer.bos, "");
  CHECK_EQ(tokenizer.eos, "<|im_end|>");
  CHECK_EQ(tokenizer.eot, "<|im_end|>");
  CHECK_EQ(tokenizer.pad, "<|endoftext|>");
  CHECK_EQ(tokenizer.unk, "");
  CHECK(!tokenizer.add_bos);
  CHECK(!tokenizer.add_eos);
  CHECK(tokenizer.chat_template.find("<|im_start|>") != std::string::npos);
  CHECK(tokenizer.chat_template.find("messages") != std::string::npos);
  // A client finds a token's id by its text.
  for (const std::string& text : {tokenizer.bos, tokenizer.eos, tokenizer.eot, tokenizer.pad, tokenizer.unk}) {
    const Note note(text);
    if (!text.empty())
      CHECK_EQ(recorder.wait(recorder.engine->tokenize(text, false, true)).tokens.size(), std::size_t{1});
  }
}

TEST(ask, a_template_that_llama_cpp_has_in_code_is_none_for_clients) {
  for (const std::string source : {"llama3", "chatml", "{{ messages[0].content }}"}) {
    const Note note(source);
    ModelOptions options = testing::tiny();
    options.template_ = source;
    Recorder recorder(options);
    recorder.require_loaded();
    CHECK(recorder.engine->info().has_chat_template);
    const std::string& text = recorder.engine->info().tokenizer.chat_template;
    if (source == "llama3") CHECK_EQ(text, "");
    if (source == "chatml") CHECK(text.find("<|im_start|>") != std::string::npos);
    if (source[0] == '{') CHECK_EQ(text, source);
  }
}

TEST(ask, messages_that_no_template_takes) {
  Recorder recorder(testing::tiny());
  recorder.require_loaded();
  for (const std::string json : {"", "{", "{}", "[1]", R"([{"content":"no role"}])"}) {
    const Note note(json);
    CHECK_EQ(recorder.wait(recorder.engine->apply_template(messages(json))).code, "invalid_value");
  }
  const Outcome kwargs = recorder.wait(recorder.engine->apply_template(messages("[]", "[]")));
  CHECK_EQ(kwargs.param, "template_kwargs");
}

TEST(ask, a_closed_engine) {
  Recorder recorder(testing::tiny());
  recorder.require_loaded();
  recorder.engine->close();
  recorder.wait_closed();
  CHECK_EQ(recorder.wait(recorder.engine->detokenize({1})).code, "closed");
  CHECK_EQ(recorder.wait(recorder.engine->apply_template(messages("[]"))).code, "closed");
}

TEST(ask, a_text_that_is_too_long_is_refused) {
  Recorder recorder(testing::tiny());
  recorder.require_loaded();
  const std::size_t most = std::size_t{4} << 20U;
  const Outcome outcome = recorder.wait(recorder.engine->tokenize(std::string(most + 1, 'a'), false, false));
  CHECK_EQ(outcome.code, "string_above_max_length");
  CHECK_EQ(outcome.param, "prompt");
}

TEST(ask, a_short_text_does_not_wait_for_long_ones_and_these_can_be_cancelled) {
  Recorder recorder(testing::tiny());
  recorder.require_loaded();
  const std::string text = testing::text(200000);
  REQUIRE(text.size() < (std::size_t{4} << 20U));
  std::vector<std::uint64_t> questions;
  for (int i = 0; i < 4; i++) questions.push_back(recorder.engine->tokenize(text, false, false));
  CHECK(!recorder.wait(recorder.engine->tokenize("short", false, false)).tokens.empty());
  CHECK_EQ(recorder.generate(testing::greedy("short", 2)).completion_tokens(), 2);
  for (const std::uint64_t question : questions) recorder.engine->cancel(question);
  // The first may be done; the last has not begun.
  CHECK_EQ(recorder.wait(questions.back()).code, "cancelled");
  CHECK_EQ(recorder.wait(questions.back()).tokens.size(), std::size_t{0});
}

TEST(ask, more_questions_than_may_wait) {
  ModelOptions options = testing::tiny();
  options.queue_limit = 1;
  Recorder recorder(options);
  recorder.require_loaded();
  const std::string text = testing::text(100000);
  std::vector<std::uint64_t> questions;
  for (int i = 0; i < 12; i++) questions.push_back(recorder.engine->tokenize(text, false, false));
  CHECK_EQ(recorder.wait(questions.back()).code, "queue_full");
  for (const std::uint64_t question : questions) recorder.engine->cancel(question);
}
