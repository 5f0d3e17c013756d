// `make_models <directory>` writes the models that tests load: small, with random weights that are the same every time.
#include <cstdio>
#include <exception>
#include <string>

#include "models/models.h"

using namespace test_models;

namespace {

struct Entry {
  const char* name;
  ModelWriter (*make)();
};

const Entry kModels[] = {
    {"tiny-f32.gguf", tiny_exact},
    {"llama.gguf", llama},
    {"spoilt.gguf", spoilt_llama},
    {"moe.gguf", mixture_of_experts},
    {"gemma3.gguf", sliding_window},
    {"qwen2vl.gguf", multi_rope},
    {"mamba.gguf", recurrent},
    {"lfm2.gguf", hybrid},
    {"bert.gguf", embedder},
    {"spoilt-bert.gguf", spoilt_embedder},
    {"reranker.gguf", reranker},
    {"mmproj-vision.gguf", vision_projector},
    {"mmproj-noncausal.gguf", noncausal_projector},
    {"mmproj-audio.gguf", audio_projector},
    {"mmproj-both.gguf", vision_and_audio_projector},
    {"mmproj-mrope.gguf", multi_rope_projector},
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: make_models <directory>\n");
    return 2;
  }
  try {
    for (const Entry& model : kModels) model.make().write(std::string(argv[1]) + "/" + model.name);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "make_models: %s\n", error.what());
    return 1;
  }
}
