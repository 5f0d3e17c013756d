#pragma once

#include "jinja/runtime.h"

namespace llama_openapi {

/// Makes `list in lists` and `list not in lists` of Jinja operations that can be done: llama.cpp's engine refuses `in`
/// where both sides are lists, as in `schema.type in ["number", "integer"]`. Other expressions stay as they are.
void mend_membership(jinja::statement_ptr& node);

}  // namespace llama_openapi
