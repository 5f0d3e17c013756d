// Included before ggml's AMX kernels (cmake/llama.cmake). GCC before 12.4 and 13.3 has it that `_tile_loadconfig` reads a
// pointer's 8 bytes; it reads 64, and the stores to the others were left out: the first product of matrices ended the
// process, on every processor with AMX.
#pragma once

#if defined(__AMX_TILE__) && defined(__GNUC__) && !defined(__clang__)
#include <immintrin.h>

static inline void llama_openapi_tile_loadconfig(const void* config) {
  __asm__ volatile("ldtilecfg\t%X0" ::"m"(*static_cast<const char(*)[64]>(config)));
}
#define _tile_loadconfig llama_openapi_tile_loadconfig
#endif
