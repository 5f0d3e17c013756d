#include <atomic>
#include <thread>
#include <vector>

#include "engine/load/host_memory.h"
#include "engine/load/memory.h"
#include "support/harness.h"
#include "support/model_file.h"
#include "support/recorder.h"

using namespace testing;
using namespace llama_openapi;

namespace {

ModelOptions model_at(const std::string& path) {
  ModelOptions options = tiny();
  options.model = path;
  return options;
}

/// The message of a load that must fail with `model_load_failed`.
std::string load_failure(const ModelOptions& options) {
  Recorder recorder(options);
  const std::string message = recorder.wait_loaded();
  CHECK_EQ(recorder.load_code(), "model_load_failed");
  recorder.wait_closed();
  return message;
}

bool contains(const std::string& text, const std::string& part) {
  const bool found = text.find(part) != std::string::npos;
  if (!found) CHECK_EQ(text, "..." + part + "...");
  return found;
}

const std::string kArchitecture = std::string("general.architecture\x08\0\0\0\x05\0\0\0\0\0\0\0llama", 37);

}  // namespace

TEST(load, tells_progress_and_facts) {
  Recorder recorder(tiny(1024, 2));
  recorder.require_loaded();
  const std::vector<float> progress = recorder.progress();
  REQUIRE(!progress.empty());
  for (std::size_t i = 0; i < progress.size(); i++) {
    CHECK(progress[i] >= 0 && progress[i] <= 1);
    if (i > 0) CHECK(progress[i] >= progress[i - 1]);
  }
  CHECK_EQ(progress.back(), 1.0F);

  const ModelInfo& info = recorder.engine->info();
  CHECK_EQ(info.architecture, "llama");
  CHECK_EQ(info.vocabulary_size, 4096);
  CHECK_EQ(info.trained_context_size, 4096);
  CHECK_EQ(info.embedding_size, 256);
  CHECK(info.size > 4 * 3000000 && info.size < 4 * 5000000);
  CHECK(info.parameters > 3000000 && info.parameters < 5000000);
  CHECK(!info.description.empty());
  CHECK(info.has_chat_template);
  CHECK(recorder.engine->can_generate());
  CHECK_EQ(recorder.engine->parallel(), 2);
  CHECK_EQ(recorder.engine->context_size(), 512);
  CHECK_EQ(recorder.engine->stats().cells, 1024);
}

TEST(load, no_file) {
  const std::string message = load_failure(model_at("/no/such/model.gguf"));
  CHECK_EQ(message, "The model file '/no/such/model.gguf' can't be loaded: No such file or directory.");
}

TEST(load, no_model_file) {
  CHECK(contains(load_failure(model_at(TEST_DIR)), "it is no file with at least 4 bytes"));
  const TemporaryFile empty("empty.gguf", "");
  CHECK(contains(load_failure(model_at(empty.path())), "it is no file with at least 4 bytes"));
  const TemporaryFile text("text.gguf", "This is a text.");
  CHECK(contains(load_failure(model_at(text.path())), "it is no GGUF file"));
  CHECK(contains(load_failure(model_at(text.path() + std::string("\0.gguf", 6))), "NUL"));
}

TEST(load, truncated) {
  const std::size_t size = tiny_bytes().size();
  for (const std::size_t length : {std::size_t{4}, std::size_t{8}, std::size_t{24}, std::size_t{100}, std::size_t{5000},
                                   size / 50, size / 10, size / 2, size - 100000, size - 1}) {
    const Note note(std::to_string(length) + " of " + std::to_string(size) + " bytes");
    const TemporaryFile file("truncated.gguf", tiny_bytes().substr(0, length));
    const std::string message = load_failure(model_at(file.path()));
    CHECK(contains(message, file.path()));
    CHECK(message.find("no reason") == std::string::npos);
  }
}

TEST(load, unknown_architecture) {
  const std::string other = kArchitecture.substr(0, kArchitecture.size() - 5) + "lluma";
  const TemporaryFile file("unknown.gguf", tiny_with(kArchitecture, other));
  CHECK(contains(load_failure(model_at(file.path())), "unknown model architecture: 'lluma'"));
}

TEST(load, unknown_version) {
  std::string bytes = tiny_bytes();
  bytes[4] = 99;
  const TemporaryFile file("version.gguf", bytes);
  CHECK(contains(load_failure(model_at(file.path())), "version"));
}

TEST(load, missing_tensor) {
  const TemporaryFile file("tensor.gguf", tiny_with("blk.3.attn_q.weight", "blk.3.attn_x.weight"));
  CHECK(contains(load_failure(model_at(file.path())), "blk.3.attn_q.weight"));
}

