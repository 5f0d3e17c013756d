# ggml's AMX kernels, compiled as amx-tile-config.h says. Included once llama.cpp's folders are added; the benchmarks' peer is
# llama.cpp's own build, which includes it with its project (CMAKE_PROJECT_llama.cpp_INCLUDE) and adds its folders later.
if(NOT DEFINED LLAMA_CPP_DIR)
  set(LLAMA_CPP_DIR "${CMAKE_SOURCE_DIR}")
  set(amx_file "${CMAKE_CURRENT_LIST_FILE}") # by then, the current one is another
  cmake_language(DEFER DIRECTORY "${CMAKE_SOURCE_DIR}" CALL include "${amx_file}")
  return()
endif()

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  set_property(SOURCE "${LLAMA_CPP_DIR}/ggml/src/ggml-cpu/amx/mmq.cpp" DIRECTORY "${LLAMA_CPP_DIR}/ggml/src" APPEND
    PROPERTY COMPILE_OPTIONS -include "${CMAKE_CURRENT_LIST_DIR}/amx-tile-config.h")
endif()
