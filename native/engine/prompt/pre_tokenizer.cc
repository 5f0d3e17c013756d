#include "engine/prompt/pre_tokenizer.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "engine/load/metadata.h"

namespace llama_openapi {
namespace {

/// `tokenizer.ggml.pre` of those that llama.cpp splits by its own code (unicode_regex_split_custom in unicode.cpp), or
/// by patterns that match one character. A name that is missing here costs stack, and a limit that is not needed.
constexpr std::array kWithoutRegex = {
    "llama3",
    "llama-v3",
    "llama-bpe",
    "falcon3",
    "falcon-h1",
    "pixtral",
    "midm-2.0",
    "lfm2",
    "dbrx",
    "jina-v5-nano",
    "smaug-bpe",
    "glm4",
    "chatglm-bpe",
    "starcoder",
    "refact",
    "command-r",
    "smollm",
    "codeshell",
    "exaone",
    "exaone4",
    "minerva-7b",
    "mellum2",
    "gpt-2",
    "phi-2",
    "jina-es",
    "jina-de",
    "jina-v2-es",
    "jina-v2-de",
    "jina-v1-en",
    "jina-v2-code",
    "roberta-bpe",
    "gigachat",
    "a.x-4.0",
    "mellum",
    "modern-bert",
    "mpt",
    "olmo",
    "jais",
    "trillion",
    "granite-docling",
    "stablelm2",
    "deepseek-r1-qwen",
    "kormo",
    "f2llmv2",
    "qwen2",
    "megrez",
    "hunyuan",
    "solar-open",
    "qwen35",
    "kimi-k2",
    "grok-2",
    "laguna",
    "gemma4",
    "sarvam-moe",
    "granite-embed-multi-311m",
};

/// Those whose patterns match characters of one kind. Not among them, since theirs match letters with spaces or all
/// that is no space: exaone-moe, bloom, poro-chat, gpt3-finnish, viking, whitespace; and names that are new.
constexpr std::array kOfOneKind = {
    "",         "default",    "minicpm5",   "deepseek-llm",  "deepseek-coder", "deepseek-v3",
    "spark2_5", "youtu",      "falcon",     "jais-2",        "tekken",         "chameleon",
    "gpt-4o",   "llama4",     "kanana2",    "talkie",        "tiny_aya",       "granite-embed-multi-97m",
    "superbpe", "cohere2moe", "bailingmoe", "bailingmoe2",   "llada-moe",      "seed-coder",
    "ufakzeka", "hy_v4",      "joyai-llm",  "hunyuan-dense", "afmoe",          "minimax-m2",
};

template <class Names>
bool holds(const Names& names, const std::string& name) {
  return std::find(names.begin(), names.end(), std::string_view(name)) != names.end();
}

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

enum class Kind { Letter, Digit, Other, Any };

Kind kind_of(char byte) {
  if (static_cast<unsigned char>(byte) >= 0x80U) return Kind::Any;
  if (byte >= '0' && byte <= '9') return Kind::Digit;
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ? Kind::Letter : Kind::Other;
}

/// Characters beyond ASCII count with those on both sides, whatever they are.
std::size_t longest_of_a_kind(const std::string& text) {
  std::size_t longest = 0;
  std::size_t length = 0;  // up to here
  std::size_t any = 0;     // of it, at the end: those beyond ASCII
  Kind kind = Kind::Any;   // of the others
  for (const char byte : text) {
    if (continues_character(byte)) continue;
    const Kind next = kind_of(byte);
    if (next != Kind::Any && kind != Kind::Any && next != kind) length = any;
    length++;
    any = next == Kind::Any ? any + 1 : 0;
    if (next != Kind::Any) kind = next;
    longest = std::max(longest, length);
  }
  return longest;
}

/// Lines that begin with a space belong to the one before: patterns match spaces beyond the line's end.
std::size_t longest_line(const std::string& text) {
  std::size_t longest = 0;
  std::size_t length = 0;
  char before = 0;
  for (const char byte : text) {
    if (continues_character(byte)) continue;
    const bool starts = before == '\n' && byte != '\n' && byte != '\r' && byte != ' ' && byte != '\t';
    length = starts ? 1 : length + 1;
    longest = std::max(longest, length);
    before = byte;
  }
  return longest;
}

}  // namespace

std::vector<std::string> PreTokenizer::without_regex() { return {kWithoutRegex.begin(), kWithoutRegex.end()}; }

std::vector<std::string> PreTokenizer::of_one_kind() { return {kOfOneKind.begin(), kOfOneKind.end()}; }

PreTokenizer::PreTokenizer(const llama_model* model) : patterns_(patterns_of(model)) {}

PreTokenizer::Patterns PreTokenizer::patterns_of(const llama_model* model) {
  if (llama_vocab_type(llama_model_get_vocab(model)) != LLAMA_VOCAB_TYPE_BPE) return Patterns::None;
  if (metadata(model, "tokenizer.ggml.model") == "gemma4") return Patterns::None;
  const std::string name = metadata(model, "tokenizer.ggml.pre");
  if (holds(kWithoutRegex, name)) return Patterns::None;
  return holds(kOfOneKind, name) ? Patterns::Kinds : Patterns::Lines;
}

std::size_t PreTokenizer::longest_match(const std::string& text) const {
  if (patterns_ == Patterns::None) return 0;
  return patterns_ == Patterns::Kinds ? longest_of_a_kind(text) : longest_line(text);
}

}  // namespace llama_openapi