TEST(load, quantized_values_without_flash_attention) {
  ModelOptions options = tiny();
  options.kv_type_v = "q8_0";
  options.flash_attention = "off";
  CHECK(contains(load_failure(options), "quantized V cache requires flash_attn"));
}

TEST(load, too_little_memory) {
  // Just as many cells as there is no memory for; of tiny one takes 4 layers * 2 * 128 values of 4 bytes.
  const auto cells = static_cast<std::int64_t>(available_memory() / 4096 / 256 * 256 + 256);
  if (cells > 16777216) SKIP("more memory is available than any option asks for");
  ModelOptions options = tiny();
  options.context_size = cells;
  options.parallel = 1;
  options.kv_type_k = options.kv_type_v = "f32";
  const std::string message = load_failure(options);
  CHECK(contains(message, "No context of " + std::to_string(cells) + " KV cells can be made"));
  CHECK(contains(message, "GiB of memory, but "));
}

TEST(load, memory_of_what_looks_like_much) {
  const std::uint64_t available = available_memory();
  const Model model(tiny(), [](float) { return true; });
  ModelOptions options = tiny();
  llama_context_params params = llama_context_default_params();
  params.n_seq_max = 1;
  params.n_batch = params.n_ubatch = 8;  // the compute buffers grow with it
  params.flash_attn_type = LLAMA_FLASH_ATTN_TYPE_ENABLED;
  const auto shortage_of = [&](std::uint64_t cells) {
    params.n_ctx = static_cast<std::uint32_t>(std::min<std::uint64_t>(cells, 4000000000) / 256 * 256);
    return memory_shortage(model.get(), options, params);
  };
  // Of tiny a cell takes 2048 bytes in 16 bits, a quarter of what the rough estimate says.
  CHECK_EQ(shortage_of(available / 8192), "");
  CHECK_EQ(shortage_of(available / 2048 * 8 / 10), "");
  if (available / 2048 * 12 / 10 > 4000000000) SKIP("more memory is available than cells can be counted");
  CHECK(contains(shortage_of(available / 2048 * 12 / 10), "it takes "));
}

TEST(load, templates) {
  const auto with = [](const std::string& name) {
    ModelOptions options = tiny();
    options.template_ = name;
    return options;
  };
  CHECK(contains(load_failure(with("/no/such/template.jinja")), "'/no/such/template.jinja' can't be read"));
  CHECK(contains(load_failure(with("llama-3")), "'llama-3' is unknown. Expected gguf, "));

  const TemporaryFile broken("broken.jinja", "{% for message in messages %}{{ message.content }}");
  CHECK(contains(load_failure(with(broken.path())), "The chat template can't be read"));

  const TemporaryFile shout("shout.jinja", "{% for message in messages %}{{ message.content | upper }}!{% endfor %}");
  const std::string itself = "{% for message in messages %}{{ message.role }}: {{ message.content }}{% endfor %}";
  for (const std::string& name : {shout.path(), itself, std::string("gguf"), std::string("chatml"),
                                  std::string("llama3"), std::string("mistral-v7"), std::string("gemma")}) {
    const Note note(name);
    Recorder recorder(with(name));
    recorder.require_loaded();
    const Outcome outcome = recorder.generate(question("Who are you?", 4));
    CHECK_EQ(outcome.code, "");
    CHECK(outcome.prompt_tokens > 4);
  }
}

TEST(load, byte_order_mark_of_a_template) {
  const std::string text = "{% for message in messages %}{{ message.content }}{% endfor %}";
  std::vector<int> counts;
  for (const std::string& bytes : {text, "\xEF\xBB\xBF" + text}) {
    const TemporaryFile file("marked.jinja", bytes);
    ModelOptions options = tiny();
    options.template_ = file.path();
    Recorder recorder(options);
    recorder.require_loaded();
    counts.push_back(recorder.generate(question("Who are you?", 1)).prompt_tokens);
  }
  CHECK_EQ(counts[1], counts[0]);
}

TEST(load, name_in_utf8) {
  const TemporaryFile file("\xE6\xA8\xA1\xE5\x9E\x8B \xC3\xBC.gguf", tiny_bytes());
  ModelOptions options = tiny();
  options.model = file.path();
  Recorder recorder(options);
  recorder.require_loaded();
}

TEST(load, template_that_renders_nothing) {
  const TemporaryFile nothing("nothing.jinja", "{# nothing #}");
  ModelOptions options = tiny();
  options.template_ = nothing.path();
  Recorder recorder(options);
  recorder.require_loaded();
  const Outcome outcome = recorder.generate(question("Who are you?", 4));
  CHECK_EQ(outcome.code, "");
  CHECK_EQ(outcome.prompt_tokens, 1);
}

