# LLAMA_OPENAPI_PORTABLE: one build that is fast on every machine of its kind. ggml's backends become modules beside the
# addon, one for each generation of processors, and the addon loads the best that runs where it is started
# (native/engine/load/backends.cc). They share ggml with the addon, so ggml is a library of its own; llama.cpp stays static.

if(WIN32)
  message(FATAL_ERROR "LLAMA_OPENAPI_PORTABLE is for Linux and macOS.")
endif()

set(GGML_NATIVE OFF CACHE BOOL "" FORCE)
set(GGML_BACKEND_DL ON CACHE BOOL "" FORCE)
set(GGML_CPU_ALL_VARIANTS ON CACHE BOOL "" FORCE)
# Its runtime library is not everywhere. ggml's own threads do the same work.
set(GGML_OPENMP OFF CACHE BOOL "" FORCE)
# llama.cpp's own default, which ggml alone does not have.
set(GGML_LLAMAFILE ON CACHE BOOL "" FORCE)

# All in one folder, found from there wherever the folder lies.
set(CMAKE_LIBRARY_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/Release")
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/Release")
set(CMAKE_PLATFORM_NO_VERSIONED_SONAME ON) # no links: npm's packages carry none
set(CMAKE_BUILD_WITH_INSTALL_RPATH ON)
if(APPLE)
  set(CMAKE_INSTALL_RPATH "@loader_path")
else()
  set(CMAKE_INSTALL_RPATH "$ORIGIN")
  # A C++ library that is older there than here is no obstacle, and nothing of this one is visible to others.
  add_link_options(-static-libgcc -static-libstdc++ -Wl,--exclude-libs,ALL -Wl,--strip-all)
endif()

set(GGML_BUILD_NUMBER ${LLAMA_BUILD_NUMBER})
set(GGML_BUILD_COMMIT ${LLAMA_BUILD_COMMIT})
set(BUILD_SHARED_LIBS ON)
add_subdirectory("${LLAMA_CPP_DIR}/ggml" "${CMAKE_CURRENT_BINARY_DIR}/ggml" EXCLUDE_FROM_ALL)
unset(BUILD_SHARED_LIBS)

# The loader knows libraries by their names: another addon in the process may bring a ggml of its own.
foreach(library ggml ggml-base)
  set_target_properties(${library} PROPERTIES OUTPUT_NAME "llama-openapi-${library}")
endforeach()

# A dozen compilations of ggml's largest files are most of this build. What asks whether packages are whole, and not how
# fast they are, can have them sooner.
option(LLAMA_OPENAPI_QUICK_VARIANTS "compile what processors differ in with -O1, for tests of packages" OFF)
if(LLAMA_OPENAPI_QUICK_VARIANTS)
  get_property(targets DIRECTORY "${LLAMA_CPP_DIR}/ggml/src" PROPERTY BUILDSYSTEM_TARGETS)
  list(FILTER targets INCLUDE REGEX "^ggml-cpu-")
  if(NOT targets)
    message(FATAL_ERROR "ggml has no targets ggml-cpu-*, which LLAMA_OPENAPI_QUICK_VARIANTS is about.")
  endif()
  foreach(target IN LISTS targets)
    target_compile_options(${target} PRIVATE -O1)
  endforeach()
endif()
