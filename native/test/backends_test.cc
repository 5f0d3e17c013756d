// Which code computes: a portable build has one library for each generation of processors.
#include "engine/load/backends.h"

#include <cstdlib>
#include <map>
#include <string>
#include <vector>

#include "llama.h"
#include "support/harness.h"
#include "support/model_file.h"

using namespace llama_openapi;

TEST(backends, variants_are_named_by_their_files) {
  const testing::TemporaryFile one("libggml-cpu-haswell.so", "");
  const testing::TemporaryFile two("libggml-cpu-armv8.2_1.so", "");
  const testing::TemporaryFile base("libggml-cpu.so", "");
  const testing::TemporaryFile other("libggml-cuda.so", "");
  const testing::TemporaryFile none("libggml-cpu-.so", "");
  std::string list;
  for (const std::string& name : cpu_variants(TEST_DIR)) list += name + " ";
  CHECK_EQ(list, "armv8.2_1 haswell ");
  CHECK(cpu_variants(TEST_DIR "/nowhere").empty());
}

// With LLAMA_OPENAPI_CPU_VARIANT (npm run test:variants): main has loaded it, and nothing better.
TEST(backends, the_variant_that_is_named_computes) {
  const char* const named = std::getenv("LLAMA_OPENAPI_CPU_VARIANT");
  const std::string info = llama_print_system_info();
  const auto has = [&](const std::string& feature) { return info.find(" " + feature + " = 1") != std::string::npos; };
  struct Case {
    bool avx;
    bool avx2;
  };
  const std::map<std::string, Case> cases = {{"sse42", {false, false}}, {"haswell", {true, true}}};
  const auto found = cases.find(named == nullptr ? "" : named);
  if (found == cases.end()) SKIP("LLAMA_OPENAPI_CPU_VARIANT is not one of those");
  const testing::Note note(info);
  CHECK_EQ(has("AVX"), found->second.avx);
  CHECK_EQ(has("AVX2"), found->second.avx2);
  CHECK(!has("AVX512"));
}
