# llguidance, which holds answers to JSON Schemas and grammars: the Rust crate native/constraints as a static library.
# The target `constraints` is what to link. It is compiled once for all builds of a checkout, optimised and not
# instrumented in each of them.

set(LLAMA_OPENAPI_CONSTRAINTS "" CACHE PATH
  "where build-constraints.cmake has left library and header; empty: cargo builds them")

if(WIN32)
  set(constraints_library llama_openapi_constraints.lib)
else()
  set(constraints_library libllama_openapi_constraints.a)
endif()

if(LLAMA_OPENAPI_CONSTRAINTS)
  set(constraints_folder "${LLAMA_OPENAPI_CONSTRAINTS}")
  if(NOT EXISTS "${constraints_folder}/${constraints_library}" OR NOT EXISTS "${constraints_folder}/include/llguidance.h")
    message(FATAL_ERROR "LLAMA_OPENAPI_CONSTRAINTS=${constraints_folder} lacks ${constraints_library} or include/llguidance.h.")
  endif()
else()
  # rustup writes to ~/.cargo/bin, which not every PATH has.
  find_program(LLAMA_OPENAPI_CARGO cargo HINTS "$ENV{CARGO_HOME}/bin" "$ENV{HOME}/.cargo/bin" "$ENV{USERPROFILE}/.cargo/bin")
  if(NOT LLAMA_OPENAPI_CARGO)
    message(FATAL_ERROR
      "cargo isn't on PATH: llguidance is compiled by it. Install Rust 1.87 or newer, or set LLAMA_OPENAPI_CARGO.")
  endif()
  # A checkout's build trees, build/ and build-*/, share one.
  set(constraints_folder "${PROJECT_BINARY_DIR}/constraints")
  string(FIND "${PROJECT_BINARY_DIR}" "${PROJECT_SOURCE_DIR}/build" place)
  if(place EQUAL 0)
    set(constraints_folder "${PROJECT_SOURCE_DIR}/build/constraints")
  endif()
  set(crate "${PROJECT_SOURCE_DIR}/native/constraints")
  set(build_script "${PROJECT_SOURCE_DIR}/cmake/build-constraints.cmake")
  add_custom_command(
    OUTPUT "${constraints_folder}/${constraints_library}"
    COMMAND "${CMAKE_COMMAND}" "-DCARGO=${LLAMA_OPENAPI_CARGO}" "-DFOLDER=${constraints_folder}"
      "-DLIBRARY=${constraints_library}" "-DDEPLOYMENT_TARGET=${CMAKE_OSX_DEPLOYMENT_TARGET}" -P "${build_script}"
    DEPENDS "${crate}/Cargo.toml" "${crate}/Cargo.lock" "${crate}/lib.rs" "${build_script}"
    COMMENT "Building llguidance"
    VERBATIM)
endif()
add_custom_target(constraints_library DEPENDS "${constraints_folder}/${constraints_library}")

add_library(constraints INTERFACE)
add_dependencies(constraints constraints_library)
target_include_directories(constraints SYSTEM INTERFACE "${constraints_folder}/include")
# What Rust's standard library stands on: `cargo rustc -- --print native-static-libs`.
target_link_libraries(constraints INTERFACE "${constraints_folder}/${constraints_library}")
if(WIN32)
  target_link_libraries(constraints INTERFACE ws2_32 userenv ntdll bcrypt)
elseif(NOT APPLE)
  find_package(Threads REQUIRED)
  target_link_libraries(constraints INTERFACE Threads::Threads ${CMAKE_DL_LIBS} m)
endif()
