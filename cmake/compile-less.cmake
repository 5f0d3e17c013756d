# Less of llama.cpp to compile: the sources that nothing here links are left out, and the others are compiled several at once
# (CMake's unity builds), since a small file's compile time is mostly that of the headers that all of them include.

option(LLAMA_OPENAPI_UNITY "compile several source files at once" ON)

# Leaves sources of llama.cpp's target out. What is needed after all is an undefined symbol when engine_tests are linked.
function(llama_openapi_leave_out target)
  get_target_property(folder ${target} SOURCE_DIR)
  get_target_property(sources ${target} SOURCES)
  foreach(source IN LISTS ARGN)
    if(source IN_LIST sources)
      set_source_files_properties("${folder}/${source}" TARGET_DIRECTORY ${target} PROPERTIES HEADER_FILE_ONLY ON)
    elseif(EXISTS "${LLAMA_CPP_DIR}/.llama-openapi.json") # the pinned tree, which this list is made for
      message(FATAL_ERROR "${target} has no source ${source}, which cmake/compile-less.cmake leaves out")
    endif()
  endforeach()
endfunction()

# @param batch how many sources are compiled at once; then those that are compiled by themselves, as the target lists them
function(llama_openapi_unity target batch)
  if(NOT LLAMA_OPENAPI_UNITY)
    return()
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE ${batch})
  get_target_property(folder ${target} SOURCE_DIR)
  get_target_property(sources ${target} SOURCES)
  foreach(source IN LISTS sources)
    set(alone OFF)
    if(source IN_LIST ARGN)
      set(alone ON)
    endif()
    cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY "${folder}")
    set_source_files_properties("${source}" TARGET_DIRECTORY ${target} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ${alone})
  endforeach()
endfunction()

llama_openapi_leave_out(llama-common
  arg.cpp console.cpp debug.cpp download.cpp hf-cache.cpp imatrix-loader.cpp llguidance.cpp preset.cpp subproc.cpp)
llama_openapi_leave_out(mtmd mtmd-helper-gen.cpp)
llama_openapi_leave_out(llama llama-cparams.cpp llama-quant.cpp)

# Only sources that are left out call cpp-httplib.
foreach(property LINK_LIBRARIES INTERFACE_LINK_LIBRARIES)
  get_target_property(libraries llama-common ${property})
  list(FILTER libraries EXCLUDE REGEX "cpp-httplib")
  set_property(TARGET llama-common PROPERTY ${property} "${libraries}")
endforeach()

llama_openapi_unity(llama-common 12 json.cpp sampling.cpp)
llama_openapi_unity(llama 12)
llama_openapi_unity(mtmd 16 mtmd-helper.cpp)

# Templates, parsers and schemas, once a request: a fifth less to compile. What is computed for each token keeps -O3.
if(NOT MSVC AND NOT LLAMA_OPENAPI_SANITIZE)
  target_compile_options(llama-common PRIVATE $<$<CONFIG:Release>:-O2>)
  get_target_property(folder llama-common SOURCE_DIR)
  set_source_files_properties("${folder}/sampling.cpp" TARGET_DIRECTORY llama-common PROPERTIES COMPILE_OPTIONS $<$<CONFIG:Release>:-O3>)
endif()
