#include "support/media_files.h"

#include <cmath>
#include <cstdint>

namespace testing {
namespace {

/// Little endian.
void number(std::string& out, std::uint32_t value, int bytes) {
  for (int i = 0; i < bytes; i++) out += static_cast<char>(value >> (8 * i));
}

}  // namespace

std::string bmp(int width, int height, unsigned seed, int square) {
  const auto row = static_cast<std::uint32_t>((width * 3 + 3) / 4 * 4);
  const std::uint32_t size = row * static_cast<std::uint32_t>(height);
  std::string out = "BM";
  number(out, 54 + size, 4);
  number(out, 0, 4);
  number(out, 54, 4);
  number(out, 40, 4);
  number(out, static_cast<std::uint32_t>(width), 4);
  number(out, static_cast<std::uint32_t>(height), 4);
  number(out, 1, 2);
  number(out, 24, 2);
  number(out, 0, 4);
  number(out, size, 4);
  for (int i = 0; i < 4; i++) number(out, 0, 4);
  for (int y = 0; y < height; y++) {
    const std::size_t start = out.size();
    for (int x = 0; x < width; x++) {
      // A hash of the square's place.
      std::uint32_t colour = static_cast<std::uint32_t>((y / square) * 1009 + x / square) * 2654435761U + seed * 40503U;
      colour ^= colour >> 15U;
      number(out, colour * 2246822519U, 3);
    }
    out.resize(start + row);
  }
  return out;
}

namespace {

/// All of a WAV file of one channel that comes before its samples.
std::string wav_head(std::uint32_t samples, std::uint32_t rate, std::uint32_t format, std::uint32_t bytes) {
  std::string out = "RIFF";
  number(out, 36 + samples * bytes, 4);
  out += "WAVEfmt ";
  number(out, 16, 4);
  number(out, format, 2);
  number(out, 1, 2);
  number(out, rate, 4);
  number(out, rate * bytes, 4);
  number(out, bytes, 2);
  number(out, bytes * 8, 2);
  out += "data";
  number(out, samples * bytes, 4);
  return out;
}

}  // namespace

std::string wav(double seconds, double frequency, unsigned rate) {
  const auto samples = static_cast<std::uint32_t>(seconds * rate);
  std::string out = wav_head(samples, rate, 1, 2);
  for (std::uint32_t i = 0; i < samples; i++) {
    const double value = 16000 * std::sin(2 * 3.14159265358979 * frequency * i / rate);
    number(out, static_cast<std::uint32_t>(static_cast<std::int32_t>(value)), 2);
  }
  return out;
}

std::string float_wav(float sample) {
  constexpr std::uint32_t kRate = 16000;
  std::string out = wav_head(kRate, kRate, 3, 4);
  for (std::uint32_t i = 0; i < kRate; i++) out.append(reinterpret_cast<const char*>(&sample), sizeof(sample));
  return out;
}

}  // namespace testing
