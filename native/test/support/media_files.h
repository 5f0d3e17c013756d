#pragma once

#include <string>

namespace testing {

/// A BMP file: squares of `square` pixels, whose colours follow from their place and the seed.
std::string bmp(int width, int height, unsigned seed, int square = 8);

/// A WAV file of a tone: one channel, 16 bits.
std::string wav(double seconds, double frequency, unsigned rate = 16000);

/// A WAV file of one second whose samples are 32-bit floating point numbers, all of them the given one.
std::string float_wav(float sample);

}  // namespace testing
