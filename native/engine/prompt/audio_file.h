#pragma once

#include <functional>
#include <string>
#include <vector>

namespace llama_openapi {

/// Of a request's recordings together.
constexpr int kMostSeconds = 1800;

/// What is said where they have more.
std::string too_long();

/// The samples of a WAV or an MP3, as miniaudio reads it, as one channel.
/// @param rate samples a second that are wanted
/// @param most seconds that it may have
/// @param wanted asked between stretches; false ends it early
/// @param param names the file in errors
/// @throws Failure invalid_value
std::vector<float> audio_samples(const std::string& file, int rate, double most, const std::function<bool()>& wanted,
                                 const std::string& param);

}  // namespace llama_openapi
