#pragma once

#include <string>

namespace llama_openapi {

/// CPUs' worth of time that this process's control group may use, and each one that it lies in (Linux, versions 1 and 2
/// of control groups): the least of them.
/// @param root what stands before `/proc` and `/sys`; empty, other than in tests
/// @return at least 1, parts of a CPU rounded up; 0 where there is no limit
int cpu_quota(const std::string& root = "");

}  // namespace llama_openapi
