#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "engine/generated/options.h"
#include "engine/prompt/control_names.h"
#include "engine/prompt/media_cache.h"
#include "ggml-backend.h"
#include "mtmd.h"

namespace llama_openapi {

class Model;

/// A stretch of a prompt that is an image, a tile of one, or a part of a recording: vectors in place of tokens.
struct MediaSpan {
  int start;      ///< its first place in the prompt
  int count;      ///< places, each of which takes a KV cell
  int positions;  ///< that it takes of the sequence: fewer than `count` where RoPE has more than one dimension
  std::shared_ptr<mtmd_input_chunk> chunk;  ///< where its vectors go, without what they were made of
  std::shared_ptr<const MediaVectors> vectors;
  /// Equal for equal contents, for every place another number below LLAMA_TOKEN_NULL.
  std::vector<llama_token> keys;
};

/// A prompt with images or audio. At the places of `spans` its tokens are LLAMA_TOKEN_NULL.
struct MediaPrompt {
  std::vector<llama_token> tokens;
  std::vector<MediaSpan> spans;
  mtmd::input_chunks_ptr chunks;  ///< what the spans' vectors are made of, until they are
  std::string cache_namespace;    ///< the request's: cached vectors are shared within one
};

/// Bytes that the options' projector takes, by device. Reads its header and allocates none of it.
/// @throws Failure model_load_failed: it is no GGUF file. One that can't be used takes nothing; its load says why.
std::map<ggml_backend_dev_t, std::size_t> media_memory(const ModelOptions& options);

/// A multimodal projector, by libmtmd: what makes vectors for the language model of images and recordings.
class Media {
 public:
  /// @throws Failure model_load_failed naming the projector's file and llama.cpp's reason
  Media(const llama_model* model, const ModelOptions& options);

  bool sees() const { return mtmd_support_vision(context_.get()); }
  bool hears() const { return mtmd_support_audio(context_.get()); }

  /// Stands in a rendered prompt where an image or a recording goes. Nobody can guess it.
  const std::string& marker() const { return marker_; }

  /// Tokenises a prompt with media, whose spans have no vectors yet.
  /// @param text with a marker for each of options.media
  /// @throws Failure invalid_value, image_parse_error
  MediaPrompt read(const Model& model, const PromptText& text, const PredictOptions& options) const;

  /// Computes the vectors of all spans. One thread at a time.
  /// @param wanted asked before each span; false ends it early
  /// @throws Failure engine_failed
  void encode(MediaPrompt& prompt, const std::function<bool()>& wanted);

  /// Computes a span's KV cells. Any thread, also beside `read`.
  /// @param position of its first place in the sequence `slot`
  /// @return as llama_decode; where it is not 0 a part may be in the cells
  int decode(llama_context* context, const MediaSpan& span, int slot, int position) const;

 private:
  std::vector<std::vector<PromptPiece>> texts_of(const Model& model, const PromptText& prompt) const;
  mtmd::bitmap open(const PredictOptions& options, std::size_t index) const;
  void add_piece(const mtmd_input_chunk* chunk, MediaPrompt& prompt) const;
  std::shared_ptr<const MediaVectors> vectors_of(const mtmd_input_chunk* chunk, const std::string& key);

  std::string marker_;
  std::size_t vector_size_;  ///< floats for one place
  int ubatch_size_;
  mtmd::context_ptr context_;
  MediaCache cache_;
};

}  // namespace llama_openapi
