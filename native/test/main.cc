#include <cstdio>
#include <exception>

#include "engine/load/backends.h"
#include "support/harness.h"

int main(int argc, char** argv) {
  try {
    llama_openapi::load_backends();
  } catch (const std::exception& error) {
    std::fprintf(stderr, "engine_tests: %s\n", error.what());
    return 2;
  }
  return testing::run(argc, argv);
}
