#include "engine/prompt/media.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <iomanip>
#include <random>
#include <sstream>
#include <utility>

#include "engine/base/failure.h"
#include "engine/base/logging.h"
#include "engine/base/utf8.h"
#include "engine/load/model.h"
#include "engine/load/threads.h"
#include "engine/prompt/audio_file.h"
#include "engine/prompt/image_file.h"
#include "engine/prompt/media_kind.h"
#include "hash/hash.h"
#include "llama.h"
#include "mtmd-helper.h"

namespace llama_openapi {
namespace {

constexpr std::size_t kCacheBytes = std::size_t{256} << 20U;

/// libmtmd's preprocessors abort at images that have no pixel left in one direction when they are scaled down, and at
/// recordings that are shorter than two of their windows.
constexpr std::uint32_t kMostAspect = 100;
constexpr std::uint32_t kLeastAudioMs = 100;

std::string random_text() {
  std::random_device random;
  std::ostringstream out;
  out << std::hex << std::setfill('0');
  for (int i = 0; i < 8; i++) out << std::setw(8) << random();
  return out.str();
}

/// Digits of a hash that make a key.
constexpr std::size_t kKeyDigits = 7;

/// All bits of hashes of the content, 28 a place: the places of contents that differ have no keys in common but by
/// chance, which nobody can help without the secret.
std::vector<llama_token> keys_of(const std::string& content, int count) {
  static const std::string secret = random_text();
  std::vector<llama_token> keys(static_cast<std::size_t>(count));
  std::string digits;
  for (std::size_t i = 0; i < keys.size(); i++) {
    const std::size_t at = i * kKeyDigits % (9 * kKeyDigits);
    if (at == 0) {
      const std::string block = secret + std::to_string(i) + "/" + content;
      digits = hash_sha256_hex(block.data(), block.size());
    }
    keys[i] = LLAMA_TOKEN_NULL - 1 - static_cast<llama_token>(std::stoul(digits.substr(at, kKeyDigits), nullptr, 16));
  }
  return keys;
}

std::size_t count_of(const std::string& marker, const std::string& text) {
  std::size_t count = 0;
  for (std::size_t at = text.find(marker); at != std::string::npos; at = text.find(marker, at + marker.size())) count++;
  return count;
}

std::string nth(std::size_t index) { return "media[" + std::to_string(index) + "]"; }

void check_shape(ImageSize size, const std::string& param) {
  const std::uint32_t longer = std::max(size.width, size.height);
  if (longer / std::min(size.width, size.height) < kMostAspect) return;
  throw Failure("image_parse_error",
                "the image has " + std::to_string(size.width) + " x " + std::to_string(size.height) +
                    " pixels. No side may be " + std::to_string(kMostAspect) + " times as long as the other.",
                param);
}

void check_samples(const std::vector<float>& samples, int rate, const std::string& param) {
  const std::uint64_t milliseconds = std::uint64_t{samples.size()} * 1000 / static_cast<unsigned>(rate);
  if (milliseconds < kLeastAudioMs) {
    throw Failure("invalid_value",
                  "the recording is " + std::to_string(milliseconds) + " ms long. At least " +
                      std::to_string(kLeastAudioMs) + " ms are needed.",
                  param);
  }
  if (std::all_of(samples.begin(), samples.end(), [](float sample) { return std::isfinite(sample); })) return;
  throw Failure("invalid_value", "the recording has samples that are no numbers.", param);
}

/// Nothing is decoded that is too large with others.
void check_together(const std::vector<std::string>& files) {
  std::uint64_t pixels = 0;
  for (std::size_t i = 0; i < files.size(); i++) {
    if (is_recording(media_kind(files[i]))) continue;
    const ImageSize size = image_size(files[i], nth(i));
    check_shape(size, nth(i));
    pixels += size.pixels();
    if (pixels <= kMostPixelsTogether) continue;
    throw Failure("image_too_large",
                  "a request's images may have " + std::to_string(kMostPixelsTogether / 1'000'000) +
                      " million pixels together; up to this one they have more.",
                  nth(i));
  }
}

/// The mean of the pixels that a smaller one covers. RGB.
std::vector<unsigned char> scaled(const unsigned char* pixels, std::uint32_t width, std::uint32_t height,
                                  std::uint32_t to_width, std::uint32_t to_height) {
  std::vector<unsigned char> out(std::size_t{to_width} * to_height * 3);
  for (std::uint32_t y = 0; y < to_height; y++) {
    const auto top = static_cast<std::uint32_t>(std::uint64_t{y} * height / to_height);
    const auto bottom = static_cast<std::uint32_t>((std::uint64_t{y} + 1) * height / to_height);
    for (std::uint32_t x = 0; x < to_width; x++) {
      const auto left = static_cast<std::uint32_t>(std::uint64_t{x} * width / to_width);
      const auto right = static_cast<std::uint32_t>((std::uint64_t{x} + 1) * width / to_width);
      std::uint64_t sum[3] = {};
      for (std::uint32_t row = top; row < bottom; row++) {
        const unsigned char* pixel = pixels + (std::size_t{row} * width + left) * 3;
        for (std::uint32_t column = left; column < right; column++, pixel += 3) {
          for (int c = 0; c < 3; c++) sum[c] += pixel[c];
        }
      }
      const std::uint64_t count = std::uint64_t{bottom - top} * (right - left);
      for (std::size_t c = 0; c < 3; c++) {
        out[(std::size_t{y} * to_width + x) * 3 + c] = static_cast<unsigned char>((sum[c] + count / 2) / count);
      }
    }
  }
  return out;
}

/// No side longer than `most`, if that is above 0.
mtmd::bitmap within(mtmd::bitmap bitmap, std::uint32_t most) {
  const std::uint32_t longer = std::max(bitmap.nx(), bitmap.ny());
  if (most == 0 || longer <= most) return bitmap;
  const auto shrunk = [&](std::uint32_t side) {
    return std::max<std::uint32_t>(1, static_cast<std::uint32_t>(std::uint64_t{side} * most / longer));
  };
  const std::uint32_t width = shrunk(bitmap.nx());
  const std::uint32_t height = shrunk(bitmap.ny());
  const auto pixels = scaled(mtmd_bitmap_get_data(bitmap.ptr.get()), bitmap.nx(), bitmap.ny(), width, height);
  mtmd::bitmap small(width, height, pixels.data());
  small.set_id((bitmap.id() + ":" + std::to_string(most)).c_str());
  return small;
}

/// How libmtmd is to read the projector's file.
mtmd_context_params projector_params(const ModelOptions& options) {
  mtmd_context_params params = mtmd_context_params_default();
  params.use_gpu = options.gpu_layers != 0;
  params.print_timings = false;
  params.n_threads = static_cast<int>(options.threads_batch > 0 ? options.threads_batch
                                      : options.threads > 0     ? options.threads
                                                                : default_threads());
  if (options.image_min_tokens > 0) params.image_min_tokens = static_cast<int>(options.image_min_tokens);
  if (options.image_max_tokens > 0) params.image_max_tokens = static_cast<int>(options.image_max_tokens);
  return params;
}

/// Texts and what stands between them, as libmtmd takes them.
struct Inputs {
  Inputs(std::vector<std::vector<PromptPiece>> given, const std::vector<const mtmd_bitmap*>& bitmaps)
      : pieces(std::move(given)) {
    for (std::size_t i = 0; i < pieces.size(); i++) {
      if (i > 0) parts.push_back({nullptr, bitmaps[i - 1]});
      for (const PromptPiece& piece : pieces[i]) {
        texts.push_back({piece.text.data(), piece.text.size(), false, piece.parse_special});
        parts.push_back({&texts.back(), nullptr});
      }
    }
    for (const mtmd_input_part& part : parts) pointers.push_back(&part);
  }

