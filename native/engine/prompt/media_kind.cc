#include "engine/prompt/media_kind.h"

#include <array>
#include <string_view>

namespace llama_openapi {
namespace {

bool has(const std::string& file, std::size_t at, std::string_view bytes) {
  return file.size() >= at + bytes.size() && std::string_view(file).substr(at, bytes.size()) == bytes;
}

struct Mark {
  std::size_t at;
  std::string_view bytes;
  const char* name;
};

/// Kinds that are not taken, so that an error can name them.
constexpr std::array<Mark, 10> kOthers{{{8, "WEBP", "WebP"},
                                        {8, "WAVE", "WAV"},
                                        {4, "ftyp", "AVIF or HEIC"},
                                        {0, std::string_view("II*\0", 4), "TIFF"},
                                        {0, std::string_view("MM\0*", 4), "TIFF"},
                                        {0, "<svg", "SVG"},
                                        {0, "<?xml", "SVG"},
                                        {0, "<!--", "SVG"},
                                        {0, "%PDF-", "PDF"},
                                        {0, "ID3", "MP3"}}};

}  // namespace

MediaKind media_kind(const std::string& file) {
  if (has(file, 0, "\x89PNG\r\n\x1a\n")) return MediaKind::kPng;
  if (has(file, 0, "\xff\xd8\xff")) return MediaKind::kJpeg;
  if (has(file, 0, "GIF87a") || has(file, 0, "GIF89a")) return MediaKind::kGif;
  if (has(file, 0, "BM")) return MediaKind::kBmp;
  if (has(file, 0, "RIFF") && has(file, 8, "WAVE")) return MediaKind::kWav;
  // A tag, or the first bits of a frame's header: MPEG, Layer III.
  if (has(file, 0, "ID3")) return MediaKind::kMp3;
  if (file.size() >= 4 && file[0] == '\xff' && (static_cast<unsigned char>(file[1]) & 0xE6U) == 0xE2U) {
    return MediaKind::kMp3;
  }
  return MediaKind::kOther;
}

std::string other_kind(const std::string& file) {
  for (const Mark& mark : kOthers) {
    if (has(file, mark.at, mark.bytes)) return std::string("this is ") + mark.name;
  }
  return "this is none of them";
}

}  // namespace llama_openapi
