# The scheduler knows sequences by number and tokens as numbers, so its folder includes nothing of llama.cpp or Node, and
# of the engine nothing but itself. Fault isolation knows the scheduler, too.
# cmake -DENGINE=native/engine -P includes.cmake

file(GLOB pure "${ENGINE}/scheduler/*.h" "${ENGINE}/scheduler/*.cc" "${ENGINE}/loop/fault_isolation.*")
if(NOT pure)
  message(FATAL_ERROR "${ENGINE}: found no sources")
endif()
foreach(file IN LISTS pure)
  file(STRINGS "${file}" includes REGEX "^ *# *include")
  foreach(include IN LISTS includes)
    if(NOT include MATCHES "^#include (<[a-z_]+>|\"engine/scheduler/[a-z_]+\\.h\"|\"engine/loop/fault_isolation\\.h\")$")
      message(SEND_ERROR "${file}: ${include}\nExpected the standard library and engine/scheduler/ only.")
    endif()
  endforeach()
endforeach()
