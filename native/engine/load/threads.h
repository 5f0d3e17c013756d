#pragma once

namespace llama_openapi {

/// Threads that compute best here: the physical cores, but no more than this process may use (CPU affinity, and the
/// CPU quota of its control groups where there is one).
int default_threads();

}  // namespace llama_openapi
