# Compiles native/constraints and leaves the library and include/llguidance.h in a folder:
#   cmake [-DFOLDER=build/constraints] [-DCARGO=cargo] -P cmake/build-constraints.cmake
# A build finds them there; one that has no Rust is told of them by -DLLAMA_OPENAPI_CONSTRAINTS=<folder>.
cmake_minimum_required(VERSION 3.21)

get_filename_component(root "${CMAKE_CURRENT_LIST_DIR}/.." ABSOLUTE)
if(NOT FOLDER)
  set(FOLDER "${root}/build/constraints")
endif()
get_filename_component(FOLDER "${FOLDER}" ABSOLUTE)
if(NOT CARGO)
  set(CARGO cargo)
endif()
if(NOT LIBRARY)
  set(LIBRARY libllama_openapi_constraints.a)
  if(CMAKE_HOST_WIN32)
    set(LIBRARY llama_openapi_constraints.lib)
  endif()
endif()
if(DEPLOYMENT_TARGET)
  set(ENV{MACOSX_DEPLOYMENT_TARGET} "${DEPLOYMENT_TARGET}")
endif()
# cargo calls rustc by name, which lies beside it.
get_filename_component(programs "${CARGO}" DIRECTORY)
if(programs)
  if(CMAKE_HOST_WIN32)
    set(ENV{PATH} "${programs};$ENV{PATH}")
  else()
    set(ENV{PATH} "${programs}:$ENV{PATH}")
  endif()
endif()

# Cargo's own variable: crates that another build has compiled there are not compiled again.
set(target "${FOLDER}/target")
if(DEFINED ENV{CARGO_TARGET_DIR})
  set(target "$ENV{CARGO_TARGET_DIR}")
endif()

# What cargo has built is on stdout, as JSON: where llguidance's files are, too.
execute_process(
  COMMAND "${CARGO}" build --release --locked --message-format json-render-diagnostics
    --manifest-path "${root}/native/constraints/Cargo.toml" --target-dir "${target}"
  OUTPUT_VARIABLE messages
  RESULT_VARIABLE failed)
if(failed)
  message(FATAL_ERROR "cargo build failed, for the reason above. Rust 1.87 or newer is needed, and crates are downloaded.")
endif()
if(NOT messages MATCHES "\"manifest_path\":\"([^\"]*llguidance-[0-9.]+[/\\\\]+)Cargo.toml\"")
  message(FATAL_ERROR "cargo does not tell where llguidance is.")
endif()
string(REPLACE "\\\\" "/" llguidance "${CMAKE_MATCH_1}")
file(COPY "${llguidance}llguidance.h" DESTINATION "${FOLDER}/include")
file(COPY_FILE "${target}/release/${LIBRARY}" "${FOLDER}/${LIBRARY}")
file(TOUCH "${FOLDER}/${LIBRARY}")
