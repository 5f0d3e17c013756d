// Files of images and recordings, as the engine reads them: sizes, limits, and whatever bytes there may be.
#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/failure.h"
#include "engine/prompt/audio_file.h"
#include "engine/prompt/image_file.h"
#include "engine/prompt/media_kind.h"
#include "support/harness.h"
#include "support/media_files.h"
#include "support/random.h"

using namespace testing;
using namespace llama_openapi;

namespace {

const auto kWanted = [] { return true; };

std::string be(std::uint32_t value, int bytes) {
  std::string out;
  for (int i = bytes - 1; i >= 0; i--) out += static_cast<char>(value >> (8 * i));
  return out;
}

/// stb_image does not look at the sums of chunks.
std::string chunk(const std::string& type, const std::string& data) {
  return be(static_cast<std::uint32_t>(data.size()), 4) + type + data + be(0, 4);
}

/// Deflate, in fixed codes: a zero, and so many times 258 zeros more.
std::string zeros(int runs) {
  std::string out("\x78\x01", 2);
  std::uint32_t held = 0;
  int bits = 0;
  const auto put = [&](std::uint32_t value, int count) {
    held |= value << bits;
    for (bits += count; bits >= 8; bits -= 8, held >>= 8U) out += static_cast<char>(held);
  };
  put(3, 3);     // the last block, in fixed codes
  put(0x0c, 8);  // a zero
  for (int i = 0; i < runs; i++) {
    put(0xa3, 8);  // the last 258 bytes ...
    put(0, 5);     // ... a byte ago
  }
  put(0, 7);
  put(0, 7);
  return out + be(0, 4);
}

/// Grey, 8 bits.
std::string png(std::uint32_t width, std::uint32_t height, const std::string& data) {
  return std::string("\x89PNG\r\n\x1a\n") +
         chunk("IHDR", be(width, 4) + be(height, 4) + std::string("\x08\0\0\0\0", 5)) + chunk("IDAT", data) +
         chunk("IEND", "");
}

/// The head of a progressive JPEG, and scans with nothing in them.
std::string jpeg(std::uint32_t width, std::uint32_t height, int scans = 1) {
  std::string out =
      "\xff\xd8\xff\xc2" + be(11, 2) + "\x08" + be(height, 2) + be(width, 2) + std::string("\1\1\x11\0", 4);
  for (int i = 0; i < scans; i++) out += "\xff\xda" + be(8, 2) + std::string("\1\1\0\0\x3f\0", 6);
  return out + "\xff\xd9";
}

std::string gif(std::uint32_t width, std::uint32_t height) {
  const auto le = [](std::uint32_t value) {
    return std::string{static_cast<char>(value), static_cast<char>(value >> 8U)};
  };
  return "GIF89a" + le(width) + le(height) + std::string("\0\0\0;", 4);
}

/// The code of what an image fails with, or its size.
std::string told(const std::string& file) {
  try {
    const ImageSize size = image_size(file, "x");
    const std::size_t bytes = image_pixels(file, size, "x").size();
    CHECK_EQ(bytes, size.pixels() * 3);
    return std::to_string(size.width) + " x " + std::to_string(size.height);
  } catch (const Failure& failure) {
    CHECK_EQ(failure.param, "x");
    return failure.code;
  }
}

/// Of a recording: the samples at 16 kHz, or what it fails with.
std::string heard(const std::string& file, double most = kMostSeconds) {
  try {
    return std::to_string(audio_samples(file, 16000, most, kWanted, "x").size());
  } catch (const Failure& failure) {
    CHECK_EQ(failure.code + " " + failure.param, "invalid_value x");
    return failure.what();
  }
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// With another value at a place of the head.
std::string with(std::string file, std::size_t at, std::uint32_t value, int bytes) {
  for (int i = 0; i < bytes; i++) file[at + static_cast<std::size_t>(i)] = static_cast<char>(value >> (8 * i));
  return file;
}

/// MPEG-1 Layer III, 44.1 kHz, mono, 128 kbit/s: silence.
std::string mp3(int frames) {
  std::string frame(417, '\0');
  frame.replace(0, 4, "\xff\xfb\x90\xc0");
  std::string out;
  for (int i = 0; i < frames; i++) out += frame;
  return out;
}

}  // namespace

TEST(media_files, images_are_what_they_say) {
  CHECK_EQ(told(bmp(64, 48, 1)), "64 x 48");
  CHECK_EQ(told(png(100, 100, zeros(40))), "100 x 100");
  CHECK_EQ(told(""), "empty_image_file");
  CHECK_EQ(told("hello"), "unsupported_image_media_type");
  CHECK_EQ(told(wav(1, 440)), "unsupported_image_media_type");
  CHECK_EQ(told("P6 1 1 255\n123"), "unsupported_image_media_type");  // stb_image would read it
  CHECK_EQ(told("8BPS"), "unsupported_image_media_type");
  CHECK_EQ(told(png(0, 5, zeros(1))), "image_parse_error");
  CHECK_EQ(told(png(100, 100, zeros(2))), "image_parse_error");
  CHECK_EQ(told(bmp(64, 48, 1).substr(0, 20)), "image_parse_error");
  CHECK_EQ(told(jpeg(10, 0)), "image_parse_error");
}

TEST(media_files, sizes_are_bounded_before_anything_is_decoded) {
  CHECK_EQ(image_size(png(8000, 8000, ""), "x").pixels(), kMostPixels);
  CHECK_EQ(told(png(8001, 8000, "")), "image_too_large");
  CHECK_EQ(told(png(0xffffffff, 1, "")), "image_parse_error");
  CHECK_EQ(told(png(1, 0x7fffffff, "")), "image_parse_error");
  CHECK_EQ(told(gif(65535, 65535)), "image_too_large");
  CHECK_EQ(told(jpeg(65535, 65535)), "image_too_large");
  CHECK_EQ(told(with(bmp(8, 8, 1), 18, 2'000'000'000, 4)), "image_too_large");
}

TEST(media_files, data_that_is_longer_than_the_picture_takes_no_memory) {
  CHECK_EQ(told(png(10, 10, zeros(1'000'000))), "image_too_large");
  CHECK_EQ(told(png(10, 10, zeros(1000))), "10 x 10");
}

TEST(media_files, scans_are_counted) {
  CHECK_EQ(told(jpeg(700, 500, 129)), "image_parse_error");
  try {
    image_size(jpeg(700, 500, 1'000'000), "x");
    CHECK(false);
  } catch (const Failure& failure) {
    CHECK(has(failure.what(), "128 scans"));
  }
  CHECK_EQ(image_size(jpeg(700, 500, 128), "x").width, 700U);
}

TEST(media_files, recordings_are_what_they_say) {
  CHECK_EQ(heard(wav(1, 440)), "16000");
  CHECK_EQ(heard(wav(2, 440, 8000)), "32000");
  CHECK_EQ(heard(float_wav(0.25F)), "16000");
  CHECK(has(heard(wav(0, 440)), "no samples"));
  CHECK(has(heard(""), "neither"));
  CHECK(has(heard(bmp(8, 8, 1)), "neither"));
  CHECK(has(heard(wav(1, 440).substr(0, 30)), "can't be read"));
  const std::string file = wav(1, 440);
  CHECK(has(heard(with(file, 20, 2, 2)), "format 2 with 16 bits"));      // ADPCM
  CHECK(has(heard(with(file, 20, 0x55, 2)), "format 85 with 16 bits"));  // MP3 within
  CHECK(has(heard(with(file, 24, 999, 4)), "1000 to 384000"));           // Hz
  CHECK(has(heard(with(file, 24, 4'000'000'000, 4)), "can't be read"));
  CHECK_EQ(heard(with(file, 40, 0xffffffff, 4)), "16000");  // a length that nobody knew
}

TEST(media_files, more_channels_than_there_are_ears_are_refused) {
  std::string file = wav(1, 440);
  file = with(with(with(file, 22, 9, 2), 32, 18, 2), 28, 16000 * 18, 4);
  CHECK(has(heard(file), "1 to 8 channels"));
}

TEST(media_files, mp3s) {
  const auto samples = [](const std::string& file) { return std::stol(heard(file)); };
  const long ten = samples(mp3(10));
  CHECK(ten > 10 * 1152 * 16000 / 44100 - 1000);
  CHECK(ten < 10 * 1152 * 16000 / 44100 + 1000);
  CHECK(samples(std::string("ID3\x04\0\0\0\0\1\0", 10) + std::string(128, '\xff') + mp3(10)) > ten - 1000);
  CHECK(samples(mp3(4) + std::string(1000, '\xff') + mp3(4)) > 0);
  CHECK(has(heard(std::string(100'000, '\xff')), "neither"));
  CHECK(has(heard("\xff\xfb" + std::string(100'000, '\0')), "can't be read"));
  CHECK(has(heard("ID3" + std::string(100, '\0')), "can't be read"));
}

TEST(media_files, recordings_end_with_their_time) {
  CHECK_EQ(heard(wav(2, 440), 2), "32000");
  CHECK(has(heard(wav(2.1, 440), 2), "1800 seconds"));
  CHECK(has(heard(mp3(100), 2), "1800 seconds"));
  // What is told of the number of frames is not believed.
  std::string head = mp3(1);
  head.replace(21, 12, std::string("Xing\0\0\0\1\x7f\xff\xff\xff", 12));
  CHECK(std::stol(heard(head + mp3(10))) < 16000);
}

TEST(media_files, a_cancelled_recording_ends_early) {
  int asked = 0;
  const auto samples = audio_samples(
      wav(60, 440), 16000, kMostSeconds, [&] { return ++asked < 100; }, "x");
  CHECK(!samples.empty());
  CHECK(samples.size() < 60U * 16000U);
}

TEST(media_files, headers_everywhere_take_no_longer_than_others) {
  std::string file = mp3(2);
  for (int i = 0; i < 1'000'000; i++) file += "\xff\xfb\xe0\xc0\xff\xfb";
  file.resize(8U << 20U);
  CHECK(!heard(file).empty());
  // Frames of a rate of their own: the decoder looks for the next one from each.
  std::string free;
  for (unsigned i = 0; i < 2'000'000; i++) {
    free += "\xff";
    free += static_cast<char>(0xe2U | (i * 7 % 4) << 3U | (i & 1U));
    free += static_cast<char>(i * 5 % 3 << 2U);
    free += static_cast<char>(i);
  }
  CHECK(!heard("ID3" + std::string(7, '\0') + free).empty());
}

TEST(media_files, random_bytes_behind_each_beginning_only_ever_give_a_picture_or_a_refusal) {
  Random random(5);
  const std::vector<std::string> starts = {png(9, 7, zeros(1)), jpeg(64, 64, 2), gif(7, 5),
                                           bmp(7, 5, 1),        wav(0.2, 440),   mp3(3)};
  for (int i = 0; i < 6000; i++) {
    const std::size_t kind = static_cast<std::size_t>(i) % starts.size();
    std::string file = starts[kind];
    for (int edits = 0; edits < 4; edits++) {
      file[2 + random.below(static_cast<unsigned>(file.size()) - 2)] = random.byte();
    }
    file.resize(file.size() - random.below(8));
    CHECK(!(kind < 4 ? told(file) : heard(file)).empty());
  }
}
