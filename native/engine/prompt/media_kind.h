#pragma once

#include <string>

namespace llama_openapi {

/// What a file is, by its first bytes.
enum class MediaKind { kPng, kJpeg, kGif, kBmp, kWav, kMp3, kOther };

MediaKind media_kind(const std::string& file);

inline bool is_image(MediaKind kind) { return kind < MediaKind::kWav; }
inline bool is_recording(MediaKind kind) { return kind == MediaKind::kWav || kind == MediaKind::kMp3; }

/// Of a file that is no image: what it is, as far as that is known, for an error. "this is WebP"
std::string other_kind(const std::string& file);

}  // namespace llama_openapi
