#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace llama_openapi {

/// Pixels of one image, and of all of a request's together: each is decoded to at least 3 bytes a pixel.
constexpr std::uint64_t kMostPixels = 64'000'000;
constexpr std::uint64_t kMostPixelsTogether = 128'000'000;

struct ImageSize {
  std::uint32_t width;
  std::uint32_t height;

  std::uint64_t pixels() const { return std::uint64_t{width} * height; }
};

/// What stb_image reads from the header. Nothing is decoded.
/// @param param names the file in errors
/// @throws Failure: unsupported_image_media_type, image_parse_error, image_too_large
ImageSize image_size(const std::string& file, const std::string& param);

/// Three bytes a pixel, row by row. Takes no more memory than a picture of that size needs, whatever the file holds.
/// @param size what `image_size` gave
/// @throws Failure: image_parse_error, image_too_large
std::vector<unsigned char> image_pixels(const std::string& file, ImageSize size, const std::string& param);

}  // namespace llama_openapi
