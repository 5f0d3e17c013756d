# llama.cpp as static libraries: llama, ggml, llama-common and mtmd, and nothing else of its tree.

set(BUILD_SHARED_LIBS OFF CACHE BOOL "" FORCE)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

set(LLAMA_BUILD_COMMON ON CACHE BOOL "" FORCE)
set(LLAMA_BUILD_MTMD ON CACHE BOOL "" FORCE)
set(LLAMA_OPENSSL OFF CACHE BOOL "" FORCE)
set(LLAMA_SUBPROCESS OFF CACHE BOOL "" FORCE)
foreach(part TESTS TOOLS EXAMPLES SERVER APP)
  set(LLAMA_BUILD_${part} OFF CACHE BOOL "" FORCE)
endforeach()

# llama.cpp would ask git for these and find this repository's HEAD: every commit would relink everything.
set(LLAMA_BUILD_NUMBER 0)
set(LLAMA_BUILD_COMMIT "vendored")

# All of it, llama.cpp included: most of an hour of compiling on two cores. (engine_tests_sanitized needs none of this.)
if(LLAMA_OPENAPI_SANITIZE)
  add_compile_options(-fsanitize=${LLAMA_OPENAPI_SANITIZE} -fno-omit-frame-pointer -g -O1 -UNDEBUG)
  add_link_options(-fsanitize=${LLAMA_OPENAPI_SANITIZE})
endif()

if(LLAMA_OPENAPI_PORTABLE)
  include(cmake/portable.cmake)
endif()

add_subdirectory("${LLAMA_CPP_DIR}" "${CMAKE_CURRENT_BINARY_DIR}/llama.cpp" EXCLUDE_FROM_ALL)

# How ggml is linked and which backends it has changes nothing in those that use it (outside Windows). Not told, they are
# compiled by the same commands in the portable build and in this machine's, and ccache has them for both.
if(NOT WIN32)
  foreach(library ggml ggml-base)
    get_target_property(definitions ${library} INTERFACE_COMPILE_DEFINITIONS)
    if(definitions)
      list(FILTER definitions EXCLUDE REGEX "^GGML_")
      set_property(TARGET ${library} PROPERTY INTERFACE_COMPILE_DEFINITIONS "${definitions}")
    endif()
  endforeach()
endif()

include(cmake/compile-less.cmake)

# libcommon's chat.cpp comes by way of a file of ours, which sees what its templates render.
llama_openapi_leave_out(llama-common chat.cpp)
set(seen_chat chat.cc list_membership.cc mark_literals.cc)
list(TRANSFORM seen_chat PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/native/libcommon/")
target_sources(llama-common PRIVATE ${seen_chat})
target_include_directories(llama-common PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}/native")
set_source_files_properties(${seen_chat} TARGET_DIRECTORY llama-common PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)

include(cmake/amx.cmake)
