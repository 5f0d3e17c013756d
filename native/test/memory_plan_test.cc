#include "engine/load/memory_plan.h"

#include <string>
#include <vector>

#include "engine/base/failure.h"
#include "engine/prompt/template_trial.h"
#include "support/harness.h"
#include "support/model_file.h"
#include "support/recorder.h"

using namespace testing;
using namespace llama_openapi;

TEST(memory_plan, parts) {
  const MemoryPlan small = plan_memory(tiny(1024, 2));
  CHECK(small.host.weights > 4 * 3000000 && small.host.weights < 4 * 5000000);
  // Cells, layers, keys and values, their size, 32 bits.
  CHECK_EQ(small.host.context, 1024U * 4 * 2 * 128 * 4);
  CHECK(small.host.compute > 0);
  CHECK_EQ(small.layers, 5);
  const MemoryPlan large = plan_memory(tiny(4096, 2));
  CHECK_EQ(large.host.context, 4 * small.host.context);
  CHECK_EQ(large.host.weights, small.host.weights);
}

TEST(memory_plan, draft_model) {
  const MemoryPlan alone = plan_memory(tiny(1024, 2));
  ModelOptions options = tiny(1024, 2);
  options.speculation = "draft";
  options.draft_model = options.model;
  const MemoryPlan both = plan_memory(options);
  CHECK_EQ(both.host.weights, 2 * alone.host.weights);
  CHECK_EQ(both.host.context, 2 * alone.host.context);
}

TEST(memory_plan, projector) {
  const MemoryPlan alone = plan_memory(tiny(1024, 2));
  ModelOptions options = tiny(1024, 2);
  options.projector = std::string(TEST_MODELS) + "/mmproj-vision.gguf";
  CHECK(plan_memory(options).host.weights > alone.host.weights);
}

TEST(memory_plan, what_cannot_be_loaded) {
  ModelOptions options = tiny();
  options.model = "/no/such/model.gguf";
  std::string message;
  try {
    plan_memory(options);
  } catch (const Failure& failure) {
    message = failure.what();
  }
  CHECK_EQ(message, "The model file '/no/such/model.gguf' can't be loaded: No such file or directory.");
}

TEST(memory_plan, most_layers) {
  for (const int all : {1, 2, 3, 33, 81}) {
    for (int fitting = 0; fitting < all; fitting++) {
      const Note note(std::to_string(fitting) + " of " + std::to_string(all));
      int asked = 0;
      const auto fits = [&](int layers) {
        asked++;
        CHECK(layers > 0 && layers < all);
        return layers <= fitting;
      };
      CHECK_EQ(most_layers(all, fits), fitting);
      CHECK(asked <= 7);
    }
  }
}

TEST(memory_plan, layers_without_a_device) {
  ModelOptions options = tiny();
  for (const std::int64_t layers : {std::int64_t{0}, std::int64_t{3}, std::int64_t{100000}}) {
    options.gpu_layers = layers;
    CHECK_EQ(settled_layers(options), static_cast<int>(layers));
  }
}

TEST(memory_plan, templates_are_tried) {
  try_template(tiny());
  const TemporaryFile strict("strict.jinja", "{{ raise_exception('no conversation is good enough') }}");
  ModelOptions options = tiny();
  options.template_ = strict.path();
  try_template(options);
  const TemporaryFile broken("broken.jinja", "{% for");
  options.template_ = broken.path();
  std::string code;
  try {
    try_template(options);
  } catch (const Failure& failure) {
    code = failure.code;
  }
  CHECK_EQ(code, "model_load_failed");
}
