#pragma once

#include "models/model_writer.h"

namespace test_models {

// Projectors for models/tiny.gguf. (projectors.cc)

/// Images of any size as 16 tokens, decoded causally.
ModelWriter vision_projector();
/// Images of any size as 16 tokens that see each other, between a text before and one after.
ModelWriter noncausal_projector();
/// Sound at 16 kHz: 15 tokens for every 30 seconds begun.
ModelWriter audio_projector();
/// The first and the third in one file.
ModelWriter vision_and_audio_projector();

}  // namespace test_models
