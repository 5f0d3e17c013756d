#pragma once

#include <string>

namespace testing {

/// A BMP file: squares of `square` pixels, whose colours follow from their place and the seed.
std::string bmp(int width, int height, unsigned seed, int square = 8);

/// A WAV file of a tone: one channel, 16 bits.
std::string wav(double seconds, double frequency, unsigned rate = 16000);

}  // namespace testing