  std::vector<std::vector<PromptPiece>> pieces;
  std::deque<mtmd_input_text> texts;
  std::vector<mtmd_input_part> parts;
  std::vector<const mtmd_input_part*> pointers;
};

}  // namespace

std::map<ggml_backend_dev_t, std::size_t> media_memory(const ModelOptions& options) {
  check_file(options.projector, "projector");
  return mtmd_get_memory_usage(options.projector.c_str(), projector_params(options));
}

Media::Media(const llama_model* model, const ModelOptions& options)
    : marker_("<__media_" + random_text() + "__>"),
      vector_size_(static_cast<std::size_t>(llama_model_n_embd_inp(model))),
      ubatch_size_(static_cast<int>(std::min(options.ubatch_size, std::max(options.batch_size, options.parallel)))),
      cache_(kCacheBytes) {
  mtmd_context_params params = projector_params(options);
  params.media_marker = marker_.c_str();
  const ErrorCapture errors;
  context_.reset(mtmd_init_from_file(options.projector.c_str(), model, params));
  if (context_) return;
  throw Failure("model_load_failed",
                "The projector file '" + options.projector +
                    "' can't be loaded: " + errors.reason("llama.cpp gives no reason") + ".",
                "projector");
}

mtmd::bitmap Media::open(const PredictOptions& options, std::size_t index) const {
  const std::string& file = options.media[index];
  const std::string id = hash_sha256_hex(file.data(), file.size());
  if (is_recording(media_kind(file))) {
    const int rate = mtmd_get_audio_sample_rate(context_.get());
    const std::vector<float> samples = audio_samples(
        file, rate, kMostSeconds, [] { return true; }, nth(index));
    check_samples(samples, rate, nth(index));
    mtmd::bitmap bitmap(mtmd_bitmap_init_from_audio(samples.size(), samples.data()));
    bitmap.set_id(id.c_str());
    return bitmap;
  }
  const ImageSize size = image_size(file, nth(index));
  const std::vector<unsigned char> rgb = image_pixels(file, size, nth(index));
  mtmd::bitmap bitmap(size.width, size.height, rgb.data());
  bitmap.set_id(id.c_str());
  const std::int32_t most = index < options.media_max_side.size() ? options.media_max_side[index] : 0;
  return within(std::move(bitmap), static_cast<std::uint32_t>(std::max(0, most)));
}

MediaPrompt Media::read(const Model& model, const PromptText& given, const PredictOptions& options) const {
  const std::string text = utf8::sanitize(given.text());
  const std::size_t places = count_of(marker_, text);
  if (places != options.media.size()) {
    throw Failure("invalid_value",
                  "The chat template has places for " + std::to_string(places) + " of the " +
                      std::to_string(options.media.size()) + " images and recordings.",
                  "messages");
  }
  for (std::size_t i = 0; i < options.media.size(); i++) {
    const bool recording = is_recording(media_kind(options.media[i]));
    if (recording ? hears() : sees()) continue;
    throw Failure("invalid_value", recording ? "this model takes no recordings." : "this model takes no images.",
                  nth(i));
  }
  check_together(options.media);
  mtmd::bitmaps bitmaps;
  double seconds = 0;
  for (std::size_t i = 0; i < options.media.size(); i++) {
    bitmaps.entries.push_back(open(options, i));
    const mtmd_bitmap* bitmap = bitmaps.entries.back().ptr.get();
    if (!mtmd_bitmap_is_audio(bitmap)) continue;
    seconds += static_cast<double>(mtmd_bitmap_get_nx(bitmap)) / mtmd_get_audio_sample_rate(context_.get());
    if (seconds > kMostSeconds) throw Failure("invalid_value", too_long(), nth(i));
  }

  MediaPrompt prompt;
  prompt.chunks.reset(mtmd_input_chunks_init());
  prompt.cache_namespace = options.cache_namespace;
  const Inputs inputs(texts_of(model, given), bitmaps.c_ptr());
  model.with_stack_for(text, "messages", [&] {
    const ErrorCapture errors;
    if (mtmd_tokenize_from_parts(context_.get(), prompt.chunks.get(), inputs.pointers.data(), inputs.pointers.size(),
                                 options.add_special) == 0) {
      return;
    }
    throw Failure("image_parse_error",
                  "The images and recordings can't be prepared: " + errors.reason("llama.cpp gives no reason") + ".",
                  "messages");
  });
  for (std::size_t i = 0; i < mtmd_input_chunks_size(prompt.chunks.get()); i++)
    add_piece(mtmd_input_chunks_get(prompt.chunks.get(), i), prompt);
  if (prompt.tokens.back() == LLAMA_TOKEN_NULL) {
    throw Failure("invalid_value", "The chat template ends the prompt with an image or a recording.", "messages");
  }
  return prompt;
}

/// The prompt's texts, parted at the markers: the first entry of each stands behind one, but for the first of all.
std::vector<std::vector<PromptPiece>> Media::texts_of(const Model& model, const PromptText& prompt) const {
  // A text is tokenised by itself, as libmtmd does: a marker ends it.
  std::vector<PromptText> texts(1);
  for (const PromptText::Part& part : prompt.parts) {
    std::size_t start = 0;
    for (std::size_t end = part.text.find(marker_); end != std::string::npos; end = part.text.find(marker_, start)) {
      texts.back().add(part.own, part.text.substr(start, end - start));
      texts.emplace_back();
      start = end + marker_.size();
    }
    texts.back().add(part.own, part.text.substr(start));
  }
  std::vector<std::vector<PromptPiece>> pieces;
  pieces.reserve(texts.size());
  for (const PromptText& text : texts) pieces.push_back(model.safe_pieces(text));
  return pieces;
}

void Media::encode(MediaPrompt& prompt, const std::function<bool()>& wanted) {
  std::string id;
  int ordinal = 0;  // whatever stands at the same place of the same file has the same vectors
  auto span = prompt.spans.begin();
  for (std::size_t i = 0; i < mtmd_input_chunks_size(prompt.chunks.get()) && wanted(); i++) {
    const mtmd_input_chunk* chunk = mtmd_input_chunks_get(prompt.chunks.get(), i);
    if (mtmd_input_chunk_get_type(chunk) == MTMD_INPUT_CHUNK_TYPE_TEXT) continue;
    const char* own = mtmd_input_chunk_get_id(chunk);
    if (own == nullptr || id != own) ordinal = 0;
    id = own == nullptr ? "" : own;
    const std::string place = "/" + std::to_string(ordinal++) + "/" + std::to_string(span->count);
    span->vectors = vectors_of(chunk, id.empty() ? "" : id + place + "/" + prompt.cache_namespace);
    span->keys = keys_of(id.empty() ? random_text() : id + place, span->count);
    ++span;
  }
  prompt.chunks.reset();
}

void Media::add_piece(const mtmd_input_chunk* chunk, MediaPrompt& prompt) const {
  if (mtmd_input_chunk_get_type(chunk) == MTMD_INPUT_CHUNK_TYPE_TEXT) {
    std::size_t count = 0;
    const llama_token* tokens = mtmd_input_chunk_get_tokens_text(chunk, &count);
    prompt.tokens.insert(prompt.tokens.end(), tokens, tokens + count);
    return;
  }
  const auto start = static_cast<int>(prompt.tokens.size());
  const auto count = static_cast<int>(mtmd_input_chunk_get_n_tokens(chunk));
  if (mtmd_decode_use_non_causal(context_.get(), chunk) && count > ubatch_size_) {
    throw Failure("invalid_value",
                  "This model has to compute all " + std::to_string(count) +
                      " tokens of an image at once, and is loaded for " + std::to_string(ubatch_size_) +
                      " (local_settings.ubatch_size).",
                  "messages");
  }
  prompt.tokens.resize(prompt.tokens.size() + static_cast<std::size_t>(count), LLAMA_TOKEN_NULL);
  prompt.spans.push_back({start,
                          count,
                          mtmd_input_chunk_get_n_pos(chunk),
                          mtmd::input_chunk_ptr(mtmd_input_chunk_get_placeholder(chunk)),
                          nullptr,
                          {}});
}

/// @param key of the cache, or empty
std::shared_ptr<const MediaVectors> Media::vectors_of(const mtmd_input_chunk* chunk, const std::string& key) {
  if (auto cached = key.empty() ? nullptr : cache_.find(key)) return cached;
  const ErrorCapture errors;
  if (mtmd_encode_chunk(context_.get(), chunk) != 0) {
    throw Failure("engine_failed", "The projector failed: " + errors.reason("llama.cpp gives no reason") + ".",
                  "messages");
  }
  const float* first = mtmd_get_output_embd(context_.get());
  auto vectors =
      std::make_shared<const MediaVectors>(first, first + vector_size_ * mtmd_input_chunk_get_n_tokens(chunk));
  if (!key.empty()) cache_.add(key, vectors);
  return vectors;
}

int Media::decode(llama_context* context, const MediaSpan& span, int slot, int position) const {
  llama_pos next = 0;
  // llama.cpp does not write to them.
  auto* vectors = const_cast<float*>(span.vectors->data());
  return mtmd_helper_decode_image_chunk(context_.get(), context, span.chunk.get(), vectors, position, slot,
                                        static_cast<int32_t>(llama_n_batch(context)), &next, nullptr, nullptr);
}

}  // namespace llama_openapi
