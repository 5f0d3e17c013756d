#include "engine/prompt/image_file.h"

#include <cstdlib>
#include <cstring>
#include <limits>
#include <memory>

#include "engine/base/failure.h"
#include "engine/prompt/media_kind.h"

namespace {

/// Bytes that stb_image may still take on this thread: a few kilobytes of a PNG can inflate to gigabytes.
thread_local std::size_t allowance = 0;
thread_local bool exceeded = false;

/// Each block has its size in front.
constexpr std::size_t kHead = alignof(std::max_align_t);

void* take(std::size_t size) {
  exceeded = exceeded || size > allowance;
  if (size > allowance) return nullptr;
  auto* block = static_cast<unsigned char*>(std::malloc(kHead + size));
  if (block == nullptr) return nullptr;
  allowance -= size;
  std::memcpy(block, &size, sizeof(size));
  return block + kHead;
}

std::size_t size_of(const void* block) {
  std::size_t size = 0;
  std::memcpy(&size, static_cast<const unsigned char*>(block) - kHead, sizeof(size));
  return size;
}

void give_back(void* block) {
  if (block == nullptr) return;
  allowance += size_of(block);
  std::free(static_cast<unsigned char*>(block) - kHead);
}

void* resize(void* block, std::size_t size) {
  void* larger = take(size);
  if (larger == nullptr || block == nullptr) return larger;
  std::memcpy(larger, block, size_of(block) < size ? size_of(block) : size);
  give_back(block);
  return larger;
}

}  // namespace

#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_NO_STDIO
#define STBI_NO_LINEAR
#define STBI_NO_HDR
#define STBI_ONLY_PNG
#define STBI_ONLY_JPEG
#define STBI_ONLY_GIF
#define STBI_ONLY_BMP
#define STBI_MALLOC(size) take(size)
#define STBI_REALLOC(block, size) resize(block, size)
#define STBI_FREE(block) give_back(block)
#ifdef _MSC_VER
#pragma warning(push, 0)
#include "stb/stb_image.h"
#pragma warning(pop)
#else
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#ifndef __clang__
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
#include "stb/stb_image.h"
#pragma GCC diagnostic pop
#endif

namespace llama_openapi {
namespace {

/// What a picture takes while it is decoded: at most 8 bytes a pixel twice, and what they are made of. In addition what
/// no picture is too small for.
constexpr std::size_t kBytesPerPixel = 32;
constexpr std::size_t kLeastAllowance = std::size_t{64} << 20U;

/// Each scan of a progressive JPEG goes over all of the picture. Encoders write about ten.
constexpr int kMostScans = 128;

const stbi_uc* bytes_of(const std::string& file) { return reinterpret_cast<const stbi_uc*>(file.data()); }

int length_of(const std::string& file) {
  constexpr std::size_t most = std::numeric_limits<int>::max();
  return static_cast<int>(file.size() < most ? file.size() : most);
}

Failure broken(const std::string& param) {
  return Failure("image_parse_error", "the image can't be read: it is damaged, cut off or of a kind that is rare.",
                 param);
}

/// Never fewer than there are: in the data of a picture 0xff is always followed by 0.
void check_scans(const std::string& file, const std::string& param) {
  int scans = 0;
  for (std::size_t at = file.find("\xff\xda"); at != std::string::npos; at = file.find("\xff\xda", at + 2)) {
    if (++scans <= kMostScans) continue;
    throw Failure("image_parse_error",
                  "a JPEG image may have " + std::to_string(kMostScans) + " scans; this one has more.", param);
  }
}

/// For as long as it lives, stb_image can take so many bytes.
struct Allowance {
  explicit Allowance(std::size_t bytes) {
    allowance = bytes;
    exceeded = false;
  }
  ~Allowance() { allowance = 0; }
};

}  // namespace

ImageSize image_size(const std::string& file, const std::string& param) {
  if (file.empty()) throw Failure("empty_image_file", "the image is empty.", param);
  const MediaKind kind = media_kind(file);
  if (!is_image(kind)) {
    throw Failure("unsupported_image_media_type", "PNG, JPEG, GIF and BMP images are taken; " + other_kind(file) + ".",
                  param);
  }
  if (kind == MediaKind::kJpeg) check_scans(file, param);
  const Allowance allowed(kLeastAllowance);
  int width = 0;
  int height = 0;
  int channels = 0;
  if (stbi_info_from_memory(bytes_of(file), length_of(file), &width, &height, &channels) == 0) throw broken(param);
  if (width < 1 || height < 1) throw broken(param);
  const ImageSize size{static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(height)};
  if (size.pixels() <= kMostPixels) return size;
  throw Failure("image_too_large",
                "an image may have " + std::to_string(kMostPixels / 1'000'000) + " million pixels; this one has " +
                    std::to_string(width) + " x " + std::to_string(height) + ".",
                param);
}

std::vector<unsigned char> image_pixels(const std::string& file, ImageSize size, const std::string& param) {
  const Allowance allowed(kLeastAllowance + static_cast<std::size_t>(size.pixels()) * kBytesPerPixel);
  int width = 0;
  int height = 0;
  int channels = 0;
  const std::unique_ptr<stbi_uc, void (*)(void*)> pixels(
      stbi_load_from_memory(bytes_of(file), length_of(file), &width, &height, &channels, 3), stbi_image_free);
  if (exceeded) {
    throw Failure("image_too_large",
                  "the image's data is longer than a picture of " + std::to_string(size.width) + " x " +
                      std::to_string(size.height) + " has.",
                  param);
  }
  if (!pixels || width != static_cast<int>(size.width) || height != static_cast<int>(size.height)) throw broken(param);
  return {pixels.get(), pixels.get() + size.pixels() * 3};
}

}  // namespace llama_openapi
