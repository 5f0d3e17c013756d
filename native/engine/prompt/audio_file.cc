#include "engine/prompt/audio_file.h"

#include <algorithm>
#include <cstring>

#include "engine/base/failure.h"
#include "engine/prompt/media_kind.h"

#define MINIAUDIO_IMPLEMENTATION
#define MA_API static
// The one variable that isn't static has mtmd's copy, too.
#define ma_atomic_global_lock llama_openapi_audio_file_lock
#define MA_NO_ENCODING
#define MA_NO_DEVICE_IO
#define MA_NO_THREADING
#define MA_NO_RESOURCE_MANAGER
#define MA_NO_NODE_GRAPH
#define MA_NO_ENGINE
#define MA_NO_GENERATION
#define MA_NO_FLAC
#define MA_NO_STDIO
#ifdef _MSC_VER
#pragma warning(push, 0)
#include "miniaudio/miniaudio.h"
#pragma warning(pop)
#else
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#ifndef __clang__
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
#include "miniaudio/miniaudio.h"
#pragma GCC diagnostic pop
#endif

namespace llama_openapi {
namespace {

constexpr ma_uint32 kMostChannels = 8;
constexpr ma_uint32 kLeastRate = 1000;
constexpr ma_uint32 kMostRate = 384'000;
/// Samples at a time.
constexpr std::size_t kStretch = std::size_t{1} << 16U;

/// The file, as miniaudio reads it: bit by bit, so that nothing is searched to its end at once.
struct Source {
  const std::string& file;
  const std::function<bool()>& wanted;
  std::size_t at = 0;
};

ma_result read(ma_decoder* decoder, void* out, std::size_t bytes, std::size_t* count) {
  Source& source = *static_cast<Source*>(decoder->pUserData);
  *count = source.wanted() ? std::min(bytes, source.file.size() - source.at) : 0;
  std::memcpy(out, source.file.data() + source.at, *count);
  source.at += *count;
  return *count == 0 && bytes > 0 ? MA_AT_END : MA_SUCCESS;
}

/// Not from the end: asked so, miniaudio reads a WAV of unknown length from there.
ma_result seek(ma_decoder* decoder, ma_int64 offset, ma_seek_origin origin) {
  Source& source = *static_cast<Source*>(decoder->pUserData);
  const auto size = static_cast<ma_int64>(source.file.size());
  const ma_int64 base = origin == ma_seek_origin_current ? static_cast<ma_int64>(source.at) : 0;
  if (origin == ma_seek_origin_end || offset < -base || offset > size - base) return MA_BAD_SEEK;
  source.at = static_cast<std::size_t>(base + offset);
  return MA_SUCCESS;
}

struct Decoder {
  ma_decoder decoder{};
  bool open = false;
  Decoder() = default;
  Decoder(const Decoder&) = delete;
  Decoder& operator=(const Decoder&) = delete;
  ~Decoder() {
    if (open) ma_decoder_uninit(&decoder);
  }
};

Failure refusal(const std::string& message, const std::string& param) {
  return Failure("invalid_value", message, param);
}

/// Samples that are sound by themselves: what else a WAV may hold has decoders of its own.
bool is_plain(ma_uint16 tag, ma_uint16 bits) {
  switch (tag) {
    case MA_DR_WAVE_FORMAT_PCM:
      return bits == 8 || bits == 16 || bits == 24 || bits == 32;
    case MA_DR_WAVE_FORMAT_IEEE_FLOAT:
      return bits == 32 || bits == 64;
    case MA_DR_WAVE_FORMAT_ALAW:
    case MA_DR_WAVE_FORMAT_MULAW:
      return bits == 8;
    default:
      return false;
  }
}

void check_format(const ma_decoder& decoder, MediaKind kind, const std::string& param) {
  if (kind == MediaKind::kWav) {
    const ma_dr_wav& wav = static_cast<const ma_wav*>(decoder.pBackend)->dr;
    if (!is_plain(wav.translatedFormatTag, wav.bitsPerSample)) {
      throw refusal(
          "of WAV, PCM (8, 16, 24, 32 bits), float (32, 64 bits), A-law (8 bits) and mu-law (8 bits) are taken, but "
          "not format " +
              std::to_string(wav.translatedFormatTag) + " with " + std::to_string(wav.bitsPerSample) + " bits.",
          param);
    }
  }
  ma_uint32 channels = 0;
  ma_uint32 rate = 0;
  ma_data_source_get_data_format(decoder.pBackend, nullptr, &channels, &rate, nullptr, 0);
  if (channels < 1 || channels > kMostChannels) {
    throw refusal("a recording may have 1 to " + std::to_string(kMostChannels) + " channels; this one has " +
                      std::to_string(channels) + ".",
                  param);
  }
  if (rate < kLeastRate || rate > kMostRate) {
    throw refusal("a recording may have " + std::to_string(kLeastRate) + " to " + std::to_string(kMostRate) +
                      " samples a second; this one has " + std::to_string(rate) + ".",
                  param);
  }
}

}  // namespace

std::string too_long() {
  return "a request's recordings may be " + std::to_string(kMostSeconds) +
         " seconds long together; up to this one they are longer.";
}

std::vector<float> audio_samples(const std::string& file, int rate, double most, const std::function<bool()>& wanted,
                                 const std::string& param) {
  const MediaKind kind = media_kind(file);
  if (!is_recording(kind)) throw refusal("WAV and MP3 recordings are taken; this is neither.", param);
  Source source{file, wanted};
  Decoder open;
  ma_decoder_config config = ma_decoder_config_init(ma_format_f32, 1, static_cast<ma_uint32>(rate));
  config.encodingFormat = kind == MediaKind::kWav ? ma_encoding_format_wav : ma_encoding_format_mp3;
  open.open = ma_decoder_init(read, seek, &source, &config, &open.decoder) == MA_SUCCESS;
  if (!open.open) throw refusal("the recording can't be read: it is damaged, or has no samples.", param);
  check_format(open.decoder, kind, param);

  const auto limit = static_cast<std::size_t>(most * rate);
  std::vector<float> samples;
  for (;;) {
    const std::size_t before = samples.size();
    samples.resize(before + kStretch);
    ma_uint64 count = 0;
    const ma_result result = ma_decoder_read_pcm_frames(&open.decoder, samples.data() + before, kStretch, &count);
    samples.resize(before + static_cast<std::size_t>(count));
    if (samples.size() > limit) {
      throw refusal(too_long(), param);
    }
    if (result != MA_SUCCESS || count == 0 || !wanted()) break;
  }
  if (samples.empty()) throw refusal("the recording has no samples.", param);
  return samples;
}

}  // namespace llama_openapi
