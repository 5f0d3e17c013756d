// The projectors of random weights that make_models wrote, in mtmd's hands: what other tests build on.
#include <array>
#include <cmath>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "llama.h"
#include "mtmd.h"
#include "support/harness.h"

namespace {

using Model = std::unique_ptr<llama_model, decltype(&llama_model_free)>;

Model load_model(const char* path) {
  Model model(llama_model_load_from_file(path, llama_model_default_params()), llama_model_free);
  REQUIRE(model != nullptr);
  return model;
}

mtmd::context_ptr load_projector(const std::string& name, const llama_model* model) {
  mtmd_context_params params = mtmd_context_params_default();
  params.use_gpu = false;
  params.n_threads = 1;
  mtmd::context_ptr context(mtmd_init_from_file((TEST_MODELS "/" + name).c_str(), model, params));
  REQUIRE(context != nullptr);
  return context;
}

/// A picture with stripes of a colour.
mtmd::bitmap_ptr picture(std::uint32_t width, std::uint32_t height, unsigned char red) {
  std::vector<unsigned char> pixels;
  for (std::uint32_t y = 0; y < height; y++) {
    for (std::uint32_t x = 0; x < width; x++) {
      const bool stripe = (x / 8) % 2 == 0;
      pixels.insert(pixels.end(), {stripe ? red : static_cast<unsigned char>(0), 0, 90});
    }
  }
  return mtmd::bitmap_ptr(mtmd_bitmap_init(width, height, pixels.data()));
}

/// A tone of 16 kHz samples.
mtmd::bitmap_ptr tone(double seconds, double frequency) {
  std::vector<float> samples(static_cast<std::size_t>(seconds * 16000));
  for (std::size_t i = 0; i < samples.size(); i++) {
    samples[i] = 0.5F * static_cast<float>(std::sin(2 * 3.14159265358979 * frequency * static_cast<double>(i) / 16000));
  }
  return mtmd::bitmap_ptr(mtmd_bitmap_init_from_audio(samples.size(), samples.data()));
}

struct Encoded {
  std::vector<std::size_t> tokens;  ///< of each chunk of the bitmap
  std::size_t texts = 0;            ///< chunks of text around them
  std::vector<float> values;        ///< the embeddings of all
};

/// A bitmap between two words, encoded.
Encoded encode(mtmd_context* context, const llama_model* model, const mtmd_bitmap* bitmap) {
  const std::string text = std::string("See ") + mtmd_default_marker() + " here.";
  const mtmd_input_text input{text.data(), text.size(), /*add_special=*/true, /*parse_special=*/true};
  const mtmd::input_chunks_ptr chunks(mtmd_input_chunks_init());
  CHECK_EQ(mtmd_tokenize(context, chunks.get(), &input, &bitmap, 1), 0);
  Encoded encoded;
  for (std::size_t i = 0; i < mtmd_input_chunks_size(chunks.get()); i++) {
    const mtmd_input_chunk* chunk = mtmd_input_chunks_get(chunks.get(), i);
    if (mtmd_input_chunk_get_type(chunk) == MTMD_INPUT_CHUNK_TYPE_TEXT) {
      encoded.texts++;
      continue;
    }
    CHECK_EQ(mtmd_input_chunk_get_type(chunk) == MTMD_INPUT_CHUNK_TYPE_AUDIO, mtmd_bitmap_is_audio(bitmap));
    const std::size_t tokens = mtmd_input_chunk_get_n_tokens(chunk);
    REQUIRE(mtmd_encode_chunk(context, chunk) == 0);
    const float* values = mtmd_get_output_embd(context);
    encoded.tokens.push_back(tokens);
    encoded.values.insert(encoded.values.end(), values,
                          values + tokens * static_cast<std::size_t>(llama_model_n_embd_inp(model)));
  }
  return encoded;
}

/// Root mean square of the difference. Fails the test where a number is none, or nothing but zeros came.
double distance(const Encoded& a, const Encoded& b) {
  REQUIRE(!a.values.empty() && a.values.size() == b.values.size());
  double square = 0;
  double size = 0;
  for (std::size_t i = 0; i < a.values.size(); i++) {
    REQUIRE(std::isfinite(a.values[i]) && std::isfinite(b.values[i]));
    square += std::pow(static_cast<double>(a.values[i]) - static_cast<double>(b.values[i]), 2);
    size += std::pow(static_cast<double>(a.values[i]), 2);
  }
  CHECK(size > 0.01 * static_cast<double>(a.values.size()));
  return std::sqrt(square / static_cast<double>(a.values.size()));
}

/// Checks a projector of images: 16 tokens for every one, between `texts` chunks of text.
void check_images(mtmd_context* context, const llama_model* model) {
  CHECK(mtmd_support_vision(context));
  const Encoded first = encode(context, model, picture(100, 60, 255).get());
  const Encoded second = encode(context, model, picture(100, 60, 30).get());
  const Encoded wide = encode(context, model, picture(640, 48, 255).get());
  CHECK_EQ(first.texts, std::size_t{2});
  for (const Encoded& encoded : {first, second, wide}) {
    CHECK_EQ(encoded.tokens.size(), std::size_t{1});
    CHECK_EQ(encoded.tokens.front(), std::size_t{16});
  }
  CHECK(distance(first, second) > 0.05);
  CHECK_EQ(distance(first, encode(context, model, picture(100, 60, 255).get())), 0.0);
}

/// Checks a projector of sound: 15 tokens for every 30 seconds, and as many for what is left.
void check_sound(mtmd_context* context, const llama_model* model) {
  CHECK(mtmd_support_audio(context));
  CHECK_EQ(mtmd_get_audio_sample_rate(context), 16000);
  const Encoded first = encode(context, model, tone(1, 440).get());
  const Encoded second = encode(context, model, tone(1, 1320).get());
  CHECK_EQ(first.texts, std::size_t{2});
  CHECK_EQ(first.values.size(), std::size_t{15 * 256});
  CHECK(distance(first, second) > 0.05);
  for (const auto& [seconds, pieces] : {std::pair{0.01, 1}, {29.9, 1}, {30.0, 2}, {35.0, 2}, {61.0, 3}}) {
    const testing::Note note(std::to_string(seconds) + " s");
    std::size_t tokens = 0;
    for (const std::size_t some : encode(context, model, tone(seconds, 440).get()).tokens) tokens += some;
    CHECK_EQ(tokens, static_cast<std::size_t>(15 * pieces));
  }
}

}  // namespace