TEST(load, kv_types) {
  for (const std::string type : {"f32", "f16", "bf16", "q8_0", "q4_0", "q4_1", "q5_0", "q5_1", "iq4_nl"}) {
    const Note note(type);
    ModelOptions options = tiny();
    options.kv_type_k = options.kv_type_v = type;
    Recorder recorder(options);
    if (!recorder.wait_loaded().empty()) {
      CHECK_EQ(recorder.load_code(), "model_load_failed");
      continue;
    }
    CHECK_EQ(recorder.generate(greedy("Once upon a time", 8)).completion_tokens(), 8);
  }
}

TEST(load, extreme_options) {
  struct Case {
    const char* name;
    ModelOptions options;
  };
  std::vector<Case> cases;
  const auto add = [&](const char* name, auto change) {
    ModelOptions options = tiny();
    change(options);
    cases.push_back({name, options});
  };
  add("one cell, many sequences", [](ModelOptions& o) { o.context_size = 1, o.parallel = 64; });
  add("one cell, many sequences, unified",
      [](ModelOptions& o) { o.context_size = 1, o.parallel = 64, o.kv_layout = "unified"; });
  add("batch of 1", [](ModelOptions& o) { o.batch_size = 1, o.ubatch_size = 1, o.parallel = 1; });
  add("batch of 1, four sequences", [](ModelOptions& o) { o.batch_size = 1, o.prefill_budget = 1; });
  add("batch beyond the context", [](ModelOptions& o) { o.batch_size = 65536, o.ubatch_size = 65536; });
  add("flash attention off", [](ModelOptions& o) { o.flash_attention = "off"; });
  add("flash attention auto", [](ModelOptions& o) { o.flash_attention = "auto"; });
  add("RoPE", [](ModelOptions& o) { o.rope_freq_base = 1e9, o.rope_freq_scale = 1000; });
  add("more GPU layers than anything has", [](ModelOptions& o) { o.gpu_layers = 100000; });
  add("check_tensors", [](ModelOptions& o) { o.check_tensors = true; });
  for (const char* mode : {"none", "mmap", "mlock", "mmap_mlock", "direct_io"}) {
    add(mode, [mode](ModelOptions& o) { o.load_mode = mode; });
  }
  for (const Case& c : cases) {
    const Note note(c.name);
    Recorder recorder(c.options);
    recorder.require_loaded();
    PredictOptions options = greedy("Once", 6);
    options.n = 3;
    const Outcome outcome = recorder.generate(options);
    CHECK_EQ(outcome.code, "");
    CHECK_EQ(outcome.choices.size(), 3U);
    for (const auto& [_, choice] : outcome.choices) CHECK(choice.completion_tokens > 0);
  }
}

TEST(load, main_gpu_that_is_not_there) {
  ModelOptions options = tiny();
  options.main_gpu = 63;
  Recorder recorder(options);
  if (!recorder.wait_loaded().empty()) CHECK_EQ(recorder.load_code(), "model_load_failed");
}

TEST(load, cancelled_halfway) {
  // From inside the first progress event, so that the load is under way for certain.
  std::atomic<Engine*> engine{nullptr};
  std::atomic<int> loaded{0};
  std::atomic<int> closed{0};
  std::string code;
  {
    Engine loading(tiny(), [&](const std::vector<Event>& events) {
      for (const Event& event : events) {
        if (std::holds_alternative<LoadProgress>(event)) {
          while (engine == nullptr) std::this_thread::yield();
          engine.load()->close();
        }
        if (std::holds_alternative<Loaded>(event)) loaded++;
        if (std::holds_alternative<Closed>(event)) closed++;
        if (const auto* failed = std::get_if<Failed>(&event)) code = failed->code;
      }
    });
    engine = &loading;
    loading.join();
  }
  CHECK_EQ(loaded, 0);
  CHECK_EQ(closed, 1);
  CHECK_EQ(code, "cancelled");
}

TEST(load, requests_of_a_failed_load_fail) {
  Recorder recorder(model_at("/no/such/model.gguf"));
  const std::uint64_t request = recorder.engine->submit(greedy("Once"));
  CHECK_EQ(recorder.wait(request).code, "closed");
  const std::uint64_t job = recorder.engine->tokenize("Once", true, true);
  CHECK_EQ(recorder.wait(job).code, "closed");
}

TEST(load, requests_wait_for_the_load) {
  Recorder recorder(tiny());
  const std::uint64_t request = recorder.engine->submit(question("What is 7 + 8?"));
  const Outcome outcome = recorder.wait(request);
  CHECK_EQ(outcome.code, "");
  CHECK(outcome.text().find("15") != std::string::npos);
}

TEST(load, again_after_a_failure) {
  static_cast<void>(load_failure(model_at("/no/such/model.gguf")));
  Recorder recorder(tiny());
  recorder.require_loaded();
  CHECK_EQ(recorder.generate(greedy("Once", 4)).completion_tokens(), 4);
}