TEST(projectors, vision) {
  const Model tiny = load_model(TINY_MODEL);
  const mtmd::context_ptr context = load_projector("mmproj-vision.gguf", tiny.get());
  CHECK(!mtmd_decode_use_non_causal(context.get(), nullptr));
  CHECK(!mtmd_decode_use_mrope(context.get()));
  CHECK(!mtmd_support_audio(context.get()));
  check_images(context.get(), tiny.get());
}

TEST(projectors, noncausal) {
  const Model tiny = load_model(TINY_MODEL);
  const mtmd::context_ptr context = load_projector("mmproj-noncausal.gguf", tiny.get());
  CHECK(mtmd_decode_use_non_causal(context.get(), nullptr));
  check_images(context.get(), tiny.get());
}

TEST(projectors, audio) {
  const Model tiny = load_model(TINY_MODEL);
  const mtmd::context_ptr context = load_projector("mmproj-audio.gguf", tiny.get());
  CHECK(!mtmd_support_vision(context.get()));
  check_sound(context.get(), tiny.get());
}

TEST(projectors, vision_and_audio) {
  const Model tiny = load_model(TINY_MODEL);
  const mtmd::context_ptr context = load_projector("mmproj-both.gguf", tiny.get());
  check_images(context.get(), tiny.get());
  check_sound(context.get(), tiny.get());
}

TEST(projectors, multi_rope) {
  const Model model = load_model(TEST_MODELS "/qwen2vl.gguf");
  const mtmd::context_ptr context = load_projector("mmproj-mrope.gguf", model.get());
  CHECK(mtmd_decode_use_mrope(context.get()));
  CHECK(!mtmd_decode_use_non_causal(context.get(), nullptr));
  // Rows and columns of 28 pixels, at least 8 of them.
  for (const auto& [width, height, tokens] : {std::array{100U, 60U, 8U}, {140U, 112U, 20U}, {112U, 140U, 20U}}) {
    const Encoded encoded = encode(context.get(), model.get(), picture(width, height, 255).get());
    CHECK_EQ(encoded.tokens.size(), std::size_t{1});
    CHECK_EQ(encoded.tokens.front(), std::size_t{tokens});
    CHECK(distance(encoded, encode(context.get(), model.get(), picture(width, height, 30).get())) > 0.05);
  }
}
